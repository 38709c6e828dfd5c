#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engines/decision/table/column_decisions.h"

// What one version of a table can come to, looked at before the first decision. Private to reforms.
namespace cassia::systems::treaty::reforms {

// An output that is compared: where it stands in each version. `is_money`: its money is summed, and
// it has no part in the names of outcomes, of which there would be too many.
struct ComparedOutput {
  std::string name = {};
  std::size_t old_place = 0;
  std::size_t new_place = 0;
  bool is_money = false;
};

// Equal outcomes of the two versions have one number.
class OutcomeNumbers {
 public:
  std::uint32_t number_of(const std::string& text) {
    const auto [found, is_new] =
        numbers_.try_emplace(text, static_cast<std::uint32_t>(texts_.size()));
    if (is_new) {
      texts_.push_back(text);
    }
    return found->second;
  }
  std::vector<std::string> texts() && { return std::move(texts_); }  // by number

 private:
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

inline constexpr std::uint32_t kNoNumber = 0xFFFFFFFF;

struct RowOutcome {
  std::vector<engines::decision::feel::Value> outputs = {};  // null where they are computed
  std::uint32_t number = kNoNumber;                          // where what is compared is constant
  std::string name = {};                                     // `"full_taxes"`, `"refuse", …`
  std::uint32_t name_number = 0;
  std::optional<std::int64_t> money = {};  // minor units, where it is constant
};

enum class Version : std::uint8_t { old_version, new_version };

// How an output's value becomes minor units; nothing is asked without a place.
struct MoneyPlace {
  std::optional<std::size_t> place = {};
  int minor_digits = 0;
};

// What a decision came to. Refers to the version's outcomes, to the answer and to itself.
struct Outcome {
  const RowOutcome* of = nullptr;
  const std::vector<engines::decision::feel::Value>* outputs = nullptr;  // null: no row
  std::vector<engines::decision::feel::Value> joined = {};               // of several rows
  bool is_list = false;  // each output holds what several rows gave
  std::optional<std::int64_t> money = {};
};

class VersionOutcomes {
 public:
  VersionOutcomes(const engines::decision::table::DecisionTable& table, Version version,
                  const std::vector<ComparedOutput>& compared, MoneyPlace money,
                  OutcomeNumbers& outcomes, OutcomeNumbers& names);

  // Of an answer that is one.
  void read(const engines::decision::table::ColumnAnswer& answer, Outcome& outcome) const;

 private:
  RowOutcome of_row(const engines::decision::table::BoundRow& row,
                    const std::vector<ComparedOutput>& compared, OutcomeNumbers& outcomes,
                    OutcomeNumbers& names) const;
  void read_decision(const engines::decision::table::Decision& decision, Outcome& outcome) const;
  const RowOutcome& outcome_of(std::uint32_t row) const;

  Version version_;
  MoneyPlace money_;
  std::size_t outputs_;
  std::vector<RowOutcome> rows_;
  std::optional<RowOutcome> otherwise_;
  RowOutcome no_row_;
  RowOutcome several_;
};

// Whether an outcome of the old version and one of the new agree in all that is compared.
bool are_equal(const Outcome& old_outcome, const Outcome& new_outcome,
               const std::vector<ComparedOutput>& compared);

}  // namespace cassia::systems::treaty::reforms
