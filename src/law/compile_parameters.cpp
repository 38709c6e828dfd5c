#include <algorithm>

#include "base/decimal_text.h"
#include "base/id.h"
#include "law/compile_parts.h"

namespace cassia::law {

namespace {

// "customs_exchange_rate.usd": words of small letters, digits and '_' joined by points.
bool is_parameter_name(std::string_view name) {
  const auto is_word_letter = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  };
  char before = '.';
  for (const char letter : name) {
    if (letter == '.' ? before == '.' : !is_word_letter(letter)) {
      return false;
    }
    before = letter;
  }
  return before != '.';
}

template <typename T>
base::Result<ParameterContent> content_of(const base::Result<T>& parsed, Place place,
                                          const std::string& text, const char* expected) {
  if (!parsed) {
    return malformed_value(place, text, expected);
  }
  return ParameterContent(*parsed);
}

base::Result<ParameterContent> read_content(ParameterKind kind, const YamlMap& map) {
  const Place place = map.place("value");
  if (kind == ParameterKind::list) {
    return ParameterContent(CASSIA_TRY(map.texts("value")));
  }
  const std::string text = CASSIA_TRY(map.text("value"));
  switch (kind) {
    case ParameterKind::rate:
      return content_of(base::Rate::parse_share(text), place, text, "a share such as 0.0005");
    case ParameterKind::money:
      return ParameterContent(CASSIA_TRY(money_of(map, "value")));
    case ParameterKind::integer:
      return ParameterContent(CASSIA_TRY(map.integer("value")));
    case ParameterKind::rounding:
      return ParameterContent(CASSIA_TRY(map.named<base::Rounding>("value")));
    case ParameterKind::flag:
      if (text != "yes" && text != "no") {
        return malformed_value(place, text, "yes or no");
      }
      return ParameterContent(text == "yes");
    case ParameterKind::exchange_rate:
      return content_of(parse_exchange_rate(text), place, text, "7.1234 CNY per 1 USD");
    case ParameterKind::text:
    case ParameterKind::list:
      break;
  }
  return ParameterContent(text);
}

base::Result<ParameterValue> read_value(ParameterKind kind, const YamlMap& map,
                                        const SourceRegister& sources) {
  CASSIA_TRY(map.expect_keys({"value", "valid_from", "cite", "mark"}, {"valid_to"}));
  ParameterValue value;
  value.content = CASSIA_TRY(read_content(kind, map));
  value.valid_from = CASSIA_TRY(map.date("valid_from"));
  value.valid_to = CASSIA_TRY(last_day(map, "valid_to", value.valid_from));
  value.citation = CASSIA_TRY(resolved_citation(map, "cite", sources));
  value.mark = CASSIA_TRY(map.mark("mark"));
  return value;
}

base::Result<void> check_no_overlap(const Parameter& parameter, Place place) {
  for (std::size_t i = 1; i < parameter.values.size(); ++i) {
    const ParameterValue& earlier = parameter.values[i - 1];
    const ParameterValue& later = parameter.values[i];
    if (!earlier.valid_to || *earlier.valid_to >= later.valid_from) {
      return refuse(kLawValiditiesOverlap, place,
                    {{"name", parameter.name}, {"date", base::to_text(later.valid_from)}});
    }
  }
  return {};
}

// An exchange rate is found by its currency: the name must end in its code.
base::Result<void> check_currency(const Parameter& parameter, Place place) {
  for (const ParameterValue& value : parameter.values) {
    const auto* rate = std::get_if<ExchangeRate>(&value.content);
    if (rate == nullptr) {
      continue;
    }
    std::string code(rate->from.code());
    std::ranges::transform(code, code.begin(),
                           [](char letter) { return static_cast<char>(letter - 'A' + 'a'); });
    if (parameter.name != "customs_exchange_rate." + code || rate->into != base::Currency()) {
      return malformed_value(place, parameter.name, "customs_exchange_rate." + code + ", into CNY");
    }
  }
  return {};
}

base::Result<Parameter> read_parameter(const YamlMap& map, const SourceRegister& sources) {
  CASSIA_TRY(map.expect_keys({"name", "kind", "title", "values"}, {"unit"}));
  Parameter parameter;
  parameter.place = to_text(map.place("name"));
  parameter.name = CASSIA_TRY(map.text("name"));
  if (!is_parameter_name(parameter.name)) {
    return malformed_value(map.place("name"), parameter.name, "a name such as late_fee.daily_rate");
  }
  parameter.kind = CASSIA_TRY(map.named<ParameterKind>("kind"));
  parameter.unit = CASSIA_TRY(map.text_or_empty("unit"));
  parameter.title = CASSIA_TRY(map.local_text("title"));
  for (const YamlNode& node : *CASSIA_TRY(map.list("values"))) {
    const YamlMap value = CASSIA_TRY(YamlMap::open(map.path(), node));
    parameter.values.push_back(CASSIA_TRY(read_value(parameter.kind, value, sources)));
  }
  if (parameter.values.empty()) {
    return malformed_value(map.place("values"), "", "at least one value");
  }
  std::ranges::stable_sort(parameter.values, {}, &ParameterValue::valid_from);
  CASSIA_TRY(check_no_overlap(parameter, map.place("values")));
  CASSIA_TRY(check_currency(parameter, map.place("name")));
  return parameter;
}

}  // namespace

base::Result<std::vector<Parameter>> compile_parameters(const LawText& file,
                                                        const SourceRegister& sources) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(map.expect_keys({"parameters"}));
  std::vector<Parameter> parameters;
  for (const YamlNode& node : *CASSIA_TRY(map.list("parameters"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(file.path, node));
    parameters.push_back(CASSIA_TRY(read_parameter(entry, sources)));
  }
  return parameters;
}

}  // namespace cassia::law
