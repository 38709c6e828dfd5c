#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cassia::messages {

// The cells of the one row that the line is, without a mark of UTF-8 before it. Refuses
// csv_malformed.
base::Result<std::vector<std::string>> cells_of_line(std::string_view line, std::size_t bytes_max);

// csv_malformed, without a place: whoever has the file knows the line.
base::Refusal line_malformed(std::string problem);

// Gives `take` each line that holds anything, without its end, and its number in the file, of which
// the text begins with line `first_line`.
template <typename Take>
void for_each_line(std::string_view text, std::int64_t first_line, const Take& take) {
  for (std::int64_t number = first_line; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!line.empty() && line != "\r") {
      take(line, number);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace cassia::messages
