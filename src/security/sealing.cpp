#include "security/sealing.h"

#include <sodium.h>

#include <vector>

#include "base/digest.h"
#include "security/base64.h"
#include "security/refusals.h"
#include "security/sodium_start.h"

namespace cassia::security {

namespace {

constexpr std::string_view kPrefix = "sealed.1.";
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

}  // namespace

std::string seal(std::string_view text, const Key& key, std::string_view purpose) {
  start_sodium();
  std::vector<std::uint8_t> bytes(kNonceBytes + text.size() + kTagBytes);
  randombytes_buf(bytes.data(), kNonceBytes);
  const base::Bytes message = base::bytes_of(text);
  const base::Bytes bound = base::bytes_of(purpose);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes.data() + kNonceBytes, nullptr, message.data(),
                                             message.size(), bound.data(), bound.size(), nullptr,
                                             bytes.data(), key.data());
  return std::string(kPrefix) + to_base64(bytes, Alphabet::url);
}

base::Result<std::string> unseal(std::string_view sealed, const Key& key,
                                 std::string_view purpose) {
  const auto bytes = sealed.starts_with(kPrefix)
                         ? from_base64(sealed.substr(kPrefix.size()), Alphabet::url)
                         : std::nullopt;
  if (!bytes || bytes->size() < kNonceBytes + kTagBytes) {
    return base::Refusal{.code = kSealedTextMalformed};
  }
  const base::Bytes bound = base::bytes_of(purpose);
  std::string text(bytes->size() - kNonceBytes - kTagBytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<std::uint8_t*>(text.data()),
                                                 nullptr, nullptr, bytes->data() + kNonceBytes,
                                                 bytes->size() - kNonceBytes, bound.data(),
                                                 bound.size(), bytes->data(), key.data()) != 0) {
    return base::Refusal{.code = kSealedTextDoesNotOpen};
  }
  return text;
}

}  // namespace cassia::security
