#pragma once

#include <initializer_list>

#include "base/digest.h"

namespace cassia::security {

// HMAC-SHA-256 (RFC 2104) of the concatenation of `parts` under a key of any length.
base::Digest hmac_sha256(base::Bytes key, std::initializer_list<base::Bytes> parts);

// Equality in constant time.
bool is_same_digest(const base::Digest& left, const base::Digest& right);

}  // namespace cassia::security
