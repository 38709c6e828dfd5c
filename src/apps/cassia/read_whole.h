#pragma once

#include <filesystem>
#include <string>

namespace cassia::apps {

// The bytes of a file that somebody named on the command line. Throws std::runtime_error when it
// cannot be read or is larger than 64 MiB.
std::string read_whole(const std::filesystem::path& path);

}  // namespace cassia::apps
