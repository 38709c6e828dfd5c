#include "systems/treaty/rulings/rulings.h"

#include <gtest/gtest.h>

#include "engines/decision/table/receipt.h"
#include "law/table_pins.h"
#include "systems/treaty/rulings/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::treaty::rulings {

namespace {

namespace table = engines::decision::table;

constexpr const char* kFeeTable = R"(cassia-table 1
name: fee
hit: first
valid: 2026-01-01 to -
gaps: refused

input weight: number (KGM) in >= 0
input on: date
output class: string in "light", "heavy"
output fee: number (CNY)

| weight | on                || class   | fee || citation |
| <= 5   | -                 || "light" | 1.5 || cbec_2018_49 limits |
| > 5    | < @"2026-07-01"   || "heavy" | 9   || cbec_2018_49 limits unverified |
)";

std::shared_ptr<const table::DecisionTable> fee_table() {
  auto text = table::read_table(kFeeTable);
  EXPECT_TRUE(text) << (text ? "" : base::to_text(text.error()));
  auto bound = table::DecisionTable::bind(*std::move(text));
  EXPECT_TRUE(bound) << (bound ? "" : base::to_text(bound.error()));
  return std::make_shared<const table::DecisionTable>(*std::move(bound));
}

RulingId ruling_id() { return *RulingId::parse("fruit.K1"); }

MakeRuling asked(std::vector<NamedText> facts = {{"weight", "7.50"}, {"on", "2026-03-02"}}) {
  return {.ruling = ruling_id(),
          .asked = {.ruling = ruling_id(),
                    .institution = "fee",
                    .case_name = "PARCEL-1",
                    .facts = std::move(facts)},
          .by = {.table = fee_table()}};
}

SetAside set_aside(std::vector<NamedText> outputs, const char* reason = "weighed again") {
  return {.ruling = ruling_id(),
          .asked = {.ruling = ruling_id(), .outputs = std::move(outputs), .reason = reason},
          .by = {.table = fee_table()},
          .confirmed_by = *base::ActorId::parse("ma")};
}

Answer answer(std::vector<NamedText> outputs = {}) {
  return {.ruling = ruling_id(),
          .asked = {.ruling = ruling_id(), .outputs = std::move(outputs), .reason = "heard"},
          .by = {.table = fee_table()}};
}

AppealRuling appeal() { return {.ruling = ruling_id(), .grounds = "it weighed less"}; }

struct RulingDesk {
  // The code of the refusal, or nothing.
  std::string give(const Command& command, const char* actor, const char* organisation) {
    const base::Instant now = *base::Instant::parse(time);
    const auto events = decide(state, command,
                               {.actor = *base::ActorId::parse(actor),
                                .on_behalf_of = *base::OrganisationId::parse(organisation),
                                .occurred_at = now,
                                .received_at = now,
                                .decided_at = now},
                               tests::real_law());
    if (!events) {
      return std::string(events.error().code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      row = std::get<RulingRow>(views(event, state).front());
    }
    return {};
  }
  std::string by_trader(const Command& command) { return give(command, "han", "fruit"); }
  std::string by_officer(const Command& command, const char* actor = "mo") {
    return give(command, actor, "office");
  }

  State state;
  RulingRow row;
  std::string time = "2026-03-02T09:00:00+08:00";
};

const std::vector<NamedText> kLight = {{"class", "light"}, {"fee", "1.5"}};

}  // namespace

TEST(Ruling, IsDecidedByTheTableAndMadeAgainFromItsReceipt) {
  RulingDesk desk;
  ASSERT_EQ(desk.by_trader(asked()), "");
  const RulingMade& made = desk.state.made;
  EXPECT_EQ(desk.row.decided, "class = heavy; fee = 9");
  EXPECT_EQ(desk.row.holds, desk.row.decided);
  EXPECT_EQ(made.applicant.text(), "fruit");
  EXPECT_TRUE(made.is_unverified);
  EXPECT_EQ(made.citations, (std::vector<base::Citation>{{"cbec_2018_49", "limits"}}));
  EXPECT_EQ(base::to_text(made.appeal_until), "2026-05-01");
  const auto table = fee_table();
  EXPECT_EQ(made.version, table->digest());
  const auto receipt = table::read_receipt(made.receipt);
  ASSERT_TRUE(receipt);
  EXPECT_TRUE(replay(*receipt, *table).is_equal());
  EXPECT_EQ(desk.by_trader(asked()), kRulingExists.name());
}

TEST(Ruling, IsCalledByItsApplicantAlone) {
  RulingDesk desk;
  EXPECT_EQ(desk.give(asked(), "lin", "foods"), kIdOfAnother.name());
  ASSERT_EQ(desk.by_trader(asked()), "");
  EXPECT_EQ(desk.give(asked(), "lin", "foods"), kIdOfAnother.name())
      << "nor is it told to be there";
}

