#include "codec/json_reader.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "codec/plain_run.h"

namespace cassia::codec {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_blank(char letter) {
  return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
}

// Whether a value may begin with it: then a wrong one is of a wrong type, else it is no JSON.
bool begins_value(char letter) {
  constexpr std::string_view kBeginnings = "\"{[tfn-0123456789";
  return kBeginnings.find(letter) != std::string_view::npos;
}

void append_code_point(std::string& out, std::uint32_t point) {
  const auto tail = [&](unsigned shift) {
    out += static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
  };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0U | (point >> 6U));
    tail(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0U | (point >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace

JsonReader::JsonReader(std::string_view text, const ReadOptions& options)
    : begin_(text.data()), at_(text.data()), end_(text.data() + text.size()), options_(options) {
  if (text.size() > options.bytes_max) {
    fail(kJsonTooLarge, {{"bytes_max", std::to_string(options.bytes_max)}});
  }
}

bool JsonReader::fail(base::Refusal refusal) {
  if (is_ok_) {
    refusal_ = std::move(refusal);
    is_ok_ = false;
    at_ = end_;
  }
  return false;
}

bool JsonReader::fail(base::RefusalCode code, std::vector<base::Fact> facts) {
  return fail(base::Refusal{.code = code, .facts = std::move(facts)});
}

bool JsonReader::malformed() {
  return fail(kJsonMalformed, {{"offset", std::to_string(at_ - begin_)}});
}

bool JsonReader::wrong_type(std::string_view expected) {
  if (!begins_value(peek())) {
    return malformed();
  }
  return fail(kJsonWrongType, {{"expected", std::string(expected)}});
}

bool JsonReader::in_field(std::string_view name) {
  refusal_ = base::at(base::utf8_prefix(name, 64), std::move(refusal_));
  return false;
}

bool JsonReader::in_item(std::size_t index) {
  refusal_ = base::at("[" + std::to_string(index) + "]", std::move(refusal_));
  return false;
}

void JsonReader::skip_blanks() {
  while (at_ != end_ && is_blank(*at_)) {
    ++at_;
  }
}

// The next letter that is no blank; NUL, which begins nothing, at the end.
char JsonReader::peek() {
  skip_blanks();
  return at_ == end_ ? '\0' : *at_;
}

bool JsonReader::open(char bracket, std::string_view kind) {
  if (peek() != bracket) {
    return wrong_type(kind);
  }
  if (depth_ == options_.depth_max) {
    return fail(kJsonTooDeep, {{"depth_max", std::to_string(options_.depth_max)}});
  }
  ++depth_;
  ++at_;
  is_first_ = true;
  return true;
}

bool JsonReader::next(char close) {
  const char letter = peek();
  if (letter == close) {
    ++at_;
    --depth_;
    is_first_ = false;
    return false;
  }
  if (!is_first_) {
    if (letter != ',') {
      return malformed();
    }
    ++at_;
  }
  is_first_ = false;
  return true;
}

bool JsonReader::next_field(std::string_view& name) {
  if (!next('}')) {
    return false;
  }
  if (peek() != '"') {
    return malformed();
  }
  if (!quoted(name)) {
    return false;
  }
  if (peek() != ':') {
    return malformed();
  }
  ++at_;
  return true;
}

bool JsonReader::text(std::string_view& value) {
  return peek() == '"' ? quoted(value) : wrong_type("string");
}

// The string at at_, which stands on its opening quote.
bool JsonReader::quoted(std::string_view& value) {
  const char* const start = ++at_;
  while (true) {
    at_ = end_of_plain(at_, end_);
    if (at_ == end_) {
      return malformed();
    }
    if (*at_ == '"') {
      value = {start, static_cast<std::size_t>(at_ - start)};
      ++at_;
      return true;
    }
    if (*at_ == '\\') {
      return unescape(start, value);
    }
    if (static_cast<unsigned char>(*at_) < 0x20) {
      return malformed();
    }
    const std::size_t length = base::letter_length({at_, static_cast<std::size_t>(end_ - at_)});
    if (length == 0) {
      return fail(kJsonNotUtf8, {{"offset", std::to_string(at_ - begin_)}});
    }
    at_ += length;
  }
}

// The rest of a string from its first escape on, put together in scratch_.
bool JsonReader::unescape(const char* start, std::string_view& value) {
  scratch_.assign(start, at_);
  while (at_ != end_ && *at_ != '"') {
    if (*at_ == '\\') {
      ++at_;
      if (!escape()) {
        return false;
      }
      continue;
    }
    const std::size_t length = base::letter_length({at_, static_cast<std::size_t>(end_ - at_)});
    if (length == 0) {
      return fail(kJsonNotUtf8, {{"offset", std::to_string(at_ - begin_)}});
    }
    if (static_cast<unsigned char>(*at_) < 0x20) {
      return malformed();
    }
    scratch_.append(at_, length);
    at_ += length;
  }
  if (at_ == end_) {
    return malformed();
  }
  ++at_;
  value = scratch_;
  return true;
}

// The escape whose letter at_ stands on.
bool JsonReader::escape() {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (at_ == end_) {
    return malformed();
  }
  if (*at_ == 'u') {
    ++at_;
    return unicode_escape();
  }
  const std::size_t letter = kLetters.find(*at_);
  if (letter == std::string_view::npos) {
    return malformed();
  }
  scratch_ += kMeanings[letter];
  ++at_;
  return true;
}

bool JsonReader::hex4(std::uint32_t& unit) {
  if (end_ - at_ < 4) {
    return malformed();
  }
  const auto [stop, error] = std::from_chars(at_, at_ + 4, unit, 16);
  if (error != std::errc() || stop != at_ + 4) {
    return malformed();
  }
  at_ += 4;
  return true;
}

// One UTF-16 unit, or two where the first is a high surrogate; a lone surrogate is no text.
bool JsonReader::unicode_escape() {
  std::uint32_t point = 0;
  if (!hex4(point)) {
    return false;
  }
  if (point >= 0xDC00 && point < 0xE000) {
    return malformed();
  }
  if (point >= 0xD800 && point < 0xDC00) {
    if (end_ - at_ < 2 || at_[0] != '\\' || at_[1] != 'u') {
      return malformed();
    }
    at_ += 2;
    std::uint32_t low = 0;
    if (!hex4(low)) {
      return false;
    }
    if (low < 0xDC00 || low >= 0xE000) {
      return malformed();
    }
    point = 0x10000U + ((point - 0xD800U) << 10U) + (low - 0xDC00U);
  }
  append_code_point(scratch_, point);
  return true;
}

// The number at at_ by the grammar of RFC 8259, of which at_ then stands behind.
bool JsonReader::number() {
  const auto digits = [&] {
    const char* const start = at_;
    at_ = std::find_if_not(at_, end_, is_digit);
    return at_ != start;
  };
  if (*at_ == '-') {
    ++at_;
  }
  if (at_ != end_ && *at_ == '0') {
    ++at_;
  } else if (!digits()) {
    return malformed();
  }
  if (at_ != end_ && *at_ == '.') {
    ++at_;
    if (!digits()) {
      return malformed();
    }
  }
  if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) {
    ++at_;
    if (at_ != end_ && (*at_ == '+' || *at_ == '-')) {
      ++at_;
    }
    if (!digits()) {
      return malformed();
    }
  }
  return true;
}

bool JsonReader::integer(std::int64_t& value) {
  const char first = peek();
  if (first != '-' && !is_digit(first)) {
    return wrong_type("integer");
  }
  const char* const start = at_;
  if (!number()) {
    return false;
  }
  const auto [stop, error] = std::from_chars(start, at_, value);
  if (stop != at_) {
    return fail(kJsonWrongType, {{"expected", "integer"}});
  }
  if (error != std::errc() || value > kJsonIntegerMax || value < -kJsonIntegerMax) {
    const std::string_view written(start, static_cast<std::size_t>(at_ - start));
    return fail(kJsonIntegerOutOfRange, {{"value", std::string(written.substr(0, 64))}});
  }
  return true;
}

bool JsonReader::take_word(std::string_view word) {
  if (static_cast<std::size_t>(end_ - at_) < word.size() ||
      std::string_view(at_, word.size()) != word) {
    return malformed();
  }
  at_ += word.size();
  return true;
}

bool JsonReader::boolean(bool& value) {
  const char first = peek();
  if (first != 't' && first != 'f') {
    return wrong_type("boolean");
  }
  value = first == 't';
  return take_word(value ? "true" : "false");
}

bool JsonReader::take_null() { return peek() == 'n' && take_word("null"); }

bool JsonReader::raw_value(std::string_view& bytes) {
  const char first = peek();
  const char* const start = at_;
  bool is_read = false;
  std::string_view ignored;
  if (first == '{' && open_object()) {
    while (next_field(ignored) && raw_value(ignored)) {
    }
    is_read = is_ok_;
  } else if (first == '[' && open_array()) {
    while (next_item() && raw_value(ignored)) {
    }
    is_read = is_ok_;
  } else if (first == '"') {
    is_read = quoted(ignored);
  } else if (first == 't' || first == 'f') {
    is_read = take_word(first == 't' ? "true" : "false");
  } else if (first == 'n') {
    is_read = take_word("null");
  } else if (first == '-' || is_digit(first)) {
    is_read = number();
  } else if (is_ok_) {
    malformed();
  }
  bytes = {start, static_cast<std::size_t>(is_read ? at_ - start : 0)};
  return is_read;
}

bool JsonReader::at_end() {
  skip_blanks();
  return is_ok_ && (at_ == end_ || malformed());
}

}  // namespace cassia::codec
