#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engines/decision/table/decide.h"

namespace cassia::engines::decision::table {

// A worked example that does not come out as written.
struct FailedExample {
  feel::Place place;
  std::string expected;
  std::string decided;
};

struct ExamplesRun {
  std::size_t count = 0;
  std::vector<FailedExample> failed = {};
};

// Decides every worked example of a table (docs/formats/decision_table.md: Examples) and compares
// all its outputs. Refuses table_malformed where the text is not of the format or of another table.
base::Result<ExamplesRun> run_examples(const DecisionTable& table, std::string_view text);

}  // namespace cassia::engines::decision::table
