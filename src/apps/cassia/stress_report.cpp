#include "apps/cassia/stress_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/cassia/console.h"
#include "apps/cassia/csv_cells.h"
#include "codec/described_json.h"
#include "messages/stress_told.h"

namespace cassia::apps {

using messages::StressPart;
using messages::StressStage;
using messages::StressUnknown;

struct StressJson {
  bool is_simulation = true;
  std::int64_t lines = 0;
  std::int64_t bad_lines = 0;
  journeys::ImportSum outside = {};
  journeys::ImportSum not_told_apart = {};
  std::vector<StressUnknown> unknown = {};
  std::vector<StressStage> stages = {};
  std::vector<std::string> not_told = {};
  std::string table = {};
  std::string table_digest = {};
  std::vector<base::Citation> citations = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(StressJson, (),
                      (is_simulation, lines, bad_lines, outside, not_told_apart, unknown, stages,
                       not_told, table, table_digest, citations, is_unverified))

namespace {

using journeys::FenSum;
using journeys::StageSum;

std::string print(const FenSum& sum) {
  return (sum.is_out_of_range ? "beyond " : "") +
         base::print_amount(base::Money::of_minor(sum.fen));
}

void add_row(Table& table, const std::string& name, const StageSum& sum,
             const std::optional<journeys::Concentration>& concentration) {
  table.rows.push_back(
      {name, std::to_string(sum.lines), print(sum.imports), print(sum.imports_change),
       print(sum.duty_before), print(sum.duty_after), print(sum.vat_before), print(sum.vat_after),
       print(sum.net),
       concentration ? fmt::format("{} > {}", concentration->before, concentration->after) : ""});
}

std::string stage_text(const StressStage& stage) {
  Table table{.head = {stage.stage, "lines", "imports", "change", "duty", "duty after", "VAT",
                       "VAT after", "treasury", "concentration"},
              .rows = {}};
  add_row(table, "all", stage.total, {});
  for (const StressPart& part : stage.by_chapter) {
    add_row(table, "chapter " + part.name, part.sum, part.concentration);
  }
  for (const StressPart& part : stage.by_origin) {
    add_row(table, "origin " + (part.name.empty() ? "unknown" : part.name), part.sum, {});
  }
  for (const StressPart& part : stage.by_importer) {
    add_row(table, "importer " + part.name, part.sum, {});
  }
  return to_text(table);
}

void add_csv(std::string& text, const std::string& stage, std::string_view by,
             const StressPart& part) {
  const StageSum& sum = part.sum;
  text += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{}\n", in_quotes(stage), by, part.name,
                      sum.lines, print(sum.imports), print(sum.imports_change),
                      print(sum.duty_before), print(sum.duty_after), print(sum.vat_before),
                      print(sum.vat_after), print(sum.net),
                      part.concentration ? std::to_string(part.concentration->before) : "",
                      part.concentration ? std::to_string(part.concentration->after) : "");
}

}  // namespace

std::string stress_text(const StressReport& report) {
  const journeys::PastImports& imports = report.gathered.imports;
  std::string text =
      fmt::format("A simulation: no rate in force is changed by it.\n{} lines, {} bad\n",
                  report.gathered.lines, report.gathered.bad_lines);
  text += fmt::format("  not in the schedule: {} lines of {}\n", imports.outside.lines,
                      print(imports.outside.value));
  if (imports.not_told_apart.lines > 0) {
    text += fmt::format("  of too many importers to tell apart: {} lines of {}\n",
                        imports.not_told_apart.lines, print(imports.not_told_apart.value));
  }
  for (const auto& [missing, sum] : imports.unknown) {
    text += fmt::format("  unknown for want of {}: {} lines of {}\n", missing, sum.lines,
                        print(sum.value));
  }
  for (const StressStage& stage : messages::list_stages(report.outcome)) {
    text += stage_text(stage);
  }
  text += fmt::format("not told, so unknown: {}\n", fmt::join(messages::kStressNotTold, ", "));
  text += fmt::format("by table {} {}", report.outcome.table,
                      report.outcome.table_digest.substr(0, 12));
  for (const base::Citation& citation : report.outcome.citations) {
    text += fmt::format("; {} {}", citation.source, citation.clause);
  }
  return text + (report.outcome.is_unverified ? "; unverified\n" : "\n");
}

std::string stress_json(const StressReport& report) {
  StressJson json{.lines = report.gathered.lines,
                  .bad_lines = report.gathered.bad_lines,
                  .outside = report.gathered.imports.outside,
                  .not_told_apart = report.gathered.imports.not_told_apart,
                  .unknown = messages::list_unknown(report.gathered.imports),
                  .stages = messages::list_stages(report.outcome),
                  .not_told = {messages::kStressNotTold.begin(), messages::kStressNotTold.end()},
                  .table = report.outcome.table,
                  .table_digest = report.outcome.table_digest,
                  .citations = report.outcome.citations,
                  .is_unverified = report.outcome.is_unverified};
  return codec::to_json(json) + "\n";
}

std::string stress_csv(const StressReport& report) {
  std::string text =
      "stage,by,name,lines,imports,imports_change,duty_before,duty_after,vat_before,vat_after,net,"
      "concentration_before,concentration_after\n";
  for (const StressStage& stage : messages::list_stages(report.outcome)) {
    add_csv(text, stage.stage, "all", {.sum = stage.total});
    for (const StressPart& part : stage.by_chapter) {
      add_csv(text, stage.stage, "chapter", part);
    }
    for (const StressPart& part : stage.by_origin) {
      add_csv(text, stage.stage, "origin", part);
    }
    for (const StressPart& part : stage.by_importer) {
      add_csv(text, stage.stage, "importer", part);
    }
  }
  return text;
}

}  // namespace cassia::apps
