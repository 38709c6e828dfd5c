#include "systems/treaty/approved_exporters/approved_exporters.h"

#include <gmock/gmock.h>

#include "systems/treaty/approved_exporters/refusals.h"
#include "systems/treaty/approved_exporters/rules/the_table_decides.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::treaty::approved_exporters {

namespace {

base::OrganisationId organisation(const char* id) { return *base::OrganisationId::parse(id); }
base::Date day(const char* text) { return *base::Date::parse(text); }

// An exporter that meets every condition on 2 March 2026, the last of them on its last possible
// day.
Conditions sound() {
  return {.is_aeo_advanced = true,
          .has_trained_staff = true,
          .records_since = day("2023-03-02"),
          .last_offence = day("2024-03-02")};
}

class ApprovedExporters : public testing::Test {
 protected:
  // The code of the refusal, or the type of the event.
  std::string give(const Command& command, const char* by) {
    const base::Instant now = *base::Instant::parse(today_ + "T01:00:00Z");
    const auto events = decide(state_, command,
                               {.actor = *base::ActorId::parse("li"),
                                .on_behalf_of = organisation(by),
                                .occurred_at = now,
                                .received_at = now,
                                .decided_at = now},
                               tests::real_law());
    if (!events) {
      return std::string(events.error().code.name());
    }
    EXPECT_EQ(events->size(), 1U);
    state_ = apply(std::move(state_), events->front());
    rows_ = views(events->front(), state_);
    return std::visit([](const auto& event) { return std::string(event.kType.name); },
                      events->front());
  }
  std::string ask(const char* by = "fruit") {
    return give(AskApproval{.approved_exporter = organisation("fruit"),
                            .customs = organisation("nanning_customs"),
                            .conditions = sound()},
                by);
  }
  std::string decide_by(const Conditions& conditions, const char* by = "nanning_customs") {
    return give(DecideApproval{.approved_exporter = organisation("fruit"),
                               .conditions = conditions,
                               .remark = "looked at"},
                by);
  }
  std::string record(ApprovalIncident incident, const char* by = "nanning_customs") {
    return give(RecordApprovalIncident{.approved_exporter = organisation("fruit"),
                                       .incident = incident,
                                       .finding = "found in an audit"},
                by);
  }
  std::string file(std::string agreement = "rcep", const char* code = "081060") {
    return give(FileGood{.approved_exporter = organisation("fruit"),
                         .agreement = std::move(agreement),
                         .hs_code = *base::HsCode::parse(code, base::HsEdition::hs2022),
                         .name_zh = "鲜榴莲",
                         .name_en = "fresh durian"},
                "fruit");
  }
  void approve() {
    ASSERT_EQ(ask(), "treaty.approved_exporters.asked");
    ASSERT_EQ(decide_by(sound()), "treaty.approved_exporters.approved");
  }

