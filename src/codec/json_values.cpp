#include "codec/json_values.h"

#include <array>
#include <charconv>
#include <chrono>
#include <optional>

#include "base/refusals.h"
#include "base/utf8.h"
#include "codec/described_fields.h"
#include "codec/json_writer.h"

namespace cassia::codec {

namespace {

// Two fields that are both texts, in canonical order.
struct TextPair {
  std::string_view first_name;
  std::string_view second_name;
  std::string first = {};
  std::string second = {};
};

bool read_pair(JsonReader& reader, TextPair& pair) {
  if (!reader.open_object()) {
    return false;
  }
  bool has_first = false;
  bool has_second = false;
  std::string_view name;
  std::string_view text;
  while (reader.next_field(name)) {
    const bool is_first = name == pair.first_name;
    if (!is_first && name != pair.second_name) {
      return fail_at_field(reader, kJsonUnknownField, name);
    }
    if (is_first ? has_first : has_second) {
      return fail_at_field(reader, kJsonDuplicateField, name);
    }
    (is_first ? has_first : has_second) = true;
    if (!reader.text(text)) {
      return reader.in_field(is_first ? pair.first_name : pair.second_name);
    }
    (is_first ? pair.first : pair.second) = text;
  }
  if (reader.is_ok() && !(has_first && has_second)) {
    return fail_at_field(reader, kJsonMissingField, has_first ? pair.second_name : pair.first_name);
  }
  return reader.is_ok();
}

// Takes what a parser of base gave, or its refusal.
template <typename T>
bool take(JsonReader& reader, base::Result<T> parsed, T& value) {
  if (!parsed.has_value()) {
    return reader.fail(std::move(parsed).error());
  }
  value = std::move(parsed).value();
  return true;
}

template <typename T>
bool take_in(JsonReader& reader, std::string_view field, base::Result<T> parsed, T& value) {
  return take(reader, std::move(parsed), value) || reader.in_field(field);
}

template <typename T>
bool read_parsed(JsonReader& reader, T& value) {
  std::string_view text;
  return reader.text(text) && take(reader, T::parse(text), value);
}

bool fail_text(JsonReader& reader, base::RefusalCode code, std::string_view text) {
  return reader.fail(code, {{"text", std::string(base::utf8_prefix(text, 64))}});
}

// An instant that has a spelling. With an offset, a text of the first or last day may mean one
// outside of the years 1900 to 9999.
bool take_instant(JsonReader& reader, std::string_view text, base::Instant& value) {
  using std::chrono::sys_days;
  constexpr auto kFirst = sys_days(std::chrono::year(1900) / 1 / 1);
  constexpr auto kEnd = sys_days(std::chrono::year(10'000) / 1 / 1);
  if (!take(reader, base::Instant::parse(text), value)) {
    return false;
  }
  const std::chrono::sys_time<std::chrono::microseconds> moment{
      std::chrono::microseconds(value.micros())};
  return (moment >= kFirst && moment < kEnd) || fail_text(reader, base::kMalformedInstant, text);
}

// A decimal as append_scaled writes it, over all 64 bits: sums of stored amounts may pass the
// bounds of base::parse_scaled, which are those of input.
std::optional<std::int64_t> stored_scaled(std::string_view text, int digits) {
  std::string plain(text);
  int fraction = 0;
  if (const std::size_t point = plain.find('.'); point != std::string::npos) {
    fraction = static_cast<int>(plain.size() - point - 1);
    plain.erase(point, 1);
  }
  if (fraction > digits) {
    return std::nullopt;
  }
  plain.append(static_cast<std::size_t>(digits - fraction), '0');
  std::int64_t value = 0;
  const char* const end = plain.data() + plain.size();
  const auto [stop, error] = std::from_chars(plain.data(), end, value);
  return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

void append_quoted(std::string& out, std::string_view plain) {
  out += '"';
  out += plain;
  out += '"';
}

}  // namespace

bool fail_at_field(JsonReader& reader, base::RefusalCode code, std::string_view name) {
  reader.fail(code, {{"field", base::replace_malformed(base::utf8_prefix(name, 64))}});
  return reader.in_field(name);
}

void write_value(std::string& out, const RawJson& value) { out += value.text; }

bool read_value(JsonReader& reader, RawJson& value) {
  std::string_view bytes;
  return reader.raw_value(bytes) && (value.text = bytes, true);
}

void write_value(std::string& out, const base::Money& value) {
  out += R"({"amount":")";
  append_scaled(out, {.value = value.minor(), .digits = value.currency().minor_digits()});
  out += R"(","currency":")";
  out += value.currency().code();
  out += R"("})";
}

bool read_value(JsonReader& reader, base::Money& value) {
  TextPair pair{.first_name = "amount", .second_name = "currency"};
  base::Currency currency;
  if (!read_pair(reader, pair) ||
      !take_in(reader, "currency", base::Currency::parse(pair.second), currency)) {
    return false;
  }
  if (reader.trust() == Trust::outside) {
    return take_in(reader, "amount", base::Money::parse(pair.first, currency), value);
  }
  const auto minor = stored_scaled(pair.first, currency.minor_digits());
  if (!minor) {
    fail_text(reader, base::kMalformedAmount, pair.first);
    return reader.in_field("amount");
  }
  value = base::Money::of_minor(*minor, currency);
  return true;
}

void write_value(std::string& out, const base::Quantity& value) {
  out += R"({"amount":")";
  append_scaled_short(out, {.value = value.micros(), .digits = base::Quantity::kDigits});
  out += R"(","unit":")";
  out += value.unit().code();
  out += R"("})";
}

