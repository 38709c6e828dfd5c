#include "engines/decision/feel/zones.h"

#include <gtest/gtest.h>

#include <string>

#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {
namespace {

void append(std::string& bytes, std::int64_t value, int size) {
  for (int byte = size - 1; byte >= 0; --byte) {
    bytes += static_cast<char>((value >> (8 * byte)) & 0xFF);
  }
}

std::string header(int changes, int types) {
  std::string bytes = "TZif2" + std::string(15, '\0');
  for (const int count : {0, 0, 0, changes, types, 1}) {
    append(bytes, count, 4);
  }
  return bytes;
}

// One change at the start of 2000 (UTC), from +1 to +2 hours.
std::string small_file() {
  std::string bytes = header(0, 1) + std::string(7, '\0') + header(1, 2);
  append(bytes, 946'684'800, 8);
  append(bytes, 1, 1);
  append(bytes, 3600, 4);
  bytes += std::string(2, '\0');
  append(bytes, 7200, 4);
  return bytes + std::string(3, '\0');
}

TEST(Zones, ReadsChangesAndTellsWhatClocksShow) {
  const auto history = parse_zone_file(small_file());
  ASSERT_TRUE(history.has_value());
  // The old clock shows 01:00 when the new one begins, at 02:00: the hour between is skipped.
  EXPECT_EQ(history->offset_of_local(946'684'800 + 3599), 3600);
  EXPECT_EQ(history->offset_of_local(946'684'800 + 3600), 7200);
  EXPECT_EQ(history->offset_of_local(946'684'800 + 7200), 7200);
}

TEST(Zones, RefusesEveryCutFile) {
  const std::string whole = small_file();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto result = parse_zone_file(std::string_view(whole).substr(0, size));
    ASSERT_FALSE(result.has_value()) << size;
    EXPECT_EQ(result.error().code, kZoneFileMalformed);
  }
}

}  // namespace
}  // namespace cassia::engines::decision::feel