  std::string today_ = "2026-03-02";
  State state_;
  std::vector<Row> rows_;
};

TEST_F(ApprovedExporters, AreApprovedForThreeYearsByTheTable) {
  approve();
  EXPECT_EQ(state_.approval->code, "fruit-1");
  EXPECT_EQ(state_.approval->valid_from, day("2026-03-02"));
  EXPECT_EQ(state_.approval->valid_to, day("2029-03-02"));
  EXPECT_EQ(state_.approval->answer.reason, "conditions_met");
  EXPECT_EQ(state_.approval->answer.citations.front().source, "gacc_decree_254");
  EXPECT_EQ(state_.approval->answer.table_digest.size(), 64U);
  const auto& step = std::get<ApprovalStepRow>(rows_[1]);
  EXPECT_EQ(step.citation, "gacc_decree_254 conditions");
  EXPECT_EQ(step.facts,
            "is_aeo_advanced = true; has_trained_staff = true; records_since = 2023-03-02; "
            "last_offence = 2024-03-02");
}

TEST_F(ApprovedExporters, AreRefusedByTheFirstConditionThatFails) {
  Conditions conditions = sound();
  conditions.records_since = day("2023-03-03");
  ask();
  EXPECT_EQ(decide_by(conditions), "treaty.approved_exporters.refused");
  EXPECT_EQ(state_.reason, "records");
  EXPECT_EQ(state_.phase, ApprovalPhase::refused);
  conditions = sound();
  conditions.last_offence = day("2024-03-03");
  ask();
  decide_by(conditions);
  EXPECT_EQ(state_.reason, "offence");
  conditions.has_trained_staff = false;
  ask();
  decide_by(conditions);
  EXPECT_EQ(state_.reason, "staff");
  conditions.is_aeo_advanced = false;
  ask();
  decide_by(conditions);
  EXPECT_EQ(state_.reason, "aeo");
  EXPECT_EQ(state_.approvals, 0);
}

TEST_F(ApprovedExporters, AskForThemselvesAndOnce) {
  EXPECT_EQ(ask("foods"), "approval_not_yours");
  EXPECT_EQ(decide_by(sound()), "approval_not_customs") << "nobody was asked";
  ask();
  EXPECT_EQ(ask(), "approval_asked_already");
  EXPECT_EQ(decide_by(sound(), "youyi_customs"), "approval_not_customs");
  decide_by(sound());
  EXPECT_EQ(decide_by(sound()), "approval_not_asked");
  Conditions ahead = sound();
  ahead.records_since = day("2026-03-03");
  EXPECT_EQ(give(AskApproval{.approved_exporter = organisation("fruit"),
                             .customs = organisation("nanning_customs"),
                             .conditions = ahead},
                 "fruit"),
            "approval_day_ahead");
  EXPECT_EQ(give(AskApproval{.approved_exporter = organisation("fruit"),
                             .customs = organisation("ccpit_guangxi"),
                             .conditions = sound()},
                 "fruit"),
            "approval_not_customs");
}

TEST_F(ApprovedExporters, LoseTheApprovalByWhatTheTableSaysOfAnIncident) {
  EXPECT_EQ(record(ApprovalIncident::misuse), "approval_not_customs");
  ask();
  EXPECT_EQ(record(ApprovalIncident::misuse), "approval_phase");
  decide_by(sound());
  EXPECT_EQ(record(ApprovalIncident::aeo_lost, "youyi_customs"), "approval_not_customs");
  EXPECT_EQ(record(ApprovalIncident::aeo_lost), "treaty.approved_exporters.suspended");
  EXPECT_EQ(record(ApprovalIncident::aeo_lost), "approval_phase");
  EXPECT_EQ(file(), "approval_phase");
  EXPECT_EQ(record(ApprovalIncident::misuse), "treaty.approved_exporters.withdrawn");
  EXPECT_EQ(state_.reason, "misuse");
  EXPECT_EQ(ask(), "treaty.approved_exporters.asked");
  EXPECT_EQ(decide_by(sound()), "treaty.approved_exporters.approved");
  EXPECT_EQ(state_.approval->code, "fruit-2");
}

TEST_F(ApprovedExporters, KeepTheApprovalWhileARenewalIsRefused) {
  approve();
  ask();
  EXPECT_EQ(state_.phase, ApprovalPhase::approved);
  Conditions conditions = sound();
  conditions.has_trained_staff = false;
  decide_by(conditions);
  EXPECT_EQ(state_.phase, ApprovalPhase::approved);
  EXPECT_TRUE(may_declare(state_, day("2029-03-02")));
  EXPECT_EQ(may_declare(state_, day("2029-03-03")).error().code, kApprovalExpired);
}

TEST_F(ApprovedExporters, FileGoodsOfAgreementsThatTakeDeclarations) {
  EXPECT_EQ(file(), "approval_phase");
  approve();
  EXPECT_EQ(file("acfta"), "good_agreement_unfit");
  EXPECT_EQ(file("rcep", "08106000"), "good_code_unfit");
  EXPECT_EQ(file(), "treaty.approved_exporters.good_filed");
  EXPECT_EQ(file(), "good_filed_already");
  EXPECT_EQ(file("rcep", "080450"), "treaty.approved_exporters.good_filed");
  EXPECT_EQ(std::get<ApprovedExporterRow>(rows_[0]).goods, 2);
  ASSERT_NE(find_good(state_, 1), nullptr);
  const auto withdraw = [&](std::int64_t good_no) {
    return give(WithdrawGood{.approved_exporter = organisation("fruit"), .good_no = good_no},
                "fruit");
  };
  EXPECT_EQ(withdraw(1), "treaty.approved_exporters.good_withdrawn");
  EXPECT_EQ(withdraw(1), "good_unknown");
  EXPECT_EQ(withdraw(3), "good_unknown");
  EXPECT_EQ(find_good(state_, 1), nullptr);
  EXPECT_EQ(file(), "treaty.approved_exporters.good_filed") << "filed anew, under a new number";
  EXPECT_EQ(find_good(state_, 3)->hs_code.digits(), "081060");
}

TEST_F(ApprovedExporters, SayWhatIsMeant) {
  approve();
  EXPECT_EQ(give(FileGood{.approved_exporter = organisation("fruit"),
                          .agreement = "rcep",
                          .hs_code = *base::HsCode::parse("081060", base::HsEdition::hs2022),
                          .name_zh = "鲜榴莲"},
                 "fruit"),
            "approval_field_missing");
  EXPECT_EQ(
      give(RecordApprovalIncident{.approved_exporter = organisation("fruit")}, "nanning_customs"),
      "approval_field_missing");
}

TEST_F(ApprovedExporters, FileOnlySoManyGoods) {
  approve();
  state_.goods.resize(2000);
  EXPECT_EQ(file(), "goods_too_many");
  state_.goods.pop_back();
  EXPECT_EQ(file(), "treaty.approved_exporters.good_filed");
}

TEST_F(ApprovedExporters, AreNotDecidedOnWithoutTheTable) {
  std::vector<law::LawText> texts = tests::law_folder_texts();
  std::erase_if(texts, [](const law::LawText& text) {
    return text.path.contains("tables/approved_exporter.");
  });
  const auto law = law::compile(std::move(texts));
  ASSERT_TRUE(law) << base::to_text(law.error());
  const auto refused = ask_table(
      "application", sound(), {.received_at = *base::Instant::parse("2026-03-02T01:00:00Z")}, *law);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, kApprovalTableUnfit);
}

TEST(WholeYears, ArePassedOnTheSameDay) {
  EXPECT_EQ(whole_years(day("2024-02-29"), day("2025-02-27")), 0);
  EXPECT_EQ(whole_years(day("2024-02-29"), day("2025-02-28")), 1);
  EXPECT_EQ(whole_years(day("2023-03-02"), day("2026-03-01")), 2);
  EXPECT_EQ(whole_years(day("2023-03-02"), day("2026-03-02")), 3);
  EXPECT_EQ(whole_years(day("2026-03-02"), day("2026-03-02")), 0);
}

}  // namespace
}  // namespace cassia::systems::treaty::approved_exporters
