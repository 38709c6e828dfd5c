#include "law/pinyin_table.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::law {

PinyinTable::PinyinTable(std::vector<std::string> readings, std::vector<Entry> characters)
    : readings_(std::move(readings)), characters_(std::move(characters)) {
  std::ranges::sort(characters_);
  CASSIA_ASSERT(std::ranges::adjacent_find(characters_, {}, &Entry::first) == characters_.end(),
                "compile refuses a character that is read twice");
  CASSIA_ASSERT(
      std::ranges::all_of(characters_,
                          [&](const Entry& entry) { return entry.second < readings_.size(); }),
      "a character has a reading of the table");
}

std::string_view PinyinTable::reading_of(char32_t character) const {
  const auto found = std::ranges::lower_bound(characters_, character, {}, &Entry::first);
  return found != characters_.end() && found->first == character ? readings_[found->second]
                                                                 : std::string_view();
}

}  // namespace cassia::law
