#include "law/target.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::law {

namespace {

bool is_reached(std::strong_ordering measured_to_value, Comparison comparison) {
  return comparison == Comparison::at_least ? measured_to_value >= 0 : measured_to_value > 0;
}

// The measured figure against the value, in the unit of both; a multiple has its baseline.
std::strong_ordering compare(const Target& target, const TargetFigure& measured) {
  switch (target.kind) {
    case TargetKind::amount:
      return std::get<base::Money>(measured).minor() <=>
             std::get<base::Money>(target.value).minor();
    case TargetKind::share:
      return std::get<base::Rate>(measured) <=> std::get<base::Rate>(target.value);
    case TargetKind::multiple:
      break;
  }
  return std::get<std::int64_t>(measured) <=>
         std::get<std::int64_t>(target.value) * *target.baseline->count;
}

}  // namespace

const Measurement* Target::measured_on(base::Date on) const {
  const auto later = std::ranges::upper_bound(measured, on, {}, &Measurement::on);
  return later == measured.begin() ? nullptr : &*std::prev(later);
}

Standing Target::standing_on(base::Date on) const {
  const Measurement* measurement = measured_on(on);
  if (measurement == nullptr) {
    return Standing::no_data;
  }
  if (kind == TargetKind::multiple) {
    CASSIA_ASSERT(baseline.has_value(), "compile refuses a multiple without a baseline");
    if (!baseline->count) {
      return Standing::baseline_unknown;
    }
  }
  return is_reached(compare(*this, measurement->figure), comparison) ? Standing::reached
                                                                     : Standing::not_reached;
}

}  // namespace cassia::law
