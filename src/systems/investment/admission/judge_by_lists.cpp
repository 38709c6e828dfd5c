#include <utility>

#include "systems/investment/admission/judge.h"
#include "systems/investment/admission/refusals.h"

namespace cassia::systems::investment::admission {

namespace {

// What the edition before would say, as notes: it is over, and decides nothing.
void presume_by_earlier(const Activity& activity, law::AdmissionScope scope, const Facts& facts,
                        ActivityAnswer& answer) {
  const law::AdmissionList* const earlier = facts.lists->find_earlier(scope, facts.asked->on);
  if (earlier == nullptr) {
    return;
  }
  ActivityAnswer then = judge(activity, *earlier, facts);
  answer.presumed = then.outcome;
  answer.reasons.push_back({.standing = Standing::note,
                            .sentence = {.code = kEarlierEdition,
                                         .citation = earlier->citation,
                                         .facts = {{"list", earlier->citation.source},
                                                   {"date", base::to_text(*earlier->valid_to)}}},
                            .mark = earlier->mark});
  for (Reason& reason : then.reasons) {
    reason.standing = Standing::note;
    answer.reasons.push_back(std::move(reason));
  }
}

ActivityAnswer judge_by(law::AdmissionScope scope, const Activity& activity, const Facts& facts) {
  const law::AdmissionList* const list = facts.lists->find(scope, facts.asked->on);
  if (list != nullptr && (!list->entries.empty() || open_section(activity, *list) != nullptr)) {
    return judge(activity, *list, facts);
  }
  ActivityAnswer answer{.outcome = Outcome::undecided, .scope = scope};
  const std::string day = base::to_text(facts.asked->on);
  if (list == nullptr) {
    answer.reasons.push_back(
        {.standing = Standing::open,
         .sentence = {
             .code = scope == law::AdmissionScope::zone ? kZoneListUnknown : kNationalListUnknown,
             .citation = base::Citation{"foreign_investment_law_2019", "28"},
             .facts = {{"date", day}}}});
  } else {
    answer.reasons.push_back(
        {.standing = Standing::open,
         .sentence = {.code = kListNotLoaded,
                      .citation = list->citation,
                      .facts = {{"list", list->citation.source},
                                {"official", std::to_string(list->entries_official)}}},
         .mark = list->mark});
  }
  presume_by_earlier(activity, scope, facts, answer);
  return answer;
}

// Within the zone the more open of two lists that both decide. A refusal of the one that decides is
// not undone by one that is missing, but said to depend on it.
ActivityAnswer more_open(ActivityAnswer zone, ActivityAnswer national) {
  const bool zone_decides = zone.outcome != Outcome::undecided;
  const bool national_decides = national.outcome != Outcome::undecided;
  const bool takes_national = zone_decides ? national_decides && national.outcome < zone.outcome
                                           : national.outcome < Outcome::undecided;
  if (takes_national) {
    national.reasons.push_back(
        {.standing = Standing::note,
         .sentence = {.code = kNationalListUsed,
                      .citation = base::Citation{"cassia_design", "list_relation"}},
         .mark = law::Mark::unsure});
    return national;
  }
  if (zone.outcome > Outcome::undecided && !national_decides) {
    for (Reason& reason : national.reasons) {
      if (reason.standing == Standing::open) {
        reason.standing = Standing::note;
        zone.reasons.push_back(std::move(reason));
      }
    }
  }
  return zone;
}

}  // namespace

ActivityAnswer judge_by_lists(const Activity& activity, const Facts& facts) {
  ActivityAnswer national = judge_by(law::AdmissionScope::national, activity, facts);
  if (!facts.asked->area) {
    return national;
  }
  return more_open(judge_by(law::AdmissionScope::zone, activity, facts), std::move(national));
}

}  // namespace cassia::systems::investment::admission
