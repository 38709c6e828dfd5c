#include <algorithm>

#include "systems/access/users/users.h"

namespace cassia::systems::access::users {

namespace {

std::string key_of(const State& state, const std::string& part) {
  return state.user.text() + "/" + part;
}

std::string joined(const std::vector<base::RoleId>& roles) {
  std::string text;
  for (const base::RoleId& role : roles) {
    text += (text.empty() ? "" : ",") + role.text();
  }
  return text;
}

UserRow user_row(const State& after, base::Instant at) {
  UserRow row{.key = after.user.text(),
              .organisation = after.organisation.text(),
              .status = after.status,
              .last_sign_in_at = after.last_sign_in_at,
              .locked_until = after.locked_until,
              .registered_at = after.registered_at,
              .changed_at = at};
  for (const HeldGrant& held : after.grants) {
    row.roles +=
        (row.roles.empty() ? "" : ",") + held.grant.role.text() + "@" + held.grant.area.text();
  }
  if (after.absence) {
    row.absent_from = after.absence->from;
    row.absent_until = after.absence->until;
    row.substitute = after.absence->substitute.text();
  }
  return row;
}

AccessGrantRow grant_row(const State& after, const base::RoleId& role, const base::AreaId& area) {
  return {.key = key_of(after, role.text() + "/" + area.text()),
          .user = after.user.text(),
          .organisation = after.organisation.text(),
          .role = role.text(),
          .area = area.text()};
}

std::vector<Row> details(const RoleGranted& event, const State& after) {
  AccessGrantRow row = grant_row(after, event.role, event.area);
  row.granted_at = event.at;
  row.granted_by = event.by.text();
  return {std::move(row)};
}

std::vector<Row> details(const RoleRevoked& event, const State& after) {
  AccessGrantRow row = grant_row(after, event.role, event.area);
  row.granted_at = event.granted_at;
  row.granted_by = event.granted_by.text();
  row.revoked_at = event.at;
  row.revoked_by = event.by.text();
  return {std::move(row)};
}

std::vector<Row> details(const SignedIn& event, const State& after) {
  return {UserSessionRow{.key = key_of(after, event.session.text()),
                         .user = after.user.text(),
                         .organisation = after.organisation.text(),
                         .session = event.session.text(),
                         .method = event.method,
                         .created_at = event.at,
                         .expires_at = event.expires_at}};
}

std::vector<Row> details(const SessionsEnded& event, const State& after) {
  std::vector<Row> rows;
  for (const EndedSession& ended : event.sessions) {
    rows.emplace_back(UserSessionRow{.key = key_of(after, ended.session.text()),
                                     .user = after.user.text(),
                                     .organisation = after.organisation.text(),
                                     .session = ended.session.text(),
                                     .method = ended.method,
                                     .created_at = ended.created_at,
                                     .expires_at = ended.expires_at,
                                     .ended_at = event.at,
                                     .end = event.reason});
  }
  return rows;
}

std::vector<Row> details(const TokenIssued& event, const State& after) {
  return {AccessTokenRow{.key = key_of(after, event.token.text()),
                         .user = after.user.text(),
                         .organisation = after.organisation.text(),
                         .token = event.token.text(),
                         .title = event.title,
                         .roles = joined(event.roles),
                         .created_at = event.at,
                         .expires_at = event.expires_at}};
}

std::vector<Row> details(const TokensEnded& event, const State& after) {
  std::vector<Row> rows;
  for (const EndedToken& ended : event.tokens) {
    rows.emplace_back(AccessTokenRow{.key = key_of(after, ended.token.text()),
                                     .user = after.user.text(),
                                     .organisation = after.organisation.text(),
                                     .token = ended.token.text(),
                                     .title = ended.title,
                                     .roles = joined(ended.roles),
                                     .created_at = ended.created_at,
                                     .expires_at = ended.expires_at,
                                     .ended_at = event.at,
                                     .end = event.reason});
  }
  return rows;
}

std::vector<Row> details(const AccessRefused& event, const State& after) {
  return {AccessRefusalRow{.key = key_of(after, std::to_string(after.refusal_count)),
                           .user = after.user.text(),
                           .organisation = after.organisation.text(),
                           .position = after.refusal_count,
                           .code = event.code,
                           .route = event.route,
                           .at = event.at}};
}

template <typename Other>
std::vector<Row> details(const Other&, const State&) {
  return {};
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  const base::Instant at = std::visit([](const auto& one) { return one.at; }, event);
  std::vector<Row> rows = {user_row(after, at)};
  for (Row& row : std::visit([&](const auto& one) { return details(one, after); }, event)) {
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace cassia::systems::access::users
