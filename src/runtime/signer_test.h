#pragma once

#include <array>
#include <memory>
#include <string_view>

#include "runtime/signer.h"

namespace cassia::runtime {

inline std::unique_ptr<Signer> signer_of(std::uint8_t seed, std::string_view name = "pingxiang") {
  std::array<std::uint8_t, 32> bytes{};
  bytes.fill(seed);
  return signer_of_seed(bytes, name);
}

}  // namespace cassia::runtime
