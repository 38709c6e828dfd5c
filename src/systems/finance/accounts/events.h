#pragma once

#include <variant>

#include "base/event_type.h"
#include "base/refusal.h"
#include "engines/ledger/ledger.h"
#include "systems/finance/accounts/commands.h"

// What happened to a duty account. A ledger posting is an event: each event carries the transfers
// that it stands for, and folding it posts them.
namespace cassia::systems::finance::accounts {

struct AccountOpened {
  static constexpr base::EventType kType{"finance.accounts.opened", 1};
  base::OrganisationId owner = {};
  base::Currency currency = {};
  std::vector<engines::ledger::NewAccount> ledger_accounts = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AccountOpened, (), (owner, currency, ledger_accounts, at))

struct MoneyDeposited {
  static constexpr base::EventType kType{"finance.accounts.deposited", 1};
  std::string reference = {};
  base::Money amount = {};
  std::vector<engines::ledger::Transfer> transfers = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(MoneyDeposited, (), (reference, amount, transfers, at))

// One part as it was held. `hold_id` is the id of the pending transfer: a part that is held again
// later has another.
struct PlacedHold {
  std::string part = {};
  std::int64_t hold_id = 0;
  base::Money amount = {};

  friend bool operator==(const PlacedHold&, const PlacedHold&) = default;
};
BOOST_DESCRIBE_STRUCT(PlacedHold, (), (part, hold_id, amount))

struct HoldsPlaced {
  static constexpr base::EventType kType{"finance.accounts.holds_placed", 1};
  std::string reference = {};
  std::vector<PlacedHold> parts = {};
  std::optional<base::Instant> expires_at = {};
  base::Citation citation = {};  // why money is set apart
  std::vector<engines::ledger::Transfer> transfers = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(HoldsPlaced, (), (reference, parts, expires_at, citation, transfers, at))

struct HoldPosted {
  static constexpr base::EventType kType{"finance.accounts.hold_posted", 1};
  std::string reference = {};
  PlacedHold hold = {};        // as it was placed
  base::Money amount = {};     // paid to the treasury now
  base::Money remaining = {};  // still held afterwards
  std::vector<engines::ledger::Transfer> transfers = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(HoldPosted, (), (reference, hold, amount, remaining, transfers, at))

// What was given back of one part.
struct GivenBack {
  PlacedHold hold = {};  // as it was placed
  base::Money amount = {};

  friend bool operator==(const GivenBack&, const GivenBack&) = default;
};
BOOST_DESCRIBE_STRUCT(GivenBack, (), (hold, amount))

struct HoldsReleased {
  static constexpr base::EventType kType{"finance.accounts.holds_released", 1};
  std::string reference = {};
  std::vector<GivenBack> parts = {};
  std::vector<engines::ledger::Transfer> transfers = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(HoldsReleased, (), (reference, parts, transfers, at))

struct ExpiredHold {
  std::string reference = {};
  PlacedHold hold = {};  // as it was placed
  base::Money amount = {};

  friend bool operator==(const ExpiredHold&, const ExpiredHold&) = default;
};
BOOST_DESCRIBE_STRUCT(ExpiredHold, (), (reference, hold, amount))

// All that have expired by `at`. It stands for no transfer: the ledger expires what is pending.
struct HoldsExpired {
  static constexpr base::EventType kType{"finance.accounts.holds_expired", 1};
  std::vector<ExpiredHold> parts = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(HoldsExpired, (), (parts, at))

struct MoneyCollected {
  static constexpr base::EventType kType{"finance.accounts.collected", 1};
  std::string reference = {};
  ChargeKind kind = ChargeKind::tax;
  base::Money amount = {};
  std::vector<engines::ledger::Transfer> transfers = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(MoneyCollected, (), (reference, kind, amount, transfers, at))

struct MoneyRefunded {
  static constexpr base::EventType kType{"finance.accounts.refunded", 1};
  std::string reference = {};
  base::Money amount = {};
  std::string reason = {};
  std::vector<engines::ledger::Transfer> transfers = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(MoneyRefunded, (), (reference, amount, reason, transfers, at))

struct MoneyWithdrawn {
  static constexpr base::EventType kType{"finance.accounts.withdrawn", 1};
  std::string reference = {};
  base::Money amount = {};
  std::vector<engines::ledger::Transfer> transfers = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(MoneyWithdrawn, (), (reference, amount, transfers, at))

using Event = std::variant<AccountOpened, MoneyDeposited, HoldsPlaced, HoldPosted, HoldsReleased,
                           HoldsExpired, MoneyCollected, MoneyRefunded, MoneyWithdrawn>;

}  // namespace cassia::systems::finance::accounts
