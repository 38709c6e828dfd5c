#include "engines/decision/table/row_index.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "base/assert.h"
#include "engines/decision/table/key_classes.h"

namespace cassia::engines::decision::table {

namespace {

// Lists up to here are read row by row; beyond, the bits of 64 rows at a time are quicker.
constexpr std::size_t kShortList = 16;

std::size_t list_entries(const Grid& grid, std::size_t column, const std::vector<Key>& starts) {
  std::size_t entries = 0;
  for (const auto& row : grid.rows) {
    for (const KeySpan& span : row[column].spans()) {
      entries += static_cast<std::size_t>(std::ranges::upper_bound(starts, span.last) -
                                          std::ranges::lower_bound(starts, span.first));
    }
  }
  return entries;
}

template <typename Cost>
std::vector<std::size_t> by_cost(std::size_t columns, Cost cost) {
  std::vector<std::size_t> order(columns);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, cost);
  return order;
}

}  // namespace

std::size_t RowIndex::Column::class_of(Key key) const {
  if (is_direct) {
    return std::min(static_cast<std::size_t>(key), starts.size() - 1);
  }
  // A binary search without branches that a processor could guess wrong.
  const Key* from = starts.data();
  std::size_t count = starts.size();
  while (count > 1) {
    const std::size_t half = count / 2;
    from = from[half] <= key ? from + half : from;
    count -= half;
  }
  return static_cast<std::size_t>(from - starts.data());
}

RowIndex::RowIndex(const Grid& grid, IndexLimits limits)
    : row_count_(grid.rows.size()), words_((grid.rows.size() + 63) / 64) {
  CASSIA_ASSERT(grid.domains.size() <= kColumnsMax, "the reader refuses more columns");
  CASSIA_ASSERT(row_count_ < kNoRow, "the reader refuses more rows");
  for (std::size_t column = 0; column < grid.domains.size(); ++column) {
    std::vector<Key> starts = class_starts(grid, column);
    bool is_direct = true;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      is_direct = is_direct && starts[i] == static_cast<Key>(i);
    }
    columns_.push_back({.starts = std::move(starts),
                        .is_direct = is_direct,
                        .list_starts = {},
                        .list_rows = {},
                        .bits = {}});
    all_columns_ |= std::uint64_t{1} << column;
  }
  columns_without_bits_ = all_columns_;
  read_cells(grid);
  add_lists(grid, limits.list_entries_max);
  add_bits(grid, limits.bit_words_max);
}

void RowIndex::read_cells(const Grid& grid) {
  hulls_.reserve(row_count_ * columns_.size());
  split_.resize(row_count_);
  split_cells_.resize(row_count_);
  for (std::size_t row = 0; row < row_count_; ++row) {
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const auto spans = grid.rows[row][column].spans();
      // A cell that takes nothing has a hull that holds nothing.
      hulls_.push_back(spans.empty() ? KeySpan{kKeyMax, kKeyMin}
                                     : KeySpan{spans.front().first, spans.back().last});
      split_[row] |= spans.size() > 1 ? std::uint64_t{1} << column : 0;
    }
    if (split_[row] != 0) {
      split_cells_[row] = grid.rows[row];
    }
  }
}

void RowIndex::add_lists(const Grid& grid, std::size_t entries_max) {
  if (words_ <= 1) {
    return;  // one word of bits is quicker than any list
  }
  std::vector<std::size_t> entries(columns_.size());
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    entries[column] = list_entries(grid, column, columns_[column].starts);
  }
  for (const std::size_t index : by_cost(columns_.size(), [&](auto i) { return entries[i]; })) {
    Column& column = columns_[index];
    if (entries[index] > entries_max) {
      return;
    }
    entries_max -= entries[index];
    column.list_starts.resize(column.starts.size() + 1);
    for_each_class(grid, index, column.starts,
                   [&](std::size_t at, std::size_t) { ++column.list_starts[at + 1]; });
    std::partial_sum(column.list_starts.begin(), column.list_starts.end(),
                     column.list_starts.begin());
    column.list_rows.resize(entries[index]);
    std::vector<std::uint32_t> end = column.list_starts;
    for_each_class(grid, index, column.starts, [&](std::size_t at, std::size_t row) {
      column.list_rows[end[at]++] = static_cast<std::uint32_t>(row);
    });
    has_lists_ = true;
  }
}

void RowIndex::add_bits(const Grid& grid, std::size_t words_max) {
  const auto words_of = [&](std::size_t i) { return columns_[i].starts.size() * words_; };
  for (const std::size_t index : by_cost(columns_.size(), words_of)) {
    if (words_of(index) > words_max) {
      return;
    }
    words_max -= words_of(index);
    Column& column = columns_[index];
    column.bits.resize(words_of(index));
    for_each_class(grid, index, column.starts, [&](std::size_t at, std::size_t row) {
      column.bits[at * words_ + row / 64] |= std::uint64_t{1} << (row % 64);
    });
    columns_without_bits_ &= ~(std::uint64_t{1} << index);
  }
}

