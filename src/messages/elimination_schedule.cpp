#include "messages/elimination_schedule.h"

#include <algorithm>

#include "messages/csv_line.h"
#include "messages/csv_lines.h"
#include "messages/csv_reader.h"
#include "messages/field_reader.h"

namespace cassia::messages {

namespace {

using journeys::TariffCut;
namespace feel = engines::decision::feel;

constexpr std::string_view kHs = "hs";
constexpr std::string_view kOrigin = "origin";
constexpr std::string_view kElasticity = "elasticity";

bool is_stage(const std::string& column) {
  return column != kHs && column != kOrigin && column != kElasticity;
}

// The stages in the order of the head, which every row repeats.
base::Result<std::vector<std::string>> stages_of(const CsvRow& row) {
  std::vector<std::string> names;
  std::vector<std::string> stages;
  for (const auto& [name, cell] : row.cells) {
    if (name.empty() || std::ranges::find(names, name) != names.end()) {
      return csv_malformed(1, "a column without a name of its own");
    }
    names.push_back(name);
    if (is_stage(name)) {
      stages.push_back(name);
    }
  }
  for (const std::string_view needed : {kHs, kElasticity}) {
    if (std::ranges::find(names, needed) == names.end()) {
      return csv_malformed(1, "no column " + std::string(needed));
    }
  }
  return stages.empty() ? base::Result<std::vector<std::string>>(csv_malformed(1, "no stage"))
                        : stages;
}

base::Result<void> read_cell(const std::string& column, const std::string& cell, TariffCut& cut) {
  if (column == kHs) {
    cut.hs_code = CASSIA_TRY(read_value(cell, std::type_identity<base::HsCode>{}));
  } else if (column == kElasticity) {
    const auto number = feel::Number::parse(cell);
    if (!number || (!number->is_negative() && !number->is_zero())) {
      return line_malformed("not a number up to zero");
    }
    cut.elasticity = *number;
  } else if (is_stage(column)) {
    cut.rates.push_back(CASSIA_TRY(base::Rate::parse_percent(cell)));
  } else if (!cell.empty()) {
    cut.origin = CASSIA_TRY(read_value(cell, std::type_identity<base::CountryCode>{}));
  }
  return {};
}

base::Result<TariffCut> cut_of(const CsvRow& row) {
  TariffCut cut;
  for (const auto& [column, cell] : row.cells) {
    if (const auto read = read_cell(column, cell, cut); !read) {
      return base::at("line " + std::to_string(row.line), base::at(column, read.error()));
    }
  }
  return cut;
}

}  // namespace

base::Result<journeys::EliminationSchedule> read_elimination_schedule(std::string_view text) {
  const std::vector<CsvRow> rows = CASSIA_TRY(parse_csv(text));
  if (rows.empty()) {
    return csv_malformed(1, "no rows");
  }
  auto stages = CASSIA_TRY(stages_of(rows.front()));
  std::vector<TariffCut> cuts;
  cuts.reserve(rows.size());
  for (const CsvRow& row : rows) {
    cuts.push_back(CASSIA_TRY(cut_of(row)));
  }
  return journeys::EliminationSchedule::make(std::move(stages), std::move(cuts));
}

}  // namespace cassia::messages
