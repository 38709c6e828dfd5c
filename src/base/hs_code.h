#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cassia::base {

// The edition of the WCO Harmonized System that a code belongs to. Codes of different editions are
// never compared: correlation between editions is data of its own.
enum class HsEdition : std::uint8_t { hs2012, hs2017, hs2022 };
BOOST_DESCRIBE_ENUM(HsEdition, hs2012, hs2017, hs2022)

Result<HsEdition> parse_hs_edition(std::string_view text);
std::string_view to_text(HsEdition edition);

// A code of 2 to 10 digits, even in number, of one edition. "0810.60.00", "081060" and "0810.60"
// are accepted; printed with a point after the heading and the subheading.
class HsCode {
 public:
  constexpr HsCode() = default;

  // Refuses malformed_hs_code (also chapter 00).
  static Result<HsCode> parse(std::string_view text, HsEdition edition);

  constexpr int length() const { return length_; }
  constexpr HsEdition edition() const { return edition_; }
  // The digits as a number padded with zeros to ten digits: codes of one edition sort by it.
  constexpr std::uint64_t padded() const { return padded_; }
  int chapter() const { return static_cast<int>(padded_ / 100'000'000U); }

  HsCode prefix(int digits) const;  // its first `digits` digits; itself when it has no more
  HsCode heading() const { return prefix(4); }
  HsCode subheading() const { return prefix(6); }
  // Whether `other` is this code or stands under it: 0810 covers 0810.60. Same edition only.
  bool covers(const HsCode& other) const;

  std::string digits() const;  // "08106000"

  friend constexpr bool operator==(const HsCode&, const HsCode&) = default;
  friend constexpr auto operator<=>(const HsCode&, const HsCode&) = default;

 private:
  std::uint64_t padded_ = 0;
  std::int8_t length_ = 0;
  HsEdition edition_ = HsEdition::hs2022;
};

std::string to_text(const HsCode& code);  // "0810.60.00"

}  // namespace cassia::base
