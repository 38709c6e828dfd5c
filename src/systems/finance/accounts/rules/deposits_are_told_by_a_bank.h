#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "law/law_book.h"

namespace cassia::systems::finance::accounts {

// Money comes into being on an account only by a bank's word: the bank acts for itself and is in
// the list duty_account.banks on the day of receipt. Refuses not_the_bank, and what the law book
// refuses.
base::Result<void> bank_tells(const base::Context& context, const law::LawBook& law);

}  // namespace cassia::systems::finance::accounts
