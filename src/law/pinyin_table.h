#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cassia::law {

// How Chinese characters are read: one main reading each, in pinyin without tones ("lian"; "lv"
// for lü). A character that is read otherwise in some words is known by its main reading only.
class PinyinTable {
 public:
  // A character and which of `readings` it has.
  using Entry = std::pair<char32_t, std::size_t>;

  PinyinTable() = default;
  // Characters are unique and their readings exist (asserted).
  PinyinTable(std::vector<std::string> readings, std::vector<Entry> characters);

  // Empty when the character is not known.
  std::string_view reading_of(char32_t character) const;
  std::size_t size() const { return characters_.size(); }

 private:
  std::vector<std::string> readings_;
  std::vector<Entry> characters_;  // by character
};

}  // namespace cassia::law
