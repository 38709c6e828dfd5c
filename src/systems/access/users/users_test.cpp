#include "systems/access/users/user_scene_test.h"

namespace cassia::systems::access::users {

TEST(Users, AreRegisteredWithTheirRoles) {
  Scene scene;
  EXPECT_EQ(scene.must(Scene::registration(), kBoss), 3U) << "a role named twice is granted once";
  EXPECT_EQ(scene.state.status, UserStatus::active);
  const auto& row = std::get<UserRow>(scene.rows.at(scene.rows.size() - 2));
  EXPECT_EQ(row.key, "li_wei");
  EXPECT_EQ(row.roles, "declarant@chongzuo,viewer@whole");
  EXPECT_EQ(scene.refused(Scene::registration(), kBoss), kUserExists.name());
}

TEST(Users, AreSealed) {
  RegisterUser command = Scene::registration();
  command.sealed_profile = "";
  EXPECT_EQ(Scene().refused(command), kSealedMissing.name());
  command.sealed_profile = std::string(4096, 'x');
  EXPECT_EQ(Scene().must(command), 3U);
  command.sealed_profile += 'x';
  EXPECT_EQ(Scene().refused(command), kSealedTooLong.name());
  command = Scene::registration();
  command.sealed_verifier = "";
  EXPECT_EQ(Scene().refused(command), kSealedMissing.name());
}

TEST(Users, AreUnknownUntilRegistered) {
  Scene scene;
  EXPECT_EQ(scene.refused(ChangeProfile{.user = kLi, .sealed_profile = "x"}), kUserUnknown.name());
  EXPECT_EQ(scene.refused(EraseUser{.user = kLi}), kUserUnknown.name());
  scene.enter();
  scene.must(ChangeProfile{.user = kLi, .sealed_profile = "x"});
  EXPECT_EQ(scene.state.sealed_profile, "x");
}

TEST(Users, GainAndLoseRoles) {
  Scene scene;
  scene.enter();
  EXPECT_EQ(scene.must(GrantRole{.user = kLi, .role = role("viewer"), .area = area("whole")}), 0U);
  EXPECT_EQ(
      scene.must(GrantRole{.user = kLi, .role = role("treasurer"), .area = area("whole")}, kBoss),
      1U);
  const RevokeRole revoke{.user = kLi, .role = role("treasurer"), .area = area("whole")};
  scene.must(revoke, kBoss);
  const auto& row = std::get<AccessGrantRow>(scene.rows.at(1));
  EXPECT_EQ(row.key, "li_wei/treasurer/whole");
  EXPECT_EQ(row.granted_by, "boss");
  EXPECT_EQ(row.revoked_at, scene.now);
  EXPECT_EQ(scene.refused(revoke, kBoss), kRoleNotHeld.name());
}

TEST(Users, SetPasswordsInASessionThatStays) {
  Scene scene;
  scene.enter();
  scene.sign_in("S1");
  scene.sign_in("S2");
  SetPassword command{.user = kLi, .sealed_verifier = "new", .session = session("S2")};
  EXPECT_EQ(scene.refused(command, kBoss), kNotTheUser.name());
  scene.must(command);
  EXPECT_EQ(scene.state.sealed_verifier, "new");
  EXPECT_EQ(scene.session_permits("S1", "S1"), kSessionUnknown.name());
  EXPECT_EQ(scene.session_permits("S2", "S2"), "2");
  command.session = session("S1");
  EXPECT_EQ(scene.refused(command), kSessionUnknown.name());
  command.reset_digest = digest("r");
  EXPECT_EQ(scene.refused(command), kPasswordWayUnclear.name());
  command.session.reset();
  command.reset_digest.reset();
  EXPECT_EQ(scene.refused(command), kPasswordWayUnclear.name());
}

TEST(Users, SetPasswordsUnderAResetOnce) {
  Scene scene;
  scene.enter();
  scene.sign_in("S1");
  SetPassword command{.user = kLi, .sealed_verifier = "new", .reset_digest = digest("r")};
  EXPECT_EQ(scene.refused(command), kResetUnknown.name());
  scene.must(RequestReset{.user = kLi, .reset_digest = digest("r")}, kBoss);
  command.reset_digest = digest("other");
  EXPECT_EQ(scene.refused(command), kResetUnknown.name());
  command.reset_digest = digest("r");
  scene.wait(std::chrono::minutes(30));
  EXPECT_EQ(scene.refused(command), kResetExpired.name());
  scene.wait(std::chrono::microseconds(-1));
  scene.must(command);
  EXPECT_EQ(scene.session_permits("S1", "S1"), kSessionUnknown.name());
  EXPECT_EQ(scene.refused(command), kResetUnknown.name());
}

TEST(Users, NameAColleagueWhileAway) {
  Scene scene;
  scene.enter();
  const auto day = [](std::string_view text) { return *base::Date::parse(text); };
  SetAbsence command{.user = kLi,
                     .from = day("2026-04-21"),
                     .until = day("2026-04-20"),
                     .substitute = actor("an")};
  EXPECT_EQ(scene.refused(command), kAbsenceDaysDisordered.name());
  command.from = day("2026-04-01");
  command.until = day("2026-04-19");
  EXPECT_EQ(scene.refused(command), kAbsenceOver.name());
  command.until = day("2026-04-20");
  scene.must(command);
  EXPECT_EQ(std::get<UserRow>(scene.rows.at(0)).substitute, "an");
  command.substitute = kLi;
  EXPECT_EQ(scene.refused(command), kOwnSubstitute.name());
  scene.must(ClearAbsence{.user = kLi});
  EXPECT_EQ(scene.refused(ClearAbsence{.user = kLi}), kAbsenceUnknown.name());
}

TEST(Users, LeaveRefusalsInTheLogWithoutWhatWasAskedFor) {
  Scene scene;
  scene.enter();
  RecordAccessRefusal command{
      .user = kLi, .code = "command_not_permitted", .route = "/api/v1/trade/{table}"};
  scene.must(command);
  scene.must(command);
  const auto& row = std::get<AccessRefusalRow>(scene.rows.at(1));
  EXPECT_EQ(row.key, "li_wei/2");
  EXPECT_EQ(row.organisation, "pingxiang_fruit");
  command.route = "/api/v1/trade?owner=x";
  EXPECT_EQ(scene.refused(command), kRefusalMalformed.name());
  command.route = std::string(201, 'x');
  EXPECT_EQ(scene.refused(command), kRefusalMalformed.name());
}

TEST(Users, AreDeactivatedWithAllTheyHold) {
  Scene scene;
  scene.enter();
  scene.sign_in("S1");
  scene.must(scene.token_command("T1"));
  EXPECT_EQ(scene.must(DeactivateUser{.user = kLi}, kBoss), 5U);
  EXPECT_EQ(scene.session_permits("S1", "S1"), kUserNotActive.name());
  EXPECT_EQ(scene.token_permits("T1", "T1"), kUserNotActive.name());
  EXPECT_TRUE(grants_of(scene.state).empty());
  EXPECT_EQ(scene.sign_in("S2"), kUserNotActive.name());
  scene.must(ReactivateUser{.user = kLi}, kBoss);
  EXPECT_EQ(scene.session_permits("S1", "S1"), kSessionUnknown.name());
  EXPECT_TRUE(grants_of(scene.state).empty()) << "roles are granted anew";
  EXPECT_EQ(scene.refused(ReactivateUser{.user = kLi}, kBoss), kUserNotDeactivated.name());
}

TEST(Users, AreErasedAfterTheRetention) {
  Scene scene;
  scene.enter();
  EXPECT_EQ(scene.refused(EraseUser{.user = kLi}, kBoss), kUserNotDeactivated.name());
  scene.must(DeactivateUser{.user = kLi}, kBoss);
  scene.wait(std::chrono::days(184) - std::chrono::microseconds(1));
  const auto early = scene.give(EraseUser{.user = kLi}, kBoss);
  ASSERT_FALSE(early.has_value());
  EXPECT_EQ(early.error().code, kRetentionNotOver);
  EXPECT_EQ(early.error().citation, (base::Citation{"cybersecurity_law", "23"}));
  scene.wait(std::chrono::microseconds(1));
  scene.must(EraseUser{.user = kLi}, kBoss);
  EXPECT_EQ(scene.state.sealed_profile + scene.state.login, "");
  EXPECT_FALSE(scene.state.sealed_verifier.has_value());
  EXPECT_EQ(scene.must(EraseUser{.user = kLi}, kBoss), 0U);
  EXPECT_EQ(scene.refused(ReactivateUser{.user = kLi}, kBoss), kUserErased.name());
}

}  // namespace cassia::systems::access::users
