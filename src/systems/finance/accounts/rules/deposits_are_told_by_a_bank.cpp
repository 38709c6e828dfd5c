#include "systems/finance/accounts/rules/deposits_are_told_by_a_bank.h"

#include <algorithm>

#include "systems/finance/accounts/refusals.h"

namespace cassia::systems::finance::accounts {

base::Result<void> bank_tells(const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto banks =
      CASSIA_TRY(law.list("duty_account.banks", calendar->date_of(context.received_at)));
  if (std::ranges::find(banks.value, context.on_behalf_of.text()) != banks.value.end()) {
    return {};
  }
  return base::Refusal{.code = kNotTheBank,
                       .citation = banks.citation,
                       .facts = {{"organisation", context.on_behalf_of.text()}}};
}

}  // namespace cassia::systems::finance::accounts
