#include <algorithm>

#include "engines/decision/table/table_text.h"
#include "systems/treaty/preference/acceptance_tables.h"
#include "systems/treaty/preference/fixture_test.h"
#include "systems/treaty/preference/rules/finding.h"

// What follows from the findings is the law's to say: as the shipped tables have it, and as others
// could.
namespace cassia::systems::treaty::preference {

namespace {

namespace table = engines::decision::table;

// The law with rows of one of the tables of D3 changed, and without the examples of it.
template <typename Change>
law::LawBook law_with_rows(std::string_view name, const Change& change) {
  const std::string stem = "packages/01-rcep-origin/tables/" + std::string(name);
  std::vector<law::LawText> texts = tests::law_folder_texts();
  std::erase_if(texts, [&](const law::LawText& text) { return text.path == stem + ".examples"; });
  const auto file = std::ranges::find(texts, stem + ".table", &law::LawText::path);
  auto content = table::read_table(file->text).value();
  change(content.rows);
  file->text = table::print_table(content);
  auto law = law::compile(std::move(texts));
  EXPECT_TRUE(law.has_value()) << base::to_text(law.error());
  return *std::move(law);
}

// The row of the acceptance table whose finding is this word, with or without a guarantee.
table::RowText& row_on(std::vector<table::RowText>& rows, std::string_view finding,
                       std::string_view guarantee) {
  for (table::RowText& row : rows) {
    const bool has_finding = std::ranges::any_of(row.inputs, [&](const table::CellText& cell) {
      return cell.text == '"' + std::string(finding) + '"';
    });
    if (has_finding && row.inputs.back().text == guarantee) {
      return row;
    }
  }
  ADD_FAILURE() << "no row on " << finding;
  return rows.front();
}

table::RowText& granting_row(std::vector<table::RowText>& rows) {
  return *std::ranges::find_if(
      rows, [](const table::RowText& row) { return row.inputs[0].text == "\"acfta\""; });
}

Claim with_unproven_route() {
  Claim claim = durian_claim();
  claim.route = {};
  claim.is_guarantee_offered = true;
  return claim;
}

ClaimAnswer answered(const Claim& claim, const law::LawBook& law) {
  const Stream stream(form_e());
  const auto answer = assess_claim(&stream.state(), claim, context_on(kToday), law);
  EXPECT_TRUE(answer) << base::to_text(answer.error());
  return *answer;
}

TEST(Acceptance, LetsAVersionOfTheTableSecureWhatWasRefused) {
  const auto law = law_with_rows(kAcceptanceTable, [](auto& rows) {
    table::RowText& row = row_on(rows, kOriginDiffers.name(), "-");
    row.outputs[0].text = "\"secured\"";
    row.outputs[2].text = "45";
  });
  Claim claim = durian_claim();
  claim.origin = country("TH");
  const Stream stream(form_e());
  EXPECT_EQ(assess_claim(&stream.state(), claim, context_on(kToday), law).error().code,
            kClaimTableUnfit)
      << "nothing is held that nobody offered";
  claim.is_guarantee_offered = true;
  const ClaimAnswer answer = answered(claim, law);
  EXPECT_EQ(answer.verdict, Verdict::secured);
  EXPECT_EQ(answer.open_test, preference::Test::origin);
  EXPECT_EQ(answer.reason, kOriginDiffers.name());
  EXPECT_EQ(answer.security_until, claim.acceptance_date + std::chrono::days(45));
  EXPECT_EQ(answered(claim, tests::real_law()).verdict, Verdict::refused);
}

TEST(Acceptance, LetsAVersionOfTheTableTakeNoGuarantee) {
  const auto law = law_with_rows(kAcceptanceTable, [](auto& rows) {
    row_on(rows, kDirectConsignmentUnproven, "true").outputs[0].text = "\"refused\"";
  });
  EXPECT_EQ(answered(with_unproven_route(), tests::real_law()).verdict, Verdict::secured);
  const ClaimAnswer answer = answered(with_unproven_route(), law);
  ASSERT_TRUE(answer.refusal);
  EXPECT_EQ(answer.refusal->code, kClaimGuaranteeNotTaken);
  EXPECT_EQ(answer.granted, quantity("0"));
}

TEST(Acceptance, LetsAVersionOfTheTableRefuseAPart) {
  const auto law = law_with_rows(kAcceptanceTable, [](auto& rows) {
    table::RowText& row = row_on(rows, kQuantityNotPositive.name(), "-");
    row.inputs[7].text = R"("quantity_not_positive", "passed_in_part")";
  });
  Claim claim = durian_claim();
  claim.quantity = quantity("20000");
  EXPECT_EQ(answered(claim, tests::real_law()).verdict, Verdict::granted);
  const ClaimAnswer answer = answered(claim, law);
  ASSERT_TRUE(answer.refusal);
  EXPECT_EQ(answer.refusal->code, kQuantityExhausted);
  EXPECT_EQ(answer.refusal->facts[3], (base::Fact{"remaining", "18600 KGM"}));
}

// What is left of the proof is no matter of judgement.
TEST(Acceptance, NeverGrantsWhatTheProofHasNoQuantityFor) {
  const auto law = law_with_rows(kAcceptanceTable, [](auto& rows) {
    table::RowText& row = row_on(rows, kQuantityNotPositive.name(), "-");
    row.outputs[0].text = "\"granted\"";
    row.outputs[1].text = "\"none\"";
  });
  Claim claim = durian_claim();
  claim.quantity = quantity("0");
  const ClaimAnswer answer = answered(claim, law);
  ASSERT_TRUE(answer.refusal);
  EXPECT_EQ(answer.refusal->code, kQuantityNotPositive);
}

TEST(Acceptance, IsNotDecidedByATableThatItsFindingsDoNotBearOut) {
  const auto unfit = [](const auto& change) {
    const law::LawBook law = law_with_rows(kAcceptanceTable, change);
    const Stream stream(form_e());
    return assess_claim(&stream.state(), durian_claim(), context_on(kToday), law).error().code;
  };
  // A passed test refuses, a refusal names no test, a grant names one.
  EXPECT_EQ(unfit([](auto& rows) {
              granting_row(rows).outputs[0].text = "\"refused\"";
              granting_row(rows).outputs[1].text = "\"origin\"";
            }),
            kClaimTableUnfit);
  EXPECT_EQ(unfit([](auto& rows) { granting_row(rows).outputs[0].text = "\"refused\""; }),
            kClaimTableUnfit);
  EXPECT_EQ(unfit([](auto& rows) { granting_row(rows).outputs[1].text = "\"origin\""; }),
            kClaimTableUnfit);
}

TEST(Acceptance, NeedsBothTables) {
  std::vector<law::LawText> texts = tests::law_folder_texts();
  std::erase_if(texts, [](const law::LawText& text) {
    return text.path.contains("tables/proof_acceptance.") ||
           text.path.contains("tables/absent_proof.");
  });
  const auto law = law::compile(std::move(texts));
  ASSERT_TRUE(law) << base::to_text(law.error());
  const Stream stream(form_e());
  EXPECT_EQ(assess_claim(&stream.state(), durian_claim(), context_on(kToday), *law).error().code,
            kClaimTableUnfit);
  const auto absent = ask_absent_proof({.agreement = "rcep"}, date("2026-03-16"), *law);
  EXPECT_EQ(absent.error().code, kClaimTableUnfit);
}

TEST(AbsentProof, IsRefusedOnlyForWhatIsSo) {
  const AbsentProof small{.agreement = "rcep",
                          .is_within_waiver = true,
                          .is_origin_declared = true,
                          .is_agreement_in_force = true};
  EXPECT_EQ(ask_absent_proof(small, date("2026-03-16"), tests::real_law())->verdict,
            AbsentProofVerdict::waived);
  const auto law = law_with_rows(kAbsentProofTable, [](auto& rows) {
    for (table::RowText& row : rows) {
      row.outputs[0].text = "\"refused\"";
      row.outputs[1].text = "\"agreement_not_in_force\"";
    }
  });
  EXPECT_EQ(ask_absent_proof(small, date("2026-03-16"), law).error().code, kClaimTableUnfit);
  const auto secures = law_with_rows(kAbsentProofTable, [](auto& rows) {
    for (table::RowText& row : rows) {
      row.outputs[0].text = "\"secured\"";
    }
  });
  EXPECT_EQ(ask_absent_proof(small, date("2026-03-16"), secures).error().code, kClaimTableUnfit)
      << "without a guarantee";
}

}  // namespace

}  // namespace cassia::systems::treaty::preference
