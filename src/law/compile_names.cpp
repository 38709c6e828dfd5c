#include <map>

#include "law/compile_parts.h"
#include "law/csv_table.h"

namespace cassia::law {

namespace {

using NamesByCode = std::map<base::HsCode, GoodsName>;

base::Result<base::HsCode> read_code(Place place, const std::string& digits) {
  const auto code = base::HsCode::parse(digits, base::HsEdition::hs2022);
  if (!code) {
    return malformed_value(place, digits, "a code of the Harmonized System");
  }
  return *code;
}

// Our own short names.
base::Result<void> read_names(const LawText& file, NamesByCode& names) {
  const auto rows = CASSIA_TRY(read_csv(file, "hs,zh,en,vi"));
  for (const CsvRow& row : rows) {
    const Place place{file.path, row.line};
    GoodsName name;
    name.code = CASSIA_TRY(read_code(place, row.cells[0]));
    name.name = {row.cells[1], row.cells[2], row.cells[3]};
    for (const auto& [language, text] :
         {std::pair("zh", &name.name.zh), std::pair("en", &name.name.en),
          std::pair("vi", &name.name.vi)}) {
      if (text->empty()) {
        return refuse(kLawTranslationMissing, place, {{"language", language}});
      }
    }
    const base::HsCode code = name.code;
    if (!names.emplace(code, std::move(name)).second) {
      return refuse(kLawNameRepeated, place, {{"name", row.cells[0]}});
    }
  }
  return {};
}

// The official nomenclature, whose descriptions lie over our names.
base::Result<void> read_nomenclature(const LawText& file, NamesByCode& names) {
  const auto rows = CASSIA_TRY(read_csv(file, "section,hscode,description,parent,level"));
  for (const CsvRow& row : rows) {
    if (row.cells[1] == "TOTAL") {
      continue;  // trade statistics close the list with a row for all goods together
    }
    const Place place{file.path, row.line};
    const base::HsCode code = CASSIA_TRY(read_code(place, row.cells[1]));
    GoodsName& name = names[code];
    name.code = code;
    if (row.cells[2].empty()) {
      return malformed_value(place, "", "a description");
    }
    if (!name.official.empty()) {
      return refuse(kLawNameRepeated, place, {{"name", row.cells[1]}});
    }
    name.official = row.cells[2];
  }
  return {};
}

}  // namespace

base::Result<GoodsNames> compile_names(const std::vector<LawText>& files) {
  NamesByCode names;
  for (const LawText& file : files) {
    CASSIA_TRY(file.path.starts_with("names/") ? read_names(file, names)
                                               : read_nomenclature(file, names));
  }
  std::vector<GoodsName> all;
  for (auto& [code, name] : names) {
    all.push_back(std::move(name));
  }
  return GoodsNames(std::move(all));
}

}  // namespace cassia::law
