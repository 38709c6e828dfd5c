#pragma once

#include <string>

#include "base/money.h"
#include "base/result.h"
#include "base/shared_map.h"

namespace cassia::systems::finance::accounts {

// Banks tell at least once: the same reference with the same amount is the same payment, and
// nothing happens again (`repeated`). With another amount it is refused with `code`.
enum class Telling : std::uint8_t { first, repeated };
struct ToldPayment {
  const std::string& reference;
  base::Money amount;
};
base::Result<Telling> telling_of(const base::SharedMap<base::Money>& recorded,
                                 const ToldPayment& payment, base::RefusalCode code);

}  // namespace cassia::systems::finance::accounts
