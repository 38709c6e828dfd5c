#include "law/prefix_table.h"

#include <algorithm>

namespace cassia::law {

void PrefixTable::add(std::string_view text, const std::vector<std::size_t>& starts,
                      std::uint32_t owner) {
  const std::size_t begin = pool_.size();
  pool_ += text;
  pool_ += '\0';
  for (const std::size_t start : starts) {
    entries_.push_back({static_cast<std::uint32_t>(begin + start), owner});
  }
}

// From the entry to the end of its text: the zero byte of the pool ends it.
std::string_view PrefixTable::text_at(const Entry& entry) const {
  return {pool_.data() + entry.offset};
}

void PrefixTable::sort() {
  std::ranges::sort(entries_, [&](const Entry& one, const Entry& other) {
    const int order = text_at(one).compare(text_at(other));
    return order != 0 ? order < 0 : one.owner < other.owner;
  });
  pool_.shrink_to_fit();
  entries_.shrink_to_fit();
}

std::span<const PrefixTable::Entry> PrefixTable::starting_with(std::string_view prefix) const {
  const auto beginning = [&](const Entry& entry) {
    return std::string_view(pool_).substr(entry.offset, prefix.size());
  };
  const auto found = std::ranges::equal_range(entries_, prefix, {}, beginning);
  return {found.begin(), found.end()};
}

bool PrefixTable::is_at_start(const Entry& entry) const {
  return entry.offset == 0 || pool_[entry.offset - 1] == '\0';
}

bool PrefixTable::ends_after(const Entry& entry, std::size_t length) const {
  return pool_[entry.offset + length] == '\0';
}

}  // namespace cassia::law
