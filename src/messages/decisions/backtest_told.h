#pragma once

#include <optional>
#include <string>
#include <vector>

#include "systems/treaty/reforms/reforms.h"

// What came of a back-test, as JSON tells it on the command line and at the counter alike
// (docs/concepts/backtest.md).
namespace cassia::messages {

struct VersionTold {
  std::string table = {};
  base::Digest digest = {};
};
BOOST_DESCRIBE_STRUCT(VersionTold, (), (table, digest))

struct BacktestTold {
  VersionTold old_version = {};
  VersionTold new_version = {};
  bool is_recorded_by_old = false;
  std::optional<base::Date> from = {};
  std::optional<base::Date> to = {};
  std::vector<std::string> compared = {};
  std::vector<std::string> not_compared = {};
  std::optional<std::string> money = {};
  std::optional<base::Currency> currency = {};
  systems::treaty::reforms::BacktestTotals totals = {};
  std::vector<systems::treaty::reforms::SubjectSum> top_gainers = {};
  std::vector<systems::treaty::reforms::SubjectSum> top_losers = {};
  std::int64_t subjects = 0;
  systems::treaty::reforms::SubjectSum other_subjects = {};
};
BOOST_DESCRIBE_STRUCT(BacktestTold, (),
                      (old_version, new_version, is_recorded_by_old, from, to, compared,
                       not_compared, money, currency, totals, top_gainers, top_losers, subjects,
                       other_subjects))

struct BacktestSum {
  systems::treaty::reforms::BacktestTotals totals = {};
  systems::treaty::reforms::SubjectSums subjects = systems::treaty::reforms::SubjectSums();

  void add(const systems::treaty::reforms::BlockCount& count);
};

// Whether the decisions name the old version as their own.
bool is_recorded_by_old(const systems::treaty::reforms::Backtest& backtest);
// With so many of those who gain most, and lose most.
BacktestTold tell_backtest(const systems::treaty::reforms::Backtest& backtest,
                           const BacktestSum& sum, std::size_t top);

// One decision that is changed, unanswered or drifted; amounts as "5000.00".
struct CaseTold {
  std::string case_name = {};
  std::string subject = {};  // empty: not told
  base::Instant decided_at = {};
  std::string standing = {};  // unchanged, changed or unanswered
  std::string old_outcome = {};
  std::string new_outcome = {};
  std::optional<std::string> old_money = {};
  std::optional<std::string> new_money = {};
  std::optional<std::string> gained = {};
  bool is_drifted = false;
};
BOOST_DESCRIBE_STRUCT(CaseTold, (),
                      (case_name, subject, decided_at, standing, old_outcome, new_outcome,
                       old_money, new_money, gained, is_drifted))

CaseTold tell_case(const systems::treaty::reforms::Backtest& backtest,
                   const engines::decision::table::RecordedDecisions& decisions,
                   const systems::treaty::reforms::ComparedCase& compared);

}  // namespace cassia::messages
