#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "security/key.h"

namespace cassia::security {

// The text encrypted and authenticated (XChaCha20-Poly1305 with a random nonce):
// "sealed.1.<base64url of nonce, ciphertext and tag>". `purpose` is not stored but needed to open:
// it binds the text to its place ("access.user/7 family_name"), so that a sealed text that is
// copied elsewhere does not open there. Equal texts give different sealed texts.
std::string seal(std::string_view text, const Key& key, std::string_view purpose);

// The text again. Refuses sealed_text_malformed and sealed_text_does_not_open.
base::Result<std::string> unseal(std::string_view sealed, const Key& key, std::string_view purpose);

}  // namespace cassia::security
