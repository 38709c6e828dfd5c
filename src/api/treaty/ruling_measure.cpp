#include "api/treaty/ruling_measure.h"

#include <algorithm>
#include <utility>

namespace cassia::api {

namespace rulings = journeys::rulings;
using rulings::RulingPhase;

RulingCounter::RulingCounter(std::string reform, std::optional<base::Instant> from,
                             std::optional<base::Instant> to)
    : reform_(std::move(reform)), from_(from), to_(to) {}

void RulingCounter::add(const rulings::RulingRow& row) {
  if ((from_ && row.made_at < *from_) || (to_ && row.made_at >= *to_)) {
    return;
  }
  Group& group = row.reform == reform_ ? by_reform_ : by_others_;
  MeasuredGroup& counts = group.counts;
  ++counts.rulings;
  ++group.outcomes[row.decided];
  ++group.applicants[row.applicant.text()];
  counts.overridden += row.overrides > 0 ? 1 : 0;
  counts.appealed += row.appealed_at ? 1 : 0;
  counts.waiting += row.phase == RulingPhase::appealed ? 1 : 0;
  counts.upheld += row.phase == RulingPhase::upheld ? 1 : 0;
  counts.revised += row.phase == RulingPhase::revised ? 1 : 0;
}

MeasuredGroup RulingCounter::finished(const Group& group) {
  MeasuredGroup counts = group.counts;
  counts.applicants = std::ssize(group.applicants);
  for (const auto& [outcome, number] : group.outcomes) {
    counts.outcomes.push_back({.outcome = outcome, .rulings = number});
  }
  std::ranges::stable_sort(counts.outcomes, std::greater<>(), &OutcomeCount::rulings);
  return counts;
}

ReformMeasure RulingCounter::result() const {
  return {.from = from_,
          .to = to_,
          .by_reform = finished(by_reform_),
          .by_others = finished(by_others_)};
}

}  // namespace cassia::api
