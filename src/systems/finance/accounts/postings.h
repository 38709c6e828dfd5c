#pragma once

#include <span>

#include "base/result.h"
#include "systems/finance/accounts/state.h"

// What the desk writes on its ledger: three accounts in fen, and one kind of transfer for each
// thing that happens.
namespace cassia::systems::finance::accounts {

// The trader's cash can never be overdrawn, holds counted; the treasury never gives back more than
// it took; what the bank holds is never less than nothing. Debits of the bank are cash received.
std::vector<engines::ledger::NewAccount> ledger_accounts();
const engines::ledger::Account& cash_of(const State& state);

// Transfers with the next ids of the state, in fen. `hold_id` names the hold to post or void.
class Postings {
 public:
  explicit Postings(const State& state) : next_id_(state.last_transfer_id + 1) {}

  engines::ledger::Transfer deposit(base::Money amount);
  engines::ledger::Transfer hold(base::Money amount, std::optional<base::Instant> expires_at);
  engines::ledger::Transfer post(std::int64_t hold_id, base::Money amount);
  engines::ledger::Transfer give_back(std::int64_t hold_id, base::Money amount);
  engines::ledger::Transfer collect(base::Money amount);
  engines::ledger::Transfer refund(base::Money amount);
  engines::ledger::Transfer withdraw(base::Money amount);

 private:
  engines::ledger::Transfer numbered(engines::ledger::Transfer transfer);

  std::int64_t next_id_;
};

// Makes the transfers one chain: all or none.
std::vector<engines::ledger::Transfer> linked(std::vector<engines::ledger::Transfer> transfers);

// Tries the transfers on an excerpt of the ledger. Refuses balance_insufficient (citing `citation`)
// and balance_too_large; whatever else a ledger may refuse, the rules have refused before.
base::Result<void> would_post(const State& state,
                              std::span<const engines::ledger::Transfer> transfers,
                              base::Instant now, const base::Citation& citation);

// Posts what was decided.
void post(State& state, std::span<const engines::ledger::Transfer> transfers, base::Instant at);

// Forgets settled transfers once they outnumber the open holds, which costs little per transfer.
void forget_if_many_are_settled(State& state);

}  // namespace cassia::systems::finance::accounts
