#include "messages/decisions/value_json.h"

#include "codec/json_writer.h"

namespace cassia::messages {

namespace feel = engines::decision::feel;
using codec::append_text;

namespace {

void append_list_json(std::string& out, const feel::List& items) {
  char opening = '[';
  for (const feel::Value& item : items) {
    out += opening;
    append_value_json(out, item);
    opening = ',';
  }
  out += items.empty() ? "[]" : "]";
}

void append_context_json(std::string& out, const feel::Context& context) {
  char opening = '{';
  for (const auto& [name, entry] : context.entries()) {
    out += opening;
    append_text(out, name);
    out += ':';
    append_value_json(out, entry);
    opening = ',';
  }
  out += context.entries().empty() ? "{}" : "}";
}

}  // namespace

void append_value_json(std::string& out, const feel::Value& value) {
  append_value_json(out, value, to_text(value));
}

void append_value_json(std::string& out, const feel::Value& value, std::string_view text) {
  if (value.as_string() != nullptr) {
    append_text(out, *value.as_string());
  } else if (const feel::List* const items = value.as_list()) {
    append_list_json(out, *items);
  } else if (const feel::Context* const context = value.as_context()) {
    append_context_json(out, *context);
  } else if (text.starts_with("@\"")) {
    append_text(out, text.substr(2, text.size() - 3));
  } else {
    out += text;
  }
}

}  // namespace cassia::messages
