#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace cassia::systems::treaty::reforms {

// What numbers of JSON carry exactly: 90,000,000,000,000 yuan in fen.
inline constexpr std::int64_t kMinorSumMax = (std::int64_t{1} << 53) - 1;

// Minor units of many decisions. A sum beyond the limit says so for good; it never wraps.
struct MinorSum {
  std::int64_t minor = 0;
  bool is_out_of_range = false;

  void add(std::int64_t more);
  void add(const MinorSum& other);
  friend bool operator==(const MinorSum&, const MinorSum&) = default;
};
BOOST_DESCRIBE_STRUCT(MinorSum, (), (minor, is_out_of_range))

// Who is better off and who is worse off under the new version, never netted against each other.
struct GainsAndLosses {
  std::int64_t gains = 0;  // decisions
  std::int64_t losses = 0;
  MinorSum gained = {};
  MinorSum lost = {};

  void add(std::int64_t gained_minor);
  void add(const GainsAndLosses& other);
  friend bool operator==(const GainsAndLosses&, const GainsAndLosses&) = default;
};
BOOST_DESCRIBE_STRUCT(GainsAndLosses, (), (gains, losses, gained, lost))

struct MoneyTotals {
  std::int64_t compared = 0;      // decisions whose money is known under both versions
  std::int64_t not_compared = 0;  // answered by both, but not in whole minor units by each
  MinorSum old_total = {};
  MinorSum new_total = {};
  GainsAndLosses changes = {};

  void add(const MoneyTotals& other);
  friend bool operator==(const MoneyTotals&, const MoneyTotals&) = default;
};
BOOST_DESCRIBE_STRUCT(MoneyTotals, (), (compared, not_compared, old_total, new_total, changes))

struct OutcomeChange {
  std::int64_t decisions = 0;
  GainsAndLosses money = {};

  friend bool operator==(const OutcomeChange&, const OutcomeChange&) = default;
};
BOOST_DESCRIBE_STRUCT(OutcomeChange, (), (decisions, money))

// Pairs of outcomes are as many as two tables have rows; what comes after so many is one pair.
inline constexpr std::size_t kChangesMax = 4096;

// What a back-test counts. The sums of the blocks of a file, added in its order, are those of the
// whole, whoever counted them.
struct BacktestTotals {
  std::int64_t decisions = 0;  // of the period
  std::int64_t outside_period = 0;
  std::int64_t unchanged = 0;
  std::int64_t changed = 0;
  std::int64_t unanswered_by_old = 0;  // by it alone
  std::int64_t unanswered_by_new = 0;
  std::int64_t unanswered_by_both = 0;
  std::int64_t moved_into_force =
      0;                          // decided by the new version as of a day on which it is in force
  std::int64_t drifted = 0;       // recorded otherwise than the old version decides
  std::int64_t not_recorded = 0;  // no outcome is recorded
  std::int64_t not_recomputed = 0;  // one is, and the old version gives none to compare with
  MoneyTotals money = {};
  std::map<std::string, OutcomeChange> changes = {};    // by "old -> new"
  std::map<std::string, std::int64_t> unanswered = {};  // decisions by "new table_input_missing x"

  void add(const BacktestTotals& other);
  friend bool operator==(const BacktestTotals&, const BacktestTotals&) = default;
};
BOOST_DESCRIBE_STRUCT(BacktestTotals, (),
                      (decisions, outside_period, unchanged, changed, unanswered_by_old,
                       unanswered_by_new, unanswered_by_both, moved_into_force, drifted,
                       not_recorded, not_recomputed, money, changes, unanswered))

struct SubjectSum {
  std::string subject = {};
  std::int64_t decisions = 0;  // that changed its money
  MinorSum gained = {};        // less what was lost

  friend bool operator==(const SubjectSum&, const SubjectSum&) = default;
};
BOOST_DESCRIBE_STRUCT(SubjectSum, (), (subject, decisions, gained))

// About 150 MB of subjects with names of 16 letters.
inline constexpr std::size_t kSubjectsMax = 1'000'000;

// What each subject gains or loses. Of the first `most` subjects in the order of the file the sums
// are exact; what others gain or lose is one sum, and is said to be there.
class SubjectSums {
 public:
  explicit SubjectSums(std::size_t most = kSubjectsMax) : most_(most) {}

  void add(const SubjectSum& sum);

  std::size_t size() const { return sums_.size(); }
  const SubjectSum& others() const { return others_; }
  void set_others(const SubjectSum& others) { others_ = others; }

  // By subject; for whoever goes on later.
  std::vector<SubjectSum> all() const;
  // Who gains most, or loses most, first; alike ones by name. None who does neither.
  std::vector<SubjectSum> top_gainers(std::size_t count) const;
  std::vector<SubjectSum> top_losers(std::size_t count) const;

 private:
  template <typename Order>
  std::vector<SubjectSum> top(std::size_t count, Order order) const;

  std::size_t most_;
  std::unordered_map<std::string, SubjectSum> sums_;  // the name stands in the key alone
  SubjectSum others_;
};

}  // namespace cassia::systems::treaty::reforms
