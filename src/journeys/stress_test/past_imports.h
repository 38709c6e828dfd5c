#pragma once

#include <map>
#include <string>

#include "journeys/stress_test/elimination_schedule.h"
#include "journeys/unused_preference/totals.h"
#include "law/law_book.h"

// What was imported, gathered for a stress test: goods that differ in nothing the model asks for
// are one sum. Memory grows with the codes, origins and rates, not with the lines.
namespace cassia::journeys {

// Imports at one pair of rates, under one cut of the schedule.
struct ImportGroup {
  base::HsCode hs_code = {};
  base::CountryCode origin = {};
  base::Rate duty = {};
  base::Rate vat = {};
  std::size_t cut = 0;

  friend auto operator<=>(const ImportGroup&, const ImportGroup&) = default;
};

struct ImportSum {
  std::int64_t lines = 0;
  FenSum value = {};

  void add(const ImportSum& other);
  friend bool operator==(const ImportSum&, const ImportSum&) = default;
};
BOOST_DESCRIBE_STRUCT(ImportSum, (), (lines, value))

// The part of one importer in a group.
struct ImporterGroup {
  std::string importer = {};
  ImportGroup group = {};

  friend auto operator<=>(const ImporterGroup&, const ImporterGroup&) = default;
};

// More parts of importers than this are not told apart.
inline constexpr std::size_t kImporterGroupsMax = 1'000'000;

struct PastImports {
  std::map<ImportGroup, ImportSum> groups = {};
  std::map<ImporterGroup, ImportSum> by_importer = {};  // of lines that name one
  ImportSum not_told_apart = {};                        // of lines that do, beyond the limit
  ImportSum outside = {};                               // the schedule says nothing of them
  std::map<std::string, ImportSum> unknown = {};        // under it, by what they miss; in no sum

  // Sums of parts, added in any order, are the sum of the whole; which importers are beyond the
  // limit hangs on the order.
  void add(const PastImports& other);
  void add_part(const ImporterGroup& part, const ImportSum& sum);
  friend bool operator==(const PastImports&, const PastImports&) = default;
};

// Adds one line. Under the schedule its rates are those that it was taxed at (regime_of). It is
// unknown where they are not known, or where the goods bear consumption tax, of which the model
// knows nothing. Refuses past_regime_unknown, past_payment_missing, exchange_rate_unknown, and what
// engines/duty refuses.
base::Result<void> add_past_line(const PastLine& line, const EliminationSchedule& schedule,
                                 const law::LawBook& law, PastImports& imports);

}  // namespace cassia::journeys
