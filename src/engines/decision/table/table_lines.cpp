#include "engines/decision/table/table_lines.h"

#include <algorithm>
#include <utility>

#include "engines/decision/feel/letters.h"
#include "engines/decision/table/refusals.h"

namespace cassia::engines::decision::table {

base::Result<void> check_letters(std::string_view text) {
  if (text.size() > kTextBytesMax) {
    return too_large({}, "bytes", kTextBytesMax);
  }
  feel::Place place;
  std::size_t line_bytes = 0;
  while (!text.empty()) {
    const auto letter = feel::letter_at(text, 0);
    const auto first = static_cast<unsigned char>(text.front());
    if (!letter) {
      return base::Refusal{.code = kTableNotUtf8, .place = to_text(place)};
    }
    if ((first < 0x20 && first != '\n') || first == 0x7F || text.starts_with("\xEF\xBB\xBF")) {
      return malformed(place, "a control letter; only line feeds and blanks part words");
    }
    line_bytes = first == '\n' ? 0 : line_bytes + letter->size;
    if (line_bytes > kLineBytesMax) {
      return too_large(place, "bytes of a line", kLineBytesMax);
    }
    place =
        first == '\n' ? feel::Place{place.line + 1, 1} : feel::Place{place.line, place.column + 1};
    text.remove_prefix(letter->size);
  }
  if (line_bytes != 0) {
    return malformed(place, "the last line does not end in a line feed");
  }
  return {};
}

bool TableLines::advance() {
  while (!rest_.empty()) {
    const std::string_view whole = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(std::min(whole.size() + 1, rest_.size()));
    line_ = whole.substr(0, whole.find_last_not_of(' ') + 1);
    ++number_;
    if (line_.starts_with('#')) {
      comments_.emplace_back(line_);
    } else if (!line_.empty()) {
      return true;
    }
  }
  line_ = {};
  ++number_;
  return false;
}

feel::Place TableLines::place_of(std::string_view part) const {
  const auto bytes = static_cast<std::size_t>(part.data() - line_.data());
  const auto letters = std::ranges::count_if(line_.substr(0, bytes), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  });
  return {.line = number_, .column = static_cast<std::uint32_t>(letters) + 1};
}

base::Result<void> advance(TableLines& lines) {
  if (!lines.advance()) {
    return malformed({lines.number(), 1}, "the text ends too early");
  }
  return {};
}

base::Refusal malformed(const feel::Place& place, std::string problem) {
  return {
      .code = kTableMalformed, .place = to_text(place), .facts = {{"problem", std::move(problem)}}};
}

base::Refusal too_large(const feel::Place& place, std::string what, std::size_t limit) {
  return {.code = kTableTooLarge,
          .place = to_text(place),
          .facts = {{"what", std::move(what)}, {"limit", std::to_string(limit)}}};
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) {
    return text.substr(text.size());
  }
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

}  // namespace cassia::engines::decision::table
