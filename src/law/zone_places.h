#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/country.h"
#include "base/refusal.h"
#include "law/dated.h"
#include "law/language.h"

namespace cassia::law {

// What a place of the schema is.
enum class PlaceKind : std::uint8_t { prefecture, city, area, port, crossing };
BOOST_DESCRIBE_ENUM(PlaceKind, prefecture, city, area, port, crossing)

// How two places are joined.
enum class LineKind : std::uint8_t { corridor, rail, road, sea };
BOOST_DESCRIBE_ENUM(LineKind, corridor, rail, road, sea)

// A point in millionths of a degree, north and east.
struct Coordinates {
  std::int32_t latitude_millionths = 0;
  std::int32_t longitude_millionths = 0;

  friend bool operator==(const Coordinates&, const Coordinates&) = default;
};
BOOST_DESCRIBE_STRUCT(Coordinates, (), (latitude_millionths, longitude_millionths))

// A place that the overview of the zone shows. The schema has points and lines between them and no
// borders; a place without free coordinates has none and is shown by what it is within and faces.
struct ZonePlace {
  std::string id;
  PlaceKind kind = PlaceKind::city;
  base::CountryCode country;
  LocalText name;
  std::string within;  // the place that it belongs to; empty: none
  std::string facing;  // the crossing on the other side; empty: none
  std::optional<Coordinates> coordinates;
  std::string source;  // of the coordinates, an id of the register; empty: none
};

// A line through places in their order. It says what follows on what, not how far or by what
// course.
struct ZoneLine {
  std::string id;
  LineKind kind = LineKind::rail;
  LocalText name;
  std::vector<std::string> places;  // at least two
  base::Citation citation;
  Mark mark = Mark::designed;
};

// Places and lines in the order of their files.
struct ZoneSchema {
  std::vector<ZonePlace> places;
  std::vector<ZoneLine> lines;

  // Nothing when there is no such place.
  const ZonePlace* find_place(std::string_view id) const;
};

}  // namespace cassia::law
