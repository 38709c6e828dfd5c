#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// Files with keys: mode 0600, made whole or not at all.
namespace cassia::runtime {

// The content, nothing when there is no such file. Throws std::runtime_error when it cannot be
// read, is open to others, or is longer than a key file is (4096 bytes).
std::optional<std::string> read_private_file(const std::filesystem::path& file);

// Makes the file, readable by its owner alone. Throws std::runtime_error when it cannot be written
// or exists: a key is never replaced by accident. Survives the loss of power once it returns.
void write_new_private_file(const std::filesystem::path& file, std::string_view text);

}  // namespace cassia::runtime
