#include "security/lookup.h"

#include "security/hmac.h"

namespace cassia::security {

std::string normalise_login(std::string_view login) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = login.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) {
    return {};
  }
  std::string text(login.substr(first, login.find_last_not_of(kBlanks) - first + 1));
  for (char& letter : text) {
    if (letter >= 'A' && letter <= 'Z') {
      letter = static_cast<char>(letter - 'A' + 'a');
    }
  }
  return text;
}

std::string lookup_of(std::string_view value, const Key& lookup_key) {
  return base::to_hex(hmac_sha256(lookup_key, {base::bytes_of(value)}).bytes);
}

}  // namespace cassia::security
