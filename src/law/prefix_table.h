#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cassia::law {

// Texts that are found by how a part of them begins. Every place of a text that may begin an answer
// is an entry; entries are sorted by the text that follows, so that all that begin alike stand
// together. Texts hold no zero byte.
class PrefixTable {
 public:
  struct Entry {
    std::uint32_t offset = 0;  // in the pool of all texts
    std::uint32_t owner = 0;   // whose text it is
  };

  // Adds a text of an owner with the offsets in it that are entries.
  void add(std::string_view text, const std::vector<std::size_t>& starts, std::uint32_t owner);
  // Sorts; to be called once, after the last text.
  void sort();

  // The entries whose text begins with `prefix`.
  std::span<const Entry> starting_with(std::string_view prefix) const;
  // Whether the entry is the beginning of its text, and whether the text ends after `length` bytes.
  bool is_at_start(const Entry& entry) const;
  bool ends_after(const Entry& entry, std::size_t length) const;
  std::size_t size() const { return entries_.size(); }

 private:
  std::string_view text_at(const Entry& entry) const;

  std::string pool_;  // every text with a zero byte after it
  std::vector<Entry> entries_;
};

}  // namespace cassia::law
