#include "base/shared_map.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace cassia::base {
namespace {

using Numbers = SharedMap<int>;

std::map<std::string, int> plain(const Numbers& map) { return {map.begin(), map.end()}; }

TEST(SharedMap, FindsWhatWasSetLast) {
  Numbers map;
  EXPECT_TRUE(map.empty());
  EXPECT_EQ(map.find("a"), nullptr);
  map.set("b", 1);
  map.set("a", 2);
  map.set("b", 3);
  EXPECT_EQ(map.size(), 2U);
  EXPECT_EQ(map.at("b"), 3);
  EXPECT_TRUE(map.contains("a"));
  EXPECT_EQ(plain(map), (std::map<std::string, int>{{"a", 2}, {"b", 3}}));
  map.clear();
  EXPECT_EQ(map, Numbers());
}

TEST(SharedMap, LeavesCopiesAsTheyWere) {
  Numbers before;
  before.set("a", 1);
  before.set("b", 2);
  Numbers after = before;
  EXPECT_EQ(after, before);
  after.set("a", 9);
  EXPECT_EQ(before.at("a"), 1);
  EXPECT_EQ(after.at("a"), 9);
  EXPECT_FALSE(after == before);
  EXPECT_EQ(&before.at("b"), &after.at("b")) << "what is not changed is shared";
}

TEST(SharedMapDeathTest, HasNoEntryThatIsAskedFor) {
  EXPECT_DEATH((void)Numbers().at("a"), "knows that it is there");
}

// Against std::map, for keys in any order and for ascending ones, which a tree that does not
// balance would make a list of.
RC_GTEST_PROP(SharedMapProperty, IsAnOrderedMap, ()) {
  const auto keys = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 500));
  const bool is_ascending = *rc::gen::arbitrary<bool>();
  Numbers map;
  std::map<std::string, int> model;
  int value = 0;
  for (const int random : keys) {
    const std::string key = std::to_string(1000 + (is_ascending ? value : random));
    map.set(key, value);
    model[key] = value;
    ++value;
  }
  RC_ASSERT(plain(map) == model);
  RC_ASSERT(map.size() == model.size());
  for (const auto& [key, expected] : model) {
    RC_ASSERT(map.at(key) == expected);
  }
}

}  // namespace
}  // namespace cassia::base
