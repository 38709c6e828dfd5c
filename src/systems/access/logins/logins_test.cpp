#include "systems/access/logins/logins.h"

#include <gtest/gtest.h>

#include "systems/access/logins/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::access::logins {

namespace {

const std::string kLookup(64, 'a');
const base::ActorId kLi = *base::ActorId::parse("li_wei");
const base::ActorId kAn = *base::ActorId::parse("an");

struct Desk {
  // The code of the refusal, or the number of events.
  std::string give(const Command& command) {
    auto events = decide(state, command, {}, tests::real_law());
    if (!events) {
      return std::string(events.error().code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      row = std::get<LoginRow>(views(event, state).at(0));
    }
    return std::to_string(events->size());
  }
  State state;
  LoginRow row;
};

}  // namespace

TEST(Logins, BelongToOneUserUntilReleased) {
  Desk desk;
  EXPECT_EQ(desk.give(ClaimLogin{.lookup = kLookup, .user = kLi}), "1");
  EXPECT_EQ(desk.row.user, "li_wei");
  EXPECT_EQ(desk.give(ClaimLogin{.lookup = kLookup, .user = kLi}), "0");
  EXPECT_EQ(desk.give(ClaimLogin{.lookup = kLookup, .user = kAn}), kLoginTaken.name());
  EXPECT_EQ(desk.give(ReleaseLogin{.lookup = kLookup, .user = kAn}), kLoginNotHeld.name());
  EXPECT_EQ(desk.give(ReleaseLogin{.lookup = kLookup, .user = kLi}), "1");
  EXPECT_EQ(desk.row.user, "");
  EXPECT_EQ(desk.row.key, kLookup);
  EXPECT_EQ(desk.give(ReleaseLogin{.lookup = kLookup, .user = kLi}), kLoginNotHeld.name());
  EXPECT_EQ(desk.give(ClaimLogin{.lookup = kLookup, .user = kAn}), "1");
}

TEST(Logins, AreLookupsAndNeverNames) {
  Desk desk;
  for (const std::string& text : {std::string("li.wei@example.cn"), std::string(63, 'a'),
                                  std::string(64, 'A'), std::string()}) {
    EXPECT_EQ(desk.give(ClaimLogin{.lookup = text, .user = kLi}), kLoginMalformed.name()) << text;
  }
}

}  // namespace cassia::systems::access::logins
