#include <algorithm>

#include "law/compile_parts.h"

namespace cassia::law {

base::Result<std::vector<MissingTable>> compile_missing_tables(const LawText& file,
                                                               const SourceRegister& sources) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(map.expect_keys({"tables"}));
  std::vector<MissingTable> tables;
  for (const YamlNode& node : *CASSIA_TRY(map.list("tables"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(file.path, node));
    CASSIA_TRY(entry.expect_keys({"id", "importer", "agreement", "valid_from", "valid_to", "source",
                                  "why", "load", "format"}));
    MissingTable table;
    table.id = CASSIA_TRY(entry.text("id"));
    table.importer = CASSIA_TRY(entry.country("importer"));
    table.agreement = CASSIA_TRY(entry.text("agreement"));
    if (table.agreement == "-") {
      table.agreement.clear();
    }
    table.valid_from = CASSIA_TRY(entry.date("valid_from"));
    table.valid_to = *CASSIA_TRY(last_day(entry, "valid_to", table.valid_from));
    table.source = CASSIA_TRY(entry.text("source"));
    if (sources.find_source(table.source) == nullptr) {
      return refuse(kLawCitationUnresolved, entry.place("source"),
                    {{"source", table.source}, {"clause", ""}});
    }
    table.why = CASSIA_TRY(entry.text("why"));
    table.load = CASSIA_TRY(entry.text("load"));
    table.format = CASSIA_TRY(entry.text("format"));
    tables.push_back(std::move(table));
  }
  std::ranges::sort(tables, {}, &MissingTable::id);
  const auto repeated = std::ranges::adjacent_find(tables, {}, &MissingTable::id);
  if (repeated != tables.end()) {
    return refuse(kLawNameRepeated, {file.path}, {{"name", repeated->id}});
  }
  return tables;
}

}  // namespace cassia::law
