#pragma once

#include <array>
#include <cstdint>

namespace cassia::security {

// A symmetric key of 256 bits.
using Key = std::array<std::uint8_t, 32>;

// From the operating system's generator. Throws std::runtime_error when it cannot be reached.
Key random_key();

// Overwrites a key that is no longer needed, which the compiler must not leave out.
void wipe(Key& key);

}  // namespace cassia::security
