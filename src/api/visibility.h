#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/counter.h"
#include "runtime/domain.h"

namespace cassia::api {

// Whose a row is. Either columns name its owners, or it belongs to a row of another table, whose
// key stands in `parent_column`, or it is the zone's own and nobody else's.
struct TablePolicy {
  std::string_view desk;  // "trade.declarations"
  std::string_view table;
  std::vector<std::string_view> owner_columns = {};
  std::string_view parent_column = {};
  std::string_view parent_table = {};
  std::string_view title = {};                        // what a row is, for the documentation
  std::vector<std::string_view> people_columns = {};  // that hold ids of users
  bool is_confidential = false;                       // its owners' alone, of authorities too
};

const std::vector<TablePolicy>& table_policies();
const TablePolicy* find_table_policy(std::string_view table);
// The table with one row for each stream of the desk, under the stream's key; empty for a desk that
// nobody outside looks into (access.logins).
std::string_view main_table(std::string_view desk);

// Whether a row may be seen, or that there is none. Both answers but the first look alike outside.
enum class Sight : std::uint8_t { seen, hidden, absent };
Sight sight_of_row(Counter& counter, const Principal& principal, const TablePolicy& policy,
                   std::string_view key);
// The same of a row that was found.
Sight sight_of_found(Counter& counter, const Principal& principal, const TablePolicy& policy,
                     const codec::RowWrite& row);
Sight sight_of_stream(Counter& counter, const Principal& principal, const runtime::StreamId& id);

// Whose a stream is: looked up once to be asked for many readers.
struct StreamOwners {
  const TablePolicy* policy = nullptr;  // null: nobody outside looks into its desk
  bool is_there = false;
  std::vector<std::string> owners = {};
};
StreamOwners owners_of_stream(Counter& counter, const runtime::StreamId& id);
Sight sight_of_owned(const StreamOwners& owned, const Principal& principal);

// The text in a column of a row; empty when it has none.
std::string text_of(const codec::RowWrite& row, std::string_view column);

}  // namespace cassia::api
