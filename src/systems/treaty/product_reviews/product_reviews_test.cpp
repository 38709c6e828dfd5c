#include "systems/treaty/product_reviews/product_reviews.h"

#include <gtest/gtest.h>

#include "systems/treaty/product_reviews/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::treaty::product_reviews {

namespace {

using engines::origin::Verdict;

base::OrganisationId organisation(const char* id) { return *base::OrganisationId::parse(id); }
base::HsCode hs(const char* code) { return *base::HsCode::parse(code, base::HsEdition::hs2022); }
const ProductId kChair = *ProductId::parse("oak_chair");

FileProduct oak_chair() {
  return {.organisation = organisation("furniture"),
          .product = kChair,
          .content = {.agreement = "rcep",
                      .destination = *base::CountryCode::parse("JP"),
                      .hs_code = hs("940161"),
                      .name_zh = "橡木椅",
                      .name_en = "Chair of oak",
                      .producer = "Nanning Furniture Co.",
                      .process = "sawing, joining, varnishing",
                      .issuer = organisation("ccpit_guangxi"),
                      .bill = "line,hs2022,value\ngood,9401.61,CNY 100.00\n",
                      .rates = {"7.1234 USD", "0.0491 JPY"}},
          .determination = {.agreement = "rcep",
                            .hs_code = hs("940161"),
                            .verdict = Verdict::met,
                            .criterion = engines::origin::Criterion::product_rule,
                            .basis = engines::origin::RuleBasis::value,
                            .value_share = base::Rate::of_billionths(410'000'000),
                            .country_of_origin = *base::CountryCode::parse("CN"),
                            .rules_as_of = *base::Date::parse("2026-04-20"),
                            .bill_digest = std::string(64, 'a'),
                            .doubts = {"unverified", "notes_not_loaded"}}};
}

AcceptProduct accept(std::int64_t filing) {
  return {.organisation = organisation("furniture"), .product = kChair, .filing = filing};
}
ReturnProduct give_back(std::int64_t filing, const char* reason = "glue is missing") {
  return {.organisation = organisation("furniture"),
          .product = kChair,
          .filing = filing,
          .reason = reason};
}
const WithdrawProduct kWithdraw{organisation("furniture"), kChair};
const UseProduct kUse{.organisation = organisation("furniture"),
                      .product = kChair,
                      .certificate = *CertificateNumber::parse("RC26FURN0001"),
                      .line_no = 2};

struct Desk {
  // The code of the refusal, or the number of events.
  std::string give(const Command& command, const char* by) {
    const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
    auto events = decide(state, command,
                         {.actor = *base::ActorId::parse("li"),
                          .on_behalf_of = organisation(by),
                          .occurred_at = now,
                          .received_at = now,
                          .decided_at = now},
                         tests::real_law());
    if (!events) {
      refusal = events.error();
      return std::string(refusal.code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      rows = views(event, state);
    }
    return std::to_string(events->size());
  }
  std::string by_owner(const Command& command) { return give(command, "furniture"); }
  std::string by_officer(const Command& command) { return give(command, "ccpit_guangxi"); }
  const ProductReviewRow& row() const { return std::get<ProductReviewRow>(rows.at(0)); }
  const ProductReviewStepRow& step() const { return std::get<ProductReviewStepRow>(rows.at(1)); }

  State state;
  std::vector<Row> rows;
  base::Refusal refusal{.code = kProductUnknown};
};

TEST(ProductReviews, AreFiledAcceptedAndUsed) {
  Desk desk;
  ASSERT_EQ(desk.by_owner(oak_chair()), "1");
  EXPECT_EQ(desk.row().key, "furniture:oak_chair");
  EXPECT_EQ(desk.row().phase, ReviewPhase::filed);
  EXPECT_EQ(desk.row().rates, "7.1234 USD, 0.0491 JPY");
  EXPECT_EQ(desk.row().doubts, "unverified, notes_not_loaded");
  EXPECT_EQ(desk.by_owner(kUse), kProductPhase.name());
  ASSERT_EQ(desk.by_officer(accept(1)), "1");
  EXPECT_EQ(desk.row().phase, ReviewPhase::accepted);
  EXPECT_EQ(desk.step().key, "furniture:oak_chair:2");
  EXPECT_EQ(desk.step().step, "accepted");
  ASSERT_EQ(desk.by_owner(kUse), "1");
  EXPECT_EQ(desk.row().uses, 1);
  const auto& use = std::get<ProductUseRow>(desk.rows.at(1));
  EXPECT_EQ(use.key, "RC26FURN0001:2:furniture:oak_chair");
  EXPECT_EQ(use.issuer.text(), "ccpit_guangxi");
}

TEST(ProductReviews, AreFiledAnewWhichEndsWhatWasAccepted) {
  Desk desk;
  ASSERT_EQ(desk.by_owner(oak_chair()), "1");
  EXPECT_EQ(desk.by_owner(oak_chair()), "0");  // the same once more
  ASSERT_EQ(desk.by_officer(accept(1)), "1");
  EXPECT_EQ(desk.by_owner(oak_chair()), "0");
  FileProduct changed = oak_chair();
  changed.content.process = "sawing, glueing, varnishing";
  ASSERT_EQ(desk.by_owner(changed), "1");
  EXPECT_EQ(desk.row().filing, 2);
  EXPECT_EQ(desk.by_owner(kUse), kProductPhase.name());
  // The officer looks at the first filing still.
  EXPECT_EQ(desk.by_officer(accept(1)), kProductFiledAnew.name());
  EXPECT_EQ(desk.by_officer(give_back(1)), kProductFiledAnew.name());
  EXPECT_EQ(desk.by_officer(accept(2)), "1");
}

TEST(ProductReviews, AreReturnedWithAReasonAlsoAfterTheyWereAccepted) {
  Desk desk;
  ASSERT_EQ(desk.by_owner(oak_chair()), "1");
  EXPECT_EQ(desk.by_officer(give_back(1, "")), kProductFieldMissing.name());
  ASSERT_EQ(desk.by_officer(accept(1)), "1");
  EXPECT_EQ(desk.by_officer(accept(1)), kProductPhase.name());
  ASSERT_EQ(desk.by_officer(give_back(1)), "1");
  EXPECT_EQ(desk.row().words, "glue is missing");
  EXPECT_EQ(desk.by_owner(kUse), kProductPhase.name());
  EXPECT_EQ(desk.by_officer(give_back(1)), kProductPhase.name());
  ASSERT_EQ(desk.by_owner(oak_chair()), "1");  // unchanged, but no longer waiting
  EXPECT_EQ(desk.row().words, "");
}

TEST(ProductReviews, AreWithdrawnByTheirOwner) {
  Desk desk;
  EXPECT_EQ(desk.by_owner(kWithdraw), kProductUnknown.name());
  EXPECT_EQ(desk.by_owner(kUse), kProductUnknown.name());
  ASSERT_EQ(desk.by_owner(oak_chair()), "1");
  ASSERT_EQ(desk.by_owner(kWithdraw), "1");
  EXPECT_EQ(desk.by_owner(kWithdraw), "0");
  EXPECT_EQ(desk.by_officer(accept(1)), kProductPhase.name());
  EXPECT_EQ(desk.by_owner(oak_chair()), "1");
}

TEST(ProductReviews, TellStrangersNothing) {
  Desk empty;
  Desk full;
  ASSERT_EQ(full.by_owner(oak_chair()), "1");
  for (const Command& command : {Command(oak_chair()), Command(kWithdraw), Command(kUse),
                                 Command(accept(1)), Command(give_back(1))}) {
    const std::string said = empty.give(command, "nanning_customs");
    EXPECT_EQ(full.give(command, "nanning_customs"), said);
    EXPECT_EQ(empty.refusal, full.refusal);
  }
  EXPECT_EQ(full.give(accept(1), "nanning_customs"), kProductNotForThisBody.name());
  EXPECT_EQ(full.give(kWithdraw, "stranger"), kProductNotYours.name());
}

TEST(ProductReviews, NameTheFieldThatIsMissingOrTooLong) {
  struct Field {
    std::string Product::* text;
    const char* place;
    std::size_t letters_max;
  };
  for (const Field& field : {Field{&Product::name_zh, "content.name_zh", 400},
                             Field{&Product::name_en, "content.name_en", 400},
                             Field{&Product::producer, "content.producer", 400},
                             Field{&Product::process, "content.process", 4000},
                             Field{&Product::bill, "content.bill", 65'536}}) {
    Desk desk;
    FileProduct filing = oak_chair();
    filing.content.*field.text = "";
    EXPECT_EQ(desk.by_owner(filing), kProductFieldMissing.name());
    EXPECT_EQ(desk.refusal.place, field.place);
    filing.content.*field.text = std::string(field.letters_max + 1, 'x');
    EXPECT_EQ(desk.by_owner(filing), kProductTextTooLong.name());
    filing.content.*field.text = std::string(field.letters_max, 'x');
    EXPECT_EQ(desk.by_owner(filing), "1");
  }
}

TEST(ProductReviews, AreOfGoodsThatTheAgreementKnowsForAPartyAndAnIssuingBody) {
  Desk desk;
  FileProduct filing = oak_chair();
  filing.content.hs_code = hs("94016100");
  EXPECT_EQ(desk.by_owner(filing), kProductCodeUnfit.name());
  filing = oak_chair();
  filing.content.destination = *base::CountryCode::parse("DE");
  EXPECT_EQ(desk.by_owner(filing), kProductDestinationUnfit.name());
  filing = oak_chair();
  filing.content.issuer = organisation("furniture");
  EXPECT_EQ(desk.by_owner(filing), kProductNotForThisBody.name());
  EXPECT_EQ(desk.refusal.place, "content.issuer");
  filing = oak_chair();
  filing.content.agreement = "nafta";
  EXPECT_EQ(desk.by_owner(filing), "agreement_unknown");
}

TEST(ProductReviews, AreRefusedWithTheReasonOfTheRule) {
  Desk desk;
  FileProduct filing = oak_chair();
  filing.determination.verdict = Verdict::not_met;
  filing.determination.reasons = {{"value_too_low", {"rcep", "3.5"}},
                                  {"no_change", {"rcep", "3.4"}}};
  EXPECT_EQ(desk.by_owner(filing), kProductNotOriginating.name());
  EXPECT_EQ(desk.refusal.citation, (base::Citation{"rcep", "3.5"}));
  EXPECT_EQ(desk.refusal.facts.back().value, "value_too_low, no_change");
  filing.determination.verdict = Verdict::open;
  EXPECT_EQ(desk.by_owner(filing), kProductOriginOpen.name());
  filing = oak_chair();
  filing.determination.country_of_origin = {};
  EXPECT_EQ(desk.by_owner(filing), kProductOriginOpen.name());
}

}  // namespace
}  // namespace cassia::systems::treaty::product_reviews
