#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace cassia::http {

// Whether the four bytes of IPv4, or the sixteen of IPv6, name a machine of the open internet: no
// loopback, private, link-local, shared, multicast, reserved or documentation address, and none
// that carries such an IPv4 address within (mapped, 6to4, NAT64).
bool is_public_address(std::span<const std::uint8_t, 4> bytes);
bool is_public_address(std::span<const std::uint8_t, 16> bytes);

}  // namespace cassia::http
