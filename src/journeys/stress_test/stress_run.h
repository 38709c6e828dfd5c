#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "journeys/stress_test/past_imports.h"

// Plan task 2: a tariff that might be, applied to what was imported. Decided by the law's table
// `stress_tariff_stage`, a partial equilibrium that lets each market adjust by itself alone; what
// comes of it is a simulation, and nothing else in the zone can see it.
namespace cassia::journeys {

// What a stage does to a group of imports. Rounded for each code, origin and rate by itself; of
// importers for each of theirs, so that their sums may differ from the whole by some fen.
struct StageSum {
  std::int64_t lines = 0;
  FenSum imports = {};
  FenSum imports_change = {};
  FenSum duty_before = {};
  FenSum duty_after = {};
  FenSum vat_before = {};
  FenSum vat_after = {};
  FenSum net = {};  // of the treasury

  void add(const StageSum& other);
  friend bool operator==(const StageSum&, const StageSum&) = default;
};
BOOST_DESCRIBE_STRUCT(StageSum, (),
                      (lines, imports, imports_change, duty_before, duty_after, vat_before,
                       vat_after, net))

// How much of a market comes from few origins (Herfindahl-Hirschman): the sum of the squares of
// their shares in percent, 10,000 for one origin alone.
struct Concentration {
  std::int64_t before = 0;
  std::int64_t after = 0;

  friend bool operator==(const Concentration&, const Concentration&) = default;
};
BOOST_DESCRIBE_STRUCT(Concentration, (), (before, after))

struct ChapterOutcome {
  StageSum sum = {};
  // Nothing where the origin of a part is unknown, or there are no imports.
  std::optional<Concentration> concentration = {};

  friend bool operator==(const ChapterOutcome&, const ChapterOutcome&) = default;
};

struct StageOutcome {
  std::string stage = {};
  StageSum total = {};
  std::map<std::string, ChapterOutcome> by_chapter = {};  // "08"
  std::map<std::string, StageSum> by_origin = {};         // "VN"; "" where nobody can tell it
  std::map<std::string, StageSum> by_importer = {};       // of lines that name one

  friend bool operator==(const StageOutcome&, const StageOutcome&) = default;
};

struct StressOutcome {
  std::vector<StageOutcome> stages = {};
  std::string table = {};         // of the law: the model
  std::string table_digest = {};  // in hexadecimal
  std::vector<base::Citation> citations = {};
  bool is_unverified = false;
};

// Applies every stage to the imports. A rate of the schedule that is above what was paid changes
// nothing: whoever has a lower rate keeps it. Refuses stress_table_unfit and what the table
// refuses.
base::Result<StressOutcome> run_stress_test(const PastImports& imports,
                                            const EliminationSchedule& schedule, base::Instant at,
                                            const law::LawBook& law);

}  // namespace cassia::journeys
