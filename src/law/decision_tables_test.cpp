#include "law/decision_tables.h"

#include <gtest/gtest.h>

#include <array>

#include "engines/decision/table/analysis.h"
#include "law/small_law_test.h"
#include "tests/support/law_folder.h"

namespace cassia::law {
namespace {

namespace table = engines::decision::table;

// The small law has one package and one source; the table goes into the one and cites the other.
constexpr std::string_view kColourTable = R"(cassia-table 1
name: colour
hit: unique
valid: 2024-01-01 to -
gaps: refused

input is_dark: boolean
output colour: string

| is_dark || colour  || citation |
| true    || "black" || SOURCE |
| false   || "white" || SOURCE |
)";
constexpr std::string_view kExamples = R"(cassia-examples 1
table: colour
| is_dark || colour || on |
| true || "black" || 2024-01-01 |
)";

std::string with(std::string_view text, std::string_view from, std::string_view to) {
  std::string changed(text);
  for (auto at = changed.find(from); at != std::string::npos; at = changed.find(from, at)) {
    changed.replace(at, from.size(), to);
    at += to.size();
  }
  return changed;
}

struct Fixture {
  std::string folder;
  std::string citation;
};

// Where the small law has a package, and a clause that may be cited.
Fixture fixture() {
  Fixture found;
  for (const LawText& text : small_law()) {
    if (text.path.starts_with("packages/") && text.path.ends_with("/package.yaml")) {
      found.folder = text.path.substr(0, text.path.rfind('/')) + "/tables/";
    }
  }
  const LawBook law = compile(small_law()).value();
  const Source& source = law.sources().sources().front();
  found.citation = source.id + " " + source.clauses.front().id;
  return found;
}

base::Result<LawBook> compiled(std::string_view table_text, std::string_view examples = "") {
  const Fixture where = fixture();
  std::vector<LawText> texts = small_law();
  texts.push_back({where.folder + "colour.table", with(table_text, "SOURCE", where.citation)});
  if (!examples.empty()) {
    texts.push_back({where.folder + "colour.examples", std::string(examples)});
  }
  return compile(std::move(texts));
}

TEST(DecisionTablesOfLaw, AreBoundByName) {
  const auto law = compiled(kColourTable, kExamples);
  ASSERT_TRUE(law.has_value()) << base::to_text(law.error());
  ASSERT_EQ(law->decision_tables().size(), 1U);
  EXPECT_EQ(law->decision_tables()[0].table.text().name, "colour");
}

TEST(DecisionTablesOfLaw, AreRefusedWithTheirPlace) {
  const std::string path = fixture().folder + "colour.table";
  const auto refusal = [&](std::string_view from, std::string_view to) {
    const auto law = compiled(with(kColourTable, from, to));
    EXPECT_FALSE(law.has_value()) << to;
    return law ? std::string() : std::string(law.error().code.name()) + " " + law.error().place;
  };
  EXPECT_EQ(refusal("unique", "only"), "table_malformed " + path + ":3:6");
  EXPECT_EQ(refusal("| true    |", "| 1       |"), "table_cell_unfit " + path + ":11:3");
  EXPECT_EQ(refusal("SOURCE", "no_such 1"), "law_citation_unresolved " + path + ":11");
  EXPECT_EQ(refusal("| true    |", "| true     |"), "law_table_malformed " + path);
  EXPECT_EQ(refusal("name: colour", "name: color"), "law_table_malformed " + path);
}

TEST(DecisionTablesOfLaw, MustBearOutTheirExamples) {
  const std::string path = fixture().folder + "colour.examples";
  const auto wrong = compiled(kColourTable, with(kExamples, "black", "blue"));
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().code, kLawExampleFailed);
  EXPECT_EQ(wrong.error().place, path + ":4");
  const auto malformed = compiled(kColourTable, with(kExamples, "2024-01-01", "today"));
  ASSERT_FALSE(malformed.has_value());
  EXPECT_EQ(malformed.error().place, path + ":4:22");
  EXPECT_FALSE(
      compile(small_law_with({fixture().folder + "colour.examples", std::string(kExamples)}))
          .has_value());
}

TEST(DecisionTablesOfLaw, HaveNamesOfTheirOwn) {
  std::vector<LawText> texts = small_law();
  const Fixture where = fixture();
  const std::string text = with(kColourTable, "SOURCE", where.citation);
  texts.push_back({where.folder + "colour.table", text});
  LawText package = *std::ranges::find(
      texts, where.folder.substr(0, where.folder.size() - 7) + "package.yaml", &LawText::path);
  const std::string id = package.path.substr(9, package.path.rfind('/') - 9);
  package.path = "packages/99-other/package.yaml";
  package.text = with(package.text, "id: " + id, "id: 99-other");
  texts.push_back(package);
  texts.push_back({"packages/99-other/tables/colour.table", text});
  const auto law = compile(std::move(texts));
  ASSERT_FALSE(law.has_value());
  EXPECT_EQ(law.error().code, kLawNameRepeated);
}

// The tables that are shipped: their examples have run when the law was compiled, and the analysis
// finds nothing against them. Only cells that compare inputs with one another are not analysed.
TEST(DecisionTablesOfLaw, ThatAreShippedAreClean) {
  std::vector<std::string> names;
  std::vector<std::string> partial;
  for (const LawTable& each : tests::real_law().decision_tables()) {
    names.push_back(each.table.text().name);
    const table::Analysis analysis = table::analyse(each.table);
    EXPECT_LE(analysis.verdict(), table::Verdict::partial) << each.path;
    for (const table::Finding& finding : analysis.findings) {
      EXPECT_EQ(finding.weight, table::Weight::note) << each.path;
    }
    if (!analysis.not_analysed.empty()) {
      partial.push_back(names.back());
    }
    const table::Titles& titles = each.table.text().titles;
    EXPECT_FALSE(titles.zh.empty() || titles.en.empty() || titles.vi.empty()) << each.path;
  }
  EXPECT_GE(names.size(), 118U);
  EXPECT_EQ(partial, (std::vector<std::string>{
                         "border_group_capacity", "border_plant_balance", "border_plant_yield",
                         "border_value_shortfall", "retail_return_effect", "returned_export_relief",
                         "three_data_match", "undeclared_import", "undeclared_import_balance"}));
}

// The table of the brief has no row for a finding of another group with a legal basis and no
// ground: the analysis shows it at once when that row is narrowed so.
TEST(DecisionTablesOfLaw, LoseTheirCleanBillWithARow) {
  const auto& tables = tests::real_law().decision_tables();
  const auto finding = std::ranges::find_if(tables, [](const LawTable& each) {
    return each.table.text().name == "fair_competition_finding";
  });
  table::TableText text = finding->table.text();
  text.rows.back().inputs[1].text = "false";
  const auto narrowed = table::DecisionTable::bind(std::move(text));
  ASSERT_TRUE(narrowed.has_value());
  const table::Analysis analysis = table::analyse(*narrowed);
  EXPECT_EQ(analysis.verdict(), table::Verdict::faulty);
  ASSERT_EQ(analysis.findings.front().kind, table::FindingKind::gap);
  EXPECT_EQ(*analysis.findings.front().example[0].as_string(), "A");
  EXPECT_TRUE(*analysis.findings.front().example[1].as_boolean());
}

}  // namespace
}  // namespace cassia::law
