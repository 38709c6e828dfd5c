#include "law/tariff_book.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "law/refusals.h"
#include "law/values_test.h"

namespace cassia::law {
namespace {

base::HsCode code(std::string_view text, base::HsEdition edition = base::HsEdition::hs2022) {
  return base::HsCode::parse(text, edition).value();
}

// What makes one table differ from another; the rest of the head is the same.
struct Table {
  std::string id = "cn-a";
  std::string coverage = "08";
  std::string tail = "columns: hs mfn";  // of the head
  std::string rows = "08 10\n";
  std::string importer = "CN";
  std::string edition = "hs2022";
  std::string from = "2026-01-01";
  std::string to = "2026-12-31";
};
LawText text_of(const Table& table) {
  return {"tariffs/" + table.id + ".tariff",
          "cassia-tariff 1\nid: " + table.id + "\nimporter: " + table.importer + "\nhs_edition: " +
              table.edition + "\nvalid_from: " + table.from + "\nvalid_to: " + table.to +
              "\nsource: cn_tariff_2026\nmark: S\ncoverage: " + table.coverage + "\n" + table.tail +
              "\n---\n" + table.rows};
}

TariffBook book_of(const std::vector<Table>& tables) {
  std::vector<LawText> files;
  for (const Table& table : tables) {
    files.push_back(text_of(table));
  }
  return compile_tariffs(files).value();
}

// "cn-a 10", "cn-a 8/10", "cn-a 5 ex", "cn-a none", "cn-a: no_row".
std::string answer(const TariffBook& book, const TariffQuestion& question) {
  const TariffAnswer found = book.look_up(question);
  if (found.outcome == TariffOutcome::unknown) {
    return describe_gap(found);
  }
  std::string text = found.table->id;
  if (found.outcome == TariffOutcome::none) {
    return text + " none";
  }
  char separator = ' ';
  for (const base::Rate rate : found.cell.rates) {
    text += separator + base::print_percent(rate);
    separator = '/';
  }
  return text + (found.cell.is_for_part_of_line ? " ex" : "");
}

TariffQuestion asked(std::string_view hs, std::string_view column = "mfn") {
  return {country("CN"), column, code(hs), day("2026-03-16"), country("VN")};
}

TEST(TariffBook, FindsTheLongestRowThatIsAPrefix) {
  const TariffBook book =
      book_of({{.coverage = "08-10",
                .rows = "08 1\n0810 2\n081060 3\n08106000 4\n0810600010 5\n0811 6\n10 7\n"}});
  for (const auto& [hs, expected] :
       std::map<std::string, std::string>{{"0810600010", "cn-a 5"},
                                          {"0810600011", "cn-a 4"},
                                          {"08106000", "cn-a 4"},
                                          {"08106001", "cn-a 3"},
                                          {"081060", "cn-a 3"},
                                          {"0810", "cn-a 2"},
                                          {"08109990", "cn-a 2"},
                                          {"0812", "cn-a 1"},
                                          {"08", "cn-a 1"},
                                          {"0801110000", "cn-a 1"},
                                          {"0811", "cn-a 6"},
                                          {"1001", "cn-a 7"},
                                          {"0901", "cn-a: no_row"},
                                          {"11", "cn-a: outside_coverage"}}) {
    EXPECT_EQ(answer(book, asked(hs)), expected) << hs;
  }
}

TEST(TariffTable, NamesTheCodesOfItsRowsWithinARange) {
  const TariffBook book = book_of(
      {{.rows = "08 10\n0801 9\n08011100 8\n08011200 7\n080121 6\n08013100 5\n08106000 4\n"}});
  const TariffTable& table = book.tables().front();
  const auto named = [&table](CodeRange range, int digits, std::size_t limit = 50) {
    std::string text;
    for (const base::HsCode& code : table.codes_in(range, digits, limit)) {
      text += code.digits() + " ";
    }
    return text;
  };
  EXPECT_EQ(named(range_of(code("0801")), 8), "08011100 08011200 08013100 ");
  EXPECT_EQ(named(range_of(code("0801")), 8, 2), "08011100 08011200 ");
  EXPECT_EQ(named(range_of(code("080111")), 8), "08011100 ");
  EXPECT_EQ(named({.first = 801'100'000, .last = 801'199'999}, 8), "08011100 08011200 ");
  EXPECT_EQ(named(range_of(code("08")), 4), "0801 ");
  EXPECT_EQ(named(range_of(code("0802")), 8), "");
}

TEST(TariffBook, TellsNoneFromUnknown) {
  const TariffBook book = book_of({{.tail = "columns: hs mfn general provisional scope",
                                    .rows = "0801 10 - - -\n0802 10 70 5 -\n0803 10 70 5.5 ex\n"}});
  EXPECT_EQ(answer(book, asked("0801", "general")), "cn-a: not_given");
  EXPECT_EQ(answer(book, asked("0801", "provisional")), "cn-a none");
  EXPECT_EQ(answer(book, asked("0802", "provisional")), "cn-a 5");
  EXPECT_EQ(answer(book, asked("0803", "provisional")), "cn-a 5.5 ex");
  EXPECT_EQ(answer(book, asked("0803", "mfn")), "cn-a 10");
  EXPECT_EQ(answer(book, asked("0804", "provisional")), "cn-a: no_row");
  EXPECT_EQ(answer(book, asked("0801", "vat")), "no_table");
}

TEST(TariffBook, NeverTakesTheNextHeadingForACellThatIsNotGiven) {
  const TariffBook book = book_of({{.rows = "08 10\n0801 -\n"}});
  EXPECT_EQ(answer(book, asked("08011100")), "cn-a: not_given");
}

TEST(TariffBook, GivesEveryRateAmongWhichTheGoodsDecide) {
  const TariffBook book =
      book_of({{.tail = "columns: hs vat mfn", .rows = "0801 5/8/10 0\n0802 0 7.5\n"}});
  EXPECT_EQ(answer(book, asked("0801", "vat")), "cn-a 5/8/10");
  EXPECT_EQ(answer(book, asked("0802", "vat")), "cn-a 0");
  EXPECT_EQ(answer(book, asked("0801", "mfn")), "cn-a 0");  // a given zero
}

TEST(TariffBook, ChoosesByDayOriginEditionAndCoverage) {
  const std::string rcep = "agreement: rcep\norigins: ";
  const TariffBook book = book_of({
      {.id = "asean-1", .tail = rcep + "TH VN\ncolumns: hs rcep", .rows = "08 1\n"},
      {.id = "japan", .tail = rcep + "JP\ncolumns: hs rcep", .rows = "08 2\n"},
      {.id = "asean-2",
       .coverage = "10",
       .tail = rcep + "TH VN\ncolumns: hs rcep",
       .rows = "10 3\n"},
      {.id = "asean-later",
       .tail = rcep + "TH VN\ncolumns: hs rcep",
       .rows = "08 4\n",
       .from = "2027-01-01",
       .to = "-"},
      {.id = "vn", .tail = "columns: hs rcep", .rows = "08 5\n", .importer = "VN"},
  });
  const auto rate = [&](std::string_view hs, base::CountryCode origin, std::string_view on,
                        std::string_view importer = "CN") {
    return answer(book, {country(importer), "rcep", code(hs), day(on), origin});
  };
  EXPECT_EQ(rate("0810", country("VN"), "2026-01-01"), "asean-1 1");
  EXPECT_EQ(rate("0810", country("VN"), "2026-12-31"), "asean-1 1");
  EXPECT_EQ(rate("0810", country("VN"), "2027-01-01"), "asean-later 4");
  EXPECT_EQ(rate("0810", country("VN"), "2099-01-01"), "asean-later 4");
  EXPECT_EQ(rate("0810", country("VN"), "2025-12-31"), "asean-1: no_table_in_time");
  EXPECT_EQ(rate("0810", country("JP"), "2026-06-01"), "japan 2");
  EXPECT_EQ(rate("1001", country("TH"), "2026-06-01"), "asean-2 3");
  EXPECT_EQ(rate("1001", country("JP"), "2026-06-01"), "japan: outside_coverage");
  EXPECT_EQ(rate("0810", country("KR"), "2026-06-01"), "asean-1: other_origins");
  EXPECT_EQ(rate("0810", base::CountryCode(), "2026-06-01"), "asean-1: other_origins");
  EXPECT_EQ(rate("0810", country("CN"), "2026-06-01", "VN"), "vn 5");
  EXPECT_EQ(answer(book, {country("CN"), "rcep", code("0810", base::HsEdition::hs2017),
                          day("2026-06-01"), country("VN")}),
            "asean-1: other_edition");
  EXPECT_EQ(answer(TariffBook(), asked("0810")), "no_table");
  EXPECT_EQ(answer(book, {country("CN"), "rcep", base::HsCode(), day("2026-06-01"), country("VN")}),
            "asean-1: outside_coverage");
}

std::string compiled_tables(const std::vector<Table>& tables) {
  std::vector<LawText> files;
  for (const Table& table : tables) {
    files.push_back(text_of(table));
  }
  const auto book = compile_tariffs(files);
  return book ? "accepted" : std::string(book.error().code.name()) + " " + book.error().place;
}

TEST(CompileTariffs, RefusesTwoTablesForOneCell) {
  const Table first{.id = "cn-a", .tail = "origins: TH VN\ncolumns: hs mfn"};
  const auto with = [&](Table second) {
    second.id = "cn-b";
    return compiled_tables({first, second});
  };
  EXPECT_EQ(with({}), "law_validities_overlap tariffs/cn-b.tariff");
  EXPECT_EQ(with({.tail = "origins: VN\ncolumns: hs mfn"}),
            "law_validities_overlap tariffs/cn-b.tariff");
  EXPECT_EQ(with({.coverage = "0810", .rows = "0810 1\n"}),
            "law_validities_overlap tariffs/cn-b.tariff");
  EXPECT_EQ(with({.coverage = "07-0801", .rows = "07 1\n"}),
            "law_validities_overlap tariffs/cn-b.tariff");
  EXPECT_EQ(with({.from = "2026-12-31", .to = "-"}), "law_validities_overlap tariffs/cn-b.tariff");
  EXPECT_EQ(with({.to = "2026-01-01"}), "law_validities_overlap tariffs/cn-b.tariff");
  EXPECT_EQ(with({.tail = "columns: hs vat mfn", .rows = "08 9 10\n"}),
            "law_validities_overlap tariffs/cn-b.tariff");
  EXPECT_EQ(with({.from = "2027-01-01", .to = "-"}), "accepted");
  EXPECT_EQ(with({.from = "2025-01-01", .to = "2025-12-31"}), "accepted");
  EXPECT_EQ(with({.tail = "origins: JP\ncolumns: hs mfn"}), "accepted");
  EXPECT_EQ(with({.coverage = "07 09", .rows = "07 1\n"}), "accepted");
  EXPECT_EQ(with({.importer = "VN"}), "accepted");
  EXPECT_EQ(with({.edition = "hs2017"}), "accepted");
  EXPECT_EQ(with({.tail = "columns: hs vat"}), "accepted");
}

// A table of random rows, and the plain definition of the answer beside the fast one.
RC_GTEST_PROP(TariffBook, FindsWhatASearchOfAllRowsFinds, ()) {
  std::map<std::string, int> rows;
  const auto digits = [](int length) {
    std::string text = "08";
    while (static_cast<int>(text.size()) < length) {
      text += std::string("0") + static_cast<char>('0' + *rc::gen::inRange(0, 3));
    }
    return text;
  };
  const int count = *rc::gen::inRange(0, 60);
  for (int i = 0; i < count; ++i) {
    rows.emplace(digits(2 * *rc::gen::inRange(1, 6)), i);
  }
  std::string text;
  for (const auto& [hs, rate] : rows) {
    text += hs + " " + std::to_string(rate) + "\n";
  }
  const TariffBook book = book_of({{.rows = text}});
  const std::string wanted = digits(2 * *rc::gen::inRange(1, 6));
  std::string expected = "cn-a: no_row";
  for (const auto& [hs, rate] : rows) {
    if (wanted.starts_with(hs)) {
      expected = "cn-a " + std::to_string(rate);  // ascending: the longest comes last
    }
  }
  RC_ASSERT(answer(book, asked(wanted)) == expected);
}

}  // namespace
}  // namespace cassia::law
