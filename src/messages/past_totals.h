#pragma once

#include <string>
#include <vector>

#include "journeys/unused_preference/totals.h"

namespace cassia::messages {

struct NamedSum {
  std::string name = {};
  journeys::SavedSum saved = {};
};
BOOST_DESCRIBE_STRUCT(NamedSum, (), (name, saved))

struct NamedCount {
  std::string name = {};
  std::int64_t lines = 0;
};
BOOST_DESCRIBE_STRUCT(NamedCount, (), (name, lines))

// The totals of past lines as JSON has them: names beside their sums, in the order of the names.
struct PastTotals {
  std::int64_t lines = 0;
  std::int64_t bad_lines = 0;  // in no sum
  std::vector<NamedCount> uses = {};
  std::vector<NamedCount> missing = {};
  journeys::SavedSum unused = {};
  journeys::SavedSum overpaid = {};
  journeys::FenSum short_by = {};
  std::vector<NamedSum> by_agreement = {};
  std::vector<NamedSum> by_chapter = {};
  std::vector<NamedSum> by_month = {};
};
BOOST_DESCRIBE_STRUCT(PastTotals, (),
                      (lines, bad_lines, uses, missing, unused, overpaid, short_by, by_agreement,
                       by_chapter, by_month))

PastTotals list_totals(const journeys::PreferenceTotals& totals, std::int64_t bad_lines);

}  // namespace cassia::messages
