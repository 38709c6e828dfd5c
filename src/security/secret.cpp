#include "security/secret.h"

#include <sodium.h>

#include <array>

#include "security/base64.h"
#include "security/sodium_start.h"

namespace cassia::security {

namespace {

template <std::size_t kBytes>
std::string random_text() {
  start_sodium();
  std::array<std::uint8_t, kBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return to_base64(bytes, Alphabet::url);
}

}  // namespace

std::string random_id() { return random_text<16>(); }

std::string random_secret() { return random_text<32>(); }

base::Digest digest_of(std::string_view secret) { return base::sha256({base::bytes_of(secret)}); }

bool is_same_secret(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace cassia::security
