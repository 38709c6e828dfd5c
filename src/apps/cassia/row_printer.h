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

// The instant in the zone's time: "2026-04-20 09:00", with seconds where there are any.
std::string print_local(base::Instant instant);

}  // namespace cassia::apps
