#include <algorithm>

#include "systems/access/users/decide_parts.h"
#include "systems/access/users/refusals.h"

namespace cassia::systems::access::users {

namespace {

base::Refusal refusal_on(base::RefusalCode code, const base::ActorId& user) {
  return {.code = code, .citation = kDesign, .place = "user", .facts = {{"user", user.text()}}};
}

base::Result<void> check_known(const State& state, const base::ActorId& user) {
  if (state.status == UserStatus::none) {
    return refusal_on(kUserUnknown, user);
  }
  return {};
}

}  // namespace

base::Result<base::Date> Setting::today() const {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return calendar->date_of(context.received_at);
}

base::Result<law::Dated<std::int64_t>> Setting::limit(std::string_view name) const {
  return law.integer(name, CASSIA_TRY(today()));
}

base::Result<void> user_acts(const Setting& setting) {
  if (is_self(setting.state.user, setting.context)) {
    return {};
  }
  return base::Refusal{
      .code = kNotTheUser,
      .citation = kDesign,
      .place = "user",
      .facts = {{"user", setting.state.user.text()}, {"actor", setting.context.actor.text()}}};
}

bool is_self(const base::ActorId& user, const base::Context& context) {
  return !user.is_empty() && user == context.actor;
}

base::Result<void> check_active(const State& state, const base::ActorId& user) {
  CASSIA_TRY(check_known(state, user));
  if (state.status != UserStatus::active) {
    return refusal_on(kUserNotActive, user);
  }
  return {};
}

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const Setting setting{.state = state, .context = context, .law = law};
  return std::visit(
      [&]<typename C>(const C& one) -> Decision {
        if constexpr (std::is_same_v<C, RegisterUser>) {
          return decide_registration(setting, one);
        } else if constexpr (std::is_same_v<C, ReactivateUser>) {
          CASSIA_TRY(check_known(state, one.user));
          return decide_reactivation(setting, one);
        } else if constexpr (std::is_same_v<C, EraseUser>) {
          CASSIA_TRY(check_known(state, one.user));
          return decide_erasure(setting, one);
        } else {
          CASSIA_TRY(check_active(state, one.user));
          return decide_one(setting, one);
        }
      },
      command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.user.text(); }, command);
}

}  // namespace cassia::systems::access::users
