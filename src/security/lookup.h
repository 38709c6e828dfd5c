#pragma once

#include <string>
#include <string_view>

#include "security/key.h"

namespace cassia::security {

// A login as it is compared: without blanks around it and with ASCII letters in lower case. Other
// letters stay as they are: Unicode normalisation (NFKC) is not done here, so two spellings of one
// accented letter are two logins.
std::string normalise_login(std::string_view login);

// What a login or an identity number is found by when the value itself is sealed: HMAC-SHA-256 of
// the value under the zone's lookup key, as 64 hexadecimal letters. Without the key, guessing
// values one by one tells nothing.
std::string lookup_of(std::string_view value, const Key& lookup_key);

}  // namespace cassia::security
