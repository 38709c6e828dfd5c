#pragma once

#include "base/refusal.h"

namespace cassia::systems::finance::accounts {

inline constexpr base::RefusalCode kAccountUnknown{"account_unknown"};
inline constexpr base::RefusalCode kAccountAlreadyOpen{"account_already_open"};
inline constexpr base::RefusalCode kNotTheOwner{"not_the_owner"};
inline constexpr base::RefusalCode kNotTheBank{"not_the_bank"};
inline constexpr base::RefusalCode kReferenceMissing{"reference_missing"};
inline constexpr base::RefusalCode kWrongCurrency{"wrong_currency"};
inline constexpr base::RefusalCode kAmountNotPositive{"amount_not_positive"};
inline constexpr base::RefusalCode kBalanceInsufficient{"balance_insufficient"};
inline constexpr base::RefusalCode kBalanceTooLarge{"balance_too_large"};
inline constexpr base::RefusalCode kDepositRepeated{"deposit_repeated"};
inline constexpr base::RefusalCode kWithdrawalRepeated{"withdrawal_repeated"};
inline constexpr base::RefusalCode kHoldUnknown{"hold_unknown"};
inline constexpr base::RefusalCode kHoldExceeded{"hold_exceeded"};
inline constexpr base::RefusalCode kHoldAlreadyExists{"hold_already_exists"};
inline constexpr base::RefusalCode kHoldExpiryPast{"hold_expiry_past"};
inline constexpr base::RefusalCode kRefundExceedsCollected{"refund_exceeds_collected"};

}  // namespace cassia::systems::finance::accounts
