#include "journeys/stress_test/concentration.h"

#include "base/rounding.h"

namespace cassia::journeys {

namespace {

// So much that ten thousand times its square still fits 127 bits.
constexpr base::Int128 kMarketMax = base::Int128{1} << 56U;

}  // namespace

void Market::add(base::CountryCode origin, const StageSum& sum) {
  is_unknown_ = is_unknown_ || origin.is_unknown() || sum.imports.is_out_of_range ||
                sum.imports_change.is_out_of_range;
  FenSum before{.fen = before_.by_origin[origin]};
  FenSum after{.fen = after_.by_origin[origin]};
  before.add(sum.imports.fen);
  after.add(sum.imports.fen);
  after.add(sum.imports_change.fen);
  is_unknown_ = is_unknown_ || before.is_out_of_range || after.is_out_of_range;
  before_.by_origin[origin] = before.fen;
  after_.by_origin[origin] = after.fen;
}

std::optional<std::int64_t> Market::Side::index() const {
  base::Int128 whole = 0;
  for (const auto& [origin, fen] : by_origin) {
    whole += fen;
  }
  std::int64_t unit = 1;
  while (whole / unit >= kMarketMax) {
    unit *= 2;
  }
  base::Int128 all = 0;
  base::Int128 squares = 0;
  for (const auto& [origin, fen] : by_origin) {
    const base::Int128 part = fen / unit;
    all += part;
    squares += part * part;
  }
  if (all <= 0) {
    return {};
  }
  return base::divide_rounded(squares * 10'000, all * all, base::Rounding::half_up);
}

std::optional<Concentration> Market::concentration() const {
  const auto before = before_.index();
  const auto after = after_.index();
  if (is_unknown_ || !before || !after) {
    return {};
  }
  return Concentration{.before = *before, .after = *after};
}

}  // namespace cassia::journeys
