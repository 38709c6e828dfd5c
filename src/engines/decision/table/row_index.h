#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engines/decision/table/key_set.h"

namespace cassia::engines::decision::table {

// The constant part of a table: each row is one set of keys a column, within the column's domain.
// Cells that do not compare with constants stand here as the whole domain.
struct Grid {
  std::vector<KeySet> domains;            // one a column
  std::vector<std::vector<KeySet>> rows;  // rows[row][column]
};

inline constexpr std::size_t kColumnsMax = 64;
inline constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

// What an index may hold. A column whose lists or bits do not fit goes without; answers are the
// same, only slower.
struct IndexLimits {
  std::size_t list_entries_max = 6U << 20U;  // 24 MiB
  std::size_t bit_words_max = 4U << 20U;     // 32 MiB
};

// Which rows of a grid take a tuple of keys, without reading every row.
//
// The spans of a column cut its keys into classes that no row tells apart. A column has, as far as
// the limits allow, for each class the rows that take it: as a list, and as bits. A look-up takes
// the shortest list, or where all are long the intersection of the bits, and then compares each
// candidate with the columns that have not spoken. So it can only be slow, never wrong, whatever
// the limits leave out.
class RowIndex {
 public:
  explicit RowIndex(const Grid& grid, IndexLimits limits = {});

  std::size_t row_count() const { return row_count_; }
  std::size_t column_count() const { return columns_.size(); }
  std::size_t bytes() const;

  // The columns in which a row does not take its key, one bit a column.
  std::uint64_t failing_columns(std::uint32_t row, std::span<const Key> keys) const;

  // The rows that take a tuple of keys (one a column, each within its domain), ascending, one at a
  // time. Holds references to the index and to the keys.
  class Matches {
   public:
    Matches(const RowIndex& index, std::span<const Key> keys);
    std::uint32_t next();  // kNoRow after the last

   private:
    void begin_bits();
    std::uint32_t next_of_list();
    std::uint32_t next_of_bits();

    const RowIndex& index_;
    std::span<const Key> keys_;
    const std::uint32_t* listed_ = nullptr;
    const std::uint32_t* listed_end_ = nullptr;
    std::size_t bit_columns_ = 0;
    std::array<const std::uint64_t*, kColumnsMax> bits_;  // the first bit_columns_ are set
    std::size_t word_ = 0;
    std::uint64_t current_ = 0;
  };

 private:
  struct Column {
    std::vector<Key> starts;                 // of the classes, ascending
    bool is_direct = false;                  // starts[i] == i: the key is the class
    std::vector<std::uint32_t> list_starts;  // classes + 1, or empty: no lists
    std::vector<std::uint32_t> list_rows;
    std::vector<std::uint64_t> bits;  // words_ for each class, or empty

    std::size_t class_of(Key key) const;
  };

  void read_cells(const Grid& grid);
  void add_lists(const Grid& grid, std::size_t entries_max);
  void add_bits(const Grid& grid, std::size_t words_max);
  bool takes(std::uint32_t row, std::span<const Key> keys, std::uint64_t columns) const;

  std::size_t row_count_ = 0;
  std::size_t words_ = 0;  // of one set of rows
  std::vector<Column> columns_;
  std::uint64_t all_columns_ = 0;  // one bit a column
  std::uint64_t columns_without_bits_ = 0;
  bool has_lists_ = false;
  // Row by row, so that a candidate is one run of memory: the hull of each cell, and where a cell
  // has several spans (a bit in `split_`) the whole set.
  std::vector<KeySpan> hulls_;
  std::vector<std::uint64_t> split_;
  std::vector<std::vector<KeySet>> split_cells_;  // rows with a split cell only, else empty
};

}  // namespace cassia::engines::decision::table
