#include "law/yaml_fields.h"

#include <algorithm>

#include "base/decimal_text.h"

namespace cassia::law {

namespace {

const YamlNode* find_in(const YamlNode& node, std::string_view key) {
  const auto field = std::ranges::find(node.fields, key, &YamlField::key);
  return field == node.fields.end() ? nullptr : &field->value;
}

}  // namespace

base::Refusal malformed_value(Place place, std::string text, std::string expected) {
  return refuse(kLawValueMalformed, place,
                {{"text", std::move(text)}, {"expected", std::move(expected)}});
}

base::Result<std::string> scalar_of(std::string_view path, const YamlNode& node) {
  if (node.kind != YamlKind::scalar || node.scalar.empty()) {
    return malformed_value(place_of(path, node), node.scalar, "a text");
  }
  return node.scalar;
}

base::Result<LocalText> local_text_of(std::string_view path, const YamlNode& node) {
  LocalText result;
  for (const auto& [language, text] :
       {std::pair("zh", &result.zh), std::pair("en", &result.en), std::pair("vi", &result.vi)}) {
    const YamlNode* found = find_in(node, language);
    if (found == nullptr || found->kind != YamlKind::scalar || found->scalar.empty()) {
      return refuse(kLawTranslationMissing, place_of(path, node), {{"language", language}});
    }
    *text = found->scalar;
  }
  const YamlMap map = CASSIA_TRY(YamlMap::open(path, node));
  CASSIA_TRY(map.expect_keys({"zh", "en", "vi"}));
  return result;
}

base::Result<YamlMap> YamlMap::open(std::string_view path, const YamlNode& node) {
  if (node.kind != YamlKind::map) {
    return refuse(kLawMalformed, place_of(path, node), {{"problem", "named fields must be here"}});
  }
  return YamlMap(path, node);
}

base::Result<void> YamlMap::expect_keys(std::initializer_list<std::string_view> required,
                                        std::initializer_list<std::string_view> optional) const {
  for (const YamlField& field : node_->fields) {
    if (std::ranges::find(required, field.key) == required.end() &&
        std::ranges::find(optional, field.key) == optional.end()) {
      return refuse(kLawKeyUnknown, {path_, field.line, field.column}, {{"key", field.key}});
    }
  }
  for (const std::string_view key : required) {
    if (find(key) == nullptr) {
      return refuse(kLawKeyMissing, place(), {{"key", std::string(key)}});
    }
  }
  return {};
}

const YamlNode* YamlMap::find(std::string_view key) const { return find_in(*node_, key); }

const YamlNode& YamlMap::at(std::string_view key) const {
  const YamlNode* found = find(key);
  CASSIA_ASSERT(found != nullptr, "expect_keys has required it, or find has found it");
  return *found;
}

base::Result<std::string> YamlMap::text(std::string_view key) const {
  return scalar_of(path_, at(key));
}

base::Result<std::string> YamlMap::text_or_empty(std::string_view key) const {
  if (find(key) == nullptr) {
    return std::string();
  }
  return text(key);
}

base::Result<LocalText> YamlMap::local_text(std::string_view key) const {
  return local_text_of(path_, at(key));
}

base::Result<std::int64_t> YamlMap::integer(std::string_view key) const {
  const std::string digits = CASSIA_TRY(text(key));
  const auto number = base::parse_scaled(digits, 0);
  if (!number || *number < 0) {
    return malformed_value(place(key), digits, "a whole number that is not negative");
  }
  return *number;
}

base::Result<base::Date> YamlMap::date(std::string_view key) const {
  const std::string day = CASSIA_TRY(text(key));
  const auto parsed = base::Date::parse(day);
  if (!parsed) {
    return malformed_value(place(key), day, "a date such as 2026-03-16");
  }
  return *parsed;
}

base::Result<base::CountryCode> YamlMap::country(std::string_view key) const {
  const std::string code = CASSIA_TRY(text(key));
  const auto parsed = base::CountryCode::parse(code);
  if (!parsed) {
    return malformed_value(place(key), code, "a country code such as VN");
  }
  return *parsed;
}

base::Result<Mark> YamlMap::mark(std::string_view key) const {
  const std::string letters = CASSIA_TRY(text(key));
  const auto parsed = parse_mark(letters);
  if (!parsed) {
    return malformed_value(place(key), letters, "S, K, D or ?");
  }
  return *parsed;
}

base::Result<base::Citation> YamlMap::citation(std::string_view key) const {
  const YamlMap map = CASSIA_TRY(open(path_, at(key)));
  CASSIA_TRY(map.expect_keys({"source", "clause"}));
  base::Citation citation;
  citation.source = CASSIA_TRY(map.text("source"));
  citation.clause = CASSIA_TRY(map.text("clause"));
  return citation;
}

base::Result<const std::vector<YamlNode>*> YamlMap::list(std::string_view key) const {
  const YamlNode& node = at(key);
  if (node.kind != YamlKind::list) {
    return malformed_value(place(key), node.scalar, "a list");
  }
  return &node.items;
}

base::Result<std::vector<std::string>> YamlMap::texts(std::string_view key) const {
  std::vector<std::string> result;
  for (const YamlNode& item : *CASSIA_TRY(list(key))) {
    result.push_back(CASSIA_TRY(scalar_of(path_, item)));
  }
  return result;
}

}  // namespace cassia::law
