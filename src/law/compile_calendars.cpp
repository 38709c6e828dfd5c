#include <algorithm>
#include <optional>

#include "base/decimal_text.h"
#include "law/compile_parts.h"
#include "law/csv_table.h"

namespace cassia::law {

namespace {

constexpr std::string_view kHeader = "date,kind,name_zh,name_en,name_vi,source,mark";

base::Result<base::CalendarDay> read_day(std::string_view path, const CsvRow& row,
                                         const SourceRegister& sources) {
  const Place place{path, row.line};
  const auto date = base::Date::parse(row.cells[0]);
  if (!date) {
    return malformed_value(place, row.cells[0], "a date such as 2026-03-16");
  }
  const std::string& kind = row.cells[1];
  if (kind != "holiday" && kind != "workday") {
    return refuse(kLawKindUnknown, place, {{"kind", kind}});
  }
  for (const std::size_t name : {2U, 3U, 4U}) {
    if (row.cells[name].empty()) {
      return refuse(
          kLawTranslationMissing, place,
          {{"language", std::string(std::string_view("zhenvi").substr((name - 2) * 2, 2))}});
    }
  }
  if (sources.find_source(row.cells[5]) == nullptr) {
    return refuse(kLawCitationUnresolved, place, {{"source", row.cells[5]}, {"clause", ""}});
  }
  if (!parse_mark(row.cells[6])) {
    return malformed_value(place, row.cells[6], "S, K, D or ?");
  }
  return base::CalendarDay{*date,
                           kind == "holiday" ? base::DayKind::holiday : base::DayKind::workday};
}

base::Result<std::vector<base::CalendarDay>> read_days(const LawText& file,
                                                       const base::CalendarParts& parts,
                                                       const SourceRegister& sources) {
  std::vector<base::CalendarDay> days;
  const auto rows = CASSIA_TRY(read_csv(file, kHeader));
  for (const CsvRow& row : rows) {
    const base::CalendarDay day = CASSIA_TRY(read_day(file.path, row, sources));
    if (!days.empty() && day.date <= days.back().date) {
      return refuse(kLawTableMalformed, {file.path, row.line},
                    {{"problem", "the days must ascend, each once"}});
    }
    if (day.date < parts.covered_from || day.date > parts.covered_to) {
      return refuse(kLawTableMalformed, {file.path, row.line},
                    {{"problem", "a day outside what the calendar covers"}});
    }
    days.push_back(day);
  }
  return days;
}

base::Result<base::CalendarParts> read_parts(const LawText& file, const SourceRegister& sources) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(
      map.expect_keys({"covered_from", "covered_to", "utc_offset_minutes", "weekend", "sources"}));
  base::CalendarParts parts;
  parts.covered_from = CASSIA_TRY(map.date("covered_from"));
  parts.covered_to = *CASSIA_TRY(last_day(map, "covered_to", parts.covered_from));
  const std::string offset = CASSIA_TRY(map.text("utc_offset_minutes"));
  const auto minutes = base::parse_scaled(offset, 0);
  constexpr std::int64_t kOffsetMax = 14 * 60;
  if (!minutes || *minutes < -kOffsetMax || *minutes > kOffsetMax) {
    return malformed_value(map.place("utc_offset_minutes"), offset, "minutes from -840 to 840");
  }
  parts.utc_offset_minutes = static_cast<int>(*minutes);
  if (CASSIA_TRY(map.texts("weekend")) != std::vector<std::string>{"saturday", "sunday"}) {
    return malformed_value(map.place("weekend"), "", "[saturday, sunday]");
  }
  const auto cited = CASSIA_TRY(map.texts("sources"));
  for (const std::string& source : cited) {
    if (sources.find_source(source) == nullptr) {
      return refuse(kLawCitationUnresolved, map.place("sources"),
                    {{"source", source}, {"clause", ""}});
    }
  }
  return parts;
}

}  // namespace

base::Result<std::vector<base::ZoneCalendar>> compile_calendars(const std::vector<LawText>& files,
                                                                const SourceRegister& sources) {
  std::vector<base::ZoneCalendar> calendars;
  for (const LawText& file : files) {
    const bool is_table = file.path.ends_with(".csv");
    const std::string stem = file.path.substr(0, file.path.rfind('.'));
    const std::string other = stem + (is_table ? ".yaml" : ".csv");
    const auto partner = std::ranges::find(files, other, &LawText::path);
    if (partner == files.end()) {
      return refuse(kLawFileMissing, {other});
    }
    if (is_table) {
      base::CalendarParts parts = CASSIA_TRY(read_parts(*partner, sources));
      parts.name = stem.substr(stem.rfind('/') + 1);
      parts.days = CASSIA_TRY(read_days(file, parts, sources));
      calendars.emplace_back(std::move(parts));
    }
  }
  return calendars;
}

}  // namespace cassia::law
