#include "engines/decision/feel/pattern_translator.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "engines/decision/feel/letters.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr char32_t kLetterMax = 0x10FFFF;
constexpr std::size_t kClassDepthMax = 20;

struct Span {
  char32_t first;
  char32_t last;
};
using Spans = std::vector<Span>;

// A character class: spans of letters, and escapes that stand for sets the library knows (\p{L}).
struct Class {
  Spans spans = {};
  std::vector<std::string> escapes = {};
  bool is_negated = false;
};

Spans merged(Spans spans) {
  std::ranges::sort(spans, {}, &Span::first);
  Spans result;
  for (const Span& span : spans) {
    if (!result.empty() && span.first <= result.back().last + 1) {
      result.back().last = std::max(result.back().last, span.last);
    } else {
      result.push_back(span);
    }
  }
  return result;
}

Spans complement(const Spans& spans) {
  Spans result;
  char32_t next = 0;
  for (const Span& span : merged(spans)) {
    if (span.first > next) {
      result.push_back({next, span.first - 1});
    }
    next = span.last + 1;
  }
  if (next <= kLetterMax) {
    result.push_back({next, kLetterMax});
  }
  return result;
}

Spans difference(const Spans& from, const Spans& taken) {
  Spans outside = complement(from);
  outside.insert(outside.end(), taken.begin(), taken.end());
  return complement(outside);
}

std::string written(const Spans& spans) {
  std::string text;
  for (const Span& span : spans) {
    text += fmt::format("\\x{{{:X}}}-\\x{{{:X}}}", static_cast<unsigned>(span.first),
                        static_cast<unsigned>(span.last));
  }
  return text;
}

std::string written(const Class& set) {
  std::string inner = written(merged(set.spans));
  for (const std::string& escape : set.escapes) {
    inner += escape;
  }
  if (inner.empty()) {  // nothing is in it: everything is in its complement
    return set.is_negated ? "[\\x{0}-\\x{10FFFF}]" : "[^\\x{0}-\\x{10FFFF}]";
  }
  return fmt::format("[{}{}]", set.is_negated ? "^" : "", inner);
}

