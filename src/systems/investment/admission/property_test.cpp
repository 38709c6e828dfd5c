#include <gtest/gtest.h>
#include <rapidcheck.h>
// After gtest, which it supposes.
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

#include "systems/investment/admission/advice.h"
#include "systems/investment/admission/fixture_test.h"

// What holds whatever is asked.
namespace cassia::systems::investment::admission {
namespace {

constexpr std::array kEntries = {"A-01.wheat", "B-01",         "G-01", "G-02", "G-03", "I-02",
                                 "L-02",       "L-03.ratings", "M-01", "P-02", "Q-01", "R-02"};
constexpr std::array kPlaces = {"nanning", "chongzuo", "outside"};
constexpr std::array kDays = {"2023-06-01", "2026-06-01"};

struct Question {
  Enquiry enquiry;
  std::string on;
};

// Holders of the target and of a company between, in hundredths of a per cent.
Question any_question() {
  const auto pick = [](const auto& texts) {
    return std::string(texts[*rc::gen::inRange<std::size_t>(0, texts.size())]);
  };
  const auto share = [](int parts) { return std::to_string(parts) + "/10000"; };
  const int between = *rc::gen::inRange(1, 5000);
  const int foreign = *rc::gen::inRange(1, 4000);
  const int second = *rc::gen::inRange(1, 1000);
  const int inner = *rc::gen::inRange(1, 10001);
  Enquiry enquiry{.place = pick(kPlaces),
                  .target = "y",
                  .activities = {entry(pick(kEntries)), entry(pick(kEntries))},
                  .entities = {company("y"), company("x"), person("f", "VN"), person("g", "TH"),
                               person("c", "CN")},
                  .holdings = {{"x", "y", share(between), {}},
                               {"f", "y", share(foreign), {}},
                               {"g", "y", share(second), {}},
                               {"c", "y", share(10000 - between - foreign - second), {}},
                               {"g", "x", share(inner), {}}}};
  if (inner < 10000) {
    enquiry.holdings.push_back({"c", "x", share(10000 - inner), {}});
  }
  if (*rc::gen::arbitrary<bool>()) {
    enquiry.people = People{.legal_representative = country("CN"),
                            .head = country("CN"),
                            .board_seats = 4,
                            .board_chinese = *rc::gen::inRange(0, 5)};
  }
  return {.enquiry = std::move(enquiry), .on = pick(kDays)};
}

// More of the Chinese direct holding goes to a foreign holder.
Enquiry with_more_foreign(Enquiry enquiry) {
  const auto parts = [](const std::string& share) { return std::stoi(share); };
  const int chinese = parts(enquiry.holdings[3].share);
  const int moved = *rc::gen::inRange(0, chinese);
  enquiry.holdings[3].share = std::to_string(chinese - moved) + "/10000";
  enquiry.holdings[1].share = std::to_string(parts(enquiry.holdings[1].share) + moved) + "/10000";
  return enquiry;
}

RC_GTEST_PROP(AdmissionProperty, MoreForeignShareNeverOpensAnything, ()) {
  const Question question = any_question();
  const Answer before = answer_of(question.enquiry, question.on);
  const Answer after = answer_of(with_more_foreign(question.enquiry), question.on);
  RC_ASSERT(before.outcome <= after.outcome);
  RC_ASSERT(passes(before) || !passes(after));
}

RC_GTEST_PROP(AdmissionProperty, TheOrderOfInvestorsAndActivitiesDoesNotMatter, ()) {
  Question question = any_question();
  const Answer before = answer_of(question.enquiry, question.on);
  std::ranges::reverse(question.enquiry.entities);
  std::ranges::rotate(question.enquiry.holdings, question.enquiry.holdings.begin() + 2);
  std::ranges::reverse(question.enquiry.activities);
  const Answer after = answer_of(question.enquiry, question.on);
  RC_ASSERT(before.outcome == after.outcome);
  RC_ASSERT(before.is_person_to_change == after.is_person_to_change);
  RC_ASSERT(before.holders.foreign == after.holders.foreign);
  RC_ASSERT(before.holders.largest_foreign_group == after.holders.largest_foreign_group);
}

RC_GTEST_PROP(AdmissionProperty, UntoldHoldersNeverOpenAnything, ()) {
  Question question = any_question();
  const Answer before = answer_of(question.enquiry, question.on);
  question.enquiry.holdings.erase(question.enquiry.holdings.begin() + 3);  // the Chinese holder
  const Answer after = answer_of(question.enquiry, question.on);
  RC_ASSERT(before.outcome <= after.outcome);
}

// The change made in the enquiry itself, as its reader would make it.
void make(const Change& change, std::string_view buyer, Enquiry& enquiry) {
  using engines::ownership::parse_share;
  using engines::ownership::print_fraction;
  if (!enquiry.people) {
    enquiry.people.emplace();
  }
  People& people = *enquiry.people;
  switch (change.kind) {
    case ChangeKind::place:
      enquiry.place = change.area;
      break;
    case ChangeKind::legal_representative:
      people.legal_representative = country("CN");
      break;
    case ChangeKind::head:
      people.head = country("CN");
      break;
    case ChangeKind::board:
      people.board_chinese = change.seats;
      break;
    case ChangeKind::activity:
      enquiry.activities.erase(enquiry.activities.begin() +
                               static_cast<std::ptrdiff_t>(change.activity));
      break;
    case ChangeKind::sell: {
      const auto holding = std::ranges::find_if(enquiry.holdings, [&](const HoldingText& each) {
        return each.owner == change.owner && each.owned == change.owned;
      });
      const auto left = *parse_share(holding->share) - change.part;
      holding->share = print_fraction(left);
      if (left == 0) {
        enquiry.holdings.erase(holding);
      }
      enquiry.entities.push_back(person(std::string(buyer), "CN"));
      enquiry.holdings.push_back(
          {std::string(buyer), change.owned, print_fraction(change.part), {}});
      break;
    }
  }
}

RC_GTEST_PROP(AdmissionProperty, WhatIsAdvisedComesToWhatItSays, ()) {
  const law::LawBook& law = tests::real_law();
  const Question question = any_question();
  const Decided now = decide_on(question.enquiry, question.on);
  for (const Advice& advice : advise(now.asked, now.answer, law)) {
    Enquiry enquiry = question.enquiry;
    std::string buyer = "buyer";
    for (const Change& change : advice.changes) {
      make(change, buyer.append("1"), enquiry);
    }
    const Answer after = answer_of(enquiry, question.on);
    RC_ASSERT(after.outcome == advice.outcome);
    RC_ASSERT(passes(after) == advice.passes);
    RC_ASSERT(advice.passes || after.outcome < now.answer.outcome);
  }
}

}  // namespace
}  // namespace cassia::systems::investment::admission
