#pragma once

#include <algorithm>
#include <string_view>
#include <utility>

#include "messages/csv_line.h"

namespace cassia::api {

// A CSV text of a request: its first line, and what stands below it.
class CsvText {
 public:
  explicit CsvText(std::string_view text)
      : text_(text), end_(std::min(text.find('\n'), text.size())) {}

  std::string_view head() const { return text_.substr(0, end_); }
  // Each line below the head with its number: the head's is 1.
  template <typename Take>
  void for_each_line(Take&& take) const {
    messages::for_each_line(text_.substr(std::min(end_ + 1, text_.size())), 2,
                            std::forward<Take>(take));
  }

 private:
  std::string_view text_;
  std::size_t end_;
};

}  // namespace cassia::api
