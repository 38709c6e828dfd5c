#include <algorithm>
#include <initializer_list>

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

bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [line](auto word) { return line.starts_with(word); });
}

// clang-format puts the closing brace of a function under its first letter: in the first column, or
// two columns in for a member that is defined in its class. What opens it is the nearest line
// before, so indented or continuing one that is, that ends in '{' and has a ')'.
class FunctionLengths {
 public:
  explicit FunctionLengths(std::string path) : path_(std::move(path)) {}

  void read(std::string_view line, int number) {
    if (opened_ == 0 && starts_with_any(line, {"namespace", "extern"})) {
      return;
    }
    if (opened_ == 0 && line.starts_with("}")) {
      indent_ = 0;
    }
    if (opened_ == 0 && indent_ == 0 && starts_with_any(line, {"class ", "struct "})) {
      indent_ = line.ends_with("{") ? 2 : 0;
      return;
    }
    const std::string_view own = line.substr(std::min(line.size(), indent_));
    if (opened_ == 0 && line.ends_with("{") && line.contains(')') &&
        (!own.starts_with(" ") || own.starts_with("    "))) {
      opened_ = number;
    }
    const bool is_inside = line.find_first_not_of(' ') >= indent_;
    if (opened_ != 0 && is_inside && own.starts_with("}")) {
      close(number);
    }
  }

  std::vector<Finding> take() && { return std::move(findings_); }

 private:
  void close(int number) {
    if (number - opened_ > kFunctionLinesMax) {
      findings_.push_back({path_, opened_,
                           "a function of " + std::to_string(number - opened_) +
                               " lines: split it below " + std::to_string(kFunctionLinesMax)});
    }
    opened_ = 0;
  }

  std::string path_;
  std::size_t indent_ = 0;  // of the functions that are read now
  int opened_ = 0;
  std::vector<Finding> findings_;
};

std::vector<Finding> long_functions(const std::string& path, const std::string& code) {
  FunctionLengths lengths(path);
  int number = 0;
  for (const std::string_view line : lines_of(code)) {
    lengths.read(line, ++number);
  }
  return std::move(lengths).take();
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
