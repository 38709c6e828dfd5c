#include "systems/treaty/reforms/backtest_totals.h"

#include <algorithm>

namespace cassia::systems::treaty::reforms {

namespace {

// Where the limit is reached, new pairs become one.
OutcomeChange& change_of(std::map<std::string, OutcomeChange>& changes, const std::string& pair) {
  const auto found = changes.find(pair);
  if (found != changes.end()) {
    return found->second;
  }
  return changes[changes.size() < kChangesMax ? pair : "other changes"];
}

}  // namespace

void MinorSum::add(std::int64_t more) {
  const std::int64_t sum = minor + more;  // neither is beyond 2^53
  is_out_of_range = is_out_of_range || sum > kMinorSumMax || sum < -kMinorSumMax;
  minor = std::clamp(sum, -kMinorSumMax, kMinorSumMax);
}

void MinorSum::add(const MinorSum& other) {
  add(other.minor);
  is_out_of_range = is_out_of_range || other.is_out_of_range;
}

void GainsAndLosses::add(std::int64_t gained_minor) {
  if (gained_minor > 0) {
    ++gains;
    gained.add(gained_minor);
  } else if (gained_minor < 0) {
    ++losses;
    lost.add(-gained_minor);
  }
}

void GainsAndLosses::add(const GainsAndLosses& other) {
  gains += other.gains;
  losses += other.losses;
  gained.add(other.gained);
  lost.add(other.lost);
}

void MoneyTotals::add(const MoneyTotals& other) {
  compared += other.compared;
  not_compared += other.not_compared;
  old_total.add(other.old_total);
  new_total.add(other.new_total);
  changes.add(other.changes);
}

void BacktestTotals::add(const BacktestTotals& other) {
  for (const auto count :
       {&BacktestTotals::decisions, &BacktestTotals::outside_period, &BacktestTotals::unchanged,
        &BacktestTotals::changed, &BacktestTotals::unanswered_by_old,
        &BacktestTotals::unanswered_by_new, &BacktestTotals::unanswered_by_both,
        &BacktestTotals::moved_into_force, &BacktestTotals::drifted, &BacktestTotals::not_recorded,
        &BacktestTotals::not_recomputed}) {
    this->*count += other.*count;
  }
  money.add(other.money);
  for (const auto& [pair, change] : other.changes) {
    OutcomeChange& own = change_of(changes, pair);
    own.decisions += change.decisions;
    own.money.add(change.money);
  }
  for (const auto& [reason, count] : other.unanswered) {
    unanswered[reason] += count;
  }
}

void SubjectSums::add(const SubjectSum& sum) {
  const auto found = sums_.find(sum.subject);
  SubjectSum& own = found != sums_.end()   ? found->second
                    : sums_.size() < most_ ? sums_[sum.subject]
                                           : others_;
  own.decisions += sum.decisions;
  own.gained.add(sum.gained);
}

std::vector<SubjectSum> SubjectSums::all() const {
  std::vector<SubjectSum> list;
  list.reserve(sums_.size());
  for (const auto& [subject, sum] : sums_) {
    list.push_back({.subject = subject, .decisions = sum.decisions, .gained = sum.gained});
  }
  std::ranges::sort(list, {}, &SubjectSum::subject);
  return list;
}

template <typename Order>
std::vector<SubjectSum> SubjectSums::top(std::size_t count, Order order) const {
  std::vector<SubjectSum> list;  // the best so far, the best first
  for (const auto& [subject, sum] : sums_) {
    if (order(sum) >= 0) {
      continue;
    }
    const SubjectSum named{.subject = subject, .decisions = sum.decisions, .gained = sum.gained};
    const auto place = std::ranges::upper_bound(list, named, [&](const auto& a, const auto& b) {
      return std::pair(order(a), std::string_view(a.subject)) <
             std::pair(order(b), std::string_view(b.subject));
    });
    list.insert(place, named);
    if (list.size() > count) {
      list.pop_back();
    }
  }
  return list;
}

std::vector<SubjectSum> SubjectSums::top_gainers(std::size_t count) const {
  return top(count, [](const SubjectSum& sum) { return -sum.gained.minor; });
}

std::vector<SubjectSum> SubjectSums::top_losers(std::size_t count) const {
  return top(count, [](const SubjectSum& sum) { return sum.gained.minor; });
}

}  // namespace cassia::systems::treaty::reforms
