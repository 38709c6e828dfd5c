#pragma once

#include <cstdint>
#include <cstring>

namespace cassia::codec {

// Whether any of eight bytes is a quote, a backslash, a control character or beyond ASCII: the
// usual tests for a zero byte and for a byte below a bound, on all eight at once.
inline bool has_special(const char* bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHighs = 0x8080808080808080U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t quotes = word ^ (kOnes * '"');
  const std::uint64_t slashes = word ^ (kOnes * '\\');
  const std::uint64_t found = (word - kOnes * 0x20U) | (quotes - kOnes) | (slashes - kOnes) | word;
  return (found & kHighs) != 0;
}

// The first byte in [at, end) that a plain run of a string of JSON does not contain: what is
// escaped there, and letters beyond ASCII.
inline const char* end_of_plain(const char* at, const char* end) {
  while (end - at >= 8 && !has_special(at)) {
    at += 8;
  }
  while (at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20 &&
         static_cast<unsigned char>(*at) < 0x80) {
    ++at;
  }
  return at;
}

}  // namespace cassia::codec
