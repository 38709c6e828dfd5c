#include "engines/origin/correlation.h"

#include <algorithm>
#include <utility>

namespace cassia::engines::origin {

Correlations::Correlations(std::vector<CorrelationTable> tables) {
  for (CorrelationTable& table : tables) {
    for (Correlation& row : table.rows) {
      if (!row.targets.empty()) {
        const base::HsEdition to = row.targets.front().edition();
        rows_.push_back({row.from, to, std::move(row.targets)});
      }
    }
  }
  std::ranges::sort(rows_, [](const Row& left, const Row& right) {
    return std::pair(left.from, left.to) < std::pair(right.from, right.to);
  });
}

std::span<const base::HsCode> Correlations::targets(const base::HsCode& code,
                                                    base::HsEdition edition) const {
  const std::pair key(code.subheading(), edition);
  const auto found = std::ranges::lower_bound(
      rows_, key, {}, [](const Row& row) { return std::pair(row.from, row.to); });
  if (found == rows_.end() || found->from != key.first || found->to != edition) {
    return {};
  }
  return found->targets;
}

KnownCode code_for(const CodesByEdition& codes, base::HsEdition edition,
                   const Correlations& correlations) {
  if (code_in(codes, edition).length() > 0) {
    return {code_in(codes, edition), {}};
  }
  KnownCode known;
  for (const base::HsCode& code : codes) {
    if (code.length() >= 6) {
      const auto targets = correlations.targets(code, edition);
      if (targets.size() == 1) {
        return {targets.front(), {}};
      }
      if (known.choices.empty()) {
        known.choices.assign(targets.begin(), targets.end());
      }
    }
  }
  return known;
}

}  // namespace cassia::engines::origin
