#include "systems/access/users/decide_parts.h"
#include "systems/access/users/refusals.h"

namespace cassia::systems::access::users {

namespace {

base::Refusal user_refusal(base::RefusalCode code, const State& state) {
  return {
      .code = code, .citation = kDesign, .place = "user", .facts = {{"user", state.user.text()}}};
}

}  // namespace

Decision decide_one(const Setting& setting, const DeactivateUser&) {
  std::vector<Event> events;
  end_sessions(setting, SessionEnd::deactivated, [](const Session&) { return true; }, events);
  end_tokens(setting, TokenEnd::deactivated, [](const Token&) { return true; }, events);
  for (const HeldGrant& held : setting.state.grants) {
    events.emplace_back(RoleRevoked{.role = held.grant.role,
                                    .area = held.grant.area,
                                    .granted_by = held.by,
                                    .granted_at = held.at,
                                    .by = setting.context.actor,
                                    .at = setting.now()});
  }
  events.emplace_back(UserDeactivated{.by = setting.context.actor, .at = setting.now()});
  return events;
}

Decision decide_reactivation(const Setting& setting, const ReactivateUser&) {
  if (setting.state.status == UserStatus::erased) {
    return user_refusal(kUserErased, setting.state);
  }
  if (setting.state.status != UserStatus::deactivated) {
    return user_refusal(kUserNotDeactivated, setting.state);
  }
  return std::vector<Event>{UserReactivated{.by = setting.context.actor, .at = setting.now()}};
}

// Personal Information Protection Law art. 47 (register: pipl_2021.47): what is kept no longer than
// needed is deleted once its retention is over. Cybersecurity Law (register: cybersecurity_law):
// the records of who did what are kept for six months at least, which access.retention_days covers.
Decision decide_erasure(const Setting& setting, const EraseUser&) {
  const State& state = setting.state;
  if (state.status == UserStatus::erased) {
    return std::vector<Event>{};
  }
  if (state.status != UserStatus::deactivated) {
    return user_refusal(kUserNotDeactivated, state);
  }
  const auto retention = CASSIA_TRY(setting.limit("access.retention_days"));
  const base::Instant over_at = *state.deactivated_at + std::chrono::days(retention.value);
  if (setting.now() < over_at) {
    return base::Refusal{.code = kRetentionNotOver,
                         .citation = retention.citation,
                         .place = "user",
                         .facts = {{"user", state.user.text()},
                                   {"over_at", base::to_text(over_at)},
                                   {"days", std::to_string(retention.value)}}};
  }
  return std::vector<Event>{UserErased{
      .citation = {"pipl_2021", "47"}, .by = setting.context.actor, .at = setting.now()}};
}

}  // namespace cassia::systems::access::users
