#pragma once

#include <string_view>

namespace cassia::api {

enum class Verdict : unsigned char { clean, infected, fault };

// A program outside that looks for malicious content. Slow, so it is asked on a worker.
class Scanner {
 public:
  virtual ~Scanner() = default;
  // `fault` when the scanner itself failed: then nothing is known of the bytes. Thread-safe.
  virtual Verdict scan(std::string_view bytes) = 0;
};

}  // namespace cassia::api
