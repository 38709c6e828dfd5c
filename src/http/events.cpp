#include "http/events.h"

namespace cassia::http {

namespace {

void append_line(std::string& out, std::string_view field, std::string_view value) {
  if (value.empty()) {
    return;
  }
  out += field;
  for (const char letter : value) {
    if (letter != '\r' && letter != '\n' && letter != '\0') {
      out += letter;
    }
  }
  out += '\n';
}

}  // namespace

std::string encode_event(const EventText& event) {
  std::string out;
  append_line(out, "id: ", event.id);
  append_line(out, "event: ", event.event_name);
  std::string_view text = event.text;
  for (;;) {
    const std::size_t end = text.find_first_of("\r\n");
    out += "data: ";
    out += text.substr(0, end);
    out += '\n';
    if (end == std::string_view::npos) {
      break;
    }
    text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
  }
  out += '\n';
  return out;
}

}  // namespace cassia::http
