#include "law/compile_parts.h"

namespace cassia::law {

std::string package_of(std::string_view path) {
  const std::string_view below = path.substr(std::string_view("packages/").size());
  return std::string(below.substr(0, below.find('/')));
}

base::Result<void> check_citation(const SourceRegister& sources, Place place,
                                  const base::Citation& citation) {
  if (sources.find_clause(citation) == nullptr) {
    return refuse(kLawCitationUnresolved, place,
                  {{"source", citation.source}, {"clause", citation.clause}});
  }
  return {};
}

base::Result<base::Citation> resolved_citation(const YamlMap& map, std::string_view key,
                                               const SourceRegister& sources) {
  base::Citation citation = CASSIA_TRY(map.citation(key));
  CASSIA_TRY(check_citation(sources, map.place(key), citation));
  return citation;
}

base::Result<std::optional<base::Date>> last_day(const YamlMap& map, std::string_view key,
                                                 base::Date from) {
  if (map.find(key) == nullptr) {
    return std::optional<base::Date>();
  }
  const base::Date day = CASSIA_TRY(map.date(key));
  if (day < from) {
    return malformed_value(map.place(key), base::to_text(day),
                           "a day not before " + base::to_text(from));
  }
  return std::optional(day);
}

base::Result<base::Money> money_of(const YamlMap& map, std::string_view key) {
  const std::string text = CASSIA_TRY(map.text(key));
  const std::string_view all = text;
  const auto blank = all.find(' ');
  if (blank != std::string_view::npos) {
    const auto currency = base::Currency::parse(all.substr(blank + 1));
    if (currency) {
      const auto amount = base::Money::parse(all.substr(0, blank), *currency);
      if (amount && !amount->is_negative()) {
        return *amount;
      }
    }
  }
  return malformed_value(map.place(key), text, "an amount such as 50.00 CNY");
}

}  // namespace cassia::law
