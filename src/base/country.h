#pragma once

#include <array>
#include <string_view>

#include "base/result.h"

namespace cassia::base {

// A country or territory by its ISO 3166-1 alpha-2 code. A default code is empty and stands for
// "origin unknown" (原产地不明), which law treats as its own case; parse never yields it.
class CountryCode {
 public:
  constexpr CountryCode() : code_{} {}

  // "VN"; refuses unknown_country for anything that is not an assigned code.
  static Result<CountryCode> parse(std::string_view text);

  bool is_unknown() const { return code_[0] == '\0'; }
  std::string_view code() const { return {code_.data(), is_unknown() ? 0U : 2U}; }
  friend constexpr bool operator==(const CountryCode&, const CountryCode&) = default;
  friend constexpr auto operator<=>(const CountryCode&, const CountryCode&) = default;

 private:
  std::array<char, 2> code_;
};

}  // namespace cassia::base
