#pragma once

#include <gtest/gtest.h>

#include <string>

#include "systems/investment/admission/admission.h"
#include "tests/support/law_folder.h"

// Enquiries as texts, and answers as the words a reader looks for.
namespace cassia::systems::investment::admission {

inline base::Date day(std::string_view text) { return *base::Date::parse(text); }
inline base::CountryCode country(std::string_view code) { return *base::CountryCode::parse(code); }

inline EntityText company(const std::string& id, std::string_view code = "CN",
                          std::optional<std::string> group = {}) {
  return {.id = id, .kind = EntityKind::company, .country = country(code), .group = group};
}
inline EntityText person(const std::string& id, std::string_view code) {
  return {.id = id, .kind = EntityKind::person, .country = country(code)};
}

// `target` with holders "vn 30 %"; who has two letters is a person of that country.
struct Owner {
  std::string_view country;
  std::string share;
};
inline Enquiry owned_by(std::initializer_list<Owner> owners) {
  Enquiry enquiry{.place = "nanning", .target = "target", .entities = {company("target")}};
  int number = 0;
  for (const Owner& owner : owners) {
    const std::string id = std::string(owner.country) + std::to_string(++number);
    enquiry.entities.push_back(person(id, owner.country));
    enquiry.holdings.push_back({.owner = id, .owned = "target", .share = owner.share});
  }
  return enquiry;
}

inline Activity entry(const std::string& id) { return {.entries = std::vector<std::string>{id}}; }
inline Activity industry(const std::string& code) { return {.industry = code}; }

inline Enquiry with(Enquiry enquiry, Activity activity, const std::string& place = "nanning") {
  enquiry.activities = {std::move(activity)};
  enquiry.place = place;
  return enquiry;
}

inline constexpr std::string_view kDay = "2026-06-01";

// The case and its answer, which points into it.
struct Decided {
  Case asked;
  Answer answer;
};
inline Decided decide_on(const Enquiry& enquiry, std::string_view on = kDay,
                         const law::LawBook& law = tests::real_law()) {
  auto asked = read_case(enquiry, day(on), law);
  EXPECT_TRUE(asked) << base::to_text(asked.error());
  Decided decided{.asked = *std::move(asked), .answer = {}};
  auto answer = decide(decided.asked, law);
  EXPECT_TRUE(answer) << base::to_text(answer.error());
  decided.answer = *std::move(answer);
  return decided;
}
inline Answer answer_of(const Enquiry& enquiry, std::string_view on = kDay) {
  return decide_on(enquiry, on).answer;
}
inline Outcome outcome_of(const Enquiry& enquiry, std::string_view on = kDay) {
  return answer_of(enquiry, on).outcome;
}

// The reasons of all activities that stand so, as "chinese_control G-01 48 %".
inline std::string reasons(const Answer& answer, Standing standing) {
  std::string text;
  for (const ActivityAnswer& activity : answer.activities) {
    for (const Reason& reason : activity.reasons) {
      if (reason.standing != standing) {
        continue;
      }
      text.append(text.empty() ? "" : "; ").append(reason.sentence.code.name());
      for (const base::Fact& fact : reason.sentence.facts) {
        if (fact.name == "entry" || fact.name == "has") {
          text.append(" ").append(fact.value);
        }
      }
    }
  }
  return text;
}

// The codes of the notes, with blanks between.
inline std::string notes(const Answer& answer) {
  std::string text;
  for (const Reason& note : answer.notes) {
    text.append(text.empty() ? "" : " ").append(note.sentence.code.name());
  }
  return text;
}

}  // namespace cassia::systems::investment::admission
