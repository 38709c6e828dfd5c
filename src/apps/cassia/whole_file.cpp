#include "apps/cassia/whole_file.h"

#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

namespace cassia::apps {

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read " + path.string());
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string whole_file(const std::filesystem::path& path) {
  if (path != "-") {
    return file_bytes(path);
  }
  std::ostringstream text;
  text << std::cin.rdbuf();
  return text.str();
}

std::string written_file(const std::filesystem::path& path) {
  constexpr std::uintmax_t kBytesMax = 64U << 20U;
  std::error_code unknown;
  const std::uintmax_t bytes = std::filesystem::file_size(path, unknown);
  if (unknown || bytes > kBytesMax) {
    throw std::runtime_error("cannot read " + path.string() + ", or it is larger than 64 MiB");
  }
  return file_bytes(path);
}

}  // namespace cassia::apps
