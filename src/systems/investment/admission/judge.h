#pragma once

#include <string_view>

#include "systems/investment/admission/admission.h"

// The parts of a decision, for this desk alone.
namespace cassia::systems::investment::admission {

// The day and place of an enquiry, who stands behind its target, and what the law says of both.
struct Facts {
  const Case* asked = nullptr;
  const engines::ownership::LookThrough* holders = nullptr;
  const law::AdmissionLists* lists = nullptr;
  base::Rate control;  // the share that Chinese holders must exceed to have control
};

// Whether the text names the entry: its id ("A-01.corn") or the part of it before the point. Not
// its number, which another edition gives to another entry.
bool is_named(const law::AdmissionEntry& entry, std::string_view text);

// "33 %", or "33 % – 40 %" where some of it is unknown.
std::string print_range(const engines::ownership::Fraction& least,
                        const engines::ownership::Fraction& most);

engines::ownership::Fraction fraction_of(base::Rate rate);

// An entry, or the grant that lifts it, as a condition is asked by it.
struct Asker {
  std::string_view entry;
  const base::Citation* citation = nullptr;
  law::Mark mark = law::Mark::confirmed;
};

// Whether the structure fits one condition. Open where what is unknown could change it.
Reason test_condition(law::AdmissionCondition condition, const Asker& asker, const Facts& facts);

// Whether a condition is about people: one that fails does not block, the people must change.
bool is_about_people(law::ConditionKind kind);

// The section of the activity, if the list has no entry in any that the activity is called by.
const law::OpenSection* open_section(const Activity& activity, const law::AdmissionList& list);

// One activity by one list.
ActivityAnswer judge(const Activity& activity, const law::AdmissionList& list, const Facts& facts);

// One activity by the lists of the day and place.
ActivityAnswer judge_by_lists(const Activity& activity, const Facts& facts);

// Measures on the security review, scope; Foreign Investment Law art. 35.
struct ReviewAnswer {
  Review review = Review::not_assessed;
  Reason reason;
};
base::Result<ReviewAnswer> review_of(const Case& asked,
                                     const engines::ownership::LookThrough& holders,
                                     const law::LawBook& law);

}  // namespace cassia::systems::investment::admission
