#include "security/hmac.h"

#include <sodium.h>

namespace cassia::security {

base::Digest hmac_sha256(base::Bytes key, std::initializer_list<base::Bytes> parts) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, key.data(), key.size());
  for (const base::Bytes part : parts) {
    crypto_auth_hmacsha256_update(&state, part.data(), part.size());
  }
  base::Digest digest;
  crypto_auth_hmacsha256_final(&state, digest.bytes.data());
  sodium_memzero(&state, sizeof(state));
  return digest;
}

bool is_same_digest(const base::Digest& left, const base::Digest& right) {
  return sodium_memcmp(left.bytes.data(), right.bytes.data(), left.bytes.size()) == 0;
}

}  // namespace cassia::security
