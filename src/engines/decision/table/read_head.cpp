#include <array>
#include <utility>

#include "base/id.h"
#include "engines/decision/table/table_reading.h"

namespace cassia::engines::decision::table {

namespace {

// The value of the current line if its key is `key`, else nothing.
std::optional<std::string_view> value_of(const TableLines& lines, std::string_view key) {
  std::string_view line = lines.line();
  if (!line.starts_with(key) || !line.substr(key.size()).starts_with(':')) {
    return std::nullopt;
  }
  return trimmed(line.substr(key.size() + 1));
}

base::Result<std::string_view> take_value(TableLines& lines, std::string_view key) {
  const auto value = value_of(lines, key);
  if (!value || value->empty()) {
    return malformed(lines.place_of(lines.line()), "expected the key " + std::string(key));
  }
  return *value;
}

base::Result<void> read_validity(TableLines& lines, TableText& table) {
  constexpr std::string_view kTo = " to ";
  const std::string_view text = CASSIA_TRY(take_value(lines, "valid"));
  const auto middle = text.find(kTo);
  if (middle == std::string_view::npos) {
    return malformed(lines.place_of(text), "expected two days with ' to ' between them");
  }
  const auto from = base::Date::parse(text.substr(0, middle));
  const std::string_view last = text.substr(middle + kTo.size());
  const auto to = base::Date::parse(last);
  if (!from) {
    return malformed(lines.place_of(text), "no date");
  }
  if (last != "-" && (!to || *to < *from)) {
    return malformed(lines.place_of(last), "neither - nor a day from the first on");
  }
  table.valid_from = *from;
  if (to) {
    table.valid_to = *to;
  }
  return {};
}

base::Result<void> read_gaps(TableLines& lines, TableText& table) {
  const std::string_view text = CASSIA_TRY(take_value(lines, "gaps"));
  if (text == "refused") {
    return {};
  }
  if (!text.starts_with(kBecause)) {
    return malformed(lines.place_of(text), "neither 'refused' nor 'allowed because ...'");
  }
  table.gaps_because = std::string(trimmed(text.substr(kBecause.size())));
  return {};
}

}  // namespace

base::Result<TableText> read_head(TableLines& lines) {
  TableText table;
  if (!lines.advance() || lines.line() != kTableFirstLine || lines.number() != 1) {
    return malformed({}, "the first line is not " + std::string(kTableFirstLine));
  }
  CASSIA_TRY(advance(lines));
  const std::string_view name = CASSIA_TRY(take_value(lines, "name"));
  if (!is_name(name)) {
    return malformed(lines.place_of(name), "no name of a-z, 0-9 and _, or one beyond 40 letters");
  }
  table.name = name;
  CASSIA_TRY(advance(lines));
  for (const auto& [key, title] :
       std::array<std::pair<std::string_view, std::string*>, 3>{{{"title zh", &table.titles.zh},
                                                                 {"title en", &table.titles.en},
                                                                 {"title vi", &table.titles.vi}}}) {
    if (value_of(lines, key)) {
      *title = CASSIA_TRY(take_value(lines, key));
      CASSIA_TRY(advance(lines));
    }
  }
  const std::string_view policy = CASSIA_TRY(take_value(lines, "hit"));
  const auto hit_policy = parse_hit_policy(policy);
  if (!hit_policy) {
    return malformed(lines.place_of(policy), "no hit policy");
  }
  table.hit_policy = *hit_policy;
  CASSIA_TRY(advance(lines));
  CASSIA_TRY(read_validity(lines, table));
  CASSIA_TRY(advance(lines));
  CASSIA_TRY(read_gaps(lines, table));
  table.head_comments = lines.take_comments();
  return table;
}

}  // namespace cassia::engines::decision::table
