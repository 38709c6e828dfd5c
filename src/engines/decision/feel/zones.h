#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cassia::engines::decision::feel {

// When the clocks of one zone were how far ahead of UTC.
struct ZoneHistory {
  struct Change {
    std::int64_t since = 0;  // seconds of UTC since 1970
    std::int64_t offset_seconds = 0;
  };
  std::int64_t first_offset_seconds = 0;  // before the first change
  std::vector<Change> changes = {};       // in the order of time

  // What the clocks that show this many seconds since 1970 are ahead. An hour that they show twice
  // is the first one; one that they skip counts as before the change.
  std::int64_t offset_of_local(std::int64_t local_seconds) const;
};

// The zones that decisions may name. The core opens no file: the shell loads what it wants known.
class Zones {
 public:
  void add(std::string name, ZoneHistory history);
  const ZoneHistory* find(std::string_view name) const;

 private:
  std::map<std::string, ZoneHistory, std::less<>> histories_;
};

// Reads the content of one compiled file of the time zone database (RFC 8536, version 2 or later).
// What comes after its last change is taken to stay as that change left it.
base::Result<ZoneHistory> parse_zone_file(std::string_view bytes);

}  // namespace cassia::engines::decision::feel
