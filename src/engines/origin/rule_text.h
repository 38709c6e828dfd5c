#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "engines/origin/rule.h"

namespace cassia::engines::origin {

// What one rule may be at most: far above any that is known, far below what would exhaust memory.
inline constexpr std::size_t kRuleTextMax = 16'384;
inline constexpr std::size_t kRuleNodesMax = 512;
inline constexpr int kRuleDepthMax = 16;

// A rule in the project's own short writing (docs/formats/origin_rules.md), codes being of
// `edition`:
//
//   cth except 1501-1506 1901.90"dairy preparations" or (ctsh and bd 40) or process refining
//
// `and` binds closer than `or`. Refuses rule_text_malformed with the position, from 1.
base::Result<Rule> parse_rule(std::string_view text, base::HsEdition edition);

// The writing of a rule, from which parse_rule gives the same rule again.
std::string print_rule(const Rule& rule);
std::string print_node(const Rule& rule, const RuleNode& node);
std::string print_codes(const CodeSet& codes);

// Codes as rules and terms name them: "0401-0406 1901.90". Refuses rule_text_malformed.
base::Result<CodeSet> parse_codes(std::string_view text, base::HsEdition edition);

// A text that may stand between quotes: not empty, without a quote and control letters.
bool is_rule_text(std::string_view text);

}  // namespace cassia::engines::origin
