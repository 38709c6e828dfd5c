#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/origin/bill.h"
#include "messages/csv_lines.h"

namespace cassia::messages {

// The cells of one row by the names of their columns.
class BillRow {
 public:
  explicit BillRow(const CsvRow& row) : row_(row) {}

  std::string text(std::string_view column) const;                // empty when it is not told
  std::vector<std::string> texts(std::string_view column) const;  // between semicolons
  std::string place(std::string_view column) const;               // "line 3, value"

  template <typename T>
  base::Result<std::optional<T>> value(std::string_view column) const;
  base::Result<bool> flag(std::string_view column) const;  // yes, no or empty: no
  base::Result<std::optional<base::Quantity>> weight(std::string_view column,
                                                     const base::UnitTable& units) const;
  base::Result<engines::origin::CodesByEdition> codes() const;  // hs2012, hs2017, hs2022

 private:
  const CsvRow& row_;
};

bool is_bill_column(std::string_view name);

// The row of the good, and one of a material, each without what other rows tell of it. Both refuse
// bill_column_misplaced where a cell is told that such a row does not have.
base::Result<engines::origin::Bill> read_good(const CsvRow& row, const base::UnitTable& units);
base::Result<engines::origin::Line> read_line(const CsvRow& row, const base::UnitTable& units);

}  // namespace cassia::messages
