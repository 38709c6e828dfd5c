#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "codec/row_codec.h"

namespace cassia::apps {

// One read-model row as a person reads it: the names of its fields and their values. Money without
// its currency when that is CNY, instants in the zone's time, rates in per cent, "-" for nothing.
using PrintedRow = std::vector<std::pair<std::string, std::string>>;
PrintedRow print_row(const codec::RowWrite& row);

}  // namespace cassia::apps
