#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>

namespace cassia::law {

// The languages of the zone's users: Chinese, English, Vietnamese.
enum class Language : std::uint8_t { zh, en, vi };
BOOST_DESCRIBE_ENUM(Language, zh, en, vi)

// One text in each language; compile() refuses a file that leaves one out or empty.
struct LocalText {
  std::string zh;
  std::string en;
  std::string vi;

  const std::string& in(Language language) const;
  friend bool operator==(const LocalText&, const LocalText&) = default;
};
BOOST_DESCRIBE_STRUCT(LocalText, (), (zh, en, vi))

}  // namespace cassia::law
