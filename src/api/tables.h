#pragma once

#include "api/call.h"
#include "codec/row_codec.h"

namespace cassia::api {

// A read-model table as the counter shows it: its columns, and its rows as JSON of the described
// row struct.
struct ShownTable {
  codec::TableSchema schema = {};
  std::function<base::Result<std::string>(const codec::RowWrite&)> to_json = {};
  std::function<boost::json::object(Schemas&)> row_schema = {};
};

const std::vector<ShownTable>& shown_tables();
const ShownTable* find_shown_table(std::string_view table);

}  // namespace cassia::api
