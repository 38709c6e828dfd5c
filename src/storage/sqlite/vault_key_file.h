#pragma once

#include <cstdint>
#include <filesystem>

#include "security/key.h"

namespace cassia::storage::sqlite {

// A vault that holds keys must not be given a new key to open them with.
enum class WhenAbsent : std::uint8_t { make_one, fail };

// The key that wraps the keys of a vault, from its own file (mode 0600): one line,
// "CASSIA+VAULT+KEY+1+" and base64url of 32 bytes. Throws StorageFault when the file is absent and
// must not be made, and std::runtime_error when it cannot be used.
security::Key open_vault_key(const std::filesystem::path& file, WhenAbsent when_absent);

}  // namespace cassia::storage::sqlite
