#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
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

// Rows of "lian,莲连...": a character stands once in the whole table.
base::Result<PinyinTable> read_pinyin(const LawText& file) {
  const auto rows = CASSIA_TRY(read_csv(file, "reading,characters"));
  std::vector<std::string> readings;
  std::vector<PinyinTable::Entry> entries;
  std::set<char32_t> seen;
  for (const CsvRow& row : rows) {
    const Place place{file.path, row.line};
    const std::string& reading = row.cells[0];
    const bool is_syllable =
        std::ranges::all_of(reading, [](char letter) { return letter >= 'a' && letter <= 'z'; });
    if (reading.empty() || !is_syllable) {
      return malformed_value(place, reading, "a syllable such as lian");
    }
    for (std::string_view rest = row.cells[1]; !rest.empty();) {
      const std::string_view before = rest;
      const char32_t character = base::take_letter(rest);
      const std::string text(before.substr(0, before.size() - rest.size()));
      if (!is_han(character)) {
        return malformed_value(place, text, "Chinese characters");
      }
      if (!seen.insert(character).second) {
        return refuse(kLawNameRepeated, place, {{"name", text}});
      }
      entries.emplace_back(character, readings.size());
    }
    readings.push_back(reading);
  }
  return PinyinTable(std::move(readings), std::move(entries));
}

}  // namespace

base::Result<GoodsNames> compile_names(const std::vector<LawText>& files) {
  NamesByCode names;
  PinyinTable pinyin;
  for (const LawText& file : files) {
    if (file.path == "names/pinyin.csv") {
      pinyin = CASSIA_TRY(read_pinyin(file));
    } else {
      CASSIA_TRY(file.path == "names/goods.csv" ? read_names(file, names)
                                                : read_nomenclature(file, names));
    }
  }
  std::vector<GoodsName> all;
  for (auto& [code, name] : names) {
    all.push_back(std::move(name));
  }
  return GoodsNames(std::move(all), pinyin);
}

}  // namespace cassia::law
