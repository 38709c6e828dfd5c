#include "http/target.h"

#include <array>

#include "base/utf8.h"
#include "http/letters.h"

namespace cassia::http {

namespace {

constexpr std::size_t kQueryFieldsMax = 100;

enum class Part : std::uint8_t { path, query };

int hex_value(char letter) {
  if (is_digit(letter)) {
    return letter - '0';
  }
  const char lower = to_lower(letter);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Whether the decoded letter may stand in that part. A slash that was escaped would change where
// segments begin, and a backslash is one to some systems.
bool may_stand(char letter, Part part) {
  if (part == Part::query) {
    return !is_control(letter) || letter == '\t' || letter == '\n' || letter == '\r';
  }
  return !is_control(letter) && letter != '/' && letter != '\\';
}

// Decodes one segment of a path, or one name or value of a query.
std::optional<std::string> decode(std::string_view text, Part part) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    char letter = text[at];
    if (is_control(letter) || letter == ' ' || letter == '#') {
      return std::nullopt;
    }
    if (letter == '%') {
      const int high = at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
      const int low = at + 2 < text.size() ? hex_value(text[at + 2]) : -1;
      if (high < 0 || low < 0) {
        return std::nullopt;
      }
      letter = static_cast<char>(high * 16 + low);
      at += 2;
    } else if (letter == '+' && part == Part::query) {
      letter = ' ';
    }
    if (!may_stand(letter, part)) {
      return std::nullopt;
    }
    out += letter;
  }
  return base::is_utf8(out) ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<std::string> decode_path(std::string_view path) {
  if (!path.starts_with('/')) {
    return std::nullopt;
  }
  std::string out;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = path.find('/');
    const auto segment = decode(path.substr(0, end), Part::path);
    const bool is_last = end == std::string_view::npos;
    if (!segment || *segment == "." || *segment == ".." || (segment->empty() && !is_last)) {
      return std::nullopt;
    }
    out += '/';
    out += *segment;
    path = is_last ? std::string_view{} : path.substr(end);
  }
  return out;
}

std::optional<std::vector<QueryField>> decode_query(std::string_view query) {
  std::vector<QueryField> fields;
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view field = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
    if (field.empty()) {
      continue;
    }
    const std::size_t equals = field.find('=');
    const bool has_value = equals != std::string_view::npos;
    auto name = decode(field.substr(0, equals), Part::query);
    auto value = decode(has_value ? field.substr(equals + 1) : std::string_view{}, Part::query);
    if (!name || !value || fields.size() == kQueryFieldsMax) {
      return std::nullopt;
    }
    fields.push_back({std::move(*name), std::move(*value)});
  }
  return fields;
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
  const std::size_t mark = target.find('?');
  auto path = decode_path(target.substr(0, mark));
  auto query =
      decode_query(mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1));
  if (!path || !query) {
    return std::nullopt;
  }
  return Target{.path = std::move(*path), .query = std::move(*query)};
}

std::string percent_encode(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char letter : text) {
    if (is_alphanumeric(letter) || std::string_view("-._~").contains(letter)) {
      out += letter;
    } else {
      const auto byte = static_cast<unsigned char>(letter);
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
  return out;
}

}  // namespace cassia::http
