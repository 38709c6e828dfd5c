#pragma once

#include "base/refusal.h"

namespace cassia::messages {

// What can be wrong with a scenario, a command line or a file of lines.
inline constexpr base::RefusalCode kScenarioMalformed{"scenario_malformed"};
inline constexpr base::RefusalCode kCommandUnknown{"command_unknown"};
inline constexpr base::RefusalCode kFieldUnknown{"field_unknown"};
inline constexpr base::RefusalCode kFieldRepeated{"field_repeated"};
inline constexpr base::RefusalCode kFieldMalformed{"field_malformed"};
// A file of comma-separated lines that cannot be read.
inline constexpr base::RefusalCode kCsvMalformed{"csv_malformed"};
// A file of many lodgings.
inline constexpr base::RefusalCode kCellNeeded{"cell_needed"};
inline constexpr base::RefusalCode kRowsDiffer{"rows_differ"};
inline constexpr base::RefusalCode kLodgingRepeated{"lodging_repeated"};
inline constexpr base::RefusalCode kLodgingsTooMany{"lodgings_too_many"};
// A bill of materials.
inline constexpr base::RefusalCode kBillGoodMissing{"bill_good_missing"};
inline constexpr base::RefusalCode kBillLineRepeated{"bill_line_repeated"};
inline constexpr base::RefusalCode kBillWholeUnknown{"bill_whole_unknown"};
inline constexpr base::RefusalCode kBillColumnMisplaced{"bill_column_misplaced"};
inline constexpr base::RefusalCode kProcessNameUnknown{"process_name_unknown"};

// A certificate of origin as a signed text.
inline constexpr base::RefusalCode kCertificateTextMalformed{"certificate_text_malformed"};

// The Single Window's message of a certificate of origin; the place is its line.
inline constexpr base::RefusalCode kCertificateMessageMalformed{"certificate_message_malformed"};
inline constexpr base::RefusalCode kCertificateMessageDocumentType{
    "certificate_message_document_type"};
inline constexpr base::RefusalCode kCertificateMessageTooLarge{"certificate_message_too_large"};
inline constexpr base::RefusalCode kCertificateMessageTooDeep{"certificate_message_too_deep"};
inline constexpr base::RefusalCode kCertificateMessageKindUnknown{
    "certificate_message_kind_unknown"};
inline constexpr base::RefusalCode kCertificateMessageTextTooLong{
    "certificate_message_text_too_long"};

// A message of the exchange of origin data.
inline constexpr base::RefusalCode kOriginMessageMalformed{"origin_message_malformed"};

// A file of DMN; the place is its line.
inline constexpr base::RefusalCode kDmnMalformed{"dmn_malformed"};
inline constexpr base::RefusalCode kDmnDocumentType{"dmn_document_type"};
inline constexpr base::RefusalCode kDmnTooLarge{"dmn_too_large"};
inline constexpr base::RefusalCode kDmnTooDeep{"dmn_too_deep"};
inline constexpr base::RefusalCode kDmnVersion{"dmn_version"};

}  // namespace cassia::messages
