#include "base/digest.h"

// The one-shot and EVP calls of OpenSSL 3 look their algorithm up on every use, which costs more
// than hashing a Merkle node does; the older calls are the same code without the look-up.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

namespace cassia::base {

Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Digest sha256(std::initializer_list<Bytes> parts) {
  SHA256_CTX context;
  SHA256_Init(&context);
  for (const Bytes part : parts) {
    SHA256_Update(&context, part.data(), part.size());
  }
  Digest digest;
  SHA256_Final(digest.bytes.data(), &context);
  return digest;
}

std::string to_hex(Bytes bytes) {
  constexpr std::string_view kLetters = "0123456789abcdef";
  std::string text(bytes.size() * 2, '0');
  auto letter = text.begin();
  for (const std::uint8_t byte : bytes) {
    *letter++ = kLetters[byte >> 4U];
    *letter++ = kLetters[byte & 15U];
  }
  return text;
}

std::optional<Digest> digest_from_hex(std::string_view text) {
  Digest digest;
  if (text.size() != digest.bytes.size() * 2) {
    return std::nullopt;
  }
  for (std::size_t position = 0; position < text.size(); ++position) {
    constexpr std::string_view kLetters = "0123456789abcdef";
    const std::size_t value = kLetters.find(text[position]);
    if (value == std::string_view::npos) {
      return std::nullopt;
    }
    std::uint8_t& byte = digest.bytes[position / 2];
    byte = static_cast<std::uint8_t>(byte * 16U + value);
  }
  return digest;
}

}  // namespace cassia::base
