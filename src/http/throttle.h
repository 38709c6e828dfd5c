#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/date.h"

namespace cassia::http {

struct ThrottleOptions {
  std::int64_t per_second = 10;  // tokens that come back, at least 1
  std::int64_t burst = 20;       // tokens of a full bucket, at least 1
  std::size_t keys_max = 10'000;
};

struct ThrottleAnswer {
  bool is_allowed = false;
  std::chrono::microseconds retry_after = {};  // zero when allowed
};

// A token bucket for each key (an address, a login). Memory is bounded: the key that was used least
// recently falls out, and begins again with a full bucket. Thread-safe; has no clock of its own.
class Throttle {
 public:
  explicit Throttle(const ThrottleOptions& options);

  // Takes one token of `key`, if there is one at `now`. Time that runs backwards gives no tokens.
  ThrottleAnswer take(std::string_view key, base::Instant now);
  std::size_t size() const;

 private:
  struct Bucket {
    std::string key;
    std::int64_t millionths = 0;  // of tokens
    base::Instant filled_at = {};
  };

  Bucket& bucket_of(std::string_view key, base::Instant now);

  ThrottleOptions options_;
  mutable std::mutex mutex_;
  std::list<Bucket> buckets_;  // most recently used first
  std::unordered_map<std::string_view, std::list<Bucket>::iterator> by_key_;
};

}  // namespace cassia::http
