#include "systems/access/users/user_scene_test.h"

namespace cassia::systems::access::users {

TEST(SignIn, OpensASessionForItsSecretUntilItExpires) {
  Scene scene;
  scene.enter();
  EXPECT_EQ(scene.sign_in("S1"), "");
  EXPECT_EQ(scene.sign_in("S1"), kSessionExists.name());
  EXPECT_EQ(scene.session_permits("S1", "S1"), "2");
  EXPECT_EQ(scene.session_permits("S1", "wrong"), kSessionUnknown.name());
  EXPECT_EQ(scene.session_permits("S2", "S1"), kSessionUnknown.name());
  scene.wait(std::chrono::hours(12) - std::chrono::microseconds(1));
  EXPECT_EQ(scene.session_permits("S1", "S1"), "2");
  scene.wait(std::chrono::microseconds(1));
  EXPECT_EQ(scene.session_permits("S1", "S1"), kSessionExpired.name());
  const SetPassword late{.user = kLi, .sealed_verifier = "x", .session = session("S1")};
  EXPECT_EQ(scene.refused(late), kSessionExpired.name());
}

TEST(SignIn, LetsTheOldestSessionFallOut) {
  Scene scene;
  scene.enter();
  for (const char* const id : {"S1", "S2", "S3", "S4", "S5"}) {
    scene.sign_in(id);
    scene.wait(std::chrono::minutes(1));
  }
  EXPECT_EQ(scene.session_permits("S1", "S1"), "2");
  scene.sign_in("S6");
  EXPECT_EQ(scene.session_permits("S1", "S1"), kSessionUnknown.name());
  EXPECT_EQ(scene.session_permits("S2", "S2"), "2");
  const auto& row = std::get<UserSessionRow>(scene.rows.at(1));
  EXPECT_EQ(row.key, "li_wei/S1");
  EXPECT_EQ(row.end, SessionEnd::displaced);
}

TEST(SignIn, EndsExpiredSessionsBeforeOpenOnes) {
  Scene scene;
  scene.enter();
  scene.sign_in("S0");
  scene.wait(std::chrono::hours(11));
  for (const char* const id : {"S1", "S2", "S3", "S4"}) {
    scene.sign_in(id);
  }
  scene.wait(std::chrono::hours(1));
  scene.sign_in("S5");
  EXPECT_EQ(scene.session_permits("S1", "S1"), "2") << "only S0 had to go";
  EXPECT_EQ(scene.state.sessions.size(), 5U);
}

TEST(SignIn, IsLockedByTheFifthFailureInTheWindow) {
  Scene scene;
  scene.enter();
  for (int failure = 1; failure <= 4; ++failure) {
    EXPECT_EQ(scene.must(RecordSignInFailure{.user = kLi}), 1U);
  }
  EXPECT_TRUE(check_password_taken(scene.state, scene.now).has_value());
  EXPECT_EQ(scene.must(RecordSignInFailure{.user = kLi}), 2U);
  EXPECT_EQ(scene.sign_in("S1"), kUserLocked.name());
  EXPECT_EQ(scene.must(RecordSignInFailure{.user = kLi}), 0U) << "a lock is not lengthened";
  EXPECT_EQ(scene.sign_in("S1", SignInMethod::oidc), "") << "no password was guessed";
  scene.wait(std::chrono::minutes(15) - std::chrono::microseconds(1));
  EXPECT_EQ(scene.sign_in("S2"), kUserLocked.name());
  scene.wait(std::chrono::microseconds(1));
  EXPECT_EQ(scene.sign_in("S2"), "");
}

TEST(SignIn, ForgetsFailuresAfterTheWindowAndAfterASuccess) {
  Scene scene;
  scene.enter();
  for (int failure = 1; failure <= 4; ++failure) {
    scene.must(RecordSignInFailure{.user = kLi});
  }
  scene.wait(std::chrono::minutes(15));
  EXPECT_EQ(scene.must(RecordSignInFailure{.user = kLi}), 1U) << "the first four count no more";
  EXPECT_EQ(scene.state.failures.size(), 1U);
  scene.sign_in("S1");
  EXPECT_TRUE(scene.state.failures.empty());
}

TEST(SignIn, NeedsAPasswordThatWasSet) {
  Scene scene;
  RegisterUser command = Scene::registration();
  command.sealed_verifier.reset();
  scene.must(command, kBoss);
  EXPECT_EQ(scene.sign_in("S1"), kPasswordMissing.name());
  EXPECT_EQ(scene.sign_in("S1", SignInMethod::oidc), "");
}

TEST(SignIn, EndsOneOrAllSessions) {
  Scene scene;
  scene.enter();
  scene.sign_in("S1");
  scene.sign_in("S2");
  scene.sign_in("S3");
  const EndSession end{.user = kLi, .session = session("S1")};
  EXPECT_EQ(scene.refused(end, kBoss), kNotTheUser.name());
  scene.must(end);
  EXPECT_EQ(scene.refused(end), kSessionUnknown.name());
  scene.must(EndAllSessions{.user = kLi}, kBoss);
  EXPECT_EQ(std::get<UserSessionRow>(scene.rows.at(1)).end, SessionEnd::ended_by_administrator);
  EXPECT_TRUE(scene.state.sessions.empty());
  EXPECT_EQ(scene.must(EndAllSessions{.user = kLi}), 0U);
}

TEST(Identities, AreLinkedByTheUserUpToALimit) {
  Scene scene;
  scene.enter();
  EXPECT_EQ(scene.refused(LinkIdentity{.user = kLi, .identity = "i1"}, kBoss), kNotTheUser.name());
  for (const char* const id : {"i3", "i1", "i2", "i5", "i4"}) {
    EXPECT_EQ(scene.must(LinkIdentity{.user = kLi, .identity = id}), 1U);
  }
  EXPECT_EQ(scene.must(LinkIdentity{.user = kLi, .identity = "i1"}), 0U);
  EXPECT_EQ(scene.refused(LinkIdentity{.user = kLi, .identity = "i6"}), kIdentitiesTooMany.name());
  scene.must(UnlinkIdentity{.user = kLi, .identity = "i3"}, kBoss);
  EXPECT_EQ(scene.refused(UnlinkIdentity{.user = kLi, .identity = "i3"}), kIdentityUnknown.name());
  EXPECT_EQ(scene.state.identities, (std::vector<std::string>{"i1", "i2", "i4", "i5"}));
}

}  // namespace cassia::systems::access::users
