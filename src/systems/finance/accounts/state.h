#pragma once

#include <map>
#include <string>

#include "base/shared_map.h"
#include "engines/ledger/ledger.h"
#include "systems/finance/accounts/events.h"

namespace cassia::systems::finance::accounts {

// A part that is held and not yet wholly posted, released or expired.
struct OpenHold {
  std::int64_t hold_id = 0;  // the pending transfer in the ledger, which knows what remains
  base::Money amount = {};   // as it was placed
  std::optional<base::Instant> expires_at = {};

  friend bool operator==(const OpenHold&, const OpenHold&) = default;
};
BOOST_DESCRIBE_STRUCT(OpenHold, (), (hold_id, amount, expires_at))

// An open hold that expires.
struct ExpiringHold {
  base::Instant expires_at = {};
  std::int64_t hold_id = 0;
  std::string reference = {};
  std::string part = {};

  friend bool operator==(const ExpiringHold&, const ExpiringHold&) = default;
};
BOOST_DESCRIBE_STRUCT(ExpiringHold, (), (expires_at, hold_id, reference, part))

// What the account knows of one reference, from its first hold or charge on.
struct ReferenceStanding {
  std::map<std::string, OpenHold> holds = {};  // by part
  base::Money collected = {};                  // posted or collected, ever
  base::Money refunded = {};

  friend bool operator==(const ReferenceStanding&, const ReferenceStanding&) = default;
};
BOOST_DESCRIBE_STRUCT(ReferenceStanding, (), (holds, collected, refunded))

// References, deposits and withdrawals are kept for good, since a refund may come years later: they
// are shared by the copies of a state.
struct State {
  base::OrganisationId owner = {};  // empty: not open
  base::Currency currency = {};
  base::Instant opened_at = {};
  engines::ledger::Ledger ledger = {};  // its transfers: the open holds, and a few settled
  base::SharedMap<ReferenceStanding> references = {};
  std::int64_t open_hold_count = 0;
  std::vector<ExpiringHold> expiring = {};        // by time, then hold
  base::SharedMap<base::Money> deposits = {};     // by reference
  base::SharedMap<base::Money> withdrawals = {};  // by reference
  std::int64_t last_transfer_id = 0;
  std::int64_t entry_count = 0;  // lines of the statement so far

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (owner, currency, opened_at, ledger, references, open_hold_count, expiring,
                       deposits, withdrawals, last_transfer_id, entry_count))

}  // namespace cassia::systems::finance::accounts
