#include <optional>

#include "systems/finance/accounts/decide_parts.h"
#include "systems/finance/accounts/postings.h"
#include "systems/finance/accounts/refusals.h"
#include "systems/finance/accounts/rules/amounts_are_positive_in_the_accounts_currency.h"
#include "systems/finance/accounts/rules/only_the_owner_disposes.h"

namespace cassia::systems::finance::accounts {

namespace {

Decision decide_opening(const State& state, const OpenAccount& command,
                        const base::Context& context) {
  CASSIA_TRY(owner_acts(command.owner, context));
  if (is_open(state)) {
    return base::Refusal{.code = kAccountAlreadyOpen,
                         .citation = {"cassia_design", "duty_account"},
                         .place = "owner",
                         .facts = {{"owner", command.owner.text()}}};
  }
  CASSIA_TRY(currency_is_of_assessment(command.currency));
  return std::vector<Event>{AccountOpened{.owner = command.owner,
                                          .currency = command.currency,
                                          .ledger_accounts = ledger_accounts(),
                                          .at = context.decided_at}};
}

// Holds whose time has come at `now`, as the event that gives them back; nothing when none has.
std::optional<HoldsExpired> expired_holds(const State& state, base::Instant now) {
  HoldsExpired expired{.at = now};
  for (const ExpiringHold& hold : state.expiring) {
    if (hold.expires_at > now) {
      break;  // the rest expires later
    }
    const OpenHold& open = state.references.at(hold.reference).holds.at(hold.part);
    expired.parts.push_back(
        {.reference = hold.reference,
         .hold = {.part = hold.part, .hold_id = hold.hold_id, .amount = open.amount},
         .amount = remaining_of(state, hold.reference, hold.part)});
  }
  if (expired.parts.empty()) {
    return std::nullopt;
  }
  return expired;
}

Decision decide_on_open(const Setting& setting, const Command& command) {
  return std::visit(
      [&]<typename C>(const C& one) -> Decision {
        if constexpr (std::is_same_v<C, OpenAccount> || std::is_same_v<C, ExpireHolds>) {
          return std::vector<Event>{};
        } else {
          return decide_one(setting, one);
        }
      },
      command);
}

}  // namespace

base::Result<void> is_named(const std::string& text, std::string_view place) {
  if (!text.empty()) {
    return {};
  }
  return base::Refusal{.code = kReferenceMissing, .place = std::string(place)};
}

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  if (const auto* const opening = std::get_if<OpenAccount>(&command)) {
    return decide_opening(state, *opening, context);
  }
  if (!is_open(state)) {
    return base::Refusal{.code = kAccountUnknown,
                         .citation = {"cassia_design", "duty_account"},
                         .place = "owner",
                         .facts = {{"owner", stream_key(command)}}};
  }
  const auto expired = expired_holds(state, context.decided_at);
  if (!expired.has_value()) {
    return decide_on_open({.state = state, .context = context, .law = law}, command);
  }
  const State later = apply(state, *expired);
  std::vector<Event> events = {*expired};
  for (Event& event :
       CASSIA_TRY(decide_on_open({.state = later, .context = context, .law = law}, command))) {
    events.push_back(std::move(event));
  }
  return events;
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.owner.text(); }, command);
}

}  // namespace cassia::systems::finance::accounts
