#pragma once

#include <cstdint>

namespace cassia::benchmarks {

// A fixed pseudo-random sequence (SplitMix64), so that every run measures the same work.
class Sequence {
 public:
  explicit Sequence(std::uint64_t seed) : state_(seed) {}

  std::int64_t below(std::int64_t limit) {
    state_ += 0x9E37'79B9'7F4A'7C15U;
    std::uint64_t mixed = (state_ ^ (state_ >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D0'49BB'1331'11EBU;
    return static_cast<std::int64_t>((mixed ^ (mixed >> 31U)) % static_cast<std::uint64_t>(limit));
  }

 private:
  std::uint64_t state_;
};

}  // namespace cassia::benchmarks
