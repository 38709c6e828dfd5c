#include "base/decimal_text.h"
#include "systems/trade/gate/gate.h"

namespace cassia::systems::trade::gate {

base::Result<FilingValidity> filing_valid_to(base::Instant filed_at, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return filing_valid_to(filed_at, calendar->date_of(filed_at), law);
}

base::Result<FilingValidity> filing_valid_to(base::Instant filed_at, base::Date rule_date,
                                             const law::LawBook& law) {
  FilingValidity validity;
  validity.hours = CASSIA_TRY(law.integer("gate.filing_valid_hours", rule_date));
  validity.valid_to = filed_at + std::chrono::hours(validity.hours.value);
  return validity;
}

base::Result<LanePlan> lanes_needed(const LaneFlow& flow, base::Date on, const law::LawBook& law) {
  constexpr std::int64_t kArrivalsMax = 1'000'000;
  constexpr std::int64_t kServiceSecondsMax = 86'400;
  if (flow.arrivals_per_hour < 0 || flow.arrivals_per_hour > kArrivalsMax ||
      flow.service_seconds <= 0 || flow.service_seconds > kServiceSecondsMax) {
    return base::Refusal{.code = kFlowOutOfRange,
                         .facts = {{"arrivals_per_hour", std::to_string(flow.arrivals_per_hour)},
                                   {"service_seconds", std::to_string(flow.service_seconds)}}};
  }
  LanePlan plan;
  plan.utilisation = CASSIA_TRY(law.rate("gate.lane_utilisation", on));
  constexpr std::int64_t kSecondsPerHour = 3600;
  const base::Int128 work =
      base::Int128(flow.arrivals_per_hour) * flow.service_seconds * base::Rate::kScale;
  const base::Int128 room = base::Int128(kSecondsPerHour) * plan.utilisation.value.billionths();
  if (room == 0) {
    return base::Refusal{.code = kFlowOutOfRange, .citation = plan.utilisation.citation};
  }
  plan.lanes = base::divide_rounded(work, room, base::Rounding::ceil);
  plan.load_hundredths = base::divide_rounded(work * 100, room, base::Rounding::half_up);
  return plan;
}

std::string print_difference(std::int64_t difference_ppm) {
  constexpr std::int64_t kPpmPerHundredth = 100;  // of one per cent
  const std::int64_t hundredths =
      base::divide_rounded(difference_ppm, kPpmPerHundredth, base::Rounding::half_up);
  return (hundredths > 0 ? "+" : "") + base::print_scaled(hundredths, 2) + " %";
}

}  // namespace cassia::systems::trade::gate
