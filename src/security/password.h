#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cassia::security {

// What one guess costs an attacker, and one sign-in the zone: Argon2id over so much memory, so many
// times (RFC 9106). At least 8 KiB and one pass.
struct PasswordCost {
  std::int64_t memory_kibibytes = 0;
  int passes = 0;
};

// Longer passwords are refused, so that nobody makes the zone hash megabytes.
inline constexpr std::size_t kPasswordBytesMax = 1024;

// The text to store: algorithm, cost, salt and hash ("$argon2id$v=19$m=..."). Equal passwords give
// different texts. Refuses password_too_long. Throws std::runtime_error when the memory cannot be
// had.
base::Result<std::string> hash_password(std::string_view password, const PasswordCost& cost);

// Whether `hash` was made of `password`; compared in constant time. False for a hash that cannot be
// read.
bool is_password_of(const std::string& hash, std::string_view password);

// Takes as long as is_password_of at this cost, and is always false: to be asked when the login is
// unknown, so that the time of the answer does not tell which logins exist. The two take the same
// time once no hash of an older cost is left (needs_rehash).
bool is_password_of_nobody(std::string_view password, const PasswordCost& cost);

// Whether the hash was made at another cost, so that it is to be made anew at the next sign-in.
bool needs_rehash(const std::string& hash, const PasswordCost& cost);

}  // namespace cassia::security
