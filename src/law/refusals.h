#pragma once

#include "base/refusal.h"

namespace cassia::law {

// Questions to the book.
inline constexpr base::RefusalCode kParameterUnknown{"parameter_unknown"};
inline constexpr base::RefusalCode kParameterWrongKind{"parameter_wrong_kind"};
inline constexpr base::RefusalCode kParameterNotInForce{"parameter_not_in_force"};
inline constexpr base::RefusalCode kExchangeRateUnknown{"exchange_rate_unknown"};
inline constexpr base::RefusalCode kCalendarUnknown{"calendar_unknown"};
inline constexpr base::RefusalCode kAgreementUnknown{"agreement_unknown"};

// What compile() finds wrong with the law folder. The place is "path:line:column" or "path".
inline constexpr base::RefusalCode kLawFileUnknown{"law_file_unknown"};
inline constexpr base::RefusalCode kLawFileRepeated{"law_file_repeated"};
inline constexpr base::RefusalCode kLawFileMissing{"law_file_missing"};
inline constexpr base::RefusalCode kLawTooLarge{"law_too_large"};
inline constexpr base::RefusalCode kLawTooDeep{"law_too_deep"};
inline constexpr base::RefusalCode kLawNotUtf8{"law_not_utf8"};
inline constexpr base::RefusalCode kLawMalformed{"law_malformed"};
inline constexpr base::RefusalCode kLawKeyUnknown{"law_key_unknown"};
inline constexpr base::RefusalCode kLawKeyRepeated{"law_key_repeated"};
inline constexpr base::RefusalCode kLawKeyMissing{"law_key_missing"};
inline constexpr base::RefusalCode kLawKindUnknown{"law_kind_unknown"};
inline constexpr base::RefusalCode kLawValueMalformed{"law_value_malformed"};
inline constexpr base::RefusalCode kLawValiditiesOverlap{"law_validities_overlap"};
inline constexpr base::RefusalCode kLawNameRepeated{"law_name_repeated"};
inline constexpr base::RefusalCode kLawTranslationMissing{"law_translation_missing"};
inline constexpr base::RefusalCode kLawCitationUnresolved{"law_citation_unresolved"};
inline constexpr base::RefusalCode kLawDependencyUnresolved{"law_dependency_unresolved"};
inline constexpr base::RefusalCode kLawTableMalformed{"law_table_malformed"};
inline constexpr base::RefusalCode kLawExampleFailed{"law_example_failed"};

}  // namespace cassia::law
