#include "engines/decision/feel/pattern.h"

#include <re2/re2.h>

#include <memory>

#include "engines/decision/feel/pattern_translator.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::size_t kPatternBytesMax = 10'000;
constexpr int kGroupsMax = 99;

struct Compiled {
  std::unique_ptr<RE2> expression;
  bool is_literal = false;  // the flag q: nothing in pattern and replacement has a meaning
};

base::Refusal malformed(std::string_view expected, std::string_view found) {
  return {.code = kFeelPattern,
          .facts = {{"expected", std::string(expected)}, {"found", std::string(found)}}};
}

base::Result<Compiled> compile(const Pattern& pattern) {
  if (pattern.flags.find_first_not_of("smixq") != std::string_view::npos) {
    return malformed("flags of s, m, i, x, q", pattern.flags);
  }
  if (pattern.pattern.size() > kPatternBytesMax) {
    return malformed("a pattern of at most 10,000 bytes", "a longer one");
  }
  RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(!pattern.flags.contains('i'));
  Compiled compiled{.expression = nullptr, .is_literal = pattern.flags.contains('q')};
  options.set_literal(compiled.is_literal);
  std::string text(pattern.pattern);
  if (!compiled.is_literal) {
    text =
        CASSIA_TRY(translate_pattern(pattern.pattern, {.ignores_space = pattern.flags.contains('x'),
                                                       .dot_is_all = pattern.flags.contains('s')}));
    if (pattern.flags.contains('m')) {
      text.insert(0, "(?m)");
    }
  }
  compiled.expression = std::make_unique<RE2>(text, options);
  if (!compiled.expression->ok() || compiled.expression->NumberOfCapturingGroups() > kGroupsMax) {
    return malformed("a regular expression", pattern.pattern);
  }
  return compiled;
}

struct Replacement {
  std::string_view text;
  bool is_literal = false;
  int groups = 0;
};

// "$12" is group 12 where there are so many groups, and else group 1 followed by "2".
base::Result<void> append_replacement(const Replacement& replacement,
                                      const std::vector<re2::StringPiece>& found,
                                      std::string& result) {
  const std::string_view text = replacement.text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (replacement.is_literal || (text[at] != '$' && text[at] != '\\')) {
      result += text[at];
      continue;
    }
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (text[at] == '\\') {
      if (next != '$' && next != '\\') {
        return malformed("\\$ or \\\\ in a replacement", text);
      }
      result += next;
      ++at;
      continue;
    }
    if (next < '0' || next > '9') {
      return malformed("$ and a digit in a replacement", text);
    }
    int group = next - '0';
    ++at;
    while (at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9' &&
           group * 10 + (text[at + 1] - '0') <= replacement.groups) {
      group = group * 10 + (text[++at] - '0');
    }
    if (group <= replacement.groups) {
      result += std::string_view(found[static_cast<std::size_t>(group)]);
    }
  }
  return {};
}

// Calls `visit` with each find; stops at its refusal. Refuses a find of nothing.
template <typename Visit>
base::Result<void> visit_finds(const RE2& expression, std::string_view text, Visit visit) {
  const auto groups = static_cast<std::size_t>(expression.NumberOfCapturingGroups()) + 1;
  std::vector<re2::StringPiece> found(groups);
  std::size_t from = 0;
  while (from <= text.size() &&
         expression.Match(re2::StringPiece(text.data(), text.size()), from, text.size(),
                          RE2::UNANCHORED, found.data(), static_cast<int>(groups))) {
    if (found[0].empty()) {
      return malformed("a pattern that finds no empty text", expression.pattern());
    }
    const auto start = static_cast<std::size_t>(found[0].data() - text.data());
    CASSIA_TRY(visit(start, found));
    from = start + found[0].size();
  }
  return {};
}

}  // namespace

base::Result<bool> finds(const Pattern& pattern, std::string_view text) {
  const Compiled compiled = CASSIA_TRY(compile(pattern));
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *compiled.expression);
}

base::Result<std::string> replace_all(const Pattern& pattern, std::string_view text,
                                      std::string_view replacement) {
  const Compiled compiled = CASSIA_TRY(compile(pattern));
  const Replacement into{.text = replacement,
                         .is_literal = compiled.is_literal,
                         .groups = compiled.expression->NumberOfCapturingGroups()};
  std::string result;
  std::size_t kept = 0;
  CASSIA_TRY(visit_finds(*compiled.expression, text,
                         [&](std::size_t start, const std::vector<re2::StringPiece>& found) {
                           result += text.substr(kept, start - kept);
                           kept = start + found[0].size();
                           return append_replacement(into, found, result);
                         }));
  result += text.substr(kept);
  return result;
}

base::Result<std::vector<std::string>> split(const Pattern& pattern, std::string_view text) {
  const Compiled compiled = CASSIA_TRY(compile(pattern));
  std::vector<std::string> parts;
  std::size_t kept = 0;
  CASSIA_TRY(visit_finds(
      *compiled.expression, text,
      [&](std::size_t start, const std::vector<re2::StringPiece>& found) -> base::Result<void> {
        parts.emplace_back(text.substr(kept, start - kept));
        kept = start + found[0].size();
        return {};
      }));
  parts.emplace_back(text.substr(kept));
  return parts;
}

}  // namespace cassia::engines::decision::feel
