#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string_view>

#include "base/date.h"

// Reading of JSON from outside, for the .cpp files of this module only.
namespace cassia::security {

// The object that the text is, in UTF-8, not deeper than 16. Nothing for any other text, and for
// one that repeats a name in any object: readers differ in which of the two they believe.
std::optional<boost::json::object> parse_object(std::string_view text);

// A member that is a text, absent, or something else.
struct TextMember {
  std::optional<std::string_view> text = {};
  bool is_misshapen = false;  // it is there, but no text
};
TextMember text_member(const boost::json::object& object, std::string_view name);

// The same for a moment, given as whole seconds since 1970 up to the year 9999.
struct TimeMember {
  std::optional<base::Instant> time = {};
  bool is_misshapen = false;
};
TimeMember time_member(const boost::json::object& object, std::string_view name);

}  // namespace cassia::security
