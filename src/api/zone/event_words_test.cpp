#include "api/zone/event_words.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <boost/mp11.hpp>
#include <set>

#include "journeys/journeys.h"

namespace cassia::api {
namespace {

constexpr std::array kLanguages = {law::Language::zh, law::Language::en, law::Language::vi};

TEST(EventWords, AreThereForEveryEventInEveryLanguage) {
  for (const std::string_view type : event_types()) {
    for (const law::Language language : kLanguages) {
      const std::string words = words_of(type, language);
      EXPECT_NE(words, type);
      EXPECT_FALSE(words.empty()) << type;
    }
  }
}

// Whoever chooses among them must be able to tell them apart.
TEST(EventWords, AreNotTheSameForTwoEventsOfADesk) {
  for (const law::Language language : kLanguages) {
    std::set<std::string> seen;
    for (const std::string_view type : event_types()) {
      const std::string desk(type.substr(0, type.rfind('.')));
      EXPECT_TRUE(seen.insert(desk + words_of(type, language)).second) << type;
    }
  }
}

template <typename Enumeration>
void expect_words_of_all(std::string_view list) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enumeration>>([&](auto each) {
    const std::string name = fmt::format("{}.{}", list, each.name);
    for (const law::Language language : kLanguages) {
      EXPECT_TRUE(each.name == std::string_view("none") || words_of(name, language) != name)
          << name;
    }
  });
}

TEST(EventWords, AreThereForWhatALaneFindsAndForSecurities) {
  expect_words_of_all<journeys::gate::GateReason>("gate_reason");
  expect_words_of_all<journeys::gate::Post>("post");
  expect_words_of_all<journeys::declarations::SecurityOutcome>("security");
}

TEST(EventWords, OfWhatIsNoEventAreTheNameItself) {
  EXPECT_EQ(words_of("trade.gate.flown_over", law::Language::en), "trade.gate.flown_over");
}

TEST(EventTypes, AreEachThereOnceAndNamedByTheirDesk) {
  std::vector<std::string_view> types = event_types();
  std::ranges::sort(types);
  EXPECT_EQ(std::ranges::adjacent_find(types), types.end());
  EXPECT_TRUE(std::ranges::all_of(
      types, [](std::string_view type) { return std::ranges::count(type, '.') == 2; }));
  EXPECT_TRUE(std::ranges::binary_search(types, std::string_view("trade.gate.vehicle_held")));
}

}  // namespace
}  // namespace cassia::api
