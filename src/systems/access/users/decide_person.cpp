#include <algorithm>

#include "systems/access/users/decide_parts.h"
#include "systems/access/users/refusals.h"
#include "systems/access/users/rules/sealed_texts_are_bounded.h"

namespace cassia::systems::access::users {

namespace {

// The refusal's own code and the pattern of its route: letters that name, never what was asked.
bool is_pattern(const std::string& text) {
  constexpr std::size_t kLengthMax = 200;
  return !text.empty() && text.size() <= kLengthMax && std::ranges::all_of(text, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') ||
           std::string_view("/_-.{}<> ").find(letter) != std::string_view::npos;
  });
}

Event granted(const base::Grant& grant, const Setting& setting) {
  return RoleGranted{
      .role = grant.role, .area = grant.area, .by = setting.context.actor, .at = setting.now()};
}

}  // namespace

Decision decide_registration(const Setting& setting, const RegisterUser& command) {
  if (setting.state.status != UserStatus::none) {
    return base::Refusal{.code = kUserExists,
                         .citation = kDesign,
                         .place = "user",
                         .facts = {{"user", command.user.text()}}};
  }
  const base::Date today = CASSIA_TRY(setting.today());
  CASSIA_TRY(is_sealed(command.sealed_profile, "sealed_profile", today, setting.law));
  if (command.sealed_verifier) {
    CASSIA_TRY(is_sealed(*command.sealed_verifier, "sealed_verifier", today, setting.law));
  }
  std::vector<Event> events = {UserRegistered{.user = command.user,
                                              .organisation = command.organisation,
                                              .login = command.login,
                                              .sealed_profile = command.sealed_profile,
                                              .sealed_verifier = command.sealed_verifier,
                                              .by = setting.context.actor,
                                              .at = setting.now()}};
  std::vector<base::Grant> grants = command.grants;
  std::ranges::sort(grants);
  const auto repeated = std::ranges::unique(grants);
  grants.erase(repeated.begin(), repeated.end());
  for (const base::Grant& grant : grants) {
    events.push_back(granted(grant, setting));
  }
  return events;
}

Decision decide_one(const Setting& setting, const ChangeProfile& command) {
  const base::Date today = CASSIA_TRY(setting.today());
  CASSIA_TRY(is_sealed(command.sealed_profile, "sealed_profile", today, setting.law));
  return std::vector<Event>{ProfileChanged{
      .sealed_profile = command.sealed_profile, .by = setting.context.actor, .at = setting.now()}};
}

Decision decide_one(const Setting& setting, const GrantRole& command) {
  const base::Grant grant{.role = command.role, .area = command.area};
  if (holds(setting.state, grant)) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{granted(grant, setting)};
}

Decision decide_one(const Setting& setting, const RevokeRole& command) {
  const base::Grant grant{.role = command.role, .area = command.area};
  const auto held = std::ranges::find(setting.state.grants, grant, &HeldGrant::grant);
  if (held == setting.state.grants.end()) {
    return base::Refusal{.code = kRoleNotHeld,
                         .citation = kDesign,
                         .place = "role",
                         .facts = {{"role", command.role.text()}, {"area", command.area.text()}}};
  }
  return std::vector<Event>{RoleRevoked{.role = command.role,
                                        .area = command.area,
                                        .granted_by = held->by,
                                        .granted_at = held->at,
                                        .by = setting.context.actor,
                                        .at = setting.now()}};
}

Decision decide_one(const Setting& setting, const SetAbsence& command) {
  if (command.until < command.from) {
    return base::Refusal{.code = kAbsenceDaysDisordered, .place = "until"};
  }
  if (command.until < CASSIA_TRY(setting.today())) {
    return base::Refusal{.code = kAbsenceOver, .place = "until"};
  }
  if (command.substitute == command.user) {
    return base::Refusal{.code = kOwnSubstitute, .place = "substitute"};
  }
  return std::vector<Event>{AbsenceSet{.from = command.from,
                                       .until = command.until,
                                       .substitute = command.substitute,
                                       .by = setting.context.actor,
                                       .at = setting.now()}};
}

Decision decide_one(const Setting& setting, const ClearAbsence&) {
  if (!setting.state.absence) {
    return base::Refusal{.code = kAbsenceUnknown};
  }
  return std::vector<Event>{AbsenceCleared{.by = setting.context.actor, .at = setting.now()}};
}

Decision decide_one(const Setting& setting, const RecordAccessRefusal& command) {
  if (!is_pattern(command.code) || !is_pattern(command.route)) {
    return base::Refusal{.code = kRefusalMalformed,
                         .place = is_pattern(command.code) ? "route" : "code"};
  }
  return std::vector<Event>{
      AccessRefused{.code = command.code, .route = command.route, .at = setting.now()}};
}

}  // namespace cassia::systems::access::users
