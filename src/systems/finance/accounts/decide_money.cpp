#include "systems/finance/accounts/decide_parts.h"
#include "systems/finance/accounts/postings.h"
#include "systems/finance/accounts/refusals.h"
#include "systems/finance/accounts/rules/a_reference_counts_once.h"
#include "systems/finance/accounts/rules/amounts_are_positive_in_the_accounts_currency.h"
#include "systems/finance/accounts/rules/deposits_are_told_by_a_bank.h"
#include "systems/finance/accounts/rules/only_the_owner_disposes.h"
#include "systems/finance/accounts/rules/refunds_stay_within_what_was_collected.h"

namespace cassia::systems::finance::accounts {

Decision decide_one(const Setting& setting, const Deposit& command) {
  const State& state = setting.state;
  CASSIA_TRY(bank_tells(setting.context, setting.law));
  CASSIA_TRY(is_named(command.reference, "reference"));
  CASSIA_TRY(amount_is_lawful(state, command.amount));
  const Telling telling = CASSIA_TRY(
      telling_of(state.deposits, {.reference = command.reference, .amount = command.amount},
                 kDepositRepeated));
  if (telling == Telling::repeated) {
    return std::vector<Event>{};
  }
  MoneyDeposited deposited{.reference = command.reference,
                           .amount = command.amount,
                           .transfers = {Postings(state).deposit(command.amount)},
                           .at = setting.context.decided_at};
  CASSIA_TRY(would_post(state, deposited.transfers, deposited.at, {}));
  return std::vector<Event>{std::move(deposited)};
}

Decision decide_one(const Setting& setting, const Collect& command) {
  const State& state = setting.state;
  CASSIA_TRY(is_named(command.reference, "reference"));
  CASSIA_TRY(amount_is_lawful(state, command.amount));
  MoneyCollected collected{.reference = command.reference,
                           .kind = command.kind,
                           .amount = command.amount,
                           .transfers = {Postings(state).collect(command.amount)},
                           .at = setting.context.decided_at};
  // Tariff Law art. 43 (register: tariff_law_2024.43): taxes are paid in time and in full.
  const base::Citation payment{"tariff_law_2024", "43"};
  CASSIA_TRY(would_post(state, collected.transfers, collected.at, payment));
  return std::vector<Event>{std::move(collected)};
}

Decision decide_one(const Setting& setting, const Refund& command) {
  const State& state = setting.state;
  CASSIA_TRY(is_named(command.reference, "reference"));
  CASSIA_TRY(amount_is_lawful(state, command.amount));
  CASSIA_TRY(refund_is_covered(state, command));
  MoneyRefunded refunded{.reference = command.reference,
                         .amount = command.amount,
                         .reason = command.reason,
                         .transfers = {Postings(state).refund(command.amount)},
                         .at = setting.context.decided_at};
  CASSIA_TRY(would_post(state, refunded.transfers, refunded.at, {}));
  return std::vector<Event>{std::move(refunded)};
}

Decision decide_one(const Setting& setting, const Withdraw& command) {
  const State& state = setting.state;
  CASSIA_TRY(owner_acts(state.owner, setting.context));
  CASSIA_TRY(is_named(command.reference, "reference"));
  CASSIA_TRY(amount_is_lawful(state, command.amount));
  const Telling telling = CASSIA_TRY(
      telling_of(state.withdrawals, {.reference = command.reference, .amount = command.amount},
                 kWithdrawalRepeated));
  if (telling == Telling::repeated) {
    return std::vector<Event>{};
  }
  MoneyWithdrawn withdrawn{.reference = command.reference,
                           .amount = command.amount,
                           .transfers = {Postings(state).withdraw(command.amount)},
                           .at = setting.context.decided_at};
  const base::Citation account{"cassia_design", "duty_account"};
  CASSIA_TRY(would_post(state, withdrawn.transfers, withdrawn.at, account));
  return std::vector<Event>{std::move(withdrawn)};
}

}  // namespace cassia::systems::finance::accounts
