#include "journeys/cases/fit.h"

#include "journeys/access/acting.h"
#include "journeys/refusals.h"
#include "journeys/stream_names.h"
#include "systems/access/permissions/permissions.h"

namespace cassia::journeys {

namespace {

namespace permissions = systems::access::permissions;

// What a case is held for: whoever may not give this decides nothing in it.
constexpr std::string_view kDeciding = "release_consignment";

base::Refusal unfit(const base::ActorId& officer, const char* why) {
  return {.code = kOfficerUnfit,
          .citation = {"cassia_design", "cases"},
          .place = "officer",
          .facts = {{"officer", officer.text()}, {"why", why}}};
}

base::Result<bool> decides_there(const users::State& user, const std::string& port, Unit& unit) {
  permissions::Question question{.grants = users::grants_of(user),
                                 .kind = unit.organisation(user.organisation.text()).kind,
                                 .name = std::string(kDeciding),
                                 .on = CASSIA_TRY(today(unit))};
  if (!port.empty()) {
    question.area = CASSIA_TRY(permissions::area_of_place(port, question.on, unit.law()));
  }
  return permissions::may(question, unit.law()).has_value();
}

}  // namespace

base::Result<bool> is_absent(const users::State& user, const Unit& unit) {
  const base::Date day = CASSIA_TRY(today(unit));
  return user.absence && user.absence->from <= day && day <= user.absence->until;
}

std::vector<Stream> streams_of_officer(const base::ActorId& officer, const Unit& unit) {
  return {user_stream(officer), docket_stream(officer),
          organisation_stream(unit.context().on_behalf_of)};
}

base::Result<void> officer_is_fit(const base::ActorId& officer, const base::OrganisationId& office,
                                  const declarations::State& declaration, Unit& unit) {
  CASSIA_TRY(declarations::check_not_own(declaration, office));
  const users::State& user = unit.user(officer.text());
  if (user.status != users::UserStatus::active) {
    return unfit(officer, "not_active");
  }
  if (user.organisation != office) {
    return unfit(officer, "of_other_organisation");
  }
  if (CASSIA_TRY(is_absent(user, unit))) {
    return unfit(officer, "absent");
  }
  if (!CASSIA_TRY(decides_there(user, declaration.content.port, unit))) {
    return unfit(officer, "without_role");
  }
  return {};
}

}  // namespace cassia::journeys
