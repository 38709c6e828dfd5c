#include "systems/access/organisations/organisations.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "systems/access/organisations/refusals.h"
#include "systems/access/organisations/rules/a_credit_code_checks_itself.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::access::organisations {

namespace {

base::OrganisationId organisation(std::string_view id) { return *base::OrganisationId::parse(id); }
base::ActorId user(std::string_view id) { return *base::ActorId::parse(id); }
base::AreaId area(std::string_view id) { return *base::AreaId::parse(id); }

const base::OrganisationId kTrader = organisation("pingxiang_fruit");

// One organisation that commands are given to, with the law of the repository.
class Register {
 public:
  base::Result<std::vector<Event>> give(const Command& command, std::string_view by = "zone") {
    const base::Context context{.actor = user("official"),
                                .on_behalf_of = organisation(by),
                                .occurred_at = now,
                                .received_at = now,
                                .decided_at = now};
    auto events = decide(state, command, context, tests::real_law());
    if (events) {
      for (const Event& event : *events) {
        state = apply(std::move(state), event);
        rows = views(event, state);
      }
    }
    return events;
  }
  std::size_t must(const Command& command) {
    const auto events = give(command);
    EXPECT_TRUE(events.has_value()) << base::to_text(events.error());
    return events ? events->size() : 0;
  }
  base::Refusal refused(const Command& command, std::string_view by = "zone") {
    const auto events = give(command, by);
    EXPECT_FALSE(events.has_value());
    return events ? base::Refusal{.code = base::RefusalCode{"nothing_was_refused"}}
                  : events.error();
  }

  State state;
  std::vector<Row> rows;
  base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
};

RegisterOrganisation trader() {
  return {.organisation = kTrader,
          .kind = base::OrganisationKind::trader,
          .names = {.zh = "凭祥鲜果", .en = "Pingxiang Fruit", .vi = "Trái cây Bằng Tường"},
          .areas = {area("whole"), area("chongzuo"), area("whole")},
          .credit_code = "91350100M000100Y43"};
}

}  // namespace

TEST(Organisations, AreRegisteredWithTheirAreasSorted) {
  Register zone;
  zone.must(trader());
  EXPECT_EQ(zone.state.status, OrganisationStatus::active);
  EXPECT_EQ(zone.state.areas, (std::vector{area("chongzuo"), area("whole")}));
  const auto& row = std::get<OrganisationRow>(zone.rows.at(0));
  EXPECT_EQ(row.key, "pingxiang_fruit");
  EXPECT_EQ(row.areas, "chongzuo,whole");
  EXPECT_EQ(row.credit_code, "91350100M000100Y43");
  EXPECT_EQ(zone.refused(trader()).code, kOrganisationExists);
}

TEST(Organisations, AreKeptByRegistrarsOnly) {
  Register zone;
  const base::Refusal refusal = zone.refused(trader(), "pingxiang_fruit");
  EXPECT_EQ(refusal.code, kNotARegistrar);
  EXPECT_EQ(refusal.citation, (base::Citation{"cassia_design", "organisations"}));
}

TEST(Organisations, HaveANameInEachLanguageAndAnArea) {
  Register zone;
  RegisterOrganisation command = trader();
  command.names.vi = "";
  EXPECT_EQ(zone.refused(command).place, "names.vi");
  EXPECT_EQ(zone.refused(command).code, kNameMissing);
  command.names.vi = std::string(300, 'x');
  zone.must(command);
  Register other;
  command.names.vi += "x";
  EXPECT_EQ(other.refused(command).code, kNameTooLong);
  command = trader();
  command.areas = {};
  EXPECT_EQ(other.refused(command).code, kAreaMissing);
  command.areas = {area("hainan")};
  EXPECT_EQ(other.refused(command).code, kAreaNotOfZone);
}

TEST(CreditCode, IsCheckedByItsLastCharacter) {
  EXPECT_TRUE(credit_code_is_sound("91350100M000100Y43").has_value());
  EXPECT_EQ(credit_code_is_sound("91350100M000100Y44").error().code, kCreditCodeMismatch);
  EXPECT_EQ(credit_code_is_sound("91350100M000100Z43").error().code, kCreditCodeMalformed);
  EXPECT_EQ(credit_code_is_sound("91350100M000100Y4").error().code, kCreditCodeMalformed);
  EXPECT_EQ(credit_code_is_sound("91350100m000100Y43").error().code, kCreditCodeMalformed);
}

// The weights are powers of 3 and 31 is prime: no single wrong character goes unseen.
RC_GTEST_PROP(CreditCodeProperty, SeesEverySingleWrongCharacter, ()) {
  constexpr std::string_view kCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  std::string code = "91350100M000100Y43";
  const auto place = *rc::gen::inRange<std::size_t>(0, code.size());
  const char other = kCharacters[*rc::gen::inRange<std::size_t>(0, kCharacters.size())];
  RC_PRE(other != code[place]);
  code[place] = other;
  RC_ASSERT(!credit_code_is_sound(code).has_value());
}

TEST(Organisations, ChangeEverythingButTheirKind) {
  Register zone;
  ChangeOrganisation change{.organisation = kTrader,
                            .names = {.zh = "新名", .en = "New name", .vi = "Tên mới"},
                            .areas = {area("nanning")},
                            .credit_code = {}};
  EXPECT_EQ(zone.refused(change).code, kOrganisationUnknown);
  zone.must(trader());
  EXPECT_EQ(zone.must(change), 1U);
  EXPECT_EQ(zone.state.names.en, "New name");
  EXPECT_FALSE(zone.state.credit_code.has_value());
  EXPECT_EQ(zone.must(change), 0U) << "nothing changed, nothing happened";
}

TEST(Organisations, AreSuspendedWithAReasonAndResumed) {
  Register zone;
  zone.must(trader());
  EXPECT_EQ(zone.refused(SuspendOrganisation{.organisation = kTrader}).code, kReasonMissing);
  EXPECT_EQ(zone.refused(ResumeOrganisation{.organisation = kTrader}).code,
            kOrganisationNotSuspended);
  zone.must(SuspendOrganisation{.organisation = kTrader, .reason = "tax debt"});
  EXPECT_EQ(check_active(zone.state, kTrader).error().code, kOrganisationSuspended);
  zone.must(ResumeOrganisation{.organisation = kTrader});
  EXPECT_TRUE(check_active(zone.state, kTrader).has_value());
}

TEST(Organisations, DoNotSuspendThemselves) {
  Register zone;
  RegisterOrganisation itself = trader();
  itself.organisation = organisation("zone");
  zone.must(itself);
  EXPECT_EQ(
      zone.refused(SuspendOrganisation{.organisation = itself.organisation, .reason = "x"}).code,
      kOwnSuspension);
}

TEST(Organisations, NeverLoseTheirLastAdministrator) {
  Register zone;
  zone.must(trader());
  zone.must(SeatAdministrator{.organisation = kTrader, .user = user("li_wei")});
  EXPECT_EQ(zone.refused(UnseatAdministrator{.organisation = kTrader, .user = user("li_wei")}).code,
            kLastAdministrator);
  zone.must(SeatAdministrator{.organisation = kTrader, .user = user("an")});
  zone.must(UnseatAdministrator{.organisation = kTrader, .user = user("li_wei")});
  EXPECT_EQ(zone.state.administrators, std::vector{user("an")});
  EXPECT_EQ(zone.must(UnseatAdministrator{.organisation = kTrader, .user = user("li_wei")}), 0U);
}

}  // namespace cassia::systems::access::organisations
