#include "messages/field_reader.h"

#include <algorithm>
#include <charconv>

#include "codec/json_reader.h"

namespace cassia::messages {

namespace {

base::Refusal field_malformed(std::string_view text) {
  return base::Refusal{.code = kFieldMalformed, .facts = {{"text", std::string(text)}}};
}

// The text before and after the first blank: "CNY 12.00" is {"CNY", "12.00"}.
std::pair<std::string_view, std::string_view> split_blank(std::string_view text) {
  const std::size_t blank = text.find(' ');
  return blank == std::string_view::npos ? std::pair{text, std::string_view()}
                                         : std::pair{text.substr(0, blank), text.substr(blank + 1)};
}

template <typename T>
base::Result<T> read_integer(std::string_view text) {
  T value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_kept = value <= codec::kJsonIntegerMax && value >= -codec::kJsonIntegerMax;
  if (error != std::errc() || end != text.data() + text.size() || !is_kept) {
    return field_malformed(text);  // beyond the second bound an event could not hold it
  }
  return value;
}

}  // namespace

base::Result<std::string> read_value(std::string_view text, std::type_identity<std::string>) {
  return std::string(text);
}

base::Result<bool> read_value(std::string_view text, std::type_identity<bool>) {
  if (text != "yes" && text != "no") {
    return field_malformed(text);
  }
  return text == "yes";
}

base::Result<std::int64_t> read_value(std::string_view text, std::type_identity<std::int64_t>) {
  return read_integer<std::int64_t>(text);
}

base::Result<std::int32_t> read_value(std::string_view text, std::type_identity<std::int32_t>) {
  return read_integer<std::int32_t>(text);
}

base::Result<base::Money> read_value(std::string_view text, std::type_identity<base::Money>) {
  const auto [code, amount] = split_blank(text);
  return base::Money::parse(amount, CASSIA_TRY(base::Currency::parse(code)));
}

base::Result<base::Digest> read_value(std::string_view text, std::type_identity<base::Digest>) {
  constexpr std::string_view kOfText = "sha256:";  // of what follows: for tests and examples
  if (text.starts_with(kOfText)) {
    return base::sha256({base::bytes_of(text.substr(kOfText.size()))});
  }
  const auto digest = base::digest_from_hex(text);
  return digest ? base::Result<base::Digest>(*digest) : field_malformed(text);
}

base::Result<base::Currency> read_value(std::string_view text, std::type_identity<base::Currency>) {
  return base::Currency::parse(text);
}

base::Result<base::Rate> read_value(std::string_view text, std::type_identity<base::Rate>) {
  return text.ends_with('%') ? base::Rate::parse_percent(text.substr(0, text.size() - 1))
                             : base::Rate::parse_share(text);
}

base::Result<base::Unit> read_value(std::string_view text, std::type_identity<base::Unit>) {
  return base::Unit::parse(text);
}

base::Result<base::Quantity> read_value(std::string_view text, std::type_identity<base::Quantity>) {
  const auto [number, unit] = split_blank(text);
  return base::Quantity::parse(number, CASSIA_TRY(base::Unit::parse(unit)));
}

base::Result<base::HsCode> read_value(std::string_view text, std::type_identity<base::HsCode>) {
  base::HsEdition edition = base::HsEdition::hs2022;
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    edition = CASSIA_TRY(base::parse_hs_edition(text.substr(0, colon)));
    text.remove_prefix(colon + 1);
  }
  return base::HsCode::parse(text, edition);
}

base::Result<base::CountryCode> read_value(std::string_view text,
                                           std::type_identity<base::CountryCode>) {
  return text == "unknown" ? base::Result<base::CountryCode>(base::CountryCode())
                           : base::CountryCode::parse(text);
}

base::Result<base::Date> read_value(std::string_view text, std::type_identity<base::Date>) {
  return base::Date::parse(text);
}

// "2026-04-20T09:00" or "...:30" is Beijing time, the zone's own; an offset or Z may say otherwise.
base::Result<base::Instant> read_value(std::string_view text, std::type_identity<base::Instant>) {
  std::string full(text);
  if (full.size() == 16) {
    full += ":00";
  }
  return base::Instant::parse(full.size() == 19 ? full + "+08:00" : full);
}

std::vector<std::string> split_commas(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    words.emplace_back(text.substr(0, comma));
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
  }
  return words;
}

const Field* FieldReader::take(const std::string& name) {
  const auto field = std::ranges::find(node_.fields, name, &Field::name);
  if (field == node_.fields.end()) {
    return nullptr;
  }
  taken_.insert(name);
  return &*field;
}

bool FieldReader::has_prefix(const std::string& prefix) const {
  return std::ranges::any_of(node_.fields,
                             [&](const Field& field) { return field.name.starts_with(prefix); });
}

base::Result<void> FieldReader::finish() const {
  std::set<std::string> seen;
  for (const Field& field : node_.fields) {
    if (!taken_.contains(field.name)) {
      return base::Refusal{
          .code = kFieldUnknown, .place = field.place, .facts = {{"field", field.name}}};
    }
    if (!seen.insert(field.name).second) {
      return base::Refusal{
          .code = kFieldRepeated, .place = field.place, .facts = {{"field", field.name}}};
    }
  }
  for (const auto& [name, block] : node_.blocks) {
    if (!taken_.contains(name)) {
      return base::Refusal{.code = kFieldUnknown, .place = block.place, .facts = {{"field", name}}};
    }
  }
  return {};
}

}  // namespace cassia::messages
