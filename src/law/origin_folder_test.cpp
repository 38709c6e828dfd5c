#include <gtest/gtest.h>

#include "engines/origin/advice.h"
#include "engines/origin/determination.h"
#include "engines/origin/rule_text.h"
#include "law/values_test.h"
#include "tests/support/law_folder.h"

// The rules and terms that the law folder holds.
namespace cassia::law {
namespace {

namespace origin = engines::origin;

const base::Date kDay = base::Date::parse("2026-03-02").value();

const origin::Terms& agreement_terms(std::string_view id) {
  for (const origin::Terms* terms : tests::real_law().origin_terms(kDay)) {
    if (terms->id == id) {
      return *terms;
    }
  }
  ADD_FAILURE() << "no terms of " << id;
  return *tests::real_law().origin_terms(kDay).front();
}

base::HsCode hs2012(std::string_view code) {
  return base::HsCode::parse(code, base::HsEdition::hs2012).value();
}

// The rule of a code in words: "cth or rvc 40", "ambiguous ...", "none".
std::string rule_of(std::string_view agreement, std::string_view code) {
  const origin::RuleBook& book = tests::real_law().origin_rules();
  const origin::RuleTable* const table = book.table_on(agreement, kDay);
  if (table == nullptr) {
    return "no table";
  }
  std::string text;
  for (const std::uint32_t index : book.find(*table, hs2012(code).padded()).rows) {
    const origin::RuleRow& row = table->rows[index];
    text += (text.empty() ? "" : " | ") + std::string(row.is_ambiguous ? "ambiguous " : "") +
            (row.is_for_any_other             ? "other "
             : row.goods.described_as.empty() ? ""
                                              : "ex ") +
            print_rule(row.rule);
  }
  return text.empty() ? "none" : text;
}

TEST(OriginFolder, HoldsThreeAgreementsWithTheirParties) {
  EXPECT_EQ(agreement_terms("rcep").parties.size(), 15U);
  EXPECT_EQ(agreement_terms("acfta").parties.size(), 11U);
  EXPECT_EQ(agreement_terms("cptpp").parties.size(), 13U);
  EXPECT_TRUE(agreement_terms("cptpp").is_simulation);
  EXPECT_FALSE(agreement_terms("rcep").is_simulation);
  EXPECT_EQ(agreement_terms("rcep").differentials->domestic_value_min.value,
            base::Rate::parse_percent("20").value());
  EXPECT_TRUE(agreement_terms("rcep").roles.is_unverified);
  EXPECT_EQ(agreement_terms("rcep").tolerances.size(), 2U);
}

TEST(OriginFolder, HoldsTheRulesOfTheirSources) {
  EXPECT_EQ(rule_of("rcep", "0102.21"), "wo");
  EXPECT_EQ(rule_of("rcep", "0504.00"), "cc except 01");
  EXPECT_EQ(rule_of("rcep", "1302.19"), "cc except 121120");
  EXPECT_EQ(rule_of("rcep", "9403.60"), "cth or rvc 40");
  EXPECT_EQ(rule_of("rcep", "2922.14"), "ambiguous cth or rvc 40");
  EXPECT_EQ(rule_of("rcep", "8471.30"), "none");
  EXPECT_EQ(rule_of("acfta", "0810.60"), "no table");
  EXPECT_EQ(rule_of("cptpp", "0810.60"), "cc");
  EXPECT_EQ(rule_of("cptpp", "8471.30"), "ctsh");
  EXPECT_EQ(rule_of("cptpp", "8481.10"), "cth or bu 35 or bd 45 or fv 55 8481");
  EXPECT_EQ(rule_of("cptpp", "8703.23"), "official \"set 1037\"");
  EXPECT_EQ(rule_of("cptpp", "9403.60"),
            "ex cth or bu 30 or bd 40 or fv 50 9403 | other cth or bu 35 or bd 45 or fv 55 9403");
}

TEST(OriginFolder, DecidesAGoodUnderEachAgreementSideBySide) {
  origin::Bill bill{.good_name = "chair",
                    .codes = origin::codes_of(hs2012("9401.61")),
                    .value = base::Money::of_minor(10'000'00)};
  bill.lines.push_back({.name = "plywood",
                        .codes = origin::codes_of(hs2012("4412.10")),
                        .value = base::Money::of_minor(4'000'00)});
  const LawBook& law = tests::real_law();
  const auto told = [&](std::string_view agreement, std::string_view importer) {
    const auto answer =
        determine(bill, {country("CN"), country(importer), kDay},
                  {&agreement_terms(agreement), &law.origin_rules(), &law.correlations()});
    if (!answer) {
      return std::string(answer.error().code.name());
    }
    return std::string(boost::describe::enum_to_string(answer->verdict, "")) +
           (answer->is_simulation ? " simulation" : "") +
           (answer->is_unverified ? " unverified" : "") +
           (answer->questions.empty() ? "" : " " + std::string(answer->questions[0].code.name()));
  };
  EXPECT_EQ(told("rcep", "JP"), "met unverified");
  EXPECT_EQ(told("rcep", "US"), "not_a_party");
  EXPECT_EQ(told("acfta", "TH"), "open agreement_without_rules");
  EXPECT_EQ(told("cptpp", "JP"), "met simulation unverified");
}

// docs/concepts/origin.md, its figures.
TEST(OriginFolder, DecidesTheExampleOfItsPage) {
  const auto chair = [](std::int64_t plywood, std::int64_t fittings) {
    origin::Bill bill{.good_name = "chair",
                      .codes = origin::codes_of(hs2012("9401.61")),
                      .value = base::Money::of_minor(10'000'00)};
    bill.lines.push_back({.name = "plywood",
                          .codes = origin::codes_of(hs2012("4412.10")),
                          .value = base::Money::of_minor(plywood)});
    bill.lines.push_back({.name = "fittings",
                          .codes = origin::codes_of(hs2012("9401.90")),
                          .value = base::Money::of_minor(fittings)});
    bill.processes = {"assembly"};
    return bill;
  };
  const LawBook& law = tests::real_law();
  const origin::OriginLaw rcep{&agreement_terms("rcep"), &law.origin_rules(), &law.correlations()};
  const origin::Trade trade{country("CN"), country("JP"), kDay};
  const auto excused = determine(chair(4'000'00, 900'00), trade, rcep);
  ASSERT_TRUE(excused);
  EXPECT_EQ(excused->verdict, origin::Verdict::met);
  EXPECT_EQ(excused->basis, origin::kByChange | origin::kByTolerance);
  const auto by_value = determine(chair(4'000'00, 1'000'01), trade, rcep);
  ASSERT_TRUE(by_value);
  EXPECT_EQ(by_value->share.figure, 4'999'99);
  const origin::Bill failing = chair(5'500'00, 1'000'01);
  std::string told;
  for (const origin::Advice& advice : origin::advise(failing, trade, rcep)) {
    for (const origin::Change& change : advice.changes) {
      told += law.messages().sentence(origin::explain(change, failing, trade), Language::en) + "\n";
    }
  }
  EXPECT_EQ(told,
            "Cut the value of fittings (CNY 1000.01) by CNY 0.01\n"
            "Cut the value of plywood (CNY 5500.00) by CNY 500.01\n"
            "Replace fittings (CNY 1000.01) by a material that originates in CN\n"
            "Replace plywood (CNY 5500.00) by a material that originates in CN\n");
}

}  // namespace
}  // namespace cassia::law
