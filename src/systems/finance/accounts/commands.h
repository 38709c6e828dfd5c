#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/currency.h"
#include "base/money.h"

// What may be asked of the duty account desk (海关税款账户). A stream is the account of one trader;
// its key is the trader's organisation id, which every command names as `owner`. A `reference` is
// what the money is for: the declaration's id for holds and charges, the bank's for deposits.
namespace cassia::systems::finance::accounts {

struct OpenAccount {
  base::OrganisationId owner = {};
  base::Currency currency = {};  // CNY: taxes are assessed and paid in it
};
BOOST_DESCRIBE_STRUCT(OpenAccount, (), (owner, currency))

// Money that a bank of the list duty_account.banks received for the account, told by that bank. The
// same deposit told twice counts once.
struct Deposit {
  base::OrganisationId owner = {};
  std::string reference = {};
  base::Money amount = {};
};
BOOST_DESCRIBE_STRUCT(Deposit, (), (owner, reference, amount))

// A part of what is held for one reference; it is posted and released by itself. A declaration
// names its parts by the line number ("1", "2"), so that each line may be released alone.
struct HoldPart {
  std::string part = {};
  base::Money amount = {};

  friend bool operator==(const HoldPart&, const HoldPart&) = default;
};
BOOST_DESCRIBE_STRUCT(HoldPart, (), (part, amount))

// Sets money apart, all parts or none. No parts: nothing is held. More parts of the same reference
// may follow. Like all that concerns a reference it is given by a journey, never by a user: the
// desk of declarations has checked who acts.
struct PlaceHolds {
  base::OrganisationId owner = {};
  std::string reference = {};
  std::vector<HoldPart> parts = {};
  std::optional<base::Instant> expires_at = {};  // given back then, unless posted before
};
BOOST_DESCRIBE_STRUCT(PlaceHolds, (), (owner, reference, parts, expires_at))

// Pays held money to the treasury; repeatedly, until nothing of the part remains.
struct PostHold {
  base::OrganisationId owner = {};
  std::string reference = {};
  std::string part = {};
  base::Money amount = {};
};
BOOST_DESCRIBE_STRUCT(PostHold, (), (owner, reference, part, amount))

// Gives back what remains of a part, or of all parts that there are.
struct ReleaseHold {
  base::OrganisationId owner = {};
  std::string reference = {};
  std::optional<std::string> part = {};  // none: all
};
BOOST_DESCRIBE_STRUCT(ReleaseHold, (), (owner, reference, part))

// What money is collected for. tax: all taxes of a declaration together.
enum class ChargeKind : std::uint8_t {
  tax,
  duty,
  consumption_tax,
  vat,
  late_fee,       // late-declaration fee (滞报金)
  late_interest,  // late-payment surcharge (滞纳金)
  security,       // a security that was forfeited
};
BOOST_DESCRIBE_ENUM(ChargeKind, tax, duty, consumption_tax, vat, late_fee, late_interest, security)

// Pays available money, which was not held before, to the treasury.
struct Collect {
  base::OrganisationId owner = {};
  std::string reference = {};
  ChargeKind kind = ChargeKind::tax;
  base::Money amount = {};
};
BOOST_DESCRIBE_STRUCT(Collect, (), (owner, reference, kind, amount))

// Gives back what was collected for the reference, at most all of it.
struct Refund {
  base::OrganisationId owner = {};
  std::string reference = {};
  base::Money amount = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(Refund, (), (owner, reference, amount, reason))

// The owner takes available money out. The same withdrawal told twice counts once.
struct Withdraw {
  base::OrganisationId owner = {};
  std::string reference = {};
  base::Money amount = {};
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), (owner, reference, amount))

// Gives back what has expired by now. Every other command does so first; this one is for a timer.
struct ExpireHolds {
  base::OrganisationId owner = {};
};
BOOST_DESCRIBE_STRUCT(ExpireHolds, (), (owner))

using Command = std::variant<OpenAccount, Deposit, PlaceHolds, PostHold, ReleaseHold, Collect,
                             Refund, Withdraw, ExpireHolds>;

}  // namespace cassia::systems::finance::accounts
