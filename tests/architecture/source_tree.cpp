#include "source_tree.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace cassia::architecture {

namespace {

namespace fs = std::filesystem;

const std::set<std::string> kTextEndings = {".h",  ".cpp",  ".inc",   ".md",      ".txt",
                                            ".py", ".yaml", ".cmake", ".scenario"};

bool is_left_out(const std::string& path) {
  return path.starts_with("build/") || path.starts_with(".git/") ||
         path.find("/corpus/") != std::string::npos ||
         path.find("node_modules/") != std::string::npos;
}

}  // namespace

SourceTree read_source_tree() {
  SourceTree tree;
  for (auto entry = fs::recursive_directory_iterator("."); entry != fs::end(entry); ++entry) {
    const std::string path = entry->path().lexically_relative(".").generic_string();
    if (entry->is_directory() && is_left_out(path + "/")) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file() && kTextEndings.contains(entry->path().extension())) {
      std::ifstream file(entry->path(), std::ios::binary);
      tree[path] = std::string(std::istreambuf_iterator<char>(file), {});
    }
  }
  return tree;
}

std::string to_text(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += finding.path + ":" + std::to_string(finding.line) + ": " + finding.message + "\n";
  }
  return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string without_comments_and_literals(std::string_view text) {
  std::string code(text);
  enum class Mode { plain, line_comment, block_comment, literal };
  Mode mode = Mode::plain;
  char quote = '"';
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char letter = text[at];
    const std::string_view two = text.substr(at, 2);
    if (mode == Mode::plain) {
      const bool digit_separator =
          letter == '\'' && at > 0 && std::isxdigit(static_cast<unsigned char>(text[at - 1])) != 0;
      if (two == "//" || two == "/*") {
        mode = two == "//" ? Mode::line_comment : Mode::block_comment;
      } else if ((letter == '"' || letter == '\'') && !digit_separator) {
        mode = Mode::literal;
        quote = letter;
        continue;
      } else {
        continue;
      }
    } else if (mode == Mode::literal && letter == '\\') {
      code[at++] = ' ';
    } else if ((mode == Mode::literal && (letter == quote || letter == '\n')) ||
               (mode == Mode::line_comment && letter == '\n')) {
      mode = Mode::plain;
      continue;
    } else if (mode == Mode::block_comment && two == "*/") {
      mode = Mode::plain;
      code[at++] = ' ';
    }
    if (at < code.size() && code[at] != '\n') {
      code[at] = ' ';
    }
  }
  return code;
}

bool is_source(std::string_view path) {
  return path.starts_with("src/") && (path.ends_with(".h") || path.ends_with(".cpp"));
}

bool is_test(std::string_view path) {
  return path.ends_with("_test.cpp") || path.ends_with("_test.h");
}

std::string layer_of(std::string_view path) {
  if (!path.starts_with("src/")) {
    return "";
  }
  path.remove_prefix(4);
  return std::string(path.substr(0, path.find('/')));
}

}  // namespace cassia::architecture
