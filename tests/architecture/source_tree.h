#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cassia::architecture {

// The text files of the repository by their path from its root ("src/base/money.h"). A test may
// build one by hand to plant a violation.
using SourceTree = std::map<std::string, std::string>;

// Reads src, law, tests, docs, benchmarks, tools, the module files and the pages of the root from
// the current folder; build folders and corpora are left out.
SourceTree read_source_tree();

// Where a rule is broken and what to do about it.
struct Finding {
  std::string path;
  int line = 0;  // 0 when the whole file is meant
  std::string message;

  friend bool operator==(const Finding&, const Finding&) = default;
};

std::string to_text(const std::vector<Finding>& findings);

// The lines of a text without their ends.
std::vector<std::string_view> lines_of(std::string_view text);

// The same text with comments, string and character literals blanked (line ends kept), so that a
// search for a word finds code only.
std::string without_comments_and_literals(std::string_view text);

bool is_source(std::string_view path);  // *.h or *.cpp under src
bool is_test(std::string_view path);    // *_test.cpp

// "src/engines/duty/duty.h" -> "engines"; "" outside src.
std::string layer_of(std::string_view path);

}  // namespace cassia::architecture
