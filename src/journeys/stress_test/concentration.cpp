#include "journeys/stress_test/concentration.h"

#include "base/rounding.h"

namespace cassia::journeys {

namespace {

// So much that ten thousand times its square still fits 127 bits.
constexpr base::Int128 kMarketMax = base::Int128{1} << 56U;

std::optional<std::int64_t> index_of(const std::map<base::CountryCode, FenSum>& by_origin) {
  base::Int128 whole = 0;
  for (const auto& [origin, sum] : by_origin) {
    if (origin.is_unknown() || sum.is_out_of_range) {
      return {};
    }
    whole += sum.fen;
  }
  std::int64_t unit = 1;
  while (whole / unit >= kMarketMax) {
    unit *= 2;
  }
  base::Int128 all = 0;
  base::Int128 squares = 0;
  for (const auto& [origin, sum] : by_origin) {
    const base::Int128 part = sum.fen / unit;
    all += part;
    squares += part * part;
  }
  if (all <= 0) {
    return {};
  }
  return base::divide_rounded(squares * 10'000, all * all, base::Rounding::half_up);
}

}  // namespace

void Market::add(base::CountryCode origin, const StageSum& sum) {
  before_[origin].add(sum.imports);
  after_[origin].add(sum.imports);
  after_[origin].add(sum.imports_change);
}

std::optional<Concentration> Market::concentration() const {
  const auto before = index_of(before_);
  const auto after = index_of(after_);
  if (!before || !after) {
    return {};
  }
  return Concentration{.before = *before, .after = *after};
}

}  // namespace cassia::journeys
