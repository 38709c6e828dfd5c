#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "engines/decision/feel/ast.h"
#include "engines/decision/table/column_keys.h"
#include "engines/decision/table/cover_search.h"
#include "engines/decision/table/names_read.h"
#include "engines/decision/table/row_index.h"
#include "engines/decision/table/table_text.h"

namespace cassia::engines::decision::table {

// A cell that does more than compare its column with constants: FEEL evaluates it.
struct GeneralCell {
  std::uint32_t column = 0;
  feel::UnaryTests tests;
};

// What a row gives for one output: a constant, or an expression to be evaluated (then not null).
struct OutputCell {
  feel::Value constant = {};
  feel::NodePtr expression = {};
};

struct BoundRow {
  std::vector<GeneralCell> general = {};
  std::vector<OutputCell> outputs = {};
};

// A table whose every cell is understood and checked: the columns as keys, the cells as sets of
// them, the rows in an index. Immutable; many may decide by it at once.
class DecisionTable {
 public:
  // Refuses, with the line and column: what FEEL refuses in a cell; table_cell_unfit (a cell that
  // does not fit its column, an output that is null, of another type or not allowed);
  // table_name_unknown (a cell reads what is no input); table_policy_unfit (the outputs are not
  // what the hit policy needs).
  static base::Result<DecisionTable> bind(TableText text);

  const TableText& text() const { return text_; }
  // SHA-256 of the canonical text.
  const base::Digest& digest() const { return digest_; }

  const std::vector<ColumnKeys>& inputs() const { return inputs_; }
  const std::vector<ColumnKeys>& outputs() const { return outputs_; }
  const std::vector<KeySet>& allowed_outputs() const { return allowed_outputs_; }

  const Grid& grid() const { return grid_; }
  const RowIndex& index() const { return *index_; }
  const std::vector<BoundRow>& rows() const { return rows_; }
  const std::optional<BoundRow>& otherwise() const { return otherwise_; }

  // Rows with a general cell; without any, keys alone decide which rows match.
  const RowSet& general_rows() const { return general_rows_; }
  bool is_exact() const { return is_exact_; }

  // Which of two rows that match goes before: the lower rank. Alike for rows that all count.
  const std::vector<std::uint32_t>& ranks() const { return ranks_; }

  // What cells and outputs read beside their own column.
  const NamesRead& names_read() const { return names_read_; }

 private:
  friend class TableBinder;
  DecisionTable() = default;

  TableText text_;
  base::Digest digest_;
  std::vector<ColumnKeys> inputs_;
  std::vector<ColumnKeys> outputs_;
  std::vector<KeySet> allowed_outputs_;
  Grid grid_;
  std::optional<RowIndex> index_;
  std::vector<BoundRow> rows_;
  std::optional<BoundRow> otherwise_;
  RowSet general_rows_;
  bool is_exact_ = true;
  std::vector<std::uint32_t> ranks_;
  NamesRead names_read_;
};

}  // namespace cassia::engines::decision::table
