#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"

namespace cassia::codec {

// Appending the canonical JSON of single values (RFC 8785) to a text. Nothing is built beside it.

// A string in quotes: only '"', '\' and control characters are escaped, in their shortest form.
// The text must be UTF-8 (asserted): every reader at the edge refuses other bytes, see is_utf8.
void append_text(std::string& out, std::string_view text);

// A number; within +-kJsonIntegerMax (asserted).
void append_integer(std::string& out, std::int64_t value);

// Without quotes: a decimal with `digits` fractional digits ("12.50"), or without those trailing
// zeros ("12.5"); "2026-03-16"; "2026-03-02T01:00:00Z".
struct Scaled {
  std::int64_t value = 0;
  int digits = 0;
};
void append_scaled(std::string& out, Scaled number);
void append_scaled_short(std::string& out, Scaled number);
void append_date(std::string& out, base::Date date);
void append_instant(std::string& out, base::Instant instant);

}  // namespace cassia::codec
