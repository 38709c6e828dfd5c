#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cassia::engines::ownership {

// An exact share of any size: products over a path of holdings soon leave 64 bits, and a share that
// is rounded would decide a limit wrongly.
using Fraction = boost::multiprecision::cpp_rational;

// "52 %", "12.5%" or "3/7", between nothing and the whole. Refuses share_malformed: also more than
// nine digits after the point, and parts of a fraction of more than ten digits.
base::Result<Fraction> parse_share(std::string_view text);

// "52 %" where that is exact, else "1/3 (≈ 33.3333 %)", cut off and not rounded.
std::string print_share(const Fraction& share);

// "13/25", "0" or "1": always exact.
std::string print_fraction(const Fraction& share);

}  // namespace cassia::engines::ownership
