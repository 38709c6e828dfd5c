#include "engines/origin/differential.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::engines::origin {

namespace {

// Paragraph 4, and 6 where no Party, or more than one, is the largest contributor.
CountryOfOrigin by_contribution(const Makeup& makeup, const DifferentialTerms& terms,
                                CountryOfOrigin found) {
  const auto& parties = makeup.contributions;
  if (parties.empty()) {
    found.claim = RateClaim::highest_of_all;
    found.citation = &terms.highest_rate;
  } else if (parties.size() > 1 && parties[0].value == parties[1].value) {
    found.claim = RateClaim::highest_of_contributors;
    found.citation = &terms.highest_rate;
  } else {
    found.country = parties[0].party;
    found.citation = &terms.by_contribution;
  }
  return found;
}

bool is_more_than_minimal(const Bill& bill, const DifferentialTerms& terms) {
  return std::ranges::any_of(bill.processes, [&](const std::string& process) {
    return std::ranges::find(terms.minimal_operations.value, process) ==
           terms.minimal_operations.value.end();
  });
}

}  // namespace

CountryOfOrigin country_of_origin(const Makeup& makeup, const Determination& determination,
                                  const Differential& differential, const Bill& bill,
                                  const Trade& trade, const Terms& terms) {
  CASSIA_ASSERT(determination.verdict == Verdict::met, "only what originates has a country");
  CASSIA_ASSERT(terms.differentials.has_value(), "the agreement has terms of differentials");
  if (!differential.has_differing_rates) {
    return {.country = trade.exporter};
  }
  const DifferentialTerms& law = *terms.differentials;
  CountryOfOrigin found;
  if (differential.is_in_appendix) {
    found.domestic_value = makeup.value - makeup.foreign;
    for (const Contribution& contribution : makeup.contributions) {
      found.domestic_value -= contribution.party == trade.exporter ? 0 : contribution.value;
    }
    found.is_unverified = law.domestic_value_min.is_unverified;
    if (!reaches(found.domestic_value, makeup.value, law.domestic_value_min.value)) {
      return by_contribution(makeup, law, found);
    }
    found.country = trade.exporter;
    found.citation = &law.by_appendix;
    return found;
  }
  if (determination.criterion == Criterion::exclusively_originating &&
      !is_more_than_minimal(bill, law)) {
    return by_contribution(makeup, law, found);
  }
  found.country = trade.exporter;
  found.citation = &law.by_production;
  return found;
}

}  // namespace cassia::engines::origin
