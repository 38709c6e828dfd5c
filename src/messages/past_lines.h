#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "journeys/unused_preference/unused_preference.h"
#include "messages/refusals.h"

// Files of past import lines (docs/formats/past_import_lines.md), read line by line so that a file
// of any length needs no more memory than its longest line.
namespace cassia::messages {

// A longer line is not read; a line of all columns at their longest is a quarter of it.
inline constexpr std::size_t kPastLineBytesMax = 4096;

enum class PastColumn : std::uint8_t {
  reference,
  importer,
  declared_on,
  hs,
  origin,
  value,
  regime,
  duty_paid,
  consumption_tax_paid,
  vat_paid,
  paid_on,
  shipped_on,
  origin_declared
};
BOOST_DESCRIBE_ENUM(PastColumn, reference, importer, declared_on, hs, origin, value, regime,
                    duty_paid, consumption_tax_paid, vat_paid, paid_on, shipped_on, origin_declared)

// The columns of the file in their order, from its first line. Refuses csv_malformed: an unknown or
// repeated column, or declared_on, hs, value, or both of regime and duty_paid missing.
base::Result<std::vector<PastColumn>> read_past_head(std::string_view line);

// One line, without its end. Refuses csv_malformed and what the values' own readers refuse; the
// place is the column.
base::Result<journeys::PastLine> read_past_line(std::string_view line,
                                                const std::vector<PastColumn>& columns);

}  // namespace cassia::messages
