#include "messages/field_node.h"

#include "messages/refusals.h"

namespace cassia::messages {

base::Result<std::vector<std::string>> split_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  bool is_quoted = false;
  bool is_started = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char letter = line[at];
    if (letter == '"') {
      is_quoted = !is_quoted;
      is_started = true;
    } else if (is_quoted && letter == '\\' && at + 1 < line.size()) {
      word += line[++at];
    } else if (!is_quoted && (letter == ' ' || letter == '\t')) {
      if (is_started) {
        words.push_back(std::move(word));
        word.clear();
      }
      is_started = false;
    } else {
      word += letter;
      is_started = true;
    }
  }
  if (is_quoted) {
    return base::Refusal{.code = kScenarioMalformed, .facts = {{"problem", "open quote"}}};
  }
  if (is_started) {
    words.push_back(std::move(word));
  }
  return words;
}

bool is_field(std::string_view word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    return false;
  }
  return word.substr(0, equals).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") ==
         std::string_view::npos;
}

Field to_field(std::string_view word, std::string place) {
  const std::size_t equals = word.find('=');
  return {std::string(word.substr(0, equals)), std::string(word.substr(equals + 1)),
          std::move(place)};
}

}  // namespace cassia::messages
