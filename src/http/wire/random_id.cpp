#include "http/wire/random_id.h"

#include <openssl/rand.h>

#include <array>
#include <span>
#include <stdexcept>

#include "base/digest.h"

namespace cassia::http::wire {

namespace {

constexpr std::size_t kIdBytes = 12;

// Random bytes for the next ids of this thread: asking for many costs hardly more than for few.
struct Supply {
  std::array<std::uint8_t, 64 * kIdBytes> bytes = {};
  std::size_t used = bytes.size();
};

}  // namespace

std::string random_id() {
  thread_local Supply supply;
  if (supply.used == supply.bytes.size()) {
    if (RAND_bytes(supply.bytes.data(), static_cast<int>(supply.bytes.size())) != 1) {
      throw std::runtime_error("the system has no random numbers");
    }
    supply.used = 0;
  }
  const auto id = std::span(supply.bytes).subspan(supply.used, kIdBytes);
  supply.used += kIdBytes;
  return base::to_hex(id);
}

}  // namespace cassia::http::wire
