#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cassia::base {

using Bytes = std::span<const std::uint8_t>;

// A SHA-256 digest (FIPS 180-4).
struct Digest {
  std::array<std::uint8_t, 32> bytes{};

  friend bool operator==(const Digest&, const Digest&) = default;
  friend auto operator<=>(const Digest&, const Digest&) = default;
};

Bytes bytes_of(std::string_view text);

// SHA-256 of the concatenation of `parts`, which are not copied.
Digest sha256(std::initializer_list<Bytes> parts);

// Lower-case hexadecimal, and back (nothing unless exactly 64 hexadecimal letters).
std::string to_hex(Bytes bytes);
std::optional<Digest> digest_from_hex(std::string_view text);

}  // namespace cassia::base
