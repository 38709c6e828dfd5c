#include <set>

#include "systems/finance/accounts/decide_parts.h"
#include "systems/finance/accounts/postings.h"
#include "systems/finance/accounts/rules/a_hold_gives_no_more_than_it_has.h"
#include "systems/finance/accounts/rules/a_part_is_held_once.h"
#include "systems/finance/accounts/rules/amounts_are_positive_in_the_accounts_currency.h"

namespace cassia::systems::finance::accounts {

Decision decide_one(const Setting& setting, const PlaceHolds& command) {
  const State& state = setting.state;
  CASSIA_TRY(is_named(command.reference, "reference"));
  if (command.parts.empty()) {
    return std::vector<Event>{};
  }
  CASSIA_TRY(expiry_is_ahead(command, setting.context.decided_at));
  // Customs Law art. 29 (register: customs_law_2021.29): release after the tax is paid or secured.
  HoldsPlaced placed{.reference = command.reference,
                     .expires_at = command.expires_at,
                     .citation = {"customs_law_2021", "29"},
                     .at = setting.context.decided_at};
  Postings postings(state);
  std::set<std::string_view> named;
  for (std::size_t index = 0; index < command.parts.size(); ++index) {
    const HoldPart& part = command.parts[index];
    const std::string place = "parts[" + std::to_string(index) + "]";
    CASSIA_TRY(is_named(part.part, place + ".part"));
    CASSIA_TRY(amount_is_lawful(state, part.amount, place + ".amount"));
    CASSIA_TRY(part_is_free(state, command, {.index = index, .named_before = named}));
    named.insert(part.part);
    placed.transfers.push_back(postings.hold(part.amount, command.expires_at));
    placed.parts.push_back(
        {.part = part.part, .hold_id = placed.transfers.back().id, .amount = part.amount});
  }
  placed.transfers = linked(std::move(placed.transfers));
  CASSIA_TRY(would_post(state, placed.transfers, placed.at, placed.citation));
  return std::vector<Event>{std::move(placed)};
}

Decision decide_one(const Setting& setting, const PostHold& command) {
  const State& state = setting.state;
  CASSIA_TRY(amount_is_lawful(state, command.amount));
  const OpenHold hold = CASSIA_TRY(held_part(state, command.reference, command.part));
  const base::Money remaining = remaining_of(state, command.reference, command.part);
  CASSIA_TRY(hold_covers(command, remaining));
  HoldPosted posted{.reference = command.reference,
                    .hold = {.part = command.part, .hold_id = hold.hold_id, .amount = hold.amount},
                    .amount = command.amount,
                    .remaining = remaining - command.amount,
                    .transfers = {Postings(state).post(hold.hold_id, command.amount)},
                    .at = setting.context.decided_at};
  CASSIA_TRY(would_post(state, posted.transfers, posted.at, {}));
  return std::vector<Event>{std::move(posted)};
}

Decision decide_one(const Setting& setting, const ReleaseHold& command) {
  const State& state = setting.state;
  std::vector<std::string> parts;
  if (command.part.has_value()) {
    CASSIA_TRY(held_part(state, command.reference, *command.part));
    parts.push_back(*command.part);
  } else {
    for (HoldPart& open : open_parts(state, command.reference)) {
      parts.push_back(std::move(open.part));
    }
  }
  if (parts.empty()) {
    return std::vector<Event>{};
  }
  HoldsReleased released{.reference = command.reference, .at = setting.context.decided_at};
  Postings postings(state);
  for (const std::string& part : parts) {
    const OpenHold& hold = state.references.at(command.reference).holds.at(part);
    const base::Money remaining = remaining_of(state, command.reference, part);
    released.transfers.push_back(postings.give_back(hold.hold_id, remaining));
    released.parts.push_back(
        {.hold = {.part = part, .hold_id = hold.hold_id, .amount = hold.amount},
         .amount = remaining});
  }
  released.transfers = linked(std::move(released.transfers));
  CASSIA_TRY(would_post(state, released.transfers, released.at, {}));
  return std::vector<Event>{std::move(released)};
}

}  // namespace cassia::systems::finance::accounts
