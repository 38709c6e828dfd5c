#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::rulings {

inline constexpr base::RefusalCode kIdOfAnother{"ruling_id_of_another"};
inline constexpr base::RefusalCode kRulingExists{"ruling_exists"};
inline constexpr base::RefusalCode kRulingUnknown{"ruling_unknown"};
inline constexpr base::RefusalCode kRulingPhase{"ruling_phase"};
inline constexpr base::RefusalCode kInstitutionUnknown{"institution_unknown"};
inline constexpr base::RefusalCode kRulingAreaUnknown{"ruling_area_unknown"};
inline constexpr base::RefusalCode kRulingFieldMissing{"ruling_field_missing"};
inline constexpr base::RefusalCode kRulingTooLarge{"ruling_too_large"};
inline constexpr base::RefusalCode kFactRepeated{"ruling_fact_repeated"};
inline constexpr base::RefusalCode kNotTheApplicant{"not_applicant_of_ruling"};
inline constexpr base::RefusalCode kOwnRuling{"own_ruling"};
inline constexpr base::RefusalCode kOutputUnfit{"ruling_output_unfit"};
inline constexpr base::RefusalCode kNothingChanged{"ruling_not_changed"};
inline constexpr base::RefusalCode kAppealTooLate{"appeal_too_late"};
inline constexpr base::RefusalCode kTookPart{"took_part_in_ruling"};

}  // namespace cassia::systems::treaty::rulings
