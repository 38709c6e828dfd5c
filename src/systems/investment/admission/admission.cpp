#include "systems/investment/admission/admission.h"

#include <algorithm>
#include <utility>

#include "systems/investment/admission/encouraged.h"
#include "systems/investment/admission/judge.h"
#include "systems/investment/admission/refusals.h"

namespace cassia::systems::investment::admission {

namespace {

using engines::ownership::LookThrough;

// No list applies to who is not foreign; whether anybody is may be unknown, and then the lists
// tell.
ActivityAnswer answer_without_foreign() {
  ActivityAnswer answer{.outcome = Outcome::clear};
  answer.reasons.push_back(
      {.standing = Standing::met,
       .sentence = {.code = kNotForeign,
                    .citation = base::Citation{"foreign_investment_law_2019", "2"}}});
  return answer;
}

// What the lists would say if whoever controls by other means held all of it as a foreigner.
Outcome presume_control(const Activity& activity, const Facts& facts) {
  LookThrough all_foreign = *facts.holders;
  all_foreign.home = 0;
  all_foreign.foreign = 1;
  all_foreign.foreign_most = 1;
  all_foreign.largest_foreign_group = 1;
  Facts supposed = facts;
  supposed.holders = &all_foreign;
  const ActivityAnswer answer = judge_by_lists(activity, supposed);
  return answer.presumed.value_or(answer.outcome);
}

// Control beside shares is for people to judge, unless the shares alone already block.
void consider_other_control(const Activity& activity, const Facts& facts, ActivityAnswer& answer) {
  for (const engines::ownership::Holding* const holding : facts.holders->other_controls) {
    answer.reasons.push_back(
        {.standing = Standing::open,
         .sentence = {.code = kOtherControl,
                      .citation = base::Citation{"foreign_investment_law_2019", "2"},
                      .facts = {{"owner", holding->owner}, {"owned", holding->owned}}}});
  }
  if (!facts.holders->other_controls.empty() && answer.outcome < Outcome::by_hand) {
    answer.outcome = Outcome::by_hand;
    answer.presumed = presume_control(activity, facts);
  }
}

bool is_person_to_change(const ActivityAnswer& activity) {
  return std::ranges::any_of(activity.reasons, [](const Reason& reason) {
    return reason.standing == Standing::not_met && reason.condition &&
           is_about_people(reason.condition->kind);
  });
}

void add_note(Answer& answer, base::Refusal sentence, law::Mark mark = law::Mark::confirmed) {
  answer.notes.push_back(
      {.standing = Standing::note, .sentence = std::move(sentence), .mark = mark});
}

void add_notes(const Case& asked, const law::AdmissionLists& lists, Answer& answer) {
  const LookThrough& holders = answer.holders;
  if (holders.foreign != holders.foreign_most) {
    add_note(answer,
             {.code = kForeignShareUnknown,
              .citation = base::Citation{"cassia_design", "look_through"},
              .facts = {{"range", print_range(holders.foreign, holders.foreign_most)}}},
             law::Mark::designed);
  }
  if (asked.is_by_reference) {
    add_note(answer, {.code = kByReference,
                      .citation = base::Citation{"foreign_investment_regulation_2019", "48"}});
  }
  if (answer.outcome != Outcome::clear) {
    add_note(answer, {.code = kTreatiesNotAssessed,
                      .citation = base::Citation{"foreign_investment_law_2019", "4"}});
  }
  for (Reason& note : encouraged_notes(asked, lists)) {
    answer.notes.push_back(std::move(note));
  }
  add_note(answer, {.code = kMarketAccessNotLoaded});
}

void add_lists(const Case& asked, const law::AdmissionLists& lists, Answer& answer) {
  for (const law::AdmissionScope scope :
       {law::AdmissionScope::zone, law::AdmissionScope::national, law::AdmissionScope::encouraged,
        law::AdmissionScope::encouraged_region}) {
    const bool is_of_zone =
        scope == law::AdmissionScope::zone || scope == law::AdmissionScope::encouraged_region;
    const bool applies = asked.area || !is_of_zone;
    const law::AdmissionList* const list = applies ? lists.find(scope, asked.on) : nullptr;
    if (list != nullptr) {
      answer.lists.push_back(list);
    }
  }
}

}  // namespace

base::Result<Answer> decide(const Case& asked, const law::LawBook& law) {
  Answer answer{.outcome = Outcome::clear};
  answer.holders = CASSIA_TRY(engines::ownership::look_through(asked.structure, asked.target));
  const auto control = CASSIA_TRY(law.rate("investment.chinese_control.share", asked.on));
  const Facts facts{.asked = &asked,
                    .holders = &answer.holders,
                    .lists = &law.admission_lists(),
                    .control = control.value};
  const bool is_foreign =
      !answer.holders.foreign_most.is_zero() || !answer.holders.other_controls.empty();
  for (const Activity& activity : asked.activities) {
    ActivityAnswer one = is_foreign ? judge_by_lists(activity, facts) : answer_without_foreign();
    consider_other_control(activity, facts, one);
    answer.outcome = std::max(answer.outcome, one.outcome);
    answer.is_person_to_change = answer.is_person_to_change || is_person_to_change(one);
    answer.activities.push_back(std::move(one));
  }
  add_lists(asked, law.admission_lists(), answer);
  ReviewAnswer review = CASSIA_TRY(review_of(asked, answer.holders, law));
  answer.review = review.review;
  answer.notes.push_back(std::move(review.reason));
  add_notes(asked, law.admission_lists(), answer);
  return answer;
}

}  // namespace cassia::systems::investment::admission
