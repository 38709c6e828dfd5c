#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "engines/decision/table/table_text.h"

namespace cassia::engines::decision::table {

// Refuses what no later step should meet: a text that is too long (table_too_large) or not UTF-8
// (table_not_utf8), control letters, and a last line without a line feed (table_malformed).
base::Result<void> check_letters(std::string_view text);

// The lines of a table's text, taken one after another. Blank lines are passed over and comments
// collected; every part of a line that is asked about knows its column.
class TableLines {
 public:
  explicit TableLines(std::string_view text) : rest_(text) {}

  // Moves to the next line that is neither blank nor a comment. False at the end of the text.
  bool advance();

  // The line without blanks at its end.
  std::string_view line() const { return line_; }
  std::uint32_t number() const { return number_; }
  // The comments since this was asked last.
  Comments take_comments() { return std::exchange(comments_, {}); }

  // Where `part`, a piece of the current line, begins.
  feel::Place place_of(std::string_view part) const;
  feel::Place end_of_line() const { return place_of(line_.substr(line_.size())); }

 private:
  std::string_view rest_;
  std::string_view line_;
  std::uint32_t number_ = 0;
  Comments comments_;
};

// Moves on like `advance`; refuses table_malformed at the end of the text.
base::Result<void> advance(TableLines& lines);

base::Refusal malformed(const feel::Place& place, std::string problem);
base::Refusal too_large(const feel::Place& place, std::string what, std::size_t limit);

std::string_view trimmed(std::string_view text);

}  // namespace cassia::engines::decision::table
