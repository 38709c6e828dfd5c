#pragma once

#include <string>
#include <string_view>

#include "base/digest.h"

namespace cassia::security {

// 128 random bits as 22 letters of base64url: a name that nobody else chooses.
std::string random_id();

// 256 random bits as 43 letters of base64url: a session, an API token, a CSRF token. What is stored
// is its digest.
std::string random_secret();

// The digest under which a random secret is stored and found. No salt and no cost: 256 random bits
// cannot be guessed, passwords can (password.h).
base::Digest digest_of(std::string_view secret);

// Equality whose time depends on the lengths alone.
bool is_same_secret(std::string_view left, std::string_view right);

}  // namespace cassia::security
