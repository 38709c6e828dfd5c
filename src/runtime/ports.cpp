#include "runtime/ports.h"

#include <sodium.h>

#include <array>
#include <chrono>
#include <stdexcept>

namespace cassia::runtime {

namespace {

class SystemClock final : public Clock {
 public:
  base::Instant now() override {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return base::Instant::of_micros(
        std::chrono::duration_cast<std::chrono::microseconds>(since_epoch).count());
  }
};

class RandomNonces final : public NonceSource {
 public:
  codec::Nonce next() override {
    if (used_ == pool_.size()) {  // a call to the system for each would cost more than hashing
      randombytes_buf(pool_.data(), sizeof(pool_));
      used_ = 0;
    }
    return pool_[used_++];
  }

 private:
  std::array<codec::Nonce, 256> pool_{};
  std::size_t used_ = pool_.size();
};

}  // namespace

std::unique_ptr<Clock> system_clock() { return std::make_unique<SystemClock>(); }

std::unique_ptr<NonceSource> random_nonces() {
  if (sodium_init() < 0) {
    throw std::runtime_error("libsodium cannot reach the system's random numbers");
  }
  return std::make_unique<RandomNonces>();
}

}  // namespace cassia::runtime
