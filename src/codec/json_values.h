#pragma once

#include <string>
#include <type_traits>

#include "base/country.h"
#include "base/currency.h"
#include "base/date.h"
#include "base/digest.h"
#include "base/hs_code.h"
#include "base/id.h"
#include "base/money.h"
#include "base/quantity.h"
#include "base/rate.h"
#include "codec/json_reader.h"

// The JSON of the values of base, which are classes and cannot be described:
//
//   Money     {"amount":"12.50","currency":"CNY"}     Rate      "0.2" (share of one)
//   Quantity  {"amount":"18600","unit":"KGM"}         Date      "2026-03-16"
//   HsCode    {"code":"08106000","edition":"hs2022"}  Instant   "2026-03-02T01:00:00Z"
//   Period    {"from":"...","until":"..."}            Id, CountryCode, Currency, Unit: their text
//   Digest    64 hexadecimal letters                  (an unknown country is "")
//
// The readers return whether they could; reader.take_refusal() says why not.
namespace cassia::codec {

// JSON of any kind that is carried as the text it is; only canonical text may be put in.
struct RawJson {
  std::string text;
};

void write_value(std::string& out, const RawJson& value);
void write_value(std::string& out, const base::Money& value);
void write_value(std::string& out, const base::Rate& value);
void write_value(std::string& out, const base::Quantity& value);
void write_value(std::string& out, const base::HsCode& value);
void write_value(std::string& out, const base::CountryCode& value);
void write_value(std::string& out, const base::Currency& value);
void write_value(std::string& out, const base::Unit& value);
void write_value(std::string& out, const base::Date& value);
void write_value(std::string& out, const base::Instant& value);
void write_value(std::string& out, const base::Period& value);
void write_value(std::string& out, const base::Digest& value);

bool read_value(JsonReader& reader, RawJson& value);
bool read_value(JsonReader& reader, base::Money& value);
bool read_value(JsonReader& reader, base::Rate& value);
bool read_value(JsonReader& reader, base::Quantity& value);
bool read_value(JsonReader& reader, base::HsCode& value);
bool read_value(JsonReader& reader, base::CountryCode& value);
bool read_value(JsonReader& reader, base::Currency& value);
bool read_value(JsonReader& reader, base::Unit& value);
bool read_value(JsonReader& reader, base::Date& value);
bool read_value(JsonReader& reader, base::Instant& value);
bool read_value(JsonReader& reader, base::Period& value);
bool read_value(JsonReader& reader, base::Digest& value);

// Fails at a field as a whole, naming it: unknown, missing, or there twice. Always false.
bool fail_at_field(JsonReader& reader, base::RefusalCode code, std::string_view name);

// The text of an id, empty only where the reader's trust allows it.
bool read_id_text(JsonReader& reader, std::string_view& text);

template <typename T>
inline constexpr bool kIsId = false;
template <typename Tag>
inline constexpr bool kIsId<base::Id<Tag>> = true;

template <typename T, typename... Choices>
inline constexpr bool kIsAnyOf = (std::is_same_v<T, Choices> || ...);

// Whether T is one of the values above, ids apart.
template <typename T>
inline constexpr bool kIsBaseValue =
    kIsAnyOf<T, RawJson, base::Money, base::Rate, base::Quantity, base::HsCode, base::CountryCode,
             base::Currency, base::Unit, base::Date, base::Instant, base::Period, base::Digest>;

}  // namespace cassia::codec
