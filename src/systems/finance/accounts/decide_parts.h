#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/finance/accounts/accounts.h"

// What the parts of `decide` share. Each decides one command on an open account from which what
// expired was given back; nothing happened when no event comes.
namespace cassia::systems::finance::accounts {

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
};

using Decision = base::Result<std::vector<Event>>;

// Refuses reference_missing at `place` when the text is empty.
base::Result<void> is_named(const std::string& text, std::string_view place);

// decide_money.cpp
Decision decide_one(const Setting& setting, const Deposit& command);
Decision decide_one(const Setting& setting, const Collect& command);
Decision decide_one(const Setting& setting, const Refund& command);
Decision decide_one(const Setting& setting, const Withdraw& command);

// decide_holds.cpp
Decision decide_one(const Setting& setting, const PlaceHolds& command);
Decision decide_one(const Setting& setting, const PostHold& command);
Decision decide_one(const Setting& setting, const ReleaseHold& command);

}  // namespace cassia::systems::finance::accounts
