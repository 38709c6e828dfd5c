#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/date.h"
#include "codec/envelope.h"

// The other things a pure core cannot have: time and chance.
namespace cassia::runtime {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual base::Instant now() = 0;
};

class NonceSource {
 public:
  virtual ~NonceSource() = default;
  virtual codec::Nonce next() = 0;
};

std::unique_ptr<Clock> system_clock();
// From the operating system's generator, through libsodium.
std::unique_ptr<NonceSource> random_nonces();

}  // namespace cassia::runtime