TEST(Ruling, IsNotMadeFromFactsThatDoNotFit) {
  const auto refused = [](std::vector<NamedText> facts) {
    RulingDesk desk;
    return desk.by_trader(asked(std::move(facts)));
  };
  EXPECT_EQ(refused({{"weight", "7"}}), "table_input_missing");
  EXPECT_EQ(refused({{"weight", "heavy"}, {"on", "2026-03-02"}}), "table_input_unfit");
  EXPECT_EQ(refused({{"weight", "-1"}, {"on", "2026-03-02"}}), "table_input_outside");
  EXPECT_EQ(refused({{"weight", "7"}, {"on", "2026-03-02"}, {"colour", "red"}}),
            "table_input_unknown");
  EXPECT_EQ(refused({{"weight", "7"}, {"weight", "8"}}), kFactRepeated.name());
  EXPECT_EQ(refused({{"weight", "7"}, {"on", "2026-07-01"}}), "table_gap");
  EXPECT_EQ(refused({{"weight", std::string(2001, '1')}, {"on", "2026-03-02"}}),
            kRulingTooLarge.name());
  EXPECT_EQ(refused(std::vector<NamedText>(65, {"weight", "7"})), kRulingTooLarge.name());
  RulingDesk desk;
  MakeRuling nowhere = asked();
  nowhere.asked.area = *base::AreaId::parse("hainan");
  EXPECT_EQ(desk.by_trader(nowhere), kRulingAreaUnknown.name());
  MakeRuling nameless = asked();
  nameless.asked.case_name.clear();
  EXPECT_EQ(desk.by_trader(nameless), kRulingFieldMissing.name());
  MakeRuling unknown = asked();
  unknown.by.table = nullptr;
  EXPECT_EQ(desk.by_trader(unknown), kInstitutionUnknown.name());
  EXPECT_EQ(desk.state.phase, RulingPhase::none);
}

TEST(Ruling, IsOverriddenWithAnOutcomeThatTheTableKnows) {
  RulingDesk desk;
  EXPECT_EQ(desk.by_officer(set_aside(kLight)), kRulingUnknown.name());
  ASSERT_EQ(desk.by_trader(asked()), "");
  EXPECT_EQ(desk.by_trader(set_aside(kLight)), kOwnRuling.name());
  EXPECT_EQ(desk.by_officer(set_aside(kLight, "")), kRulingFieldMissing.name());
  EXPECT_EQ(desk.by_officer(set_aside({{"class", "light"}})), kOutputUnfit.name());
  EXPECT_EQ(desk.by_officer(set_aside({{"class", "huge"}, {"fee", "1"}})), kOutputUnfit.name());
  EXPECT_EQ(desk.by_officer(set_aside({{"class", "light"}, {"fee", "cheap"}})),
            kOutputUnfit.name());
  EXPECT_EQ(desk.by_officer(set_aside({{"class", "light"}, {"class", "light"}})),
            kOutputUnfit.name());
  EXPECT_EQ(desk.by_officer(set_aside({{"class", "heavy"}, {"fee", "9.00"}})),
            kNothingChanged.name());
  desk.time = "2026-03-10T09:00:00+08:00";
  ASSERT_EQ(desk.by_officer(set_aside({{"fee", "1.50"}, {"class", "light"}})), "");
  EXPECT_EQ(desk.row.decided, "class = heavy; fee = 9");
  EXPECT_EQ(desk.row.holds, "class = light; fee = 1.5");
  EXPECT_EQ(desk.row.overrides, 1);
  EXPECT_EQ(base::to_text(desk.row.appeal_until), "2026-05-09");
}

TEST(Ruling, IsAppealedAgainstToWhoHadNoPartInIt) {
  RulingDesk desk;
  ASSERT_EQ(desk.by_trader(asked()), "");
  ASSERT_EQ(desk.by_officer(set_aside(kLight)), "");
  EXPECT_EQ(desk.give(appeal(), "lin", "foods"), kNotTheApplicant.name());
  EXPECT_EQ(desk.by_trader(WithdrawAppeal{.ruling = ruling_id()}), kRulingPhase.name());
  ASSERT_EQ(desk.by_trader(appeal()), "");
  EXPECT_EQ(desk.by_trader(appeal()), kRulingPhase.name());
  EXPECT_EQ(desk.give(WithdrawAppeal{.ruling = ruling_id()}, "lin", "foods"),
            kNotTheApplicant.name());
  EXPECT_EQ(desk.by_officer(set_aside({{"class", "heavy"}, {"fee", "9"}})), kRulingPhase.name());
  EXPECT_EQ(desk.by_officer(answer(), "mo"), kTookPart.name());
  EXPECT_EQ(desk.by_officer(answer(), "ma"), kTookPart.name()) << "who signed the override";
  EXPECT_EQ(desk.by_trader(answer()), kOwnRuling.name());
  EXPECT_EQ(desk.by_officer(answer(kLight), "xu"), kNothingChanged.name());
  ASSERT_EQ(desk.by_officer(answer(), "xu"), "");
  EXPECT_EQ(desk.row.phase, RulingPhase::upheld);
  EXPECT_EQ(desk.row.holds, "class = light; fee = 1.5");
  EXPECT_FALSE(desk.row.answer_by);
  EXPECT_EQ(desk.by_trader(appeal()), kRulingPhase.name()) << "that was the end";
}

TEST(Ruling, CountsTheTermsOfAppealAndAnswerWithTheirLastDays) {
  RulingDesk desk;
  ASSERT_EQ(desk.by_trader(asked()), "");
  desk.time = "2026-05-02T00:00:00+08:00";
  EXPECT_EQ(desk.by_trader(appeal()), kAppealTooLate.name());
  desk.time = "2026-05-01T23:59:59+08:00";
  ASSERT_EQ(desk.by_trader(appeal()), "");
  EXPECT_EQ(base::to_text(*desk.row.answer_by), "2026-06-30");
  desk.time = "2026-07-01T00:00:00+08:00";
  ASSERT_EQ(desk.by_officer(answer(kLight), "xu"), "");
  EXPECT_EQ(desk.row.phase, RulingPhase::revised);
  EXPECT_FALSE(desk.state.answer->is_in_time);
}

}  // namespace cassia::systems::treaty::rulings
