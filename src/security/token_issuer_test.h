#pragma once

#include <sodium.h>

#include <array>
#include <string>
#include <string_view>

#include "security/base64.h"

namespace cassia::security {

// An issuer of tokens with a fixed Ed25519 key, so that tests can say what stands in them. Signs
// with libsodium, while the code under test verifies with OpenSSL.
class TokenIssuer {
 public:
  explicit TokenIssuer(std::uint8_t seed_byte = 7) {
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{};
    seed.fill(seed_byte);
    crypto_sign_seed_keypair(public_key_.data(), secret_key_.data(), seed.data());
  }

  std::string sign(std::string_view header, std::string_view payload) const {
    std::string text = encoded(header) + '.' + encoded(payload);
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr,
                         reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                         secret_key_.data());
    return text + '.' + to_base64(signature, Alphabet::url);
  }

  std::string jwk(std::string_view id) const {
    return R"({"kty":"OKP","crv":"Ed25519","kid":")" + std::string(id) + R"(","x":")" +
           to_base64(public_key_, Alphabet::url) + "\"}";
  }
  std::string jwk_set(std::string_view id = "k1") const { return R"({"keys":[)" + jwk(id) + "]}"; }

 private:
  static std::string encoded(std::string_view text) {
    return to_base64(base::bytes_of(text), Alphabet::url);
  }

  std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> public_key_{};
  std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret_key_{};
};

}  // namespace cassia::security
