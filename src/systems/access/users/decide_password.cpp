#include <algorithm>

#include "systems/access/users/decide_parts.h"
#include "systems/access/users/refusals.h"
#include "systems/access/users/rules/sealed_texts_are_bounded.h"

namespace cassia::systems::access::users {

namespace {

base::Result<void> session_stands(const Setting& setting, const SessionId& id) {
  const auto session = std::ranges::find(setting.state.sessions, id, &Session::session);
  if (session == setting.state.sessions.end()) {
    return base::Refusal{.code = kSessionUnknown, .citation = kDesign, .place = "session"};
  }
  if (session->expires_at <= setting.now()) {
    return base::Refusal{.code = kSessionExpired, .citation = kDesign, .place = "session"};
  }
  return {};
}

base::Result<void> reset_stands(const Setting& setting, const base::Digest& digest) {
  const auto& reset = setting.state.reset;
  if (!reset || reset->reset_digest != digest) {
    return base::Refusal{.code = kResetUnknown, .citation = kDesign, .place = "reset_digest"};
  }
  if (reset->expires_at <= setting.now()) {
    return base::Refusal{.code = kResetExpired,
                         .citation = kDesign,
                         .place = "reset_digest",
                         .facts = {{"expired_at", base::to_text(reset->expires_at)}}};
  }
  return {};
}

}  // namespace

Decision decide_one(const Setting& setting, const SetPassword& command) {
  CASSIA_TRY(user_acts(setting));
  if (command.session.has_value() == command.reset_digest.has_value()) {
    return base::Refusal{.code = kPasswordWayUnclear, .citation = kDesign};
  }
  CASSIA_TRY(command.session ? session_stands(setting, *command.session)
                             : reset_stands(setting, *command.reset_digest));
  const base::Date today = CASSIA_TRY(setting.today());
  CASSIA_TRY(is_sealed(command.sealed_verifier, "sealed_verifier", today, setting.law));
  std::vector<Event> events = {
      PasswordSet{.sealed_verifier = command.sealed_verifier,
                  .way = command.session ? PasswordWay::session : PasswordWay::reset,
                  .at = setting.now()}};
  // Whoever knew the old password may have opened the others.
  const auto is_another = [&](const Session& session) {
    return session.session != command.session;
  };
  end_sessions(setting, SessionEnd::password_set, is_another, events);
  return events;
}

Decision decide_one(const Setting& setting, const RequestReset& command) {
  const auto minutes = CASSIA_TRY(setting.limit("access.reset_minutes"));
  return std::vector<Event>{
      ResetRequested{.reset_digest = command.reset_digest,
                     .expires_at = setting.now() + std::chrono::minutes(minutes.value),
                     .by = setting.context.actor,
                     .at = setting.now()}};
}

}  // namespace cassia::systems::access::users
