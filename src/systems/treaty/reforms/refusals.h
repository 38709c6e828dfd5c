#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::reforms {

// Two versions, or a version and the recorded decisions, that cannot be compared.
inline constexpr base::RefusalCode kBacktestTableOther{"backtest_table_other"};
inline constexpr base::RefusalCode kBacktestNothingCompared{"backtest_nothing_compared"};
inline constexpr base::RefusalCode kBacktestMoneyUnfit{"backtest_money_unfit"};

// Drafts.
inline constexpr base::RefusalCode kReformExists{"reform_exists"};
inline constexpr base::RefusalCode kReformUnknown{"reform_unknown"};
inline constexpr base::RefusalCode kReformPhase{"reform_phase"};
inline constexpr base::RefusalCode kNotTheKeeper{"not_the_keeper"};
inline constexpr base::RefusalCode kReformFieldMissing{"reform_field_missing"};
inline constexpr base::RefusalCode kReformTooLarge{"reform_too_large"};
inline constexpr base::RefusalCode kReformOfOtherTable{"reform_of_other_table"};
inline constexpr base::RefusalCode kDraftMovedOn{"draft_moved_on"};
inline constexpr base::RefusalCode kReformAreaUnknown{"reform_area_unknown"};
inline constexpr base::RefusalCode kTermUnfit{"delegated_term_unfit"};
inline constexpr base::RefusalCode kTermOutOfBounds{"delegated_term_out_of_bounds"};
inline constexpr base::RefusalCode kDependencyUnknown{"dependency_unknown"};
inline constexpr base::RefusalCode kDependencyCycle{"dependency_cycle"};

// Evidence.
inline constexpr base::RefusalCode kBacktestUnfit{"backtest_report_unfit"};
inline constexpr base::RefusalCode kEvidenceMissing{"reform_evidence_missing"};
inline constexpr base::RefusalCode kAnalysisNotPassed{"analysis_not_passed"};
inline constexpr base::RefusalCode kReviewNotPassed{"fair_competition_not_passed"};

// Places and times.
inline constexpr base::RefusalCode kOutsideTerritory{"outside_territory"};
inline constexpr base::RefusalCode kStepRetroactive{"step_retroactive"};
inline constexpr base::RefusalCode kPilotTimeUnfit{"pilot_time_unfit"};
inline constexpr base::RefusalCode kVersionNotValidThen{"version_not_valid_then"};
inline constexpr base::RefusalCode kVersionOverlap{"version_overlap"};
inline constexpr base::RefusalCode kNotInForceThere{"not_in_force_there"};
inline constexpr base::RefusalCode kReformColumnsChanged{"reform_columns_changed"};

}  // namespace cassia::systems::treaty::reforms
