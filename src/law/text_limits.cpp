#include "law/text_limits.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"
#include "law/place.h"
#include "law/refusals.h"

namespace cassia::law {

namespace {

using Position = std::string_view::size_type;

int line_of(std::string_view text, Position position) {
  return 1 + static_cast<int>(std::count(
                 text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

bool is_control(char letter) {
  return (static_cast<std::uint8_t>(letter) < 0x20 && letter != '\n') || letter == 0x7F;
}

bool opens(char letter) { return letter == '[' || letter == '{'; }
bool closes(char letter) { return letter == ']' || letter == '}'; }

// Follows quotes and brackets through the text. Inside quotes brackets that open count until the
// quote ends and those that close do not, so that a misjudged quote makes the depth too large
// rather than too small.
struct BracketDepth {
  int depth = 0;
  int depth_before_quote = 0;
  char quote = '\0';
  char before = '\n';  // the last letter that was no blank; '\n' at the start of a line
  bool is_after_blank = true;
  bool is_comment = false;

  void read(char letter) {
    is_comment =
        letter != '\n' && (is_comment || (letter == '#' && quote == '\0' && is_after_blank));
    is_after_blank = letter == ' ' || letter == '\n';
    if (is_comment) {
      return;
    }
    if (opens(letter)) {
      ++depth;
    } else if (closes(letter) && quote == '\0') {
      depth = std::max(0, depth - 1);
    }
    if (quote == letter && before != '\\') {
      quote = '\0';
      depth = depth_before_quote;
    } else if (quote == '\0' && (letter == '"' || letter == '\'') &&
               std::string_view("\n:,[{-?").contains(before)) {
      quote = letter;
      depth_before_quote = depth;
    }
    if (letter != ' ') {
      before = letter;
    }
  }
};

}  // namespace

base::Result<void> check_text(const LawText& text) {
  if (text.text.size() > kFileBytesMax) {
    return refuse(
        kLawTooLarge, {text.path},
        {{"size", std::to_string(text.text.size())}, {"size_max", std::to_string(kFileBytesMax)}});
  }
  const std::string_view all = text.text;
  if (all.starts_with("\xEF\xBB\xBF")) {
    return refuse(kLawNotUtf8, {text.path, 1});
  }
  for (Position i = 0; i < all.size();) {
    const std::size_t length = base::letter_length(all.substr(i));
    if (length == 0) {
      return refuse(kLawNotUtf8, {text.path, line_of(all, i)});
    }
    if (is_control(all[i])) {
      return refuse(kLawMalformed, {text.path, line_of(all, i)},
                    {{"problem", "a control character"}});
    }
    i += length;
  }
  return {};
}

base::Result<void> check_yaml_shape(const LawText& text) {
  const std::string_view all = text.text;
  if (all.size() > kYamlBytesMax) {
    return refuse(
        kLawTooLarge, {text.path},
        {{"size", std::to_string(all.size())}, {"size_max", std::to_string(kYamlBytesMax)}});
  }
  const auto too_deep = [&](Position position) {
    return refuse(kLawTooDeep, {text.path, line_of(all, position)},
                  {{"depth_max", std::to_string(kYamlDepthMax)}});
  };
  BracketDepth brackets;
  for (Position start = 0; start < all.size();) {
    const Position end = std::min(all.find('\n', start), all.size());
    const std::string_view line = all.substr(start, end - start);
    const Position content = std::min(line.find_first_not_of(" -?:"), line.size());
    if (content > static_cast<Position>(kYamlIndentMax)) {
      return too_deep(start);
    }
    for (const char letter : all.substr(start, end + 1 - start)) {
      brackets.read(letter);
      if (brackets.depth > kYamlDepthMax) {
        return too_deep(start);
      }
    }
    start = end + 1;
  }
  if (brackets.quote != '\0') {
    return refuse(kLawMalformed, {text.path, line_of(all, all.size()), 1},
                  {{"problem", "a quote that does not end"}});
  }
  return {};
}

}  // namespace cassia::law
