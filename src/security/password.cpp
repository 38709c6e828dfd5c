#include "security/password.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "base/assert.h"
#include "security/refusals.h"
#include "security/sodium_start.h"

namespace cassia::security {

namespace {

std::size_t memory_bytes(const PasswordCost& cost) {
  CASSIA_ASSERT(cost.memory_kibibytes >= 8 && cost.passes >= 1, "Argon2id knows no lower cost");
  return static_cast<std::size_t>(cost.memory_kibibytes) * 1024;
}

}  // namespace

base::Result<std::string> hash_password(std::string_view password, const PasswordCost& cost) {
  if (password.size() > kPasswordBytesMax) {
    return base::Refusal{.code = kPasswordTooLong,
                         .facts = {{"bytes_max", std::to_string(kPasswordBytesMax)}}};
  }
  start_sodium();
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(),
                            static_cast<unsigned long long>(cost.passes), memory_bytes(cost),
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("there is not enough memory to hash a password");
  }
  return std::string(text.data());
}

bool is_password_of(const std::string& hash, std::string_view password) {
  return password.size() <= kPasswordBytesMax && hash.size() < crypto_pwhash_STRBYTES &&
         crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool is_password_of_nobody(std::string_view password, const PasswordCost& cost) {
  if (password.size() > kPasswordBytesMax) {
    return false;
  }
  std::array<unsigned char, 32> hash{};
  const std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
  if (crypto_pwhash(hash.data(), hash.size(), password.data(), password.size(), salt.data(),
                    static_cast<unsigned long long>(cost.passes), memory_bytes(cost),
                    crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("there is not enough memory to hash a password");
  }
  return false;
}

bool needs_rehash(const std::string& hash, const PasswordCost& cost) {
  return hash.size() >= crypto_pwhash_STRBYTES ||
         crypto_pwhash_str_needs_rehash(hash.c_str(), static_cast<unsigned long long>(cost.passes),
                                        memory_bytes(cost)) != 0;
}

}  // namespace cassia::security
