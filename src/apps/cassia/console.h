#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cassia::apps {

// How results are printed: for people (colour when standard output is a terminal and NO_COLOR is
// not set) or as JSON lines.
enum class Colour : std::uint8_t { plain, good, bad, warn, dim, strong };

// `text` in a colour, or as it is when colours are off.
std::string paint(Colour colour, std::string_view text);

// The columns that `text` takes on a terminal: Chinese and other wide letters take two.
std::size_t width_of(std::string_view text);

// A table with aligned columns, the first row being its head. Columns that hold numbers only are
// aligned to the right. Cells are plain text; `painted` is applied to whole rows by index.
struct Table {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
};
std::string to_text(const Table& table);

// A progress bar on standard error, drawn when it is a terminal and a second has passed; silent
// otherwise. `total` 0 means unknown.
class Progress {
 public:
  Progress(std::string label, std::int64_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance_to(std::int64_t done);

 private:
  std::string label_;
  std::int64_t total_;
  std::int64_t started_micros_;
  std::int64_t drawn_micros_ = 0;
};

}  // namespace cassia::apps
