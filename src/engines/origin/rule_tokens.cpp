#include "engines/origin/rule_tokens.h"

#include <algorithm>

#include "engines/origin/refusals.h"
#include "engines/origin/rule_text.h"

namespace cassia::engines::origin {

namespace {

bool ends_word(char letter) {
  return letter == ' ' || letter == '(' || letter == ')' || letter == '"';
}

}  // namespace

base::Refusal malformed_rule(std::size_t position, std::string problem) {
  return {.code = kRuleTextMalformed,
          .place = "column " + std::to_string(position),
          .facts = {{"problem", std::move(problem)}}};
}

bool is_rule_text(std::string_view text) {
  return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
         std::ranges::none_of(text, [](char letter) {
           return letter == '"' || (static_cast<unsigned char>(letter) < 0x20);
         });
}

base::Result<std::vector<RuleToken>> split_rule(std::string_view text) {
  if (text.size() > kRuleTextMax) {
    return malformed_rule(kRuleTextMax, "the rule is too long");
  }
  std::vector<RuleToken> tokens;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ') {
      ++i;
      continue;
    }
    RuleToken token{.position = i + 1};
    if (text[i] == '(' || text[i] == ')') {
      token.word = text.substr(i++, 1);
      tokens.push_back(token);
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && !ends_word(text[i])) {
      ++i;
    }
    token.word = text.substr(begin, i - begin);
    if (i < text.size() && text[i] == '"') {
      const std::size_t end = text.find('"', i + 1);
      if (end == std::string_view::npos) {
        return malformed_rule(i + 1, "a quote that does not end");
      }
      token.text = text.substr(i + 1, end - i - 1);
      if (!is_rule_text(*token.text)) {
        return malformed_rule(i + 1, "a text that is empty or has outer blanks");
      }
      i = end + 1;
    }
    tokens.push_back(token);
  }
  return tokens;
}

}  // namespace cassia::engines::origin
