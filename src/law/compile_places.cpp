#include <algorithm>

#include "base/decimal_text.h"
#include "base/id.h"
#include "law/compile_parts.h"
#include "law/csv_table.h"

namespace cassia::law {

namespace {

constexpr std::string_view kPlacesHeader =
    "id,kind,country,zh,en,vi,within,facing,source,key,latitude,longitude";
constexpr std::string_view kLinesHeader = "id,kind,zh,en,vi,places,source,clause,mark";

template <typename Entry>
base::Result<std::string> new_id(Place place, const std::string& id,
                                 const std::vector<Entry>& before) {
  if (!base::is_id_text(id)) {
    return malformed_value(place, id, "an id such as youyi_pass");
  }
  if (std::ranges::find(before, id, &Entry::id) != before.end()) {
    return refuse(kLawNameRepeated, place, {{"name", id}});
  }
  return id;
}

base::Result<LocalText> read_name(Place place, const std::string& zh, const std::string& en,
                                  const std::string& vi) {
  for (const auto& [language, text] :
       {std::pair("zh", &zh), std::pair("en", &en), std::pair("vi", &vi)}) {
    if (text->empty()) {
      return refuse(kLawTranslationMissing, place, {{"language", language}});
    }
  }
  return LocalText{zh, en, vi};
}

// Degrees as millionths, up to `most` degrees; the zone lies north and east.
base::Result<std::int32_t> read_degrees(Place place, const std::string& text, int most) {
  constexpr int kDecimals = 6;
  constexpr std::int64_t kDegree = 1'000'000;
  const auto parsed = base::parse_scaled(text, kDecimals);
  if (!parsed || *parsed < 0 || *parsed > most * kDegree) {
    return malformed_value(place, text, "degrees with at most six decimals");
  }
  return static_cast<std::int32_t>(*parsed);
}

// Coordinates stand with their source, or neither is there.
base::Result<void> read_point(Place place, const std::vector<std::string>& cells,
                              const SourceRegister& sources, ZonePlace& entry) {
  entry.source = cells[8];
  const bool is_known = !entry.source.empty();
  for (const std::size_t column : {9U, 10U, 11U}) {
    if (cells[column].empty() == is_known) {
      return malformed_value(place, cells[column], "source, key and coordinates, or none of them");
    }
  }
  if (!is_known) {
    return {};
  }
  if (sources.find_source(entry.source) == nullptr) {
    return refuse(kLawCitationUnresolved, place, {{"source", entry.source}, {"clause", ""}});
  }
  const std::int32_t latitude = CASSIA_TRY(read_degrees(place, cells[10], 90));
  const std::int32_t longitude = CASSIA_TRY(read_degrees(place, cells[11], 180));
  entry.coordinates = Coordinates{latitude, longitude};
  return {};
}

// The other place is an earlier row, so that nothing is within itself.
base::Result<const ZonePlace*> find_earlier(Place place, const std::string& id,
                                            const ZoneSchema& schema) {
  const ZonePlace* found = schema.find_place(id);
  if (found == nullptr && !id.empty()) {
    return malformed_value(place, id, "the id of a row above");
  }
  return found;
}

base::Result<ZonePlace> read_place(std::string_view path, const CsvRow& row,
                                   const ZoneSchema& schema, const SourceRegister& sources) {
  const Place place{path, row.line};
  const auto& cells = row.cells;
  ZonePlace entry;
  entry.id = CASSIA_TRY(new_id(place, cells[0], schema.places));
  entry.kind = CASSIA_TRY(named<PlaceKind>(place, cells[1]));
  const auto country = base::CountryCode::parse(cells[2]);
  if (!country) {
    return malformed_value(place, cells[2], "a country such as CN");
  }
  entry.country = *country;
  entry.name = CASSIA_TRY(read_name(place, cells[3], cells[4], cells[5]));
  CASSIA_TRY(find_earlier(place, cells[6], schema));
  entry.within = cells[6];
  const ZonePlace* facing = CASSIA_TRY(find_earlier(place, cells[7], schema));
  if (facing != nullptr && facing->country == entry.country) {
    return malformed_value(place, cells[7], "a place of another country");
  }
  entry.facing = cells[7];
  CASSIA_TRY(read_point(place, cells, sources, entry));
  return entry;
}

base::Result<std::vector<std::string>> read_stops(Place place, const std::string& text,
                                                  const ZoneSchema& schema) {
  std::vector<std::string> stops;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string stop(rest.substr(0, rest.find(' ')));
    rest.remove_prefix(std::min(stop.size() + 1, rest.size()));
    if (schema.find_place(stop) == nullptr) {
      return malformed_value(place, stop, "the id of a place");
    }
    if (std::ranges::find(stops, stop) != stops.end()) {
      return refuse(kLawNameRepeated, place, {{"name", stop}});
    }
    stops.push_back(stop);
  }
  if (stops.size() < 2) {
    return malformed_value(place, text, "two places or more");
  }
  return stops;
}

base::Result<ZoneLine> read_line(std::string_view path, const CsvRow& row, const ZoneSchema& schema,
                                 const SourceRegister& sources) {
  const Place place{path, row.line};
  const auto& cells = row.cells;
  ZoneLine line;
  line.id = CASSIA_TRY(new_id(place, cells[0], schema.lines));
  line.kind = CASSIA_TRY(named<LineKind>(place, cells[1]));
  line.name = CASSIA_TRY(read_name(place, cells[2], cells[3], cells[4]));
  line.places = CASSIA_TRY(read_stops(place, cells[5], schema));
  line.citation = {cells[6], cells[7]};
  CASSIA_TRY(check_citation(sources, place, line.citation));
  const auto mark = parse_mark(cells[8]);
  if (!mark) {
    return malformed_value(place, cells[8], "a mark: S, K, D or ?");
  }
  line.mark = *mark;
  return line;
}

}  // namespace

base::Result<ZoneSchema> compile_places(const std::vector<LawText>& files,
                                        const SourceRegister& sources) {
  ZoneSchema schema;
  // By descending path: places.csv before lines.csv, which refers to it.
  for (auto file = files.rbegin(); file != files.rend(); ++file) {
    const bool is_places = file->path == "places/places.csv";
    const auto rows = CASSIA_TRY(read_csv(*file, is_places ? kPlacesHeader : kLinesHeader));
    for (const CsvRow& row : rows) {
      if (is_places) {
        schema.places.push_back(CASSIA_TRY(read_place(file->path, row, schema, sources)));
      } else {
        schema.lines.push_back(CASSIA_TRY(read_line(file->path, row, schema, sources)));
      }
    }
  }
  return schema;
}

}  // namespace cassia::law
