#include "systems/treaty/preference/rules/consignment_must_be_direct.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

namespace cassia::systems::treaty::preference {

namespace {

constexpr Test kDirectTest = Test::direct_consignment;

std::string name_of(Handling handling) { return boost::describe::enum_to_string(handling, ""); }

bool is_lawful(const RouteStop& stop, const std::vector<std::string>& lawful_handling) {
  return contains(lawful_handling, name_of(stop.handling));
}

bool is_known_to_fail(const RouteStop& stop, const std::vector<std::string>& lawful_handling) {
  return stop.customs_control == CustomsControl::lost ||
         (stop.handling != Handling::unknown && !is_lawful(stop, lawful_handling));
}

std::vector<base::Fact> facts_of(const RouteStop& stop) {
  return {{"country", std::string(stop.country.code())},
          {"handling", name_of(stop.handling)},
          {"customs_control", boost::describe::enum_to_string(stop.customs_control, "")}};
}

}  // namespace

base::Result<Finding> consignment_must_be_direct(const Question& question) {
  const Route& route = question.claim.route;
  const auto lawful = CASSIA_TRY(
      question.law.list(question.parameter("lawful_handling"), question.claim.acceptance_date));
  const Ground ground = ground_of(lawful);
  for (const RouteStop& stop : route.stops) {
    if (is_known_to_fail(stop, lawful.value)) {
      return failed(kDirectTest, ground,
                    {.code = kDirectConsignmentFailed, .place = "route", .facts = facts_of(stop)});
    }
  }
  const std::string unproven(kDirectConsignmentUnproven);
  for (const RouteStop& stop : route.stops) {
    if (!is_lawful(stop, lawful.value) || stop.customs_control != CustomsControl::kept) {
      return secured(kDirectTest, ground, unproven, facts_of(stop));
    }
  }
  std::vector<base::Fact> facts{{"route", boost::describe::enum_to_string(route.kind, "")},
                                {"stops", std::to_string(route.stops.size())},
                                {"evidence", std::to_string(route.evidence.size())}};
  const bool is_straight = route.kind == RouteKind::direct && route.stops.empty();
  const bool is_shown =
      route.kind != RouteKind::unknown && !route.stops.empty() && !route.evidence.empty();
  if (!is_straight && !is_shown) {
    return secured(kDirectTest, ground, unproven, std::move(facts));
  }
  return passed(kDirectTest, ground, std::move(facts));
}

}  // namespace cassia::systems::treaty::preference
