#include "apps/cassia/whole_file.h"

#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

namespace cassia::apps {

std::string whole_file(const std::filesystem::path& path) {
  std::ostringstream text;
  if (path == "-") {
    text << std::cin.rdbuf();
    return text.str();
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read " + path.string());
  }
  text << file.rdbuf();
  return text.str();
}

}  // namespace cassia::apps
