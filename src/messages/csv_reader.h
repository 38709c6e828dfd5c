#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "messages/refusals.h"

namespace cassia::messages {

inline constexpr std::size_t kCsvCellsMax = 64;

inline base::Refusal csv_malformed(int line, std::string problem) {
  return {.code = kCsvMalformed,
          .place = "line " + std::to_string(line),
          .facts = {{"problem", std::move(problem)}}};
}

// Reads rows of RFC 4180, one after the other: quotes join, "" is a quote, LF or CRLF ends. Private
// to the readers of files of lines. The text outlives it.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }
  int line() const { return line_; }

  base::Result<std::vector<std::string>> row() {
    std::vector<std::string> cells;
    while (true) {
      cells.push_back(CASSIA_TRY(cell()));
      if (cells.size() > kCsvCellsMax) {
        return csv_malformed(line_, "more than 64 cells");
      }
      if (at_end()) {
        return cells;
      }
      const char end = text_[at_++];
      if (end == '\r' && !at_end() && text_[at_] == '\n') {
        ++at_;
      }
      if (end != ',') {
        ++line_;
        return cells;
      }
    }
  }

 private:
  base::Result<std::string> cell() {
    if (!at_end() && text_[at_] == '"') {
      return quoted();
    }
    const std::size_t start = at_;
    while (!at_end() && !std::string_view(",\r\n").contains(text_[at_])) {
      if (text_[at_] == '"') {
        return csv_malformed(line_, "a quote inside a cell");
      }
      ++at_;
    }
    return std::string(text_.substr(start, at_ - start));
  }

  base::Result<std::string> quoted() {
    const int opened = line_;
    std::string cell;
    for (++at_; !at_end(); ++at_) {
      if (text_[at_] != '"') {
        line_ += text_[at_] == '\n' ? 1 : 0;
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += '"';
        ++at_;
      } else {
        ++at_;
        if (!at_end() && !std::string_view(",\r\n").contains(text_[at_])) {
          return csv_malformed(line_, "letters after a quote");
        }
        return cell;
      }
    }
    return csv_malformed(opened, "a quote that does not end");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace cassia::messages
