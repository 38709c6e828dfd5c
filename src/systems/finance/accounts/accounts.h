#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/finance/accounts/commands.h"
#include "systems/finance/accounts/events.h"
#include "systems/finance/accounts/state.h"

// The duty account desk (海关税款账户): a trader's money in the zone for taxes and securities, on a
// double-entry ledger of its own. README.md has the commands, refusals and laws.
namespace cassia::systems::finance::accounts {

struct DutyAccountRow {
  static constexpr std::string_view kTable = "duty_account";
  static constexpr std::array<std::string_view, 0> kIndexes{};
  std::string key = {};  // the owner's organisation id
  base::Money balance = {};
  base::Money held = {};
  base::Money available = {};
  base::Instant opened_at = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(DutyAccountRow, (), (key, balance, held, available, opened_at, changed_at))

enum class EntryKind : std::uint8_t {
  deposit,
  hold,     // set apart; the balance stays, what is available falls
  post,     // held money paid to the treasury
  release,  // set apart no more
  expiry,   // the same, by time
  collect,
  refund,
  withdrawal,
};
BOOST_DESCRIBE_ENUM(EntryKind, deposit, hold, post, release, expiry, collect, refund, withdrawal)

// A line of the account's statement, by `position` from 1.
struct DutyAccountEntryRow {
  static constexpr std::string_view kTable = "duty_account_entry";
  static constexpr std::array kIndexes{std::string_view{"owner"}, std::string_view{"reference"}};
  std::string key = {};  // owner/position
  std::string owner = {};
  std::int64_t position = 0;
  base::Instant at = {};
  EntryKind kind = EntryKind::deposit;
  std::string reference = {};
  std::string part = {};                  // of a hold
  std::optional<ChargeKind> charge = {};  // of a collect
  std::string reason = {};                // of a refund
  base::Money amount = {};                // never negative; the kind tells the direction
  base::Money balance_after = {};
  base::Money held_after = {};
};
BOOST_DESCRIBE_STRUCT(DutyAccountEntryRow, (),
                      (key, owner, position, at, kind, reference, part, charge, reason, amount,
                       balance_after, held_after))

enum class HoldState : std::uint8_t { open, posted, released, expired };
BOOST_DESCRIBE_ENUM(HoldState, open, posted, released, expired)

struct DutyHoldRow {
  static constexpr std::string_view kTable = "duty_hold";
  static constexpr std::array kIndexes{std::string_view{"owner"}, std::string_view{"reference"}};
  std::string key = {};  // owner/hold id
  std::string owner = {};
  std::string reference = {};
  std::string part = {};
  HoldState state = HoldState::open;
  base::Money amount = {};     // as it was placed
  base::Money posted = {};     // so far
  base::Money remaining = {};  // still held
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(DutyHoldRow, (),
                      (key, owner, reference, part, state, amount, posted, remaining, changed_at))

using Row = std::variant<DutyAccountRow, DutyAccountEntryRow, DutyHoldRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

bool is_open(const State& state);
base::Money balance_of(const State& state);    // all of the trader's money here, held or not
base::Money held_of(const State& state);       // set apart by open holds
base::Money available_of(const State& state);  // balance - held
// What remains held of one part of a reference; zero when nothing is held.
base::Money remaining_of(const State& state, const std::string& reference, const std::string& part);
// The parts of a reference that are held, in order of their names, with what remains of each.
std::vector<HoldPart> open_parts(const State& state, const std::string& reference);
// Collected for the reference and not refunded.
base::Money collected_of(const State& state, const std::string& reference);

}  // namespace cassia::systems::finance::accounts
