#include "apps/cassia/read_whole.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cassia::apps {

std::string read_whole(const std::filesystem::path& path) {
  constexpr std::uintmax_t kBytesMax = 64U << 20U;
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::file_size(path) > kBytesMax) {
    throw std::runtime_error("cannot read " + path.string() + ", or it is larger than 64 MiB");
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace cassia::apps
