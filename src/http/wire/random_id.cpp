#include "http/wire/random_id.h"

#include <openssl/rand.h>

#include <array>
#include <stdexcept>

#include "base/digest.h"

namespace cassia::http::wire {

std::string random_id() {
  std::array<std::uint8_t, 12> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
    throw std::runtime_error("the system has no random numbers");
  }
  return base::to_hex(bytes);
}

}  // namespace cassia::http::wire
