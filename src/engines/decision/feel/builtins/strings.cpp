#include "engines/decision/feel/builtins/arguments.h"
#include "engines/decision/feel/letters.h"
#include "engines/decision/feel/pattern.h"

namespace cassia::engines::decision::feel {

namespace {

Value count_of(std::size_t count) {
  return Value(Number::from_integer(static_cast<std::int64_t>(count)));
}

// Positions count letters from 1, or from -1 at the end.
base::Result<Value> substring(const Arguments& arguments) {
  const std::string text = CASSIA_TRY(arguments.text(0));
  const std::int64_t position = CASSIA_TRY(arguments.whole(1));
  const auto size = static_cast<std::int64_t>(count_letters(text));
  if (position == 0 || position > size || position < -size) {
    return arguments.wrong(1, "a position within the string");
  }
  const std::int64_t from = position > 0 ? position - 1 : size + position;
  std::int64_t length = size - from;
  if (arguments.has(2)) {
    const std::int64_t wanted = CASSIA_TRY(arguments.whole(2));
    if (wanted < 1) {
      return arguments.wrong(2, "a length of at least 1");
    }
    length = std::min(length, wanted);
  }
  return Value(letters(text, static_cast<std::size_t>(from), static_cast<std::size_t>(length)));
}

base::Result<Value> string_length(const Arguments& arguments) {
  return count_of(count_letters(CASSIA_TRY(arguments.text(0))));
}

base::Result<Value> upper_case(const Arguments& arguments) {
  return Value(to_upper(CASSIA_TRY(arguments.text(0))));
}

base::Result<Value> lower_case(const Arguments& arguments) {
  return Value(to_lower(CASSIA_TRY(arguments.text(0))));
}

struct TwoTexts {
  std::string text;
  std::string match;
};

base::Result<TwoTexts> two_texts(const Arguments& arguments) {
  std::string text = CASSIA_TRY(arguments.text(0));
  std::string match = CASSIA_TRY(arguments.text(1));
  return TwoTexts{.text = std::move(text), .match = std::move(match)};
}

base::Result<Value> substring_before(const Arguments& arguments) {
  const auto [text, match] = CASSIA_TRY(two_texts(arguments));
  const std::size_t at = text.find(match);
  return Value(at == std::string::npos ? std::string() : text.substr(0, at));
}

base::Result<Value> substring_after(const Arguments& arguments) {
  const auto [text, match] = CASSIA_TRY(two_texts(arguments));
  const std::size_t at = text.find(match);
  return Value(at == std::string::npos ? std::string() : text.substr(at + match.size()));
}

base::Result<Value> contains_text(const Arguments& arguments) {
  const auto [text, match] = CASSIA_TRY(two_texts(arguments));
  return Value(text.contains(match));
}

base::Result<Value> starts_with(const Arguments& arguments) {
  const auto [text, match] = CASSIA_TRY(two_texts(arguments));
  return Value(text.starts_with(match));
}

base::Result<Value> ends_with(const Arguments& arguments) {
  const auto [text, match] = CASSIA_TRY(two_texts(arguments));
  return Value(text.ends_with(match));
}

// The flags stand at `index`; none where they are left out.
base::Result<std::string> flags(const Arguments& arguments, std::size_t index) {
  return arguments.has(index) ? arguments.text(index) : std::string();
}

base::Result<Value> matches(const Arguments& arguments) {
  const auto [text, pattern] = CASSIA_TRY(two_texts(arguments));
  const std::string letters = CASSIA_TRY(flags(arguments, 2));
  return Value(CASSIA_TRY(finds({.pattern = pattern, .flags = letters}, text)));
}

base::Result<Value> replace(const Arguments& arguments) {
  const auto [text, pattern] = CASSIA_TRY(two_texts(arguments));
  const std::string replacement = CASSIA_TRY(arguments.text(2));
  const std::string letters = CASSIA_TRY(flags(arguments, 3));
  // Each find may add the whole replacement.
  CASSIA_TRY(arguments.evaluation().spend(text.size() * (replacement.size() / 16)));
  return Value(CASSIA_TRY(replace_all({.pattern = pattern, .flags = letters}, text, replacement)));
}

base::Result<Value> split_text(const Arguments& arguments) {
  const auto [text, delimiter] = CASSIA_TRY(two_texts(arguments));
  CASSIA_TRY(arguments.evaluation().spend(text.size() / 4));
  List parts;
  for (std::string& part : CASSIA_TRY(split({.pattern = delimiter}, text))) {
    parts.emplace_back(std::move(part));
  }
  return Value(std::move(parts));
}

// Nulls in the list are passed over, as the standard has it; strict mode refuses them.
base::Result<Value> string_join(const Arguments& arguments) {
  const Value list = CASSIA_TRY(arguments.list(0));
  const std::string delimiter = arguments.has(1) ? CASSIA_TRY(arguments.text(1)) : std::string();
  const std::uint64_t parts = list.as_list()->size();
  CASSIA_TRY(arguments.evaluation().spend(list.weight() + parts * (delimiter.size() / 16)));
  std::string result;
  bool is_first = true;
  for (const Value& item : *list.as_list()) {
    if (item.is_null() && !arguments.evaluation().is_strict()) {
      continue;
    }
    if (item.as_string() == nullptr) {
      return wrong_kind("a string", item);
    }
    result += is_first ? "" : delimiter;
    result += *item.as_string();
    is_first = false;
  }
  return Value(std::move(result));
}

}  // namespace

const std::vector<Builtin>& string_functions() {
  static const std::vector<Builtin> kFunctions = {
      {"substring", "string, start position, length?", &substring},
      {"string length", "string", &string_length},
      {"upper case", "string", &upper_case},
      {"lower case", "string", &lower_case},
      {"substring before", "string, match", &substring_before},
      {"substring after", "string, match", &substring_after},
      {"contains", "string, match", &contains_text},
      {"starts with", "string, match", &starts_with},
      {"ends with", "string, match", &ends_with},
      {"matches", "input, pattern, flags?", &matches},
      {"replace", "input, pattern, replacement, flags?", &replace},
      {"split", "string, delimiter", &split_text},
      {"string join", "list, delimiter?", &string_join},
  };
  return kFunctions;
}

}  // namespace cassia::engines::decision::feel