bool read_value(JsonReader& reader, base::Quantity& value) {
  TextPair pair{.first_name = "amount", .second_name = "unit"};
  base::Unit unit;
  if (!read_pair(reader, pair) || !take_in(reader, "unit", base::Unit::parse(pair.second), unit)) {
    return false;
  }
  if (reader.trust() == Trust::outside) {
    return take_in(reader, "amount", base::Quantity::parse(pair.first, unit), value);
  }
  const auto micros = stored_scaled(pair.first, base::Quantity::kDigits);
  if (!micros) {
    fail_text(reader, base::kMalformedQuantity, pair.first);
    return reader.in_field("amount");
  }
  value = base::Quantity::of_micros(*micros, unit);
  return true;
}

void write_value(std::string& out, const base::Rate& value) {
  out += '"';
  append_scaled_short(out, {.value = value.billionths(), .digits = 9});
  out += '"';
}

bool read_value(JsonReader& reader, base::Rate& value) {
  std::string_view text;
  return reader.text(text) && take(reader, base::Rate::parse_share(text), value);
}

void write_value(std::string& out, const base::HsCode& value) {
  out += R"({"code":")";
  out += value.digits();
  out += R"(","edition":")";
  out += enum_name(value.edition());
  out += R"("})";
}

bool read_value(JsonReader& reader, base::HsCode& value) {
  TextPair pair{.first_name = "code", .second_name = "edition"};
  base::HsEdition edition{};
  if (!read_pair(reader, pair) ||
      !take_in(reader, "edition", base::parse_hs_edition(pair.second), edition)) {
    return false;
  }
  if (pair.first.empty() && reader.trust() == Trust::stored) {
    value = base::HsCode();
    return true;
  }
  return take_in(reader, "code", base::HsCode::parse(pair.first, edition), value);
}

void write_value(std::string& out, const base::CountryCode& value) {
  append_quoted(out, value.code());
}

bool read_value(JsonReader& reader, base::CountryCode& value) {
  std::string_view text;
  if (!reader.text(text)) {
    return false;
  }
  value = base::CountryCode();
  return text.empty() || take(reader, base::CountryCode::parse(text), value);
}

void write_value(std::string& out, const base::Currency& value) {
  append_quoted(out, value.code());
}

bool read_value(JsonReader& reader, base::Currency& value) { return read_parsed(reader, value); }

void write_value(std::string& out, const base::Unit& value) { append_quoted(out, value.code()); }

bool read_value(JsonReader& reader, base::Unit& value) { return read_parsed(reader, value); }

void write_value(std::string& out, const base::Date& value) {
  out += '"';
  append_date(out, value);
  out += '"';
}

bool read_value(JsonReader& reader, base::Date& value) { return read_parsed(reader, value); }

void write_value(std::string& out, const base::Instant& value) {
  out += '"';
  append_instant(out, value);
  out += '"';
}

bool read_value(JsonReader& reader, base::Instant& value) {
  std::string_view text;
  return reader.text(text) && take_instant(reader, text, value);
}

void write_value(std::string& out, const base::Period& value) {
  out += R"({"from":")";
  append_instant(out, value.from);
  out += R"(","until":")";
  append_instant(out, value.until);
  out += R"("})";
}

bool read_value(JsonReader& reader, base::Period& value) {
  TextPair pair{.first_name = "from", .second_name = "until"};
  return read_pair(reader, pair) &&
         (take_instant(reader, pair.first, value.from) || reader.in_field("from")) &&
         (take_instant(reader, pair.second, value.until) || reader.in_field("until")) &&
         take(reader, base::make_period(value.from, value.until), value);
}

void write_value(std::string& out, const base::Digest& value) {
  append_quoted(out, base::to_hex(value.bytes));
}

bool read_value(JsonReader& reader, base::Digest& value) {
  std::string_view text;
  if (!reader.text(text)) {
    return false;
  }
  const auto digest = base::digest_from_hex(text);
  if (!digest) {
    return reader.fail(kJsonWrongType, {{"expected", "64 hexadecimal letters"}});
  }
  value = *digest;
  return true;
}

bool read_id_text(JsonReader& reader, std::string_view& text) {
  if (!reader.text(text)) {
    return false;
  }
  return !text.empty() || reader.trust() == Trust::stored || reader.fail(base::malformed_id(text));
}

}  // namespace cassia::codec
