#include <fmt/format.h>

#include "engines/origin/rule_text.h"

namespace cassia::engines::origin {

namespace {

// The digits of a padded code that say something: 0401000000 to 0406999999 is 0401-0406.
std::string print_range(const CodeRange& range) {
  const std::string first = fmt::format("{:010}", range.first);
  const std::string last = fmt::format("{:010}", range.last);
  std::size_t length = 10;
  while (length > 2 && first.substr(length - 2, 2) == "00" && last.substr(length - 2, 2) == "99") {
    length -= 2;
  }
  std::string text = first.substr(0, length);
  if (text != last.substr(0, length)) {
    text += "-" + last.substr(0, length);
  }
  if (!range.described_as.empty()) {
    text += "\"" + range.described_as + "\"";
  }
  return text;
}

std::string_view word_of(ChangeLevel level) {
  return level == ChangeLevel::chapter ? "cc" : level == ChangeLevel::heading ? "cth" : "ctsh";
}

std::string_view word_of(ValueMethod method) {
  switch (method) {
    case ValueMethod::build_down:
      return "bd";
    case ValueMethod::build_up:
      return "bu";
    case ValueMethod::focused_value:
      return "fv";
    case ValueMethod::net_cost:
      return "nc";
    case ValueMethod::as_agreed:
      break;
  }
  return "rvc";
}

std::string print_change(const RuleNode& node) {
  std::string text(word_of(node.level));
  if (!node.codes.is_empty()) {
    text += " except " + print_codes(node.codes);
  }
  if (node.allowance.is_given()) {
    text += fmt::format(" allow {} {}", base::print_percent(node.allowance.share),
                        node.allowance.is_for_own_code ? "own" : print_codes(node.allowance.codes));
  }
  return text;
}

std::string print_share(std::string_view word, const RuleNode& node) {
  std::string text = fmt::format("{} {}", word, base::print_percent(node.share));
  if (!node.codes.is_empty()) {
    text += (node.kind == RuleKind::regional_value ? " " : " of ") + print_codes(node.codes);
  }
  return text;
}

std::string print_joined(const Rule& rule, const RuleNode& node) {
  const bool is_any = node.kind == RuleKind::any_of;
  std::string text;
  for (const RuleNode& child : rule.children(node)) {
    const bool is_join = child.child_count > 0;
    text += text.empty() ? "" : is_any ? " or " : " and ";
    text += is_join ? "(" + print_node(rule, child) + ")" : print_node(rule, child);
  }
  return text;
}

}  // namespace

std::string print_codes(const CodeSet& codes) {
  std::string text;
  for (const CodeRange& range : codes.ranges()) {
    text += (text.empty() ? "" : " ") + print_range(range);
  }
  return text;
}

std::string print_node(const Rule& rule, const RuleNode& node) {
  switch (node.kind) {
    case RuleKind::any_of:
    case RuleKind::all_of:
      return print_joined(rule, node);
    case RuleKind::always:
      return "always";
    case RuleKind::wholly_obtained:
      return "wo";
    case RuleKind::change:
      return print_change(node);
    case RuleKind::regional_value:
      return print_share(word_of(node.method), node);
    case RuleKind::value_max:
      return print_share("value-max", node);
    case RuleKind::weight_max:
      return print_share("weight-max", node);
    case RuleKind::produced_from:
      return "from " + print_codes(node.codes);
    case RuleKind::obtained_inputs:
      return "inputs-wo " + (node.codes.is_empty() ? "all" : print_codes(node.codes));
    case RuleKind::process:
      return "process " + node.text;
    case RuleKind::condition:
      return "if \"" + node.text + "\"";
    case RuleKind::official:
      break;
  }
  return "official \"" + node.text + "\"";
}

std::string print_rule(const Rule& rule) { return print_node(rule, rule.root()); }

}  // namespace cassia::engines::origin
