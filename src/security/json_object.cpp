#include "security/json_object.h"

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>
#include <set>
#include <string>
#include <vector>

namespace cassia::security {

namespace {

namespace json = boost::json;

constexpr std::size_t kDepthMax = 16;
constexpr std::int64_t kSecondsMax = 253'402'300'799;  // the end of the year 9999

json::parse_options strict_options() {
  json::parse_options options;
  options.max_depth = kDepthMax;
  return options;
}

// Follows the parser and stops it at a name that its object has already. The interface is the
// library's.
class NameWatcher {
 public:
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) {
    open_.emplace_back();
    return true;
  }
  bool on_object_end(std::size_t, json::error_code&) {
    open_.pop_back();
    return true;
  }
  bool on_array_begin(json::error_code&) { return true; }
  bool on_array_end(std::size_t, json::error_code&) { return true; }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    name_.append(part.data(), part.size());
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code& error) {
    name_.append(part.data(), part.size());
    const bool is_new = open_.back().insert(std::move(name_)).second;
    name_.clear();
    if (!is_new) {
      error = json::make_error_code(json::error::extra_data);
    }
    return is_new;
  }
  bool on_string_part(json::string_view, std::size_t, json::error_code&) { return true; }
  bool on_string(json::string_view, std::size_t, json::error_code&) { return true; }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t, json::string_view, json::error_code&) { return true; }
  bool on_uint64(std::uint64_t, json::string_view, json::error_code&) { return true; }
  bool on_double(double, json::string_view, json::error_code&) { return true; }
  bool on_bool(bool, json::error_code&) { return true; }
  bool on_null(json::error_code&) { return true; }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  std::vector<std::set<std::string>> open_;
  std::string name_;
};

bool has_repeated_name(std::string_view text) {
  json::basic_parser<NameWatcher> parser(strict_options());
  json::error_code error;
  parser.write_some(false, text.data(), text.size(), error);
  return error.failed();
}

}  // namespace

std::optional<json::object> parse_object(std::string_view text) {
  json::error_code error;
  json::value value = json::parse({text.data(), text.size()}, error, {}, strict_options());
  if (error.failed() || !value.is_object() || has_repeated_name(text)) {
    return std::nullopt;
  }
  return std::move(value.as_object());
}

TextMember text_member(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains({name.data(), name.size()});
  if (value == nullptr) {
    return {};
  }
  const json::string* text = value->if_string();
  if (text == nullptr) {
    return {.is_misshapen = true};
  }
  return {.text = std::string_view(text->data(), text->size())};
}

TimeMember time_member(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains({name.data(), name.size()});
  if (value == nullptr) {
    return {};
  }
  const std::int64_t* seconds = value->if_int64();
  if (seconds == nullptr || *seconds < 0 || *seconds > kSecondsMax) {
    return {.is_misshapen = true};
  }
  return {.time = base::Instant::of_micros(*seconds * 1'000'000)};
}

}  // namespace cassia::security
