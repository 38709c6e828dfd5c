#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engines/decision/table/decide.h"

namespace cassia::messages {

// Far more than the facts of one case.
inline constexpr std::size_t kDecisionInputsBytesMax = 256U << 10U;

// The inputs of a decision as they were read: a value for each input of the table, in the table's
// order, and the first name that the table does not have.
struct DecisionInputs {
  std::vector<engines::decision::feel::Value> values = {};  // null for what is not given
  std::optional<std::string> unknown = {};
};

// Reads them from a JSON object: a field for each input. Strings stand for strings, and in columns
// of dates, times, durations and numbers for those ("2026-03-02", "P3D", "5000.01"); numbers keep
// all their digits. Refuses json_* of the reader (a field that is there twice too).
base::Result<DecisionInputs> read_inputs(std::string_view text,
                                         const engines::decision::table::TableText& table);

// Reads the inputs and binds them. Refuses what read_inputs and bind_facts do.
base::Result<engines::decision::table::Facts> read_facts(
    std::string_view text, const engines::decision::table::DecisionTable& table);

}  // namespace cassia::messages
