#include "messages/lodging_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/utf8.h"
#include "codec/described_json.h"
#include "messages/command_json.h"
#include "messages/command_reader.h"
#include "messages/field_reader.h"

namespace cassia::messages {

namespace {

constexpr std::string_view kConsignment = "consignment.";
constexpr std::string_view kLines = "consignment.lines";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_of_line(std::string_view column) {
  return column.starts_with("goods.") || column.starts_with("claim.");
}

bool is_passed_over(std::string_view column) { return column.starts_with("refusal_"); }

// "batch_no" as the command has it: "consignment.batch_no".
std::string field_name(const std::string& column) {
  const bool is_own = column == "declaration_id" || column == "declarant";
  return is_own ? column : std::string(kConsignment) + column;
}

template <typename T>
void append_field(const std::string& name, std::vector<std::string>& columns);

// The names of all fields that are no struct, dotted; the lines of a consignment by those of one.
template <typename T>
void append_columns(const std::string& prefix, std::vector<std::string>& columns) {
  boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_any_access>>(
      [&](auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
        append_field<Field>(prefix + member.name, columns);
      });
}

template <typename T>
void append_field(const std::string& name, std::vector<std::string>& columns) {
  if constexpr (is_optional<T>::value) {
    append_field<typename T::value_type>(name, columns);
  } else if constexpr (is_vector<T>::value) {
    using Part = typename T::value_type;
    if constexpr (!boost::describe::has_describe_members<Part>::value) {
      columns.push_back(name);
    } else if (name == kLines) {
      append_columns<Part>("", columns);
    }  // a list inside a line (the stops of a route) has no room in a row
  } else if constexpr (boost::describe::has_describe_members<T>::value) {
    append_columns<T>(name + ".", columns);
  } else {
    columns.push_back(name);
  }
}

std::vector<std::string> make_columns() {
  std::vector<std::string> columns;
  append_columns<journeys::LodgeConsignment>("", columns);
  for (std::string& column : columns) {
    if (column.starts_with(kConsignment)) {
      column.erase(0, kConsignment.size());
    }
  }
  return columns;
}

const std::string* find_cell(const CsvRow& row, std::string_view name) {
  const auto found =
      std::ranges::find(row.cells, name, &std::pair<std::string, std::string>::first);
  return found == row.cells.end() ? nullptr : &found->second;
}

base::Result<void> check_head(const CsvRow& row) {
  std::set<std::string_view> seen;
  for (const auto& [name, value] : row.cells) {
    const bool is_known = is_passed_over(name) ||
                          std::ranges::find(lodging_columns(), name) != lodging_columns().end();
    if (!is_known || !seen.insert(name).second) {
      return base::Refusal{.code = is_known ? kFieldRepeated : kFieldUnknown,
                           .place = "line 1",
                           .facts = {{"field", name}}};
    }
  }
  if (!seen.contains("declaration_id")) {
    return base::Refusal{.code = kCsvMalformed,
                         .place = "line 1",
                         .facts = {{"problem", "no column is called declaration_id"}}};
  }
  return {};
}

// Where the rows of one declaration tell two things of it.
std::optional<base::Refusal> find_difference(const std::vector<CsvRow>& rows) {
  for (const CsvRow& row : rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& [name, value] = row.cells[i];
      if (!is_of_line(name) && !is_passed_over(name) && value != rows.front().cells[i].second) {
        return base::Refusal{
            .code = kRowsDiffer,
            .place = fmt::format("line {}, {}", row.line, name),
            .facts = {{"field", name}, {"first", rows.front().cells[i].second}, {"other", value}}};
      }
    }
  }
  return {};
}

FieldNode node_of(const std::vector<CsvRow>& rows, const base::OrganisationId& declarant) {
  const auto place = [](const CsvRow& row) { return fmt::format("line {}", row.line); };
  FieldNode node{.place = place(rows.front()), .fields = {}, .blocks = {}};
  for (const auto& [name, value] : rows.front().cells) {
    if (!is_of_line(name) && !is_passed_over(name) && !value.empty()) {
      node.fields.push_back({.name = field_name(name), .value = value, .place = node.place});
    }
  }
  if (std::ranges::find(node.fields, "declarant", &Field::name) == node.fields.end()) {
    node.fields.push_back({.name = "declarant", .value = declarant.text(), .place = node.place});
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    FieldNode line{.place = place(rows[i]), .fields = {}, .blocks = {}};
    for (const auto& [name, value] : rows[i].cells) {
      if (is_of_line(name) && !value.empty()) {
        line.fields.push_back({.name = name, .value = value, .place = line.place});
      }
    }
    if (std::ranges::find(line.fields, "goods.line_no", &Field::name) == line.fields.end()) {
      line.fields.push_back(
          {.name = "goods.line_no", .value = std::to_string(i + 1), .place = line.place});
    }
    node.blocks.push_back({.name = std::string(kLines), .node = std::move(line)});
  }
  return node;
}

// A place as the columns name it, which are the command's fields without "consignment.".
std::string in_column(std::string place) {
  if (const std::size_t at = place.find(kConsignment); at != std::string::npos) {
    place.erase(at, kConsignment.size());
  }
  return place;
}

// The row and the column that a field of the command came from: "lines[1].goods.hs_code.code" is
// goods.hs_code of the second row.
std::pair<const CsvRow*, std::string> cell_of(const std::vector<CsvRow>& rows, std::string field) {
  std::size_t row = 0;
  if (field.starts_with("lines[")) {
    const std::size_t end = std::min(field.find(']'), field.size());
    std::from_chars(field.data() + std::string_view("lines[").size(), field.data() + end, row);
    field.erase(0, std::min(end + 2, field.size()));
  }
  const auto column = std::ranges::find_if(lodging_columns(), [&](const std::string& name) {
    return field == name || field.starts_with(name + '.');
  });
  return {&rows[std::min(row, rows.size() - 1)],
          column == lodging_columns().end() ? field : *column};
}

// A cell may be empty that the command cannot do without, so it is read once more as it will be
// when it is given.
base::Result<std::string> command_of(const std::vector<CsvRow>& rows,
                                     const base::OrganisationId& declarant) {
  auto lodging = read_lodging(node_of(rows, declarant));
  if (!lodging) {
    base::Refusal refusal = std::move(lodging).error();
    refusal.place = in_column(std::move(refusal.place));
    return refusal;
  }
  std::string text = codec::to_json(*lodging);
  auto command = read_command_json("lodge_consignment", text);
  if (!command) {
    base::Refusal refusal = std::move(command).error();
    const auto [row, column] = cell_of(rows, in_column(std::move(refusal.place)));
    const std::string* const cell = find_cell(*row, column);
    if (cell == nullptr || cell->empty()) {
      refusal = {.code = kCellNeeded, .facts = {{"field", column}}};
    }
    refusal.place = fmt::format("line {}, {}", row->line, column);
    return refusal;
  }
  return text;
}

LodgingEntry entry_of(std::string declaration_id, std::vector<CsvRow> rows,
                      const base::OrganisationId& declarant) {
  LodgingEntry entry{.line = rows.front().line,
                     .declaration_id = std::move(declaration_id),
                     .refusal = find_difference(rows)};
  if (!entry.refusal) {
    auto command = command_of(rows, declarant);
    if (command) {
      entry.command = *std::move(command);
    } else {
      entry.refusal = std::move(command).error();
    }
  }
  entry.rows = std::move(rows);
  return entry;
}

base::Refusal too_many() {
  return {.code = kLodgingsTooMany, .facts = {{"most", std::to_string(kLodgingsMax)}}};
}

}  // namespace

