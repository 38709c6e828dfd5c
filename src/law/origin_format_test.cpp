#include <gtest/gtest.h>

#include "engines/origin/rule_text.h"
#include "law/origin_table.h"
#include "law/refusals.h"

namespace cassia::law {
namespace {

constexpr std::string_view kRules =
    "cassia-origin 1\n"                                   // 1
    "id: pact-rules\n"                                    // 2
    "agreement: pact\n"                                   // 3
    "hs_edition: hs2012\n"                                // 4
    "valid_from: 2022-01-01\n"                            // 5
    "valid_to: 2026-12-31\n"                              // 6
    "source: pact\n"                                      // 7
    "clause: annex\n"                                     // 8
    "mark: S\n"                                           // 9
    "trust: transcribed\n"                                // 10
    "complete: no\n"                                      // 11
    "notes_missing: yes\n"                                // 12
    "---\n"                                               // 13
    "p1 01: wo\n"                                         // 14
    "p2 160414\"tuna: whole\": cc\n"                      // 15
    "p2 other 160414: ctsh\n"                             // 16
    "p3 ambiguous 2922.14: cth or rvc 40\n"               // 17
    "p4 0901-0910: cth except 0905 and value-max 7.5\n";  // 18
constexpr std::string_view kCorrelation =
    "cassia-correlation 1\n"   // 1
    "id: hs22-12\n"            // 2
    "from: hs2022\n"           // 3
    "to: hs2012\n"             // 4
    "source: pact\n"           // 5
    "clause: annex\n"          // 6
    "mark: S\n"                // 7
    "---\n"                    // 8
    "081060 081060\n"          // 9
    "847141 847141 847149\n";  // 10

SourceRegister sources() {
  return SourceRegister({{.id = "pact",
                          .kind = "treaty",
                          .title = {},
                          .issuer = {},
                          .number = {},
                          .in_force_from = {},
                          .url = {},
                          .clauses = {{.id = "annex", .mark = Mark::confirmed, .gist = {}}}}});
}

std::string replaced(std::string_view whole, std::string_view from, std::string_view to) {
  std::string text(whole);
  const auto place = text.find(from);
  if (place == std::string::npos) {
    ADD_FAILURE() << "no such text: " << from;
    return text;
  }
  return text.replace(place, from.size(), to);
}

// "14: the goods are not one range" of the table after one edit.
std::string edited_rules(std::string_view from, std::string_view to) {
  const auto table =
      read_origin_table({"origin/pact-rules.origin", replaced(kRules, from, to)}, sources());
  if (table) {
    return "accepted";
  }
  const base::Refusal& refusal = table.error();
  if (refusal.code != kLawTableMalformed) {
    return std::string(refusal.code.name());
  }
  return refusal.place.substr(refusal.place.find(':') + 1) + ": " + refusal.facts.back().value;
}

TEST(OriginFormat, IsReadWithAllThatItSays) {
  const auto table =
      read_origin_table({"origin/pact-rules.origin", std::string(kRules)}, sources());
  ASSERT_TRUE(table) << to_text(table.error());
  EXPECT_EQ(table->agreement, "pact");
  EXPECT_EQ(table->edition, base::HsEdition::hs2012);
  EXPECT_EQ(base::to_text(*table->valid_to), "2026-12-31");
  EXPECT_EQ(table->citation.clause, "annex");
  EXPECT_TRUE(table->is_unverified);
  EXPECT_TRUE(table->has_notes_missing);
  EXPECT_FALSE(table->is_complete);
  ASSERT_EQ(table->rows.size(), 5U);
  EXPECT_EQ(table->rows[1].goods.described_as, "tuna: whole");
  EXPECT_TRUE(table->rows[2].is_for_any_other);
  EXPECT_TRUE(table->rows[3].is_ambiguous);
  EXPECT_EQ(print_rule(table->rows[4].rule), "cth except 0905 and value-max 7.5");
  EXPECT_EQ(edited_rules("valid_to: 2026-12-31", "valid_to: -"), "accepted");
}

TEST(OriginFormat, HeadsAreTakenToTheByte) {
  EXPECT_EQ(edited_rules("cassia-origin 1", "cassia-origin 2"),
            "1: the first line must be cassia-origin 1");
  EXPECT_EQ(edited_rules("id: pact-rules", "id: other"), "2: the id is not the name of the file");
  EXPECT_EQ(edited_rules("agreement: pact", "agreement: A b"), "3: no id: A b");
  EXPECT_EQ(edited_rules("agreement: pact\n", ""), "3: expected the key agreement");
  EXPECT_EQ(edited_rules("hs2012", "hs2007"), "4: no edition of the Harmonized System");
  EXPECT_EQ(edited_rules("2022-01-01", "2022-02-30"), "5: no date");
  EXPECT_EQ(edited_rules("2026-12-31", "2021-12-31"),
            "6: neither '-' nor a date from 2022-01-01 on");
  EXPECT_EQ(edited_rules("clause: annex", "clause: other"), "law_citation_unresolved");
  EXPECT_EQ(edited_rules("mark: S", "mark: S/K"), "9: no mark");
  EXPECT_EQ(edited_rules("transcribed", "good"), "10: neither proof_read nor transcribed");
  EXPECT_EQ(edited_rules("complete: no", "complete: 0"), "11: neither yes nor no");
  EXPECT_EQ(edited_rules("complete: no", "complete:  no"),
            "11: the value of complete is empty or has outer blanks");
  EXPECT_EQ(edited_rules("---\n", "--\n"), "13: expected the line --- after the head");
}

TEST(OriginFormat, RowsAreTakenToTheByte) {
  EXPECT_EQ(edited_rules("p1 01: wo", "p1 01 wo"), "14: no colon between goods and rule");
  EXPECT_EQ(edited_rules("p1 01: wo", "01: wo"),
            "14: a row begins with the line of its source and its goods");
  EXPECT_EQ(edited_rules("p1 01: wo", "p1 01 02: wo"), "14: the goods are not one range");
  EXPECT_EQ(edited_rules("p1 01: wo", "p1 x: wo"), "14: column 1: no code");
  EXPECT_EQ(edited_rules("p1 01: wo", "p1 01: rvc"), "14: column 1: no percentage");
  EXPECT_EQ(edited_rules("p1 01: wo\n", "p1 01: wo\n\n"), "15: no colon between goods and rule");
  EXPECT_EQ(edited_rules("p2 other 160414", "p2 other 160414\"x\""),
            "16: any other good is described by no text");
  EXPECT_EQ(edited_rules("2922.14", "160414"), "17: a second row for the same goods");
  EXPECT_EQ(edited_rules("value-max 7.5\n", "value-max 7.5"),
            "origin/pact-rules.origin: the last line does not end in a line feed");
}

TEST(OriginFormat, AFullTableIsReadAndFoundIn) {
  std::string text(kRules.substr(0, kRules.find("---\n") + 4));
  constexpr int kRows = 40'000;
  for (int i = 0; i < kRows; ++i) {
    text += "r" + std::to_string(i) + " " + std::to_string(100'000 + 20 * i) + ": cth or rvc 40\n";
  }
  const auto book = compile_origin_rules({{"origin/pact-rules.origin", text}}, sources());
  ASSERT_TRUE(book) << to_text(book.error());
  const auto& table = book->tables().front();
  for (std::uint64_t i = 0; i < kRows; i += 777) {
    const std::uint64_t code = (100'000 + 20 * i) * 10'000;
    ASSERT_EQ(book->find(table, code + 9'999).rows.size(), 1U);
    EXPECT_EQ(book->find(table, code + 9'999).rows[0], i);
    EXPECT_TRUE(book->find(table, code + 10'000).is_empty());
  }
}

TEST(OriginFormat, TwoTablesOfAnAgreementShareNoDay) {
  const LawText first{"origin/pact-rules.origin", std::string(kRules)};
  LawText second{"origin/later.origin", replaced(kRules, "id: pact-rules", "id: later")};
  const auto book = compile_origin_rules({first, second}, sources());
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().code, kLawValiditiesOverlap);
  second.text = replaced(replaced(second.text, "2022-01-01", "2027-01-01"), "2026-12-31", "-");
  const auto apart = compile_origin_rules({first, second}, sources());
  ASSERT_TRUE(apart);
  EXPECT_EQ(apart->table_on("pact", base::Date::parse("2027-01-01").value())->id, "later");
}

std::string correlated(std::string_view from, std::string_view to) {
  const auto table =
      read_correlation({"origin/hs22-12.correlation", replaced(kCorrelation, from, to)}, sources());
  return table ? "accepted"
               : table.error().place.substr(table.error().place.find(':') + 1) + ": " +
                     table.error().facts.back().value;
}

TEST(OriginFormat, CorrelationsAreTakenToTheByte) {
  const auto all =
      compile_correlations({{"origin/hs22-12.correlation", std::string(kCorrelation)}}, sources());
  ASSERT_TRUE(all);
  const auto code = base::HsCode::parse("8471.41.00", base::HsEdition::hs2022).value();
  EXPECT_EQ(all->targets(code, base::HsEdition::hs2012).size(), 2U);
  EXPECT_TRUE(all->targets(code, base::HsEdition::hs2017).empty());
  EXPECT_EQ(correlated("to: hs2012", "to: hs2022"), "4: an edition correlated with itself");
  EXPECT_EQ(correlated("081060 081060", "0810 081060"), "9: no code of six digits: 0810");
  EXPECT_EQ(correlated("081060 081060", "081060"), "9: no code of six digits: ");
  EXPECT_EQ(correlated("847141 847149", "847149 847141"),
            "10: the targets are not in ascending order");
  EXPECT_EQ(correlated("847141 847141", "081060 847141"),
            "10: the code does not stand after the one before");
}

}  // namespace
}  // namespace cassia::law
