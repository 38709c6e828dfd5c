#include "systems/access/users/user_scene_test.h"

namespace cassia::systems::access::users {

TEST(Tokens, PermitOnlyTheRolesTheyAreLimitedTo) {
  Scene scene;
  scene.enter();
  EXPECT_EQ(scene.refused(scene.token_command("T1"), kBoss), kNotTheUser.name());
  scene.must(scene.token_command("T1"));
  EXPECT_EQ(scene.token_permits("T1", "T1"), "1");
  EXPECT_EQ(scene.token_permits("T1", "wrong"), kTokenUnknown.name());
  EXPECT_EQ(scene.refused(scene.token_command("T1")), kTokenExists.name());
  scene.must(RevokeRole{.user = kLi, .role = role("declarant"), .area = area("chongzuo")}, kBoss);
  EXPECT_EQ(scene.token_permits("T1", "T1"), "0") << "a role that was revoked is no longer lent";
}

TEST(Tokens, Expire) {
  Scene scene;
  scene.enter();
  scene.must(scene.token_command("T1"));
  scene.wait(std::chrono::days(30) - std::chrono::microseconds(1));
  EXPECT_EQ(scene.token_permits("T1", "T1"), "1");
  scene.wait(std::chrono::microseconds(1));
  EXPECT_EQ(scene.token_permits("T1", "T1"), kTokenExpired.name());
  EXPECT_EQ(scene.must(scene.token_command("T2")), 2U) << "what expired is cleared away";
  EXPECT_EQ(scene.state.tokens.size(), 1U);
}

TEST(Tokens, AreRevokedByTheUserOrAnAdministrator) {
  Scene scene;
  scene.enter();
  scene.must(scene.token_command("T1"));
  scene.must(RevokeToken{.user = kLi, .token = token("T1")}, kBoss);
  const auto& row = std::get<AccessTokenRow>(scene.rows.at(1));
  EXPECT_EQ(row.end, TokenEnd::revoked);
  EXPECT_EQ(row.roles, "declarant");
  EXPECT_EQ(scene.token_permits("T1", "T1"), kTokenUnknown.name());
  EXPECT_EQ(scene.refused(RevokeToken{.user = kLi, .token = token("T1")}), kTokenUnknown.name());
}

TEST(Tokens, AreBounded) {
  Scene scene;
  scene.enter();
  const auto refused = [&](auto change) {
    IssueToken command = scene.token_command("T1");
    change(command);
    return scene.refused(command);
  };
  EXPECT_EQ(refused([](auto& command) { command.title = ""; }), kTokenTitleMalformed.name());
  EXPECT_EQ(refused([](auto& command) { command.title = std::string(121, 'x'); }),
            kTokenTitleMalformed.name());
  EXPECT_EQ(refused([](auto& command) { command.roles = {}; }), kTokenRolesMissing.name());
  EXPECT_EQ(refused([](auto& command) { command.roles = {role("administrator")}; }),
            kTokenRoleNotHeld.name());
  EXPECT_EQ(refused([&](auto& command) { command.expires_at = scene.now; }),
            kTokenExpiryPast.name());
  const base::Instant last = scene.now + std::chrono::days(90);
  EXPECT_EQ(
      refused([&](auto& command) { command.expires_at = last + std::chrono::microseconds(1); }),
      kTokenTooLong.name());
  EXPECT_EQ(refused([&](auto& command) { command.expires_at = last; }), "nothing was refused");
}

TEST(Tokens, AreTenAtMost) {
  Scene scene;
  scene.enter();
  for (int number = 1; number <= 10; ++number) {
    scene.must(scene.token_command("T" + std::to_string(number)));
  }
  EXPECT_EQ(scene.refused(scene.token_command("T11")), kTokensTooMany.name());
  scene.must(RevokeToken{.user = kLi, .token = token("T3")});
  EXPECT_EQ(scene.must(scene.token_command("T11")), 1U);
}

}  // namespace cassia::systems::access::users
