#pragma once

#include <filesystem>
#include <string>

namespace cassia::apps {

// The bytes of a file; "-" is standard input. Throws std::runtime_error when it cannot be read.
std::string whole_file(const std::filesystem::path& path);

}  // namespace cassia::apps
