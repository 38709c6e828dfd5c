#include "api/csv_rows.h"

#include <algorithm>
#include <boost/json.hpp>
#include <map>

namespace cassia::api {

namespace json = boost::json;

namespace {

using Cells = std::map<std::string, std::string>;

bool looks_like_formula(std::string_view text) {
  constexpr std::string_view kStarts = "=+-@\t\r";
  const bool is_number = text.find_first_not_of("0123456789.-") == std::string_view::npos;
  return !text.empty() && kStarts.contains(text.front()) && !is_number;
}

void append_cell(std::string& out, std::string_view text) {
  const bool is_led = looks_like_formula(text);
  if (!is_led && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += is_led ? "\"'" : "\"";
  for (const char letter : text) {
    out += letter;
    if (letter == '"') {
      out += '"';
    }
  }
  out += '"';
}

// The values of a row by the path of their field; the paths that are new join `head`.
void collect(const json::value& value, const std::string& path, Cells& cells,
             std::vector<std::string>& head) {
  if (const auto* object = value.if_object()) {
    for (const auto& field : *object) {
      const std::string name(field.key());
      collect(field.value(), path.empty() ? name : path + "." + name, cells, head);
    }
    return;
  }
  if (value.is_null()) {
    return;  // whatever it would be is not known by its path
  }
  cells[path] = value.is_string() ? std::string(value.get_string()) : json::serialize(value);
  if (std::ranges::find(head, path) == head.end()) {
    head.push_back(path);
  }
}

void append_line(std::string& out, const std::vector<std::string>& values) {
  for (std::size_t place = 0; place < values.size(); ++place) {
    out += place == 0 ? "" : ",";
    append_cell(out, values[place]);
  }
  out += "\r\n";
}

}  // namespace

std::string to_csv(const std::vector<std::string>& json_rows) {
  std::vector<std::string> head;
  std::vector<Cells> rows;
  for (const std::string& text : json_rows) {
    collect(json::parse(text), "", rows.emplace_back(), head);
  }
  std::string out = "\xEF\xBB\xBF";
  append_line(out, head);
  for (Cells& row : rows) {
    std::vector<std::string> values;
    for (const std::string& name : head) {
      values.push_back(std::move(row[name]));
    }
    append_line(out, values);
  }
  return out;
}

}  // namespace cassia::api
