#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cassia::base {

// Whether `text` may name anything: 1 to 40 of A-Z a-z 0-9 . _ - and beginning with a letter or
// digit, so that an id needs no quoting in a stream name, a path, a URL or a CSV file.
bool is_id_text(std::string_view text);
Refusal malformed_id(std::string_view text);

// The name of one thing of kind Tag. Ids of different kinds do not mix; conversion is explicit in
// and out. The default is the empty id, which names nothing and is never parsed.
template <typename Tag>
class Id {
 public:
  Id() = default;

  // Refuses malformed_id.
  static Result<Id> parse(std::string_view text) {
    if (!is_id_text(text)) {
      return malformed_id(text);
    }
    Id id;
    id.text_ = std::string(text);
    return id;
  }

  const std::string& text() const { return text_; }
  bool is_empty() const { return text_.empty(); }
  friend bool operator==(const Id&, const Id&) = default;
  friend std::strong_ordering operator<=>(const Id&, const Id&) = default;

 private:
  std::string text_;
};

}  // namespace cassia::base

template <typename Tag>
struct std::hash<cassia::base::Id<Tag>> {
  std::size_t operator()(const cassia::base::Id<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.text());
  }
};
