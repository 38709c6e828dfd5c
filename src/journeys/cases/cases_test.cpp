#include <gmock/gmock.h>

#include <random>

#include "journeys/access/access_zone_test.h"
#include "systems/trade/declarations/refusals.h"

namespace cassia::journeys {
namespace {

constexpr const char* kOffice = "youyi_customs";

// A customs office with a head and three officers, and two declarations that wait for release.
class Cases : public testing::Test {
 protected:
  Cases() {
    zone.found();
    give("chief", "zone", AccessZone::registration(kOffice, base::OrganisationKind::customs));
    give("chief", "zone", AccessZone::person("head", kOffice, {grant("administrator")}));
    for (const char* const name : {"wei", "lu", "tan"}) {
      give("head", kOffice, AccessZone::person(name, kOffice, {grant("customs_officer")}));
    }
    give("head", kOffice, AccessZone::person("clerk", kOffice, {grant("viewer")}));
    for (const char* const id : {"D1", "D2"}) {
      zone.put({.phase = declarations::DeclarationPhase::lodged,
                .declaration_id = declaration(id),
                .declarant = organisation_id("fruit"),
                .content = {.port = "youyi"}});
    }
  }

  static declarations::DeclarationId declaration(const std::string& id) {
    return *declarations::DeclarationId::parse(id);
  }
  std::string give(std::string_view actor, std::string_view organisation, const Command& command) {
    return zone.give(actor, organisation, command);
  }
  std::string claim(std::string_view actor, const std::string& id = "D1") {
    return give(actor, kOffice, declarations::ClaimCase{.declaration_id = declaration(id)});
  }
  std::string give_back(std::string_view actor, const std::string& id = "D1") {
    return give(actor, kOffice, declarations::GiveBackCase{.declaration_id = declaration(id)});
  }
  std::string assign(std::string_view officer, const std::string& reason = "balance",
                     const std::string& id = "D1") {
    return give(
        "head", kOffice,
        declarations::AssignCase{
            .declaration_id = declaration(id), .officer = user_id(officer), .reason = reason});
  }
  std::string control(std::string_view actor) {
    return give(actor, kOffice,
                declarations::PlaceControl{
                    .declaration_id = declaration("D1"),
                    .control_id = *declarations::ControlId::parse("C" + std::to_string(++count)),
                    .kind = declarations::ControlKind::licence,
                    .reason = "licence"});
  }
  std::string away(const char* from, const char* until, std::string_view substitute = "lu") {
    return give("wei", kOffice,
                users::SetAbsence{.user = user_id("wei"),
                                  .from = *base::Date::parse(from),
                                  .until = *base::Date::parse(until),
                                  .substitute = user_id(substitute)});
  }
  // Who holds the case; the docket of each officer says the same.
  std::string holder(const std::string& id = "D1") {
    const auto& assignment = zone.declaration_of(id).assignment;
    const std::string officer = assignment ? assignment->officer.text() : "";
    for (const char* const name : {"wei", "lu", "tan", "head"}) {
      EXPECT_EQ(dockets::has_case(zone.docket_of(name), *dockets::CaseId::parse(id)),
                officer == name)
          << name;
    }
    return officer;
  }

