#include "security/key.h"

#include <sodium.h>

#include <stdexcept>

#include "security/sodium_start.h"

namespace cassia::security {

void start_sodium() {
  if (sodium_init() < 0) {
    throw std::runtime_error("libsodium cannot reach the system's random numbers");
  }
}

Key random_key() {
  start_sodium();
  Key key{};
  randombytes_buf(key.data(), key.size());
  return key;
}

void wipe(Key& key) { sodium_memzero(key.data(), key.size()); }

}  // namespace cassia::security
