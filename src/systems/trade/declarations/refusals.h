#pragma once

#include "base/refusal.h"

namespace cassia::systems::trade::declarations {

inline constexpr base::RefusalCode kDeclarationUnknown{"declaration_unknown"};
inline constexpr base::RefusalCode kDeclarationExists{"declaration_exists"};
inline constexpr base::RefusalCode kNotTheDeclarant{"not_the_declarant"};
inline constexpr base::RefusalCode kNotTheCustoms{"not_the_customs"};
inline constexpr base::RefusalCode kDeclarationFinished{"declaration_finished"};
inline constexpr base::RefusalCode kDeclarationEmpty{"declaration_empty"};
inline constexpr base::RefusalCode kTooManyLines{"too_many_lines"};
inline constexpr base::RefusalCode kLineNumberRepeated{"line_number_repeated"};
inline constexpr base::RefusalCode kLineUnknown{"line_unknown"};
inline constexpr base::RefusalCode kFieldNeeded{"field_needed"};
inline constexpr base::RefusalCode kPriceNotPositive{"price_not_positive"};
inline constexpr base::RefusalCode kInvoiceCurrenciesDiffer{"invoice_currencies_differ"};
inline constexpr base::RefusalCode kEntryUnknown{"entry_unknown"};
inline constexpr base::RefusalCode kEntryInFuture{"entry_in_future"};
inline constexpr base::RefusalCode kEntryAlreadyReported{"entry_already_reported"};
inline constexpr base::RefusalCode kEntryTooLongAgo{"entry_too_long_ago"};
inline constexpr base::RefusalCode kAdvanceAfterEntry{"advance_after_entry"};
inline constexpr base::RefusalCode kAdvanceTooEarly{"advance_too_early"};
inline constexpr base::RefusalCode kTwoStepNotOpen{"two_step_not_open"};
inline constexpr base::RefusalCode kNothingToComplete{"nothing_to_complete"};
inline constexpr base::RefusalCode kNotCompleted{"not_completed"};
inline constexpr base::RefusalCode kModeChanged{"mode_changed"};
inline constexpr base::RefusalCode kRateUnknown{"rate_unknown"};
inline constexpr base::RefusalCode kGuaranteeMissing{"guarantee_missing"};
inline constexpr base::RefusalCode kGuaranteeTooSmall{"guarantee_too_small"};
inline constexpr base::RefusalCode kGuaranteeTooShort{"guarantee_too_short"};
inline constexpr base::RefusalCode kControlExists{"control_exists"};
inline constexpr base::RefusalCode kControlUnknown{"control_unknown"};
inline constexpr base::RefusalCode kHeldByControl{"held_by_control"};
inline constexpr base::RefusalCode kGoodsNotArrived{"goods_not_arrived"};
inline constexpr base::RefusalCode kLineAlreadyReleased{"line_already_released"};
inline constexpr base::RefusalCode kReleasedLineChanged{"released_line_changed"};
inline constexpr base::RefusalCode kNothingChanged{"nothing_changed"};
inline constexpr base::RefusalCode kNothingOwed{"nothing_owed"};
inline constexpr base::RefusalCode kNothingSecured{"nothing_secured"};
inline constexpr base::RefusalCode kSecurityStillOpen{"security_still_open"};
inline constexpr base::RefusalCode kNotTemporary{"not_temporary"};
inline constexpr base::RefusalCode kAmendmentTooLate{"amendment_too_late"};
inline constexpr base::RefusalCode kLateFeeTableUnfit{"late_fee_table_unfit"};

inline constexpr base::RefusalCode kCaseHeldByOther{"case_held_by_other"};
inline constexpr base::RefusalCode kCaseNotOpen{"case_not_open"};
inline constexpr base::RefusalCode kCaseNotHeld{"case_not_held"};
inline constexpr base::RefusalCode kCaseReasonMissing{"case_reason_missing"};
inline constexpr base::RefusalCode kOwnCase{"own_case"};

}  // namespace cassia::systems::trade::declarations
