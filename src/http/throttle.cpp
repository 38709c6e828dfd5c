#include "http/throttle.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::http {

namespace {

constexpr std::int64_t kToken = 1'000'000;  // a token in millionths: one a microsecond is one a
                                            // second, so that filling needs no division

}  // namespace

Throttle::Throttle(const ThrottleOptions& options) : options_(options) {
  CASSIA_ASSERT(options.per_second >= 1 && options.per_second <= 1'000'000 && options.burst >= 1 &&
                    options.burst <= 1'000'000 && options.keys_max >= 1,
                "a throttle lets something through and its sums stay in 64 bits");
}

Throttle::Bucket& Throttle::bucket_of(std::string_view key, base::Instant now) {
  if (const auto found = by_key_.find(key); found != by_key_.end()) {
    buckets_.splice(buckets_.begin(), buckets_, found->second);
    return buckets_.front();
  }
  if (buckets_.size() == options_.keys_max) {
    by_key_.erase(buckets_.back().key);
    buckets_.pop_back();
  }
  buckets_.push_front({std::string(key), options_.burst * kToken, now});
  by_key_.emplace(buckets_.front().key, buckets_.begin());
  return buckets_.front();
}

ThrottleAnswer Throttle::take(std::string_view key, base::Instant now) {
  const std::lock_guard lock(mutex_);
  Bucket& bucket = bucket_of(key, now);
  if (now > bucket.filled_at) {
    // A bucket is full after burst / per_second; waiting longer than a second a token adds nothing.
    const std::int64_t span =
        std::min<std::int64_t>((now - bucket.filled_at).count(), options_.burst * kToken);
    bucket.millionths =
        std::min(bucket.millionths + span * options_.per_second, options_.burst * kToken);
    bucket.filled_at = now;
  }
  if (bucket.millionths >= kToken) {
    bucket.millionths -= kToken;
    return {.is_allowed = true};
  }
  const std::int64_t missing = kToken - bucket.millionths;
  return {.is_allowed = false,
          .retry_after =
              std::chrono::microseconds((missing + options_.per_second - 1) / options_.per_second)};
}

std::size_t Throttle::size() const {
  const std::lock_guard lock(mutex_);
  return buckets_.size();
}

}  // namespace cassia::http
