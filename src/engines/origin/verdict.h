#pragma once

#include <boost/describe.hpp>
#include <cstdint>

namespace cassia::engines::origin {

// What is known of a requirement. `open`: whether it is met hangs on something that nobody has told
// and that is never guessed. Ordered, so that the better of two alternatives is their maximum and
// the worse of two requirements their minimum.
enum class Verdict : std::uint8_t { not_met, open, met };
BOOST_DESCRIBE_ENUM(Verdict, not_met, open, met)

constexpr Verdict either(Verdict left, Verdict right) { return left > right ? left : right; }
constexpr Verdict both(Verdict left, Verdict right) { return left < right ? left : right; }

}  // namespace cassia::engines::origin
