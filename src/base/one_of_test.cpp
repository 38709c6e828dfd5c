#include "base/one_of.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace cassia::base {

namespace {

using Kinds = std::variant<std::int64_t, std::string, std::shared_ptr<int>>;
using Value = OneOf<Kinds>;

TEST(OneOf, IsUsedAsTheVariantItIs) {
  const Value value = std::string("durian");
  EXPECT_EQ(value.index(), 1U);
  EXPECT_TRUE(std::holds_alternative<std::string>(value));
  ASSERT_NE(std::get_if<std::string>(&value), nullptr);
  EXPECT_EQ(std::get_if<std::int64_t>(&value), nullptr);
  const bool is_text = std::visit(
      [](const auto& held) { return std::is_same_v<decltype(held), const std::string&>; }, value);
  EXPECT_TRUE(is_text);
}

TEST(OneOf, BeginsWithItsFirstKind) { EXPECT_EQ(std::get<std::int64_t>(Value{}), 0); }

TEST(OneOf, TakesItsKindsOnly) {
  EXPECT_TRUE((std::is_constructible_v<Value, std::string>));
  EXPECT_FALSE((std::is_constructible_v<Value, const char*>));
  EXPECT_FALSE((std::is_constructible_v<Value, int>));
}

TEST(OneOf, AssignsAnotherKindOrTheSame) {
  Value value = std::string(100, 'a');
  const Value number = std::int64_t{7};
  value = number;
  EXPECT_EQ(std::get<std::int64_t>(value), 7);
  value = std::string(100, 'b');
  EXPECT_EQ(std::get<std::string>(value), std::string(100, 'b'));
  EXPECT_EQ(std::get<std::int64_t>(number), 7);
}

TEST(OneOf, IsWholeAfterItIsAssignedToItself) {
  Value value = std::string(100, 'a');
  Value& same = value;
  value = same;
  EXPECT_EQ(std::get<std::string>(value), std::string(100, 'a'));
  value = std::move(same);
  EXPECT_EQ(std::get<std::string>(value), std::string(100, 'a'));
}

TEST(OneOf, KeepsAndEndsWhatItHoldsOnce) {
  const auto held = std::make_shared<int>(1);
  {
    std::vector<Value> values(3, Value(held));
    EXPECT_EQ(held.use_count(), 4);
    values[0] = values[1];
    EXPECT_EQ(held.use_count(), 4);
    values[1] = std::move(values[2]);
    values[2] = std::int64_t{2};
    EXPECT_EQ(held.use_count(), 3);
  }
  EXPECT_EQ(held.use_count(), 1);
}

TEST(OneOf, IsSeenAsItsVariantByWhoeverAsks) {
  EXPECT_TRUE((std::is_same_v<kinds_of<Value>, Kinds>));
  EXPECT_TRUE((std::is_same_v<kinds_of<Kinds>, Kinds>));
}

}  // namespace

}  // namespace cassia::base
