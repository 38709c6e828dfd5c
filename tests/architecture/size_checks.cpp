#include <algorithm>
#include <regex>

#include "checks.h"

namespace cassia::architecture {

namespace {

constexpr int kFileLinesMax = 400;
constexpr int kFunctionLinesMax = 70;
constexpr std::size_t kColumnsMax = 100;

// Letters, not bytes: Chinese and Vietnamese words stand in tests and messages.
std::size_t columns_of(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count_if(
      line, [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U; }));
}

// clang-format puts the closing brace of a function in the first column (or two columns in, for a
// member defined in its class), and what opens it is the nearest line before with no deeper indent
// that ends in '{' and has a ')'. That is all a length check needs.
std::vector<Finding> long_functions(const std::string& path, const std::string& code) {
  static const std::regex kOpens(R"(^[A-Za-z~].*\).*\{$|^ {4}.*\).*\{$)");
  std::vector<Finding> findings;
  const auto lines = lines_of(code);
  int opened = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string_view line = lines[at];
    const int number = static_cast<int>(at) + 1;
    const bool starts_scope = line.starts_with("namespace") || line.starts_with("struct") ||
                              line.starts_with("class") || line.starts_with("extern");
    if (opened == 0 && !starts_scope && std::regex_match(line.begin(), line.end(), kOpens)) {
      opened = number;
    }
    if (line.starts_with("}")) {
      if (opened != 0 && number - opened > kFunctionLinesMax) {
        findings.push_back({path, opened,
                            "a function of " + std::to_string(number - opened) +
                                " lines: split it below " + std::to_string(kFunctionLinesMax)});
      }
      opened = 0;
    }
  }
  return findings;
}

}  // namespace

std::vector<Finding> too_large(const SourceTree& tree) {
  std::vector<Finding> findings;
  for (const auto& [path, text] : tree) {
    if (!path.ends_with(".h") && !path.ends_with(".cpp")) {
      continue;
    }
    const auto lines = lines_of(text);
    if (lines.size() > kFileLinesMax) {
      findings.push_back({path, 0, "a file of " + std::to_string(lines.size()) + " lines: split"});
    }
    for (std::size_t at = 0; at < lines.size(); ++at) {
      if (columns_of(lines[at]) > kColumnsMax && !lines[at].contains("R\"")) {
        findings.push_back({path, static_cast<int>(at) + 1, "a line beyond 100 columns"});
      }
    }
    const auto found = long_functions(path, without_comments_and_literals(text));
    findings.insert(findings.end(), found.begin(), found.end());
  }
  return findings;
}

}  // namespace cassia::architecture
