#include "engines/decision/feel/vocabulary.h"

#include <algorithm>
#include <array>

#include "engines/decision/feel/letters.h"

namespace cassia::engines::decision::feel {

namespace {

// Functions and properties of FEEL whose names hold a space.
constexpr std::array<std::string_view, 35> kOwnNames = {
    "date and time",
    "years and months duration",
    "days and time duration",
    "string length",
    "upper case",
    "lower case",
    "substring before",
    "substring after",
    "starts with",
    "ends with",
    "list contains",
    "list replace",
    "insert before",
    "index of",
    "distinct values",
    "string join",
    "get value",
    "get entries",
    "context put",
    "context merge",
    "day of year",
    "day of week",
    "month of year",
    "week of year",
    "round up",
    "round down",
    "round half up",
    "round half down",
    "met by",
    "overlaps before",
    "overlaps after",
    "finished by",
    "started by",
    "time offset",
    "start included",
};
constexpr std::array<std::string_view, 11> kOwnTypes = {"Any",
                                                        "Null",
                                                        "boolean",
                                                        "number",
                                                        "string",
                                                        "date",
                                                        "time",
                                                        "date and time",
                                                        "days and time duration",
                                                        "years and months duration",
                                                        "day-time duration"};

std::size_t space_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size()) {
    const auto letter = letter_at(text, size);
    if (!letter.has_value() || !is_space(letter->code)) {
      break;
    }
    size += letter->size;
  }
  return size;
}

bool starts_with_part(std::string_view text) {
  const auto letter = letter_at(text, 0);
  return letter.has_value() && is_name_part(letter->code);
}

// How many bytes of the text the name takes; 0 if the text starts otherwise. A space of the name
// stands for any white space, and a name does not end within a word.
std::size_t matched_size(std::string_view name, std::string_view text) {
  std::size_t at = 0;
  for (const char letter : name) {
    if (letter == ' ') {
      const std::size_t spaces = space_size(text.substr(at));
      if (spaces == 0) {
        return 0;
      }
      at += spaces;
    } else if (at < text.size() && text[at] == letter) {
      ++at;
    } else {
      return 0;
    }
  }
  std::size_t last = name.size();
  do {
    --last;
  } while (last > 0 && (static_cast<unsigned char>(name[last]) & 0xC0U) == 0x80U);
  const bool ends_in_word = starts_with_part(name.substr(last));
  return ends_in_word && starts_with_part(text.substr(at)) ? 0 : at;
}

}  // namespace

std::string canonical_name(std::string_view name) {
  std::string result;
  std::size_t at = 0;
  while (at < name.size()) {
    const std::size_t spaces = space_size(name.substr(at));
    at += spaces;
    if (at < name.size()) {
      result += spaces > 0 && !result.empty() ? " " : "";
      result += name[at];
      ++at;
    }
  }
  return result;
}

std::string_view plain_name(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size()) {
    const auto letter = letter_at(text, size);
    if (!letter.has_value() ||
        !(size == 0 ? is_name_start(letter->code) : is_name_part(letter->code))) {
      break;
    }
    size += letter->size;
  }
  return text.substr(0, size);
}

Vocabulary::Vocabulary() {
  for (const std::string_view name : kOwnNames) {
    add_name(name);
  }
  add_name("end included");
  for (const std::string_view name : kOwnTypes) {
    add_type(name, simple_type(name));
  }
}

void NameSet::add_name(std::string_view name) {
  const std::string canonical = canonical_name(name);
  const std::string_view first = plain_name(canonical);
  if (first.size() == canonical.size() || first.empty()) {
    return;
  }
  std::vector<std::string>& alike = names_[std::string(first)];
  if (std::ranges::find(alike, canonical) == alike.end()) {
    alike.push_back(canonical);
  }
}

void Vocabulary::add_type(std::string_view name, TypePtr type) {
  types_[canonical_name(name)] = std::move(type);
}

std::optional<NameMatch> NameSet::match_name(std::string_view text) const {
  const std::string_view first = plain_name(text);
  if (first.empty()) {
    return std::nullopt;
  }
  NameMatch best{.name = std::string(first), .size = first.size()};
  const auto alike = names_.find(first);
  if (alike != names_.end()) {
    for (const std::string& name : alike->second) {
      const std::size_t size = matched_size(name, text);
      if (size > best.size) {
        best = {.name = name, .size = size};
      }
    }
  }
  return best;
}

std::optional<Vocabulary::TypeMatch> Vocabulary::match_type(std::string_view text) const {
  std::optional<TypeMatch> best;
  for (const auto& [name, type] : types_) {
    const std::size_t size = matched_size(name, text);
    if (size > 0 && (!best.has_value() || size > best->size)) {
      best = TypeMatch{.type = type, .size = size};
    }
  }
  return best;
}

}  // namespace cassia::engines::decision::feel
