#include "systems/access/delegations/rules/a_delegation_is_bounded.h"

#include <algorithm>

#include "systems/access/delegations/refusals.h"

namespace cassia::systems::access::delegations {

namespace {

const base::Citation kDelegationDesign{"cassia_design", "delegation"};

base::Result<void> scope_is_delegable(const std::vector<std::string>& scope, base::Date today,
                                      const law::LawBook& law) {
  if (scope.empty()) {
    return base::Refusal{.code = kScopeMissing, .citation = kDelegationDesign, .place = "scope"};
  }
  const auto delegable = CASSIA_TRY(law.list("access.delegable", today));
  for (const std::string& entry : scope) {
    if (std::ranges::find(delegable.value, entry) == delegable.value.end()) {
      return base::Refusal{.code = kScopeNotDelegable,
                           .citation = delegable.citation,
                           .place = "scope",
                           .facts = {{"entry", entry.substr(0, 64)}}};
    }
  }
  return {};
}

base::Result<void> areas_are_known(const std::vector<base::AreaId>& areas, base::Date today,
                                   const law::LawBook& law) {
  if (areas.empty()) {
    return base::Refusal{
        .code = kDelegationAreaMissing, .citation = kDelegationDesign, .place = "areas"};
  }
  const auto known = CASSIA_TRY(law.list("access.areas", today));
  for (const base::AreaId& area : areas) {
    if (std::ranges::find(known.value, area.text()) == known.value.end()) {
      return base::Refusal{.code = kDelegationAreaUnknown,
                           .citation = known.citation,
                           .place = "areas",
                           .facts = {{"area", area.text()}}};
    }
  }
  return {};
}

base::Result<void> days_are_bounded(const GrantDelegation& command, base::Date today,
                                    const law::LawBook& law) {
  if (command.valid_until < command.valid_from) {
    return base::Refusal{.code = kDelegationDaysDisordered, .place = "valid_until"};
  }
  if (command.valid_until < today) {
    return base::Refusal{.code = kDelegationOver,
                         .place = "valid_until",
                         .facts = {{"today", base::to_text(today)}}};
  }
  const auto days_max = CASSIA_TRY(law.integer("access.delegation_days_max", today));
  const std::int64_t days = (command.valid_until - command.valid_from).count() + 1;  // inclusive
  if (days > days_max.value) {
    return base::Refusal{
        .code = kDelegationTooLong,
        .citation = days_max.citation,
        .place = "valid_until",
        .facts = {{"days", std::to_string(days)}, {"days_max", std::to_string(days_max.value)}}};
  }
  return {};
}

}  // namespace

base::Result<void> is_bounded(const GrantDelegation& command, const base::Context& context,
                              const law::LawBook& law) {
  if (command.delegate == command.principal) {
    return base::Refusal{.code = kOwnDelegate, .citation = kDelegationDesign, .place = "delegate"};
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Date today = calendar->date_of(context.received_at);
  CASSIA_TRY(scope_is_delegable(command.scope, today, law));
  CASSIA_TRY(areas_are_known(command.areas, today, law));
  return days_are_bounded(command, today, law);
}

}  // namespace cassia::systems::access::delegations