std::size_t RowIndex::bytes() const {
  std::size_t bytes = hulls_.size() * sizeof(KeySpan) + split_.size() * sizeof(std::uint64_t) +
                      split_cells_.size() * sizeof(std::vector<KeySet>);
  for (const auto& cells : split_cells_) {
    for (const KeySet& cell : cells) {
      bytes += sizeof(KeySet) + cell.spans().size() * sizeof(KeySpan);
    }
  }
  for (const Column& column : columns_) {
    bytes += column.starts.size() * sizeof(Key) +
             (column.list_starts.size() + column.list_rows.size()) * sizeof(std::uint32_t) +
             column.bits.size() * sizeof(std::uint64_t);
  }
  return bytes;
}

bool RowIndex::takes(std::uint32_t row, std::span<const Key> keys, std::uint64_t columns) const {
  const KeySpan* const hulls = hulls_.data() + std::size_t{row} * columns_.size();
  for (std::uint64_t rest = columns; rest != 0; rest &= rest - 1) {
    const auto column = static_cast<std::size_t>(std::countr_zero(rest));
    if (keys[column] < hulls[column].first || keys[column] > hulls[column].last) {
      return false;
    }
  }
  for (std::uint64_t rest = columns & split_[row]; rest != 0; rest &= rest - 1) {
    const auto column = static_cast<std::size_t>(std::countr_zero(rest));
    if (!split_cells_[row][column].contains(keys[column])) {
      return false;
    }
  }
  return true;
}

std::uint64_t RowIndex::failing_columns(std::uint32_t row, std::span<const Key> keys) const {
  const KeySpan* const hulls = hulls_.data() + std::size_t{row} * columns_.size();
  std::uint64_t failing = 0;
  for (std::size_t column = 0; column < keys.size(); ++column) {
    // Which of two halves a key fails by is as good as drawn by lot: both are asked, no branch.
    const bool is_below = keys[column] < hulls[column].first;
    const bool is_above = keys[column] > hulls[column].last;
    failing |= static_cast<std::uint64_t>(is_below | is_above) << column;
  }
  for (std::uint64_t rest = split_[row] & ~failing; rest != 0; rest &= rest - 1) {
    const auto column = static_cast<std::size_t>(std::countr_zero(rest));
    if (!split_cells_[row][column].contains(keys[column])) {
      failing |= std::uint64_t{1} << column;
    }
  }
  return failing;
}

RowIndex::Matches::Matches(const RowIndex& index, std::span<const Key> keys)
    : index_(index), keys_(keys) {
  CASSIA_ASSERT(keys.size() == index.column_count(), "there is one key for each column");
  std::size_t shortest = kNoRow;
  for (std::size_t i = 0; i < index.columns_.size() && index.has_lists_; ++i) {
    const Column& column = index.columns_[i];
    if (column.list_starts.empty()) {
      continue;
    }
    const std::size_t at = column.class_of(keys[i]);
    const std::size_t length = column.list_starts[at + 1] - column.list_starts[at];
    if (length < shortest) {
      shortest = length;
      listed_ = column.list_rows.data() + column.list_starts[at];
      listed_end_ = listed_ + length;
    }
    if (length <= 4) {
      return;  // no other column can save more than it costs to ask
    }
  }
  const bool has_bits = index.columns_without_bits_ != index.all_columns_;
  if (listed_ == nullptr || (has_bits && shortest > kShortList)) {
    listed_ = nullptr;
    begin_bits();
  }
}

void RowIndex::Matches::begin_bits() {
  for (std::size_t i = 0; i < index_.columns_.size(); ++i) {
    const Column& column = index_.columns_[i];
    if (!column.bits.empty()) {
      bits_[bit_columns_++] = column.bits.data() + column.class_of(keys_[i]) * index_.words_;
    }
  }
}

std::uint32_t RowIndex::Matches::next() {
  return listed_ != nullptr ? next_of_list() : next_of_bits();
}

std::uint32_t RowIndex::Matches::next_of_list() {
  while (listed_ != listed_end_) {
    const std::uint32_t row = *listed_++;
    if (index_.takes(row, keys_, index_.all_columns_)) {
      return row;
    }
  }
  return kNoRow;
}

// Without any bits every row is a candidate.
std::uint32_t RowIndex::Matches::next_of_bits() {
  for (;;) {
    while (current_ == 0) {
      if (word_ == index_.words_) {
        return kNoRow;
      }
      const std::size_t rows_left = index_.row_count_ - word_ * 64;
      current_ = rows_left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << rows_left) - 1;
      for (std::size_t i = 0; i < bit_columns_; ++i) {
        current_ &= bits_[i][word_];
      }
      ++word_;
    }
    const auto row = static_cast<std::uint32_t>(
        (word_ - 1) * 64 + static_cast<std::size_t>(std::countr_zero(current_)));
    current_ &= current_ - 1;
    if (index_.takes(row, keys_, index_.columns_without_bits_)) {
      return row;
    }
  }
}

}  // namespace cassia::engines::decision::table
