#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "journeys/unused_preference/unused_preference.h"

namespace cassia::journeys {

// Fen of many lines. A sum beyond 64 bits stays at the largest and says so: it never wraps.
struct FenSum {
  std::int64_t fen = 0;
  bool is_out_of_range = false;

  void add(std::int64_t more);
  void add(const FenSum& other);
  friend bool operator==(const FenSum&, const FenSum&) = default;
};
BOOST_DESCRIBE_STRUCT(FenSum, (), (fen, is_out_of_range))

// What a group of lines could have saved, and how much of it may still be applied for: surely, or
// only if originating status was declared at import.
struct SavedSum {
  std::int64_t lines = 0;
  FenSum duty = {};
  FenSum vat = {};
  FenSum total = {};  // consumption tax too
  FenSum refundable = {};
  FenSum refundable_if_declared = {};

  void add(const SavedSum& other);
  friend bool operator==(const SavedSum&, const SavedSum&) = default;
};
BOOST_DESCRIBE_STRUCT(SavedSum, (), (lines, duty, vat, total, refundable, refundable_if_declared))

// The sums of the findings of many lines. Lines with an unknown answer are counted and add nothing
// to any sum. Sums of parts, added in any order, are the sum of the whole.
struct PreferenceTotals {
  std::int64_t lines = 0;                            // answered, of any use
  std::map<std::string, std::int64_t> uses = {};     // lines by PreferenceUse
  std::map<std::string, std::int64_t> missing = {};  // lines by what they miss
  SavedSum unused = {};                              // by a preference
  SavedSum overpaid = {};                            // without one
  FenSum short_by = {};
  std::map<std::string, SavedSum> by_agreement = {};  // of unused
  std::map<std::string, SavedSum> by_chapter = {};    // of unused: "08"
  std::map<std::string, SavedSum> by_month = {};      // of unused: "2026-04", of the declaration

  void add(const PastLine& line, const PreferenceFinding& finding);
  void add(const PreferenceTotals& other);
  friend bool operator==(const PreferenceTotals&, const PreferenceTotals&) = default;
};
BOOST_DESCRIBE_STRUCT(PreferenceTotals, (),
                      (lines, uses, missing, unused, overpaid, short_by, by_agreement, by_chapter,
                       by_month))

}  // namespace cassia::journeys
