#include "messages/past_totals.h"

namespace cassia::messages {

namespace {

std::vector<NamedSum> sums_listed(const std::map<std::string, journeys::SavedSum>& sums) {
  std::vector<NamedSum> list;
  for (const auto& [name, sum] : sums) {
    list.push_back({.name = name, .saved = sum});
  }
  return list;
}

std::vector<NamedCount> counts_listed(const std::map<std::string, std::int64_t>& counts) {
  std::vector<NamedCount> list;
  for (const auto& [name, lines] : counts) {
    list.push_back({.name = name, .lines = lines});
  }
  return list;
}

}  // namespace

PastTotals list_totals(const journeys::PreferenceTotals& totals, std::int64_t bad_lines) {
  return {.lines = totals.lines,
          .bad_lines = bad_lines,
          .uses = counts_listed(totals.uses),
          .missing = counts_listed(totals.missing),
          .unused = totals.unused,
          .overpaid = totals.overpaid,
          .short_by = totals.short_by,
          .by_agreement = sums_listed(totals.by_agreement),
          .by_chapter = sums_listed(totals.by_chapter),
          .by_month = sums_listed(totals.by_month)};
}

}  // namespace cassia::messages
