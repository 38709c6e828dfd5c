#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cassia::engines::origin {

// One word of a rule: "cth", "(", "0401-0406", or a quoted text. A code may carry a text directly
// behind it.
struct RuleToken {
  std::string_view word = {};                 // empty: only a text
  std::optional<std::string_view> text = {};  // between the quotes
  std::size_t position = 1;                   // of its first letter, from 1
};

// Refuses rule_text_malformed: a quote that does not end, a text that is none, too long a rule.
base::Result<std::vector<RuleToken>> split_rule(std::string_view text);

base::Refusal malformed_rule(std::size_t position, std::string problem);

}  // namespace cassia::engines::origin
