#pragma once

#include <cstdint>
#include <fstream>
#include <string>

namespace cassia::apps {

// A file of lines, or standard input for "-". Throws std::runtime_error where it cannot be opened.
class InputStream {
 public:
  explicit InputStream(const std::string& file);

  std::istream& stream();
  std::int64_t bytes() const { return bytes_; }  // 0: unknown
  bool is_bad() const { return file_.bad(); }

 private:
  bool is_piped_;
  std::int64_t bytes_ = 0;
  std::ifstream file_;
};

}  // namespace cassia::apps
