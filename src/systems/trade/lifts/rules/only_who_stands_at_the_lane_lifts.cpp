#include "systems/trade/lifts/rules/only_who_stands_at_the_lane_lifts.h"

#include "systems/trade/lifts/refusals.h"

namespace cassia::systems::trade::lifts {

namespace {

base::Result<bool> is_listed(const std::string& list, const base::Context& context,
                             const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return law.list_names(list, calendar->date_of(context.received_at), context.on_behalf_of.text());
}

}  // namespace

base::Result<void> stands_at_the_lane(const PassId& pass, const base::Context& context,
                                      const law::LawBook& law) {
  if (CASSIA_TRY(is_listed("gate." + pass.text() + ".operators", context, law)) ||
      CASSIA_TRY(is_listed("gate." + pass.text() + ".border_police", context, law)) ||
      CASSIA_TRY(is_listed("customs.organisations", context, law))) {
    return {};
  }
  return base::Refusal{
      .code = kNotAtTheLane,
      .citation = {"cassia_design", "emergency_lift"},
      .facts = {{"organisation", context.on_behalf_of.text()}, {"pass", pass.text()}}};
}

base::Result<void> may_review(const ArmLifted& lifted, const base::Context& context,
                              const law::LawBook& law) {
  if (!CASSIA_TRY(is_listed("customs.organisations", context, law))) {
    return base::Refusal{.code = kNotTheReviewer,
                         .citation = {"customs_law_2021", "14"},
                         .facts = {{"organisation", context.on_behalf_of.text()}}};
  }
  if (context.actor == lifted.lifted_by || context.actor == lifted.confirmed_by) {
    return base::Refusal{.code = kReviewerWasThere,
                         .citation = {"cassia_design", "emergency_lift"},
                         .facts = {{"actor", context.actor.text()}}};
  }
  return {};
}

}  // namespace cassia::systems::trade::lifts
