#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engines/decision/table/decision_table.h"
#include "engines/decision/table/grid_analysis.h"

namespace cassia::engines::decision::table {

enum class FindingKind : std::uint8_t {
  gap,                // inputs that no row takes
  doubtful_gap,       // inputs that only the row takes, if its cells that are not analysed hold
  conflict,           // inputs that two rows take whose outputs differ
  doubtful_conflict,  // the same where computed outputs may differ, or a row's general cells hold
  overlap,            // inputs that two rows take whose outputs are the same
  ranked_overlaps,   // pairs of rows that meet where the policy says which goes before: one for all
  unreachable_row,   // a row that never decides
  missing_citation,  // a row that cites nothing
  dead_input,        // an input that no row reads
};

// "gap", "doubtful_gap" ...
std::string_view to_text(FindingKind kind);

// What a finding means under the table's hit policy and its word about gaps.
enum class Weight : std::uint8_t {
  fault,  // the table must not be used so
  doubt,  // it may be at fault; a person must look
  note,   // as the hit policy wants it, and worth knowing
};

// "fault", "doubt", "note".
std::string_view to_text(Weight weight);

// Two rows that take the same inputs, and such inputs.
struct Meeting {
  std::uint32_t row = 0;
  std::uint32_t other = 0;
  std::vector<feel::Value> example = {};
};

struct Finding {
  FindingKind kind = FindingKind::gap;
  Weight weight = Weight::fault;
  std::vector<std::uint32_t> rows = {};     // those concerned, the concerned one first
  std::optional<std::uint32_t> input = {};  // of a dead input
  // Inputs that show it, in the order of the table's inputs; none for a row that takes nothing.
  std::vector<feel::Value> example = {};
  // Of ranked overlaps: how many pairs of rows meet, and the first of them.
  std::size_t count = 0;
  std::vector<Meeting> meetings = {};
};

// A cell that FEEL alone can judge. The analysis takes it to hold wherever that could be a fault,
// and not to hold wherever that could be one.
struct CellNotAnalysed {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

enum class Verdict : std::uint8_t {
  clean,      // no fault, nothing left open
  partial,    // no fault as far as cells could be analysed
  undecided,  // the work budget did not suffice, and no fault was met
  faulty,
};
std::string_view to_text(Verdict verdict);

struct Analysis {
  std::vector<Finding> findings = {};
  std::vector<CellNotAnalysed> not_analysed = {};
  Completeness gaps = Completeness::complete;
  Completeness overlaps = Completeness::complete;
  Completeness unreachable_rows = Completeness::complete;

  Verdict verdict() const;
};

struct AnalysisLimits {
  std::size_t listed_max = 100;           // findings of each kind
  std::size_t meetings_max = 3;           // examples of ranked overlaps
  std::uint64_t steps_max = 100'000'000;  // of each question; about a second
};

// Looks for everything that is wrong with a table whatever the inputs: exact for cells that compare
// with constants, and for the others as CellNotAnalysed says. Never calls a table clean of which it
// does not know.
Analysis analyse(const DecisionTable& table, const AnalysisLimits& limits = {});

}  // namespace cassia::engines::decision::table
