#pragma once

#include <filesystem>
#include <string>

namespace cassia::apps {

// The bytes of a file. Throws std::runtime_error when it cannot be read.
std::string file_bytes(const std::filesystem::path& path);

// The same; "-" is standard input.
std::string whole_file(const std::filesystem::path& path);

// The bytes of a file that somebody wrote by hand. Throws std::runtime_error when it cannot be read
// or is larger than 64 MiB.
std::string written_file(const std::filesystem::path& path);

}  // namespace cassia::apps
