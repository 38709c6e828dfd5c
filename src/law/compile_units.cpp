#include <set>

#include "base/decimal_text.h"
#include "law/compile_parts.h"
#include "law/csv_table.h"

namespace cassia::law {

namespace {

constexpr std::string_view kHeader =
    "code,name_zh,name_en,name_vi,dimension,numerator,denominator,mark";

base::Result<base::UnitRow> read_unit(std::string_view path, const CsvRow& row) {
  const Place place{path, row.line};
  const auto unit = base::Unit::parse(row.cells[0]);
  if (!unit) {
    return malformed_value(place, row.cells[0], "a code such as KGM");
  }
  const auto numerator = base::parse_scaled(row.cells[5], 0);
  const auto denominator = base::parse_scaled(row.cells[6], 0);
  if (!numerator || !denominator || *numerator <= 0 || *denominator <= 0 || row.cells[4].empty()) {
    return malformed_value(place, row.cells[4] + " " + row.cells[5] + "/" + row.cells[6],
                           "a dimension and a positive factor");
  }
  return base::UnitRow{*unit, row.cells[4], *numerator, *denominator};
}

}  // namespace

base::Result<base::UnitTable> compile_units(const LawText& file) {
  std::vector<base::UnitRow> units;
  std::set<base::Unit> seen;
  const auto rows = CASSIA_TRY(read_csv(file, kHeader));
  for (const CsvRow& row : rows) {
    units.push_back(CASSIA_TRY(read_unit(file.path, row)));
    if (!seen.insert(units.back().unit).second) {
      return refuse(kLawNameRepeated, {file.path, row.line}, {{"name", row.cells[0]}});
    }
  }
  return base::UnitTable(std::move(units));
}

}  // namespace cassia::law
