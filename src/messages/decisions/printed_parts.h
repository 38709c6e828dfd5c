#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cassia::messages {

// What an answer says of one cell that failed, or of one row that counted: its JSON with a comma
// after it, and its lines of the receipt as they stand within a string of JSON.
struct PrintedPart {
  std::string_view json = {};
  std::string_view lines = {};

  bool is_empty() const { return json.empty(); }
};

// A part that owns its texts.
struct PrintedText {
  std::string json = {};
  std::string lines = {};

  PrintedPart part() const { return {.json = json, .lines = lines}; }
};

// Parts one after another in one run of memory.
class PrintedParts {
 public:
  void add(const PrintedPart& part) {
    text_ += part.json;
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    text_ += part.lines;
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }

  // An empty part beyond the last.
  PrintedPart at(std::size_t place) const {
    const std::size_t end = 2 * place + 2;
    if (end >= ends_.size()) {
      return {};
    }
    const char* const text = text_.data();
    return {.json = {text + ends_[end - 2], text + ends_[end - 1]},
            .lines = {text + ends_[end - 1], text + ends_[end]}};
  }

  std::size_t bytes() const { return text_.size() + ends_.size() * sizeof(std::uint32_t); }

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_ = {0};
};

}  // namespace cassia::messages
