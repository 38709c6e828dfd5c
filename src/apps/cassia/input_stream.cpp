#include "apps/cassia/input_stream.h"

#include <filesystem>
#include <iostream>
#include <stdexcept>

namespace cassia::apps {

InputStream::InputStream(const std::string& file) : is_piped_(file == "-") {
  std::ios::sync_with_stdio(false);
  if (is_piped_) {
    return;
  }
  file_.open(file, std::ios::binary);
  if (!file_) {
    throw std::runtime_error("cannot read " + file);
  }
  std::error_code error;
  const auto bytes = std::filesystem::file_size(file, error);
  bytes_ = error ? 0 : static_cast<std::int64_t>(bytes);
}

std::istream& InputStream::stream() {
  return is_piped_ ? std::cin : static_cast<std::istream&>(file_);
}

}  // namespace cassia::apps
