#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::reforms {

// Two versions, or a version and the recorded decisions, that cannot be compared.
inline constexpr base::RefusalCode kBacktestTableOther{"backtest_table_other"};
inline constexpr base::RefusalCode kBacktestNothingCompared{"backtest_nothing_compared"};
inline constexpr base::RefusalCode kBacktestMoneyUnfit{"backtest_money_unfit"};

}  // namespace cassia::systems::treaty::reforms
