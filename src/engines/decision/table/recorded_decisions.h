#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "engines/decision/table/receipt.h"

// Decisions that were made, many at once, as columns: what a decision file holds, and what a
// back-test decides again.
namespace cassia::engines::decision::table {

// Instead of a value: nobody told.
inline constexpr std::uint32_t kMissing = 0xFFFFFFFF;

// One fact of many decisions: the values that occur, and which of them each decision had.
struct ValueColumn {
  std::vector<feel::Value> values = {};
  std::vector<std::uint32_t> codes = {};  // one a decision: a place in `values`, or kMissing

  // Null where it is missing.
  const feel::Value* at(std::size_t decision) const {
    const std::uint32_t code = codes[decision];
    return code == kMissing ? nullptr : &values[code];
  }
};

struct RecordedColumn {
  std::string name;
  ColumnType type = ColumnType::any;
  std::string unit = {};

  friend bool operator==(const RecordedColumn&, const RecordedColumn&) = default;
};

// What all the decisions have in common: one version of one table, and the clocks of the place.
struct RecordedHead {
  std::string table = {};
  base::Digest digest = {};
  std::vector<PackagePin> packages = {};
  std::int32_t offset_seconds = 0;  // how far the clocks of the place are ahead of UTC
  std::vector<RecordedColumn> inputs = {};
  std::vector<RecordedColumn> outputs = {};

  friend bool operator==(const RecordedHead&, const RecordedHead&) = default;
};

// Each column has as many entries as there are instants. Cases and subjects are strings.
struct RecordedDecisions {
  std::vector<base::Instant> instants = {};
  ValueColumn cases = {};
  ValueColumn subjects = {};
  std::vector<ValueColumn> inputs = {};   // as the head names them
  std::vector<ValueColumn> outputs = {};  // what was decided; missing where it was refused

  std::size_t count() const { return instants.size(); }
};

// What decisions by the table are recorded as.
RecordedHead recorded_head(const DecisionTable& table, std::vector<PackagePin> packages,
                           std::int32_t offset_seconds);

// One decision more: its value, or that it is missing.
void append_value(ValueColumn& column, std::optional<feel::Value> value);

// The column of that name among those of the head; nothing where there is none.
std::optional<std::size_t> find_column(const std::vector<RecordedColumn>& columns,
                                       const std::string& name);

}  // namespace cassia::engines::decision::table
