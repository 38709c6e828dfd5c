#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/quantity.h"
#include "base/rate.h"
#include "base/zone_calendar.h"
#include "engines/origin/correlation.h"
#include "engines/origin/rule_book.h"
#include "engines/origin/terms.h"
#include "law/admission_list.h"
#include "law/decision_tables.h"
#include "law/law_book.h"
#include "law/tariff_book.h"

namespace cassia::law {

// What a dated parameter may hold, by its `kind` in the file.
enum class ParameterKind : std::uint8_t {
  rate,           // a share of one: "0.0005"
  money,          // "50.00 CNY"
  integer,        // not negative; what is counted stands in `unit`
  rounding,       // half_up, half_even, floor, ceil, truncate
  text,           // any text
  list,           // a list of texts
  flag,           // "yes" or "no"
  exchange_rate,  // "7.1234 CNY per 1 USD"
};
BOOST_DESCRIBE_ENUM(ParameterKind, rate, money, integer, rounding, text, list, flag, exchange_rate)

using ParameterContent = std::variant<base::Rate, base::Money, std::int64_t, base::Rounding,
                                      std::string, std::vector<std::string>, bool, ExchangeRate>;

struct ParameterValue {
  base::Date valid_from;
  std::optional<base::Date> valid_to;  // inclusive
  ParameterContent content;
  base::Citation citation;
  Mark mark = Mark::confirmed;
};

struct Parameter {
  std::string name;
  ParameterKind kind = ParameterKind::text;
  std::string unit;
  LocalText title;
  std::string place;                   // where it is declared, for refusals
  std::size_t package = 0;             // index of the package that sets it
  std::vector<ParameterValue> values;  // by valid_from, without overlap
};

// Everything that compile() has built, sorted for binary search.
struct LawContent {
  std::vector<Parameter> parameters;                               // by name
  std::vector<std::pair<base::Currency, std::size_t>> currencies;  // to their exchange rate above
  SourceRegister sources;
  std::vector<base::ZoneCalendar> calendars;  // by name
  base::UnitTable units;
  TariffBook tariffs;
  std::vector<MissingTable> missing_tables;
  std::vector<Agreement> agreements;
  std::vector<engines::origin::Terms> origin_terms;  // in the order of the files
  engines::origin::RuleBook origin_rules;
  engines::origin::Correlations correlations;
  AdmissionLists admission_lists;
  ZoneSchema schema;
  ZonePlan plan;
  std::vector<Target> targets;  // in the order of the file
  GoodsNames names;
  MessageCatalogue messages;
  std::vector<Package> packages;
  std::vector<LawTable> decision_tables;  // by name
  std::vector<Pin> pins;
};

}  // namespace cassia::law