const std::vector<std::string>& lodging_columns() {
  static const std::vector<std::string> kColumns = make_columns();
  return kColumns;
}

base::Result<std::vector<LodgingEntry>> read_lodging_csv(std::string_view text,
                                                         const base::OrganisationId& declarant) {
  std::vector<CsvRow> rows = CASSIA_TRY(parse_csv(text));
  std::vector<std::vector<CsvRow>> groups;
  std::map<std::string, std::size_t> places;
  for (CsvRow& row : rows) {
    if (groups.empty()) {
      CASSIA_TRY(check_head(row));
    }
    const std::string id = *find_cell(row, "declaration_id");
    // Rows without a number are no declaration together: each is refused by itself.
    const auto [place, is_new] = places.try_emplace(id, groups.size());
    if (is_new || id.empty()) {
      if (groups.size() == kLodgingsMax) {
        return too_many();
      }
      groups.emplace_back();
      place->second = groups.size() - 1;
    }
    groups[place->second].push_back(std::move(row));
  }
  std::vector<LodgingEntry> entries;
  for (std::vector<CsvRow>& group : groups) {
    std::string id = *find_cell(group.front(), "declaration_id");
    entries.push_back(entry_of(std::move(id), std::move(group), declarant));
  }
  return entries;
}

base::Result<std::vector<LodgingEntry>> read_lodging_json_lines(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  if (!base::is_utf8(text)) {
    return base::Refusal{.code = codec::kJsonNotUtf8};
  }
  std::vector<LodgingEntry> entries;
  std::set<std::string> seen;
  std::int64_t line_number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line_number;
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    if (line.empty()) {
      continue;
    }
    if (entries.size() == kLodgingsMax) {
      return too_many();
    }
    LodgingEntry& entry = entries.emplace_back(LodgingEntry{.line = line_number});
    const auto command = read_command_json("lodge_consignment", line);
    if (!command) {
      entry.refusal = base::at(fmt::format("line {}", line_number), command.error());
      continue;
    }
    entry.declaration_id = std::get<journeys::LodgeConsignment>(*command).declaration_id.text();
    if (seen.insert(entry.declaration_id).second) {
      entry.command = line;
    } else {
      entry.refusal = base::Refusal{.code = kLodgingRepeated,
                                    .place = fmt::format("line {}", line_number),
                                    .facts = {{"declaration_id", entry.declaration_id}}};
    }
  }
  return entries;
}

}  // namespace cassia::messages
