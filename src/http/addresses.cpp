#include "http/addresses.h"

#include <algorithm>

namespace cassia::http {

namespace {

struct Block {
  std::array<std::uint8_t, 4> first;
  int bits;
};

// The special-purpose registry of IPv4 addresses (RFC 6890 and its successors), multicast and the
// reserved rest.
constexpr std::array<Block, 16> kSpecial = {{{{0, 0, 0, 0}, 8},
                                             {{10, 0, 0, 0}, 8},
                                             {{100, 64, 0, 0}, 10},
                                             {{127, 0, 0, 0}, 8},
                                             {{169, 254, 0, 0}, 16},
                                             {{172, 16, 0, 0}, 12},
                                             {{192, 0, 0, 0}, 24},
                                             {{192, 0, 2, 0}, 24},
                                             {{192, 88, 99, 0}, 24},
                                             {{192, 168, 0, 0}, 16},
                                             {{198, 18, 0, 0}, 15},
                                             {{198, 51, 100, 0}, 24},
                                             {{203, 0, 113, 0}, 24},
                                             {{224, 0, 0, 0}, 4},
                                             {{240, 0, 0, 0}, 4},
                                             {{255, 255, 255, 255}, 32}}};

std::uint32_t number_of(std::span<const std::uint8_t, 4> bytes) {
  return (std::uint32_t{bytes[0]} << 24U) | (std::uint32_t{bytes[1]} << 16U) |
         (std::uint32_t{bytes[2]} << 8U) | bytes[3];
}

bool begins_with(std::span<const std::uint8_t, 16> bytes,
                 std::initializer_list<std::uint8_t> first) {
  return std::ranges::equal(first, bytes.first(first.size()));
}

}  // namespace

bool is_public_address(std::span<const std::uint8_t, 4> bytes) {
  return std::ranges::none_of(kSpecial, [number = number_of(bytes)](const Block& block) {
    const std::uint32_t mask = ~std::uint32_t{0} << static_cast<unsigned>(32 - block.bits);
    return (number & mask) == number_of(block.first);
  });
}

// Only 2000::/3 is given out to the open internet; within it some carry an IPv4 address, and one
// block is for documentation.
bool is_public_address(std::span<const std::uint8_t, 16> bytes) {
  if (begins_with(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}) ||
      begins_with(bytes, {0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0})) {
    return is_public_address(bytes.last<4>());
  }
  if (begins_with(bytes, {0x20, 0x02})) {
    return is_public_address(bytes.subspan<2, 4>());
  }
  const bool is_global = (bytes[0] & 0xE0U) == 0x20U;
  const bool is_special = begins_with(bytes, {0x20, 0x01, 0x0D, 0xB8}) ||
                          (begins_with(bytes, {0x20, 0x01}) && bytes[2] < 2);
  return is_global && !is_special;
}

}  // namespace cassia::http
