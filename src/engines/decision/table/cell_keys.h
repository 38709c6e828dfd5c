#pragma once

#include <optional>

#include "base/result.h"
#include "engines/decision/feel/ast.h"
#include "engines/decision/table/column_keys.h"

namespace cassia::engines::decision::table {

// The keys that a cell takes, if all that it does is to compare the column with constants: exactly
// those for whose values FEEL says that the tests hold. Nothing for any other cell, which FEEL must
// evaluate. Refuses table_cell_unfit (at the test's place within the cell) where a constant is not
// of the column's type or a range ends before it begins: such a test could never hold.
base::Result<std::optional<KeySet>> keys_of_cell(const feel::UnaryTests& cell,
                                                 const ColumnKeys& column);

}  // namespace cassia::engines::decision::table
