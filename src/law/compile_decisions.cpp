#include <algorithm>
#include <utility>

#include "engines/decision/table/examples.h"
#include "law/compile_parts.h"
#include "law/regime_rules.h"

namespace cassia::law {

namespace {

namespace table = engines::decision::table;

constexpr std::string_view kTableEnding = ".table";
constexpr std::string_view kExamplesEnding = ".examples";

// What the engine refuses in a file, "line 3, column 7" written as all places of law are.
base::Refusal in_file(const LawText& file, base::Refusal refusal) {
  constexpr std::string_view kLine = "line ";
  constexpr std::string_view kColumn = ", column ";
  const auto column = refusal.place.find(kColumn);
  if (refusal.place.starts_with(kLine) && column != std::string::npos) {
    refusal.place.replace(column, kColumn.size(), ":").replace(0, kLine.size(), ":");
  }
  refusal.place.insert(0, file.path);
  refusal.facts.insert(refusal.facts.begin(), {"file", file.path});
  return refusal;
}

// "packages/x/tables/name" of "packages/x/tables/name.table".
std::string_view without_ending(std::string_view path, std::string_view ending) {
  return path.substr(0, path.size() - ending.size());
}

base::Result<void> check_row(const SourceRegister& sources, const LawText& file,
                             const table::RowText& row) {
  for (const base::Citation& citation : row.citations) {
    const Place place{.path = file.path, .line = static_cast<int>(row.place.line)};
    CASSIA_TRY(check_citation(sources, place, citation));
  }
  return {};
}

// A receipt names a table by the digest of its canonical text: kept in that form, anybody can
// compute it from the file.
base::Result<LawTable> compile_table(const LawText& file, const SourceRegister& sources) {
  auto text = table::read_table(file.text);
  if (!text) {
    return in_file(file, text.error());
  }
  if (print_table(*text) != file.text) {
    return refuse(kLawTableMalformed, {file.path}, {{"problem", "not the canonical text"}});
  }
  if (!without_ending(file.path, kTableEnding).ends_with("/" + text->name)) {
    return refuse(kLawTableMalformed, {file.path}, {{"problem", "the name is not the file's"}});
  }
  for (const table::RowText& row : text->rows) {
    CASSIA_TRY(check_row(sources, file, row));
  }
  if (text->otherwise) {
    CASSIA_TRY(check_row(sources, file, *text->otherwise));
  }
  auto bound = table::DecisionTable::bind(std::move(*text));
  if (!bound) {
    return in_file(file, bound.error());
  }
  return LawTable{package_of(file.path), file.path, std::move(*bound)};
}

base::Result<void> run_examples_of(const LawText& file, const std::vector<LawTable>& tables) {
  const auto stem = without_ending(file.path, kExamplesEnding);
  const auto found = std::ranges::find_if(tables, [&](const LawTable& each) {
    return without_ending(each.path, kTableEnding) == stem;
  });
  if (found == tables.end()) {
    return refuse(kLawFileMissing, {std::string(stem).append(kTableEnding)});
  }
  const auto run = table::run_examples(found->table, file.text);
  if (!run) {
    return in_file(file, run.error());
  }
  if (!run->failed.empty()) {
    const table::FailedExample& failed = run->failed.front();
    return refuse(kLawExampleFailed,
                  {.path = file.path, .line = static_cast<int>(failed.place.line)},
                  {{"expected", failed.expected}, {"decided", failed.decided}});
  }
  return {};
}

}  // namespace

base::Result<std::vector<LawTable>> compile_decision_tables(const std::vector<LawText>& files,
                                                            const std::vector<LawText>& examples,
                                                            const SourceRegister& sources) {
  std::vector<LawTable> tables;
  for (const LawText& file : files) {
    LawTable compiled = CASSIA_TRY(compile_table(file, sources));
    const auto is_same = [&](const LawTable& other) {
      return other.table.text().name == compiled.table.text().name;
    };
    if (std::ranges::any_of(tables, is_same)) {
      return refuse(kLawNameRepeated, {file.path}, {{"name", compiled.table.text().name}});
    }
    tables.push_back(std::move(compiled));
  }
  for (const LawText& file : examples) {
    CASSIA_TRY(run_examples_of(file, tables));
  }
  std::ranges::sort(tables, {}, [](const LawTable& each) { return each.table.text().name; });
  prepare_regime_rules(tables, sources);
  return tables;
}

}  // namespace cassia::law