  AccessZone zone;
  int count = 0;
};

TEST_F(Cases, AreTakenAndGivenBack) {
  EXPECT_EQ(claim("wei"), "");
  EXPECT_EQ(holder(), "wei");
  EXPECT_EQ(claim("wei"), "") << "once is enough";
  EXPECT_TRUE(zone.last_step.events.empty());
  EXPECT_EQ(claim("lu"), declarations::kCaseHeldByOther.name());
  EXPECT_EQ(zone.last_refusal.facts.front().value, "wei");
  EXPECT_EQ(give_back("lu"), declarations::kCaseHeldByOther.name());
  EXPECT_EQ(give_back("wei"), "");
  EXPECT_EQ(holder(), "");
  EXPECT_EQ(give_back("wei"), declarations::kCaseNotHeld.name());
}

TEST_F(Cases, AreDecidedByWhoHoldsThem) {
  EXPECT_EQ(control("lu"), "") << "nobody holds it";
  claim("wei");
  EXPECT_EQ(control("lu"), declarations::kCaseHeldByOther.name());
  EXPECT_EQ(control("wei"), "");
}

TEST_F(Cases, AreAssignedByTheHeadWithAReason) {
  claim("wei");
  EXPECT_EQ(assign("lu", ""), declarations::kCaseReasonMissing.name());
  EXPECT_EQ(assign("lu"), "");
  EXPECT_EQ(holder(), "lu");
  EXPECT_EQ(assign("clerk"), kOfficerUnfit.name()) << "without the role";
  EXPECT_EQ(assign("nobody"), kOfficerUnfit.name());
  EXPECT_EQ(assign("chief"), kOfficerUnfit.name()) << "of another organisation";
  EXPECT_EQ(holder(), "lu");
}

TEST_F(Cases, OfTheOwnOrganisationAreNobodys) {
  declarations::State own = zone.declaration_of("D1");
  own.declarant = organisation_id(kOffice);
  zone.put(own);
  EXPECT_EQ(claim("wei"), declarations::kOwnCase.name());
  EXPECT_EQ(control("wei"), declarations::kOwnCase.name());
  EXPECT_EQ(assign("wei"), declarations::kOwnCase.name());
}

TEST_F(Cases, ThatAreFinishedAreHeldByNobody) {
  claim("wei");
  EXPECT_EQ(give("li", "fruit", CancelConsignment{.declaration_id = declaration("D1")}), "");
  EXPECT_EQ(holder(), "");
  EXPECT_EQ(assign("wei"), declarations::kDeclarationFinished.name());
  declarations::State done = zone.declaration_of("D2");
  done.phase = declarations::DeclarationPhase::released;
  zone.put(done);
  EXPECT_EQ(claim("wei", "D2"), declarations::kCaseNotOpen.name());
}

TEST_F(Cases, GoToTheSubstituteOnTheDayTheAbsenceBegins) {
  claim("wei");
  claim("wei", "D2");
  EXPECT_EQ(away("2026-04-20", "2026-04-24"), "");
  EXPECT_EQ(holder("D1"), "lu");
  EXPECT_EQ(holder("D2"), "lu");
  EXPECT_EQ(give_back("lu"), "");
  EXPECT_EQ(claim("wei"), kOfficerUnfit.name()) << "who is away takes nothing";
  EXPECT_EQ(assign("wei"), kOfficerUnfit.name());
}

TEST_F(Cases, GoBackToTheQueueWhereTheSubstituteCannotTakeThem) {
  claim("wei");
  EXPECT_EQ(away("2026-04-20", "2026-04-24", "clerk"), "");
  EXPECT_EQ(holder(), "");
}

TEST_F(Cases, WaitForAnAbsenceThatBeginsLater) {
  claim("wei");
  EXPECT_EQ(away("2026-04-22", "2026-04-24"), "");
  EXPECT_EQ(holder(), "wei");
  ASSERT_EQ(zone.last_step.timers.size(), 1U);
  const Timer timer = zone.last_step.timers.front();
  EXPECT_EQ(timer.due, *base::Instant::parse("2026-04-21T16:00:00Z")) << "midnight in Beijing";
  EXPECT_EQ(give("clock", "zone", timer.command), "");
  EXPECT_EQ(holder(), "wei") << "the day has not come";
  zone.now = timer.due;
  EXPECT_EQ(give("clock", "zone", timer.command), "");
  EXPECT_EQ(holder(), "lu");
}

TEST_F(Cases, AnAbsenceThatIsCalledOffTakesNothing) {
  claim("wei");
  away("2026-04-22", "2026-04-24");
  EXPECT_EQ(give("wei", kOffice, users::ClearAbsence{.user = user_id("wei")}), "");
  EXPECT_EQ(zone.last_step.done_timers.size(), 1U);
  EXPECT_EQ(holder(), "wei");
}

TEST_F(Cases, OfAnOfficerWhoIsGoneReturnToTheQueue) {
  claim("wei");
  EXPECT_EQ(give("head", kOffice, users::DeactivateUser{.user = user_id("wei")}), "");
  EXPECT_EQ(holder(), "");
}

// Whatever officers and their head do in whatever order: at most one holds a case, the dockets say
// the same, and no clock moves.
TEST_F(Cases, HaveAtMostOneHolder) {
  std::mt19937 random(20260420);
  const std::vector<std::string> officers = {"wei", "lu", "tan"};
  for (int turn = 0; turn < 400; ++turn) {
    const std::string& officer = officers[random() % 3];
    const std::string id = random() % 2 == 0 ? "D1" : "D2";
    switch (random() % 6) {
      case 0:
      case 1:
        claim(officer, id);
        break;
      case 2:
        give_back(officer, id);
        break;
      case 3:
        assign(officer, "balance", id);
        break;
      case 4:
        away("2026-04-20", "2026-04-20", random() % 2 == 0 ? "tan" : "clerk");
        break;
      default:
        give("wei", kOffice, users::ClearAbsence{.user = user_id("wei")});
    }
    holder("D1");
    holder("D2");
    EXPECT_EQ(zone.declaration_of(id).accepted_at, base::Instant());
  }
}

}  // namespace
}  // namespace cassia::journeys
