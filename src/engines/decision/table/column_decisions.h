#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engines/decision/table/decide.h"
#include "engines/decision/table/recorded_decisions.h"

namespace cassia::engines::decision::table {

inline constexpr std::uint32_t kNoInput = 0xFFFFFFFF;

// How one decision of many came out. The same answer as bind_facts and decide give.
struct ColumnAnswer {
  enum class Kind : std::uint8_t {
    row,        // `row` decides, or the row otherwise for kNoRow; its outputs are constants
    decision,   // `decision` tells rows and outcomes
    unanswered  // `code` says why, and `input` which input is meant, if one is
  };
  Kind kind = Kind::unanswered;
  std::uint32_t row = kNoRow;
  std::optional<Decision> decision = {};
  base::RefusalCode code{""};
  std::uint32_t input = kNoInput;
};

// Decides many recorded facts by one table. Each value that occurs is checked and numbered once, so
// that a decision whose cells all compare with constants, under a policy that takes one row, is one
// look-up of integers; the others are decided as `decide` does. Refers to table and columns.
class ColumnDecisions {
 public:
  // For each input of the table its column, null where the decisions do not record it.
  ColumnDecisions(const DecisionTable& table, std::vector<const ValueColumn*> columns);

  // Overwrites `answer`, whose memory is used again.
  void answer(std::size_t decision, const DecisionMoment& moment, ColumnAnswer& answer);

  // The inputs of the table that are told of a decision, by their names.
  feel::Context inputs_of(std::size_t decision) const;

 private:
  bool has_keys(std::size_t decision, ColumnAnswer& answer);
  void answer_by_keys(std::size_t decision, const DecisionMoment& moment, ColumnAnswer& answer);
  void answer_by_facts(std::size_t decision, const DecisionMoment& moment, ColumnAnswer& answer);
  Facts facts_of(std::size_t decision) const;

  const DecisionTable& table_;
  std::vector<const ValueColumn*> columns_;
  std::vector<std::vector<Key>> keys_;  // [column][code]; what is above kKeyMax is no key
  std::vector<Key> row_keys_;           // of the decision at hand
  bool is_by_keys_ = false;
};

}  // namespace cassia::engines::decision::table
