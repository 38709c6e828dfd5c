#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cassia::engines::ledger {

// Where in a vector of records an id stands: open addressing with linear probing over positions,
// at most half full. It holds nothing that the records do not say, so it takes no part in equality
// or snapshots. Few records need none: they are searched one by one.
class IdIndex {
 public:
  static constexpr std::size_t kSearchedMax = 16;  // records that are faster to search than to hash
  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  // The position of the record with `id`. `id_of(record)` gives a record's id. An index that is
  // not up to date (a ledger read from a snapshot) is not used.
  template <typename Record, typename IdOf>
  std::size_t find(const std::vector<Record>& records, std::int64_t id, IdOf id_of) const {
    if (count_ != records.size() || slots_.empty()) {
      return search(records, id, id_of);
    }
    for (std::size_t slot = home_of(id);; slot = (slot + 1) & mask()) {
      if (slots_[slot] == 0) {
        return kNowhere;
      }
      if (const std::size_t position = slots_[slot] - 1; id_of(records[position]) == id) {
        return position;
      }
    }
  }

  // Brings the index up to date with records that were appended since; from scratch if some are
  // gone. To call before the records are searched in a loop.
  template <typename Record, typename IdOf>
  void update(const std::vector<Record>& records, IdOf id_of) {
    if (records.size() <= kSearchedMax) {
      slots_.clear();
      count_ = records.size();
      return;
    }
    if (slots_.size() < records.size() * 2 || count_ > records.size()) {
      slots_.assign(std::bit_ceil(records.size() * 4), 0);
      count_ = 0;
    }
    for (; count_ < records.size(); ++count_) {
      std::size_t slot = home_of(id_of(records[count_]));
      while (slots_[slot] != 0) {
        slot = (slot + 1) & mask();
      }
      slots_[slot] = static_cast<std::uint32_t>(count_ + 1);
    }
  }

  // Takes the last record out, before it is removed from the records. No later one can have been
  // pushed past its slot, so emptying the slot breaks no probe.
  void forget_last(std::int64_t id);

  friend bool operator==(const IdIndex&, const IdIndex&) { return true; }

 private:
  template <typename Record, typename IdOf>
  static std::size_t search(const std::vector<Record>& records, std::int64_t id, IdOf id_of) {
    for (std::size_t position = 0; position < records.size(); ++position) {
      if (id_of(records[position]) == id) {
        return position;
      }
    }
    return kNowhere;
  }

  std::size_t mask() const { return slots_.size() - 1; }
  // Fibonacci hashing: ids are mostly counted up, and the product spreads neighbours apart.
  std::size_t home_of(std::int64_t id) const {
    const std::uint64_t product = static_cast<std::uint64_t>(id) * 0x9E37'79B9'7F4A'7C15U;
    return static_cast<std::size_t>(product >> (64 - std::countr_zero(slots_.size())));
  }

  std::vector<std::uint32_t> slots_;  // position + 1; 0 is free
  std::size_t count_ = 0;             // the records that are in it
};

}  // namespace cassia::engines::ledger