// Letters that may start a name of XML, and letters that may be in one (XML 1.0, 2.3).
const Spans& name_starts() {
  static const Spans kSpans = {
      {':', ':'},       {'A', 'Z'},       {'_', '_'},       {'a', 'z'},
      {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
      {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
      {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
  return kSpans;
}

Spans name_parts() {
  Spans spans = name_starts();
  for (const Span& span :
       Spans{{'-', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}) {
    spans.push_back(span);
  }
  return spans;
}

class Translator {
 public:
  Translator(std::string_view pattern, const TranslationOptions& options)
      : pattern_(pattern), options_(options) {}

  base::Result<std::string> translate();

 private:
  base::Refusal malformed(std::string_view expected) const {
    return {.code = kFeelPattern,
            .facts = {{"expected", std::string(expected)}, {"found", std::string(pattern_)}}};
  }
  bool starts(std::string_view text) const { return pattern_.substr(at_).starts_with(text); }
  base::Result<char32_t> letter();
  base::Result<Class> escape();
  base::Result<Class> character_class(std::size_t depth);
  base::Result<void> class_item(Class& set);
  base::Result<void> subtract(Class& set, const Class& taken) const;

  std::string_view pattern_;
  TranslationOptions options_;
  std::size_t at_ = 0;
};

base::Result<char32_t> Translator::letter() {
  const auto letter = letter_at(pattern_, at_);
  if (!letter.has_value()) {
    return malformed("a letter");
  }
  at_ += letter->size;
  return letter->code;
}

Class of_spans(Spans spans, bool is_negated) {
  return {.spans = is_negated ? complement(spans) : std::move(spans)};
}

// Behind the backslash.
base::Result<Class> Translator::escape() {
  const char32_t code = CASSIA_TRY(letter());
  switch (code) {
    case 'n':
      return of_spans({{'\n', '\n'}}, false);
    case 'r':
      return of_spans({{'\r', '\r'}}, false);
    case 't':
      return of_spans({{'\t', '\t'}}, false);
    case 's':
    case 'S':
      return of_spans({{'\t', '\n'}, {'\r', '\r'}, {' ', ' '}}, code == 'S');
    case 'i':
    case 'I':
      return of_spans(name_starts(), code == 'I');
    case 'c':
    case 'C':
      return of_spans(name_parts(), code == 'C');
    case 'd':
      return Class{.escapes = {"\\p{Nd}"}};
    case 'D':
      return Class{.escapes = {"\\P{Nd}"}};
    case 'W':
      return Class{.escapes = {"\\p{P}", "\\p{Z}", "\\p{C}"}};
    case 'w':
      // A letter, mark, number or symbol: what is neither punctuation, separator nor other.
      return Class{.escapes = {"\\p{L}", "\\p{M}", "\\p{N}", "\\p{S}"}};
    case 'p':
    case 'P': {
      const std::size_t end = pattern_.find('}', at_);
      if (!starts("{") || end == std::string_view::npos || starts("{Is")) {
        return malformed("a category such as \\p{L}");
      }
      const std::string_view name = pattern_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
      return Class{.escapes = {fmt::format("\\{}{{{}}}", static_cast<char>(code), name)}};
    }
    default:
      break;
  }
  if (code < 0x80 && std::string_view("\\|.-^?*+{}()[]$").contains(static_cast<char>(code))) {
    return of_spans({{code, code}}, false);
  }
  return malformed(code >= '0' && code <= '9' ? "no reference back" : "a known escape");
}

// One letter, a span of letters or an escape.
base::Result<void> Translator::class_item(Class& set) {
  Class item;
  if (starts("\\")) {
    ++at_;
    item = CASSIA_TRY(escape());
  } else {
    if (starts("[")) {
      return malformed("\\[ within a class");
    }
    const char32_t code = CASSIA_TRY(letter());
    item.spans = {{code, code}};
  }
  const bool is_one =
      item.escapes.empty() && item.spans.size() == 1 && item.spans[0].first == item.spans[0].last;
  if (is_one && starts("-") && !starts("-]") && !starts("-[")) {
    ++at_;
    Class last;
    CASSIA_TRY(class_item(last));
    if (!last.escapes.empty() || last.spans.size() != 1 ||
        last.spans[0].first < item.spans[0].first) {
      return malformed("a span from a lower to a higher letter");
    }
    item.spans[0].last = last.spans[0].last;
  }
  set.spans.insert(set.spans.end(), item.spans.begin(), item.spans.end());
  set.escapes.insert(set.escapes.end(), item.escapes.begin(), item.escapes.end());
  return {};
}

// The library knows no subtraction. It is done here on spans; with escapes, only where what remains
// can be written as one class.
base::Result<void> Translator::subtract(Class& set, const Class& taken) const {
  const auto plain = [](const Class& each) {
    return each.is_negated ? complement(each.spans) : each.spans;
  };
  if (set.escapes.empty() && taken.escapes.empty()) {
    set = {.spans = difference(plain(set), plain(taken))};
    return {};
  }
  if (set.escapes.size() == 1 && set.spans.empty() && !set.is_negated && !taken.is_negated) {
    std::string other = set.escapes[0];
    other[1] = other[1] == 'p' ? 'P' : 'p';
    set = {.spans = taken.spans, .escapes = taken.escapes, .is_negated = true};
    set.escapes.push_back(std::move(other));
    return {};
  }
  if (set.escapes.empty() && !taken.is_negated) {
    set = {.spans = complement(plain(set)), .escapes = taken.escapes, .is_negated = true};
    set.spans.insert(set.spans.end(), taken.spans.begin(), taken.spans.end());
    return {};
  }
  return malformed("a simpler subtraction of classes");
}

// Behind the opening bracket.
base::Result<Class> Translator::character_class(std::size_t depth) {
  if (depth > kClassDepthMax) {
    return malformed("fewer classes within classes");
  }
  Class set;
  if (starts("^")) {
    set.is_negated = true;
    ++at_;
  }
  bool is_empty = true;
  while (is_empty || !starts("]")) {
    if (at_ >= pattern_.size()) {
      return malformed("]");
    }
    if (!is_empty && starts("-[")) {
      at_ += 2;
      const Class taken = CASSIA_TRY(character_class(depth + 1));
      CASSIA_TRY(subtract(set, taken));
      if (!starts("]")) {
        return malformed("] after a subtraction");
      }
      break;
    }
    if (is_empty && starts("]")) {
      return malformed("a letter in the class");
    }
    CASSIA_TRY(class_item(set));
    is_empty = false;
  }
  ++at_;
  return set;
}

base::Result<std::string> Translator::translate() {
  std::string result;
  while (at_ < pattern_.size()) {
    const char here = pattern_[at_];
    if (here == '\\') {
      ++at_;
      result += written(CASSIA_TRY(escape()));
    } else if (here == '[') {
      ++at_;
      result += written(CASSIA_TRY(character_class(0)));
    } else if (here == ']' || here == '}') {
      return malformed("a backslash before a closing bracket");
    } else if (here == '.') {
      ++at_;
      result += options_.dot_is_all ? "(?s:.)" : "[^\\n\\r]";
    } else if (here == '{') {
      const std::size_t end = std::min(pattern_.find('}', at_), pattern_.size() - 1);
      result += pattern_.substr(at_, end + 1 - at_);
      at_ = end + 1;
    } else if (here == '(' && starts("(?") && !starts("(?:")) {
      return malformed("( or (?:");
    } else if (options_.ignores_space && std::string_view(" \t\r\n").contains(here)) {
      ++at_;
    } else {
      result += here;
      ++at_;
    }
  }
  return result;
}

}  // namespace

base::Result<std::string> translate_pattern(std::string_view pattern,
                                            const TranslationOptions& options) {
  return Translator(pattern, options).translate();
}

}  // namespace cassia::engines::decision::feel
