#include "security/base64.h"

#include <sodium.h>

namespace cassia::security {

namespace {

int variant_of(Alphabet alphabet) {
  return alphabet == Alphabet::standard ? sodium_base64_VARIANT_ORIGINAL
                                        : sodium_base64_VARIANT_URLSAFE_NO_PADDING;
}

}  // namespace

std::string to_base64(base::Bytes bytes, Alphabet alphabet) {
  const int variant = variant_of(alphabet);
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
  text.pop_back();  // the library ends it with a zero
  return text;
}

std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text, Alphabet alphabet) {
  std::vector<std::uint8_t> bytes(text.size() / 4 * 3 + 3);
  std::size_t count = 0;
  const char* end = nullptr;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &count, &end,
                        variant_of(alphabet)) != 0 ||
      end != text.data() + text.size()) {
    return std::nullopt;
  }
  bytes.resize(count);
  return bytes;
}

}  // namespace cassia::security
