#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/refusals.h"

namespace cassia::codec {

// Where a text comes from. `stored` is what this program wrote: every value that can exist is
// read back. `outside` is what anybody may send: amounts and quantities within the bounds of
// Money::parse and Quantity::parse, and no empty ids or HS codes.
enum class Trust : std::uint8_t { stored, outside };

struct ReadOptions {
  Trust trust = Trust::stored;
  std::size_t bytes_max = 4U << 20U;
  int depth_max = 32;
};

// Integers of JSON beyond this are not exact in other programs (RFC 8785, I-JSON).
inline constexpr std::int64_t kJsonIntegerMax = 9'007'199'254'740'991;

// A strict pull reader of RFC 8259 JSON over a text in memory: it copies nothing but strings with
// escapes, and validates every byte it passes, UTF-8 included. Each function that reads returns
// whether it could; after the first failure refusal() tells why, and nothing more may be read.
// Own code rather than simdjson: strictness must not depend on what a caller happens to look at
// (docs/adr/0007-own-json-reader.md).
class JsonReader {
 public:
  JsonReader(std::string_view text, const ReadOptions& options);

  Trust trust() const { return options_.trust; }

  // Objects: open_object(), then while next_field(name) reads the value; closed when it returns
  // false and is_ok(). Arrays alike. `name` is valid until the next call.
  bool open_object() { return open('{', "object"); }
  bool next_field(std::string_view& name);
  bool open_array() { return open('[', "array"); }
  bool next_item() { return next(']'); }
  bool is_ok() const { return is_ok_; }

  // One value each. The text is valid until the next call.
  bool text(std::string_view& value);
  bool integer(std::int64_t& value);
  bool boolean(bool& value);
  // Whether a null stood there, which is then passed over.
  bool take_null();
  // Passes over one value of any kind and gives the bytes it stands in.
  bool raw_value(std::string_view& bytes);
  // Whether nothing but blanks is left.
  bool at_end();

  // Remembers why reading failed; always false, so that it can be returned.
  bool fail(base::Refusal refusal);
  bool fail(base::RefusalCode code, std::vector<base::Fact> facts = {});
  // Puts a field's name or an item's index before the place of the failure; always false.
  bool in_field(std::string_view name);
  bool in_item(std::size_t index);
  base::Refusal take_refusal() { return std::move(refusal_); }

 private:
  bool open(char bracket, std::string_view kind);
  bool next(char close);
  bool malformed();
  bool wrong_type(std::string_view expected);
  void skip_blanks();
  char peek();
  bool take_word(std::string_view word);
  bool quoted(std::string_view& value);
  bool unescape(const char* start, std::string_view& value);
  bool escape();
  bool hex4(std::uint32_t& unit);
  bool unicode_escape();
  bool number();

  const char* begin_;
  const char* at_;
  const char* end_;
  ReadOptions options_;
  int depth_ = 0;
  bool is_first_ = false;  // whether the innermost open bracket has had no item yet
  bool is_ok_ = true;
  std::string scratch_;
  base::Refusal refusal_{.code = kJsonMalformed};
};

}  // namespace cassia::codec
