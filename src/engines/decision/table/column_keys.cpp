#include "engines/decision/table/column_keys.h"

#include <algorithm>
#include <utility>

namespace cassia::engines::decision::table {

namespace {

using feel::Number;
using feel::Value;

// Keys hold twice the scaled value, and constants stay clear of the ends.
constexpr Key kScaledMax = Key{1} << 60;
constexpr int kDigitsMax = 18;

// Digits after the point; more than kDigitsMax are as good as none, for such a constant has no key.
int digits_of(const Number& number) {
  for (int digits = 0; digits <= kDigitsMax; ++digits) {
    const auto rounded = number.rounded(digits, feel::RoundingMode::down);
    if (rounded && *rounded == number) {
      return digits;
    }
  }
  return 0;
}

Key saturated(feel::Nanoseconds wide) {
  if (wide > kKeyMax) {
    return kKeyMax;
  }
  return wide < kKeyMin ? kKeyMin : static_cast<Key>(wide);
}

std::optional<bool> zone_of(const Value& value) {
  if (const feel::Time* const time = value.as_time()) {
    return time->zone.has_value();
  }
  const feel::DateTime* const moment = value.as_date_time();
  return moment == nullptr ? std::nullopt : std::optional(moment->time.zone.has_value());
}

bool is_of_type(const Value& value, ColumnType type) {
  switch (type) {
    case ColumnType::boolean:
      return value.as_boolean() != nullptr;
    case ColumnType::integer:
    case ColumnType::number:
      return value.as_number() != nullptr;
    case ColumnType::string:
      return value.as_string() != nullptr;
    case ColumnType::date:
      return value.as_date() != nullptr;
    case ColumnType::time:
      return value.as_time() != nullptr;
    case ColumnType::date_time:
      return value.as_date_time() != nullptr;
    case ColumnType::days_duration:
      return value.as_days_duration() != nullptr;
    case ColumnType::months_duration:
      return value.as_months_duration() != nullptr;
    case ColumnType::any:
      return !value.is_null();
  }
  return false;
}

}  // namespace

// The greatest whole number of the column's unit that is not above the value.
struct ColumnKeys::Scaled {
  Key floor = 0;
  bool is_exact = true;
};

ColumnKeys::ColumnKeys(ColumnType type, const std::vector<Value>& constants) : type_(type) {
  for (const Value& constant : constants) {
    if (!is_of_type(constant, type)) {
      continue;
    }
    if (type == ColumnType::number) {
      digits_ = std::max(digits_, digits_of(*constant.as_number()));
    } else if (type == ColumnType::string) {
      if (keys_.try_emplace(*constant.as_string(), std::ssize(strings_)).second) {
        strings_.push_back(*constant.as_string());
      }
    } else if (!has_zone_) {
      has_zone_ = zone_of(constant);
    }
  }
}

bool ColumnKeys::is_ordered() const {
  return type_ != ColumnType::boolean && type_ != ColumnType::string && type_ != ColumnType::any;
}

bool ColumnKeys::is_dense() const {
  return type_ == ColumnType::number || type_ == ColumnType::date_time ||
         type_ == ColumnType::days_duration;
}

std::optional<ColumnKeys::Scaled> ColumnKeys::scaled_number(const Number& number) const {
  const Key beyond = number.is_negative() ? kKeyMin : kKeyMax;
  const int digits = type_ == ColumnType::integer ? 0 : digits_;
  const auto floor = number.floor_scaled(digits);
  if (!floor || floor->integer > kScaledMax || floor->integer < -kScaledMax) {
    return Scaled{.floor = beyond};
  }
  return Scaled{.floor = floor->integer, .is_exact = floor->is_exact};
}

std::optional<ColumnKeys::Scaled> ColumnKeys::scaled(const Value& value) const {
  const auto microseconds = [](feel::Nanoseconds nanoseconds) {
    const auto rest = static_cast<std::int64_t>(nanoseconds % feel::kNanosecondsPerMicrosecond);
    return Scaled{
        .floor = saturated(nanoseconds / feel::kNanosecondsPerMicrosecond - (rest < 0 ? 1 : 0)),
        .is_exact = rest == 0};
  };
  if (!is_of_type(value, type_) || (has_zone_ && zone_of(value) != has_zone_)) {
    return std::nullopt;
  }
  switch (type_) {
    case ColumnType::integer:
    case ColumnType::number:
      return scaled_number(*value.as_number());
    case ColumnType::date:
      return Scaled{.floor = value.as_date()->to_days()};
    case ColumnType::time:
      return Scaled{.floor = value.as_time()->comparable()};
    case ColumnType::date_time:
      return microseconds(value.as_date_time()->comparable());
    case ColumnType::days_duration:
      return microseconds(value.as_days_duration()->nanoseconds);
    case ColumnType::months_duration:
      return Scaled{.floor = value.as_months_duration()->months};
    default:
      return std::nullopt;
  }
}

std::optional<Key> ColumnKeys::key_of(const Value& value) const {
  if (type_ == ColumnType::boolean) {
    const bool* const boolean = value.as_boolean();
    return boolean == nullptr ? std::nullopt : std::optional(Key{*boolean ? 1 : 0});
  }
  if (type_ == ColumnType::string) {
    const std::string* const text = value.as_string();
    if (text == nullptr) {
      return std::nullopt;
    }
    const auto found = keys_.find(*text);
    return found == keys_.end() ? std::ssize(strings_) : found->second;
  }
  if (type_ == ColumnType::any) {
    return value.is_null() ? std::nullopt : std::optional(Key{0});
  }
  const auto position = scaled(value);
  if (!position || (type_ == ColumnType::integer && !position->is_exact)) {
    return std::nullopt;
  }
  if (!is_dense()) {
    return saturated(position->floor);
  }
  return saturated(feel::Nanoseconds{2} * position->floor + (position->is_exact ? 0 : 1));
}

std::optional<ColumnKeys::Position> ColumnKeys::position_of(const Value& constant) const {
  if (!is_ordered()) {
    const auto key = key_of(constant);
    return key ? std::optional(Position{.key = *key}) : std::nullopt;
  }
  const auto position = scaled(constant);
  if (!position || position->floor > kScaledMax || position->floor < -kScaledMax) {
    return std::nullopt;
  }
  if (!is_dense()) {
    return Position{.key = position->floor, .is_exact = position->is_exact};
  }
  return position->is_exact ? std::optional(Position{.key = 2 * position->floor}) : std::nullopt;
}

KeySet ColumnKeys::everything() const {
  switch (type_) {
    case ColumnType::boolean:
      return KeySet(KeySpan{0, 1});
    case ColumnType::string:
      return KeySet(KeySpan{0, std::ssize(strings_)});
    case ColumnType::any:
      return KeySet(KeySpan{0, 0});
    default:
      return KeySet::everything();
  }
}

}  // namespace cassia::engines::decision::table
