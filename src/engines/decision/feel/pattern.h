#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cassia::engines::decision::feel {

// Regular expressions as XPath and XQuery Functions 3.1 (5.6) has them, over a library whose time
// is linear in the text. Taken from XPath: the flags s, m, i, x and q, classes with subtraction, \i
// and
// \c, and `$1` in a replacement. Refused, since no linear time is known for it or nobody needs it:
// references back (\1) and block names (\p{IsGreek}); see ADR 0017.
struct Pattern {
  std::string_view pattern;
  std::string_view flags = {};
};

// Whether the pattern is found somewhere in the text.
base::Result<bool> finds(const Pattern& pattern, std::string_view text);

// The text with every find replaced. Refuses a pattern that finds the empty text, as XPath does.
base::Result<std::string> replace_all(const Pattern& pattern, std::string_view text,
                                      std::string_view replacement);

// The parts of the text between the finds.
base::Result<std::vector<std::string>> split(const Pattern& pattern, std::string_view text);

}  // namespace cassia::engines::decision::feel
