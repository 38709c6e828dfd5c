#include <gtest/gtest.h>

#include <algorithm>

#include "law/tariff_book.h"
#include "law/values_test.h"
#include "tests/support/law_folder.h"

namespace cassia::law {
namespace {

TariffAnswer asked(const LawBook& law, std::string_view hs, std::string_view column,
                   std::string_view origin = "VN", std::string_view importer = "CN") {
  return law.tariffs().look_up({country(importer), column,
                                base::HsCode::parse(hs, base::HsEdition::hs2022).value(),
                                base::Date::parse("2026-03-16").value(), country(origin)});
}

std::string answer(const LawBook& law, std::string_view hs, std::string_view column,
                   std::string_view origin = "VN", std::string_view importer = "CN") {
  const TariffAnswer found = asked(law, hs, column, origin, importer);
  switch (found.outcome) {
    case TariffOutcome::unknown:
      return describe_gap(found);
    case TariffOutcome::none:
      return "none";
    case TariffOutcome::given:
      break;
  }
  std::string text;
  for (const base::Rate rate : found.cell.rates) {
    text += (text.empty() ? "" : "/") + base::print_percent(rate);
  }
  return text + (found.cell.is_for_part_of_line ? " ex" : "");
}

TEST(TariffFolder, HoldsEveryTableOfItsPageAndNoSourceUnknownToTheRegister) {
  const LawBook& law = tests::real_law();
  std::vector<std::pair<std::string, std::size_t>> tables;
  for (const TariffTable& table : law.tariffs().tables()) {
    tables.emplace_back(table.head().id, table.row_count());
    EXPECT_NE(law.find_source(table.head().source), nullptr) << table.head().id;
  }
  EXPECT_EQ(tables, (decltype(tables){{"cn-acfta-early-harvest", 7},
                                      {"cn-consumption-tax", 12},
                                      {"cn-import-2026", 658},
                                      {"cn-vat", 51},
                                      {"vn-import-2026", 11414}}));
  for (const MissingTable& missing : law.missing_tables()) {
    EXPECT_EQ(law.tariffs().find_table(missing.id), nullptr) << missing.id << " is loaded";
  }
}

TEST(TariffFolder, AnswersForADurianAsTheTariffDoes) {
  const LawBook& law = tests::real_law();
  EXPECT_EQ(answer(law, "0810600000", "mfn"), "20");
  EXPECT_EQ(answer(law, "0810600000", "general"), "80");
  EXPECT_EQ(answer(law, "0810600000", "provisional"), "none");
  EXPECT_EQ(answer(law, "0810600000", "acfta"), "0");
  EXPECT_EQ(answer(law, "0810600000", "acfta", "TL"), "cn-acfta-early-harvest: other_origins");
  EXPECT_EQ(answer(law, "0810600000", "rcep"), "no_table");
  EXPECT_EQ(answer(law, "0810600000", "vat"), "9");
  EXPECT_EQ(answer(law, "0810600000", "consumption"), "0");
  EXPECT_EQ(answer(law, "0811900000", "vat"), "cn-vat: no_row");
  EXPECT_EQ(answer(law, "2710", "mfn"), "cn-import-2026: outside_coverage");
  EXPECT_EQ(answer(law, "08029990", "provisional"), "7 ex");
  EXPECT_EQ(answer(law, "01012100", "vat", "CN", "VN"), "8/10");
  EXPECT_FALSE(asked(law, "08106000", "mfn").is_unverified());
  EXPECT_TRUE(asked(law, "08106000", "acfta").is_unverified());
  EXPECT_TRUE(asked(law, "08106000", "vat").is_unverified());
}

TEST(TariffFolder, LoadingAnOfficialTableChangesTheAnswerWithoutARebuild) {
  const std::string table =
      "cassia-tariff 1\nid: cn-rcep-2026\nimporter: CN\nhs_edition: hs2022\n"
      "valid_from: 2026-01-01\nvalid_to: 2026-12-31\nsource: rcep\nmark: S\ncoverage: 0810\n"
      "agreement: rcep\norigins: KH TH VN\ncolumns: hs rcep\n---\n08106000 12.5\n";
  EXPECT_EQ(answer(tests::real_law(), "0810600000", "rcep"), "no_table");
  const LawBook with = tests::law_with({{"tariffs/cn-rcep-2026.tariff", table}}).value();
  EXPECT_EQ(answer(with, "0810600000", "rcep"), "12.5");
  EXPECT_EQ(answer(with, "0810600000", "rcep", "JP"), "cn-rcep-2026: other_origins");
  EXPECT_EQ(answer(with, "0810600000", "acfta"), "0");
  // A new text of a loaded table replaces it.
  std::vector<LawText> texts = tests::law_folder_texts();
  const auto tariff = std::ranges::find(texts, "tariffs/cn-import-2026.tariff", &LawText::path);
  ASSERT_NE(tariff, texts.end());
  const std::string row = "08106000 20 ";
  const auto place = tariff->text.find(row);
  ASSERT_NE(place, std::string::npos);
  tariff->text.replace(place, row.size(), "08106000 15 ");
  EXPECT_EQ(answer(tests::law_with({*tariff}).value(), "0810600000", "mfn"), "15");
}

}  // namespace
}  // namespace cassia::law
