#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/currency.h"
#include "base/date.h"
#include "engines/decision/table/recorded_decisions.h"
#include "systems/treaty/reforms/backtest_totals.h"
#include "systems/treaty/reforms/version_outcomes.h"

// The back-test of a reform: decisions that were made are decided again by the version that was in
// force and by the one that is proposed. Who would be decided otherwise, who gains, who loses?
namespace cassia::systems::treaty::reforms {

// Whose money an output is: what the subject pays (a tax) or receives (a grant).
enum class MoneySide : std::uint8_t { paid, received };

struct MoneyQuestion {
  std::string output = {};  // a number whose unit is a currency
  MoneySide side = MoneySide::paid;
};

// The tables outlive the back-test. Days are those of the place; both count.
struct BacktestQuestion {
  const engines::decision::table::DecisionTable* old_version = nullptr;
  const engines::decision::table::DecisionTable* new_version = nullptr;
  engines::decision::table::RecordedHead recorded = {};
  std::optional<MoneyQuestion> money = {};
  std::optional<base::Date> from = {};
  std::optional<base::Date> to = {};
};

enum class CaseStanding : std::uint8_t { unchanged, changed, unanswered };

// One decision, as it came out. Texts and values last until the next one.
struct ComparedCase {
  std::size_t decision = 0;  // of the block
  CaseStanding standing = CaseStanding::unchanged;
  bool is_drifted = false;
  std::string_view old_outcome = {};  // or why there is none
  std::string_view new_outcome = {};
  std::optional<std::int64_t> old_money = {};  // minor units
  std::optional<std::int64_t> new_money = {};
  std::optional<std::int64_t> gained = {};  // by the subject
};
// Called for each decision of the period that is changed, unanswered or drifted.
using TellCase = std::function<void(const ComparedCase&)>;

// What came of one block.
struct BlockCount {
  BacktestTotals totals = {};
  std::vector<SubjectSum> subjects = {};  // whose money changed, as they first come
};

// The moment as of which a version decides: its own, or where the version was not in force then,
// the first or the last moment of its days. So a reform is tried on the past before it begins.
engines::decision::table::DecisionMoment moment_in_force(
    const engines::decision::table::DecisionTable& version,
    const engines::decision::table::DecisionMoment& moment);

// For each input of the version its column among the decisions; null where it is not recorded.
std::vector<const engines::decision::table::ValueColumn*> columns_for(
    const engines::decision::table::DecisionTable& version,
    const engines::decision::table::RecordedHead& recorded,
    const engines::decision::table::RecordedDecisions& decisions);

class Backtest {
 public:
  // Refuses backtest_table_other (the decisions are of another table than the old version),
  // backtest_nothing_compared (the versions have no output in common) and backtest_money_unfit.
  static base::Result<Backtest> prepare(BacktestQuestion question);

  // Counts the decisions of a block. Many may count at once.
  BlockCount count(const engines::decision::table::RecordedDecisions& decisions,
                   const TellCase& tell) const;

  const BacktestQuestion& question() const { return question_; }
  // Names of outputs that both versions have, and that only one has: these are not compared.
  std::vector<std::string> compared() const;
  const std::vector<std::string>& not_compared() const { return not_compared_; }
  // Of the money that is summed.
  base::Currency currency() const { return currency_; }
  bool has_money() const { return question_.money.has_value(); }

 private:
  friend class BlockCounter;
  Backtest() = default;
  base::Result<void> compare_outputs();
  base::Result<void> find_money();

  BacktestQuestion question_;
  std::vector<ComparedOutput> compared_;
  std::vector<std::string> not_compared_;
  // For each recorded output its place in the old version, where it has one.
  std::vector<std::optional<std::size_t>> recorded_places_;
  base::Currency currency_;
  std::optional<VersionOutcomes> old_outcomes_;
  std::optional<VersionOutcomes> new_outcomes_;
  std::vector<std::string> names_;  // of outcomes, by number
};

}  // namespace cassia::systems::treaty::reforms
