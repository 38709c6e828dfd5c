#include <gtest/gtest.h>

#include "law/refusals.h"
#include "law/tariff_book.h"

namespace cassia::law {
namespace {

constexpr std::string_view kTariff =
    "cassia-tariff 1\n"                                // 1
    "id: cn-a\n"                                       // 2
    "importer: CN\n"                                   // 3
    "hs_edition: hs2022\n"                             // 4
    "valid_from: 2026-01-01\n"                         // 5
    "valid_to: 2026-12-31\n"                           // 6
    "source: cn_tariff_2026\n"                         // 7
    "mark: S\n"                                        // 8
    "coverage: 0801.10-0803 0810\n"                    // 9
    "origins: TH VN\n"                                 // 10
    "columns: hs mfn general provisional scope vat\n"  // 11
    "---\n"                                            // 12
    "080111 13 70 - - 9\n"                             // 13
    "0810 7.5 100 5 ex 8/10\n";                        // 14

std::string tariff_verdict(std::string text, std::string path = "tariffs/cn-a.tariff") {
  const auto table = read_tariff({std::move(path), std::move(text)});
  return table ? "accepted" : std::string(table.error().code.name()) + " " + table.error().place;
}

// The verdict on the table after one edit.
std::string edited_tariff(std::string_view from, std::string_view to) {
  std::string text(kTariff);
  const auto place = text.find(from);
  if (place == std::string::npos) {
    return "no such text: " + std::string(from);
  }
  return tariff_verdict(text.replace(place, from.size(), to));
}

std::string at_line(int line) {
  return std::string(kLawTableMalformed.name()) + " tariffs/cn-a.tariff:" + std::to_string(line);
}

TEST(TariffFormat, IsReadWithEverythingTheHeadSays) {
  const TariffTable table = read_tariff({"tariffs/cn-a.tariff", std::string(kTariff)}).value();
  const TariffHead& head = table.head();
  EXPECT_EQ(head.id, "cn-a");
  EXPECT_EQ(head.importer.code(), "CN");
  EXPECT_EQ(head.edition, base::HsEdition::hs2022);
  EXPECT_EQ(base::to_text(head.valid_from), "2026-01-01");
  EXPECT_EQ(base::to_text(*head.valid_to), "2026-12-31");
  EXPECT_EQ(head.source, "cn_tariff_2026");
  EXPECT_FALSE(head.is_unverified());
  EXPECT_EQ(head.coverage,
            (std::vector<CodeRange>{{801100000, 803999999}, {810000000, 810999999}}));
  EXPECT_EQ(head.origins.size(), 2U);
  EXPECT_EQ(head.columns.size(), 5U);
  EXPECT_EQ(table.row_count(), 2U);
}

TEST(TariffFormat, MarksEveryTableThatNobodyComparedAsUnverified) {
  for (const auto& [mark, expected] :
       {std::pair("S", false), std::pair("K", true), std::pair("?", true), std::pair("D", true)}) {
    std::string text(kTariff);
    text.replace(text.find("mark: S") + 6, 1, mark);
    EXPECT_EQ(read_tariff({"tariffs/cn-a.tariff", text})->head().is_unverified(), expected) << mark;
  }
}

TEST(TariffFormat, RefusesAHeadThatIsNotInItsOrder) {
  EXPECT_EQ(edited_tariff("cassia-tariff 1", "cassia-tariff 2"), at_line(1));
  EXPECT_EQ(edited_tariff("id: cn-a\n", ""), at_line(2));
  EXPECT_EQ(edited_tariff("id: cn-a", "id: cn-b"), at_line(2));
  EXPECT_EQ(edited_tariff("id: cn-a", "id:cn-a"), at_line(2));
  EXPECT_EQ(edited_tariff("id: cn-a", "id:  cn-a"), at_line(2));
  EXPECT_EQ(edited_tariff("id: cn-a", "id: cn-a "), at_line(2));
  EXPECT_EQ(edited_tariff("importer: CN", "importer: ZZ"), at_line(3));
  EXPECT_EQ(edited_tariff("hs2022\n", "hs2021\n"), at_line(4));
  EXPECT_EQ(edited_tariff("2026-01-01", "2026-02-30"), at_line(5));
  EXPECT_EQ(edited_tariff("2026-12-31", "2025-12-31"), at_line(6));
  EXPECT_EQ(edited_tariff("valid_to: 2026-12-31", "valid_to: -"), "accepted");
  EXPECT_EQ(edited_tariff("source: cn_tariff_2026", "source: a b"), at_line(7));
  EXPECT_EQ(edited_tariff("mark: S", "mark: S/K"), at_line(8));
  EXPECT_EQ(edited_tariff("mark: S", "mark: X"), at_line(8));
  EXPECT_EQ(edited_tariff("mark: S\n", "mark: S\n\n"), at_line(9));
  EXPECT_EQ(edited_tariff("---\n", ""), at_line(12));
  EXPECT_EQ(edited_tariff("mark: S\n", "mark: S\nmark: S\n"), at_line(9));
}

TEST(TariffFormat, RefusesCoverageOriginsAndColumnsThatAreNotInOrder) {
  EXPECT_EQ(edited_tariff("0801.10-0803 0810", "0810 0801.10-0803"), at_line(9));
  EXPECT_EQ(edited_tariff("0801.10-0803 0810", "0801-0810 0810"), at_line(9));
  EXPECT_EQ(edited_tariff("0801.10-0803", "0803-0801"), at_line(9));
  EXPECT_EQ(edited_tariff("0801.10-0803", "0801-0802-0803"), at_line(9));
  EXPECT_EQ(edited_tariff("0801.10-0803", "0801.10-"), at_line(9));
  EXPECT_EQ(edited_tariff("0803 0810", "0803  0810"), at_line(9));
  EXPECT_EQ(edited_tariff("TH VN", "VN TH"), at_line(10));
  EXPECT_EQ(edited_tariff("TH VN", "TH TH"), at_line(10));
  EXPECT_EQ(edited_tariff("TH VN", "TH ZZ"), at_line(10));
  EXPECT_EQ(edited_tariff("columns: hs mfn", "columns: mfn hs"), at_line(11));
  EXPECT_EQ(edited_tariff("hs mfn general", "hs mfn mfn"), at_line(11));
  EXPECT_EQ(edited_tariff("hs mfn general", "hs mnf general"), at_line(11));
  EXPECT_EQ(edited_tariff("provisional scope", "ordinary scope"), at_line(11));
  EXPECT_EQ(edited_tariff("origins: TH VN", "agreement: rcep\norigins: TH VN"), at_line(12));
}

TEST(TariffFormat, TakesTheColumnOfAnAgreementNobodyHeardOf) {
  const auto table = [](const char* column) {
    std::string text(kTariff.substr(0, kTariff.find("origins")));
    return tariff_verdict(text + "agreement: new-pact\ncolumns: hs " + column + "\n---\n0810 3\n");
  };
  EXPECT_EQ(table("new-pact"), "accepted");
  EXPECT_EQ(table("mfn"), at_line(11));
  EXPECT_EQ(table("new-pact mfn"), at_line(11));
}

TEST(TariffFormat, RefusesRowsThatAreNotAsDescribed) {
  EXPECT_EQ(edited_tariff("080111 13", "080111 13.0"), at_line(13));
  EXPECT_EQ(edited_tariff("080111 13", "080111 013"), at_line(13));
  EXPECT_EQ(edited_tariff("080111 13", "080111 -1"), at_line(13));
  EXPECT_EQ(edited_tariff("080111 13", "080111 10/13"), at_line(13));
  EXPECT_EQ(edited_tariff("080111 13", "080111 10001"), at_line(13));
  EXPECT_EQ(edited_tariff("080111 13", "080111  13"), at_line(13));
  EXPECT_EQ(edited_tariff("080111 13", "0801.11 13"), at_line(13));
  EXPECT_EQ(edited_tariff("080111 13", "08011 13"), at_line(13));
  EXPECT_EQ(edited_tariff("080111 13", "080101 13"), at_line(13));  // outside the coverage
  EXPECT_EQ(edited_tariff("080111 13", "08 13"), at_line(13));      // wider than the coverage
  EXPECT_EQ(edited_tariff("- - 9\n", "- - 9 \n"), at_line(13));
  EXPECT_EQ(edited_tariff("- - 9\n", "- -\n"), at_line(13));
  EXPECT_EQ(edited_tariff("- - 9\n", "- - 9 9\n"), at_line(13));
  EXPECT_EQ(edited_tariff("- - 9\n", "- ex 9\n"), at_line(13));  // a part of no rate
  EXPECT_EQ(edited_tariff("- - 9\n", "- 5 9\n"), at_line(13));
  EXPECT_EQ(edited_tariff("- - 9\n", "- - 9\n\n"), at_line(14));
  EXPECT_EQ(edited_tariff("8/10", "10/8"), at_line(14));
  EXPECT_EQ(edited_tariff("8/10", "8/8"), at_line(14));
  EXPECT_EQ(edited_tariff("8/10", "8/"), at_line(14));
  EXPECT_EQ(edited_tariff("8/10", "-/8"), at_line(14));
  EXPECT_EQ(edited_tariff("0810 7.5", "080111 7.5"), at_line(14));  // repeated
  EXPECT_EQ(edited_tariff("0810 7.5", "0801 7.5"), at_line(14));    // not ascending
}

TEST(TariffFormat, RefusesTextsThatAreNotPlainLines) {
  const std::string code(kLawTableMalformed.name());
  EXPECT_EQ(tariff_verdict(""), code + " tariffs/cn-a.tariff");
  EXPECT_EQ(tariff_verdict(std::string(kTariff.substr(0, kTariff.size() - 1))),
            code + " tariffs/cn-a.tariff");
  EXPECT_EQ(tariff_verdict("\n"), at_line(1));
  EXPECT_EQ(edited_tariff("mark: S\n", "mark: S\r\n").substr(0, 13), "law_malformed");
  EXPECT_EQ(edited_tariff("080111 13", "080111\t13").substr(0, 13), "law_malformed");
  EXPECT_EQ(tariff_verdict(std::string(kTariff), "tariffs/cn-b.tariff"),
            code + " tariffs/cn-b.tariff:2");
  // A head without rows is a table that covers codes and knows none of them.
  EXPECT_EQ(tariff_verdict(std::string(kTariff.substr(0, kTariff.find("080111")))), "accepted");
}

}  // namespace
}  // namespace cassia::law
