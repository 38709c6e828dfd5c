#include <algorithm>
#include <unordered_map>
#include <utility>

#include "systems/treaty/reforms/reforms.h"

namespace cassia::systems::treaty::reforms {

namespace {

namespace table = engines::decision::table;
using table::ColumnAnswer;
using Kind = ColumnAnswer::Kind;

std::string reason_text(const char* version, const table::DecisionTable& of,
                        const ColumnAnswer& answer) {
  std::string text(version);
  text.append(" ").append(answer.code.name());
  if (answer.input != table::kNoInput) {
    text.append(" ").append(of.text().inputs[answer.input].name);
  }
  return text;
}

}  // namespace

// Goes through one block. What is counted often is counted by numbers, and named at the end.
class BlockCounter {
 public:
  BlockCounter(const Backtest& backtest, const table::RecordedDecisions& decisions,
               const TellCase& tell)
      : backtest_(backtest),
        asked_(backtest.question_),
        decisions_(decisions),
        tell_(tell),
        old_(*asked_.old_version, columns_for(*asked_.old_version, asked_.recorded, decisions)),
        new_(*asked_.new_version, columns_for(*asked_.new_version, asked_.recorded, decisions)),
        by_subject_(decisions.subjects.values.size()) {}

  BlockCount count() && {
    for (std::size_t at = 0; at < decisions_.count(); ++at) {
      const table::DecisionMoment moment{.at = decisions_.instants[at],
                                         .offset_seconds = asked_.recorded.offset_seconds};
      const base::Date on = moment.on();
      if ((asked_.from && on < *asked_.from) || (asked_.to && on > *asked_.to)) {
        ++totals().outside_period;
      } else {
        decide(at, moment);
      }
    }
    name_changes();
    list_subjects();
    return std::move(counted_);
  }

 private:
  BacktestTotals& totals() { return counted_.totals; }

  void decide(std::size_t at, const table::DecisionMoment& moment) {
    ++totals().decisions;
    const table::DecisionMoment moved = moment_in_force(*asked_.new_version, moment);
    totals().moved_into_force += moved == moment ? 0 : 1;
    old_.answer(at, moment, old_answer_);
    new_.answer(at, moved, new_answer_);
    const bool has_old = old_answer_.kind != Kind::unanswered;
    const bool has_new = new_answer_.kind != Kind::unanswered;
    ComparedCase compared{.decision = at};
    if (has_old) {
      backtest_.old_outcomes_->read(old_answer_, old_outcome_);
      compared.old_outcome = old_outcome_.of->name;
      compared.old_money = old_outcome_.money;
    }
    if (has_new) {
      backtest_.new_outcomes_->read(new_answer_, new_outcome_);
      compared.new_outcome = new_outcome_.of->name;
      compared.new_money = new_outcome_.money;
    }
    compared.is_drifted = is_drifted(at, has_old);
    if (has_old && has_new) {
      compare(at, compared);
    } else {
      note_unanswered(has_old, has_new, compared);
    }
    if (tell_ && (compared.standing != CaseStanding::unchanged || compared.is_drifted)) {
      tell_(compared);
    }
  }

  void compare(std::size_t at, ComparedCase& compared) {
    const bool is_same = are_equal(old_outcome_, new_outcome_, backtest_.compared_);
    ++(is_same ? totals().unchanged : totals().changed);
    compared.standing = is_same ? CaseStanding::unchanged : CaseStanding::changed;
    if (backtest_.has_money()) {
      compare_money(at, compared);
    }
    if (!is_same) {
      OutcomeChange& change = changes_[std::uint64_t{old_outcome_.of->name_number} << 32U |
                                       new_outcome_.of->name_number];
      ++change.decisions;
      change.money.add(compared.gained.value_or(0));
    }
  }

  void compare_money(std::size_t at, ComparedCase& compared) {
    MoneyTotals& money = totals().money;
    if (!compared.old_money || !compared.new_money) {
      ++money.not_compared;
      return;
    }
    const std::int64_t more = *compared.new_money - *compared.old_money;
    compared.gained = asked_.money->side == MoneySide::received ? more : -more;
    ++money.compared;
    money.old_total.add(*compared.old_money);
    money.new_total.add(*compared.new_money);
    money.changes.add(*compared.gained);
    const bool has_subjects = !decisions_.subjects.codes.empty();
    const std::uint32_t subject = has_subjects ? decisions_.subjects.codes[at] : table::kMissing;
    if (*compared.gained != 0 && subject != table::kMissing) {
      SubjectSum& sum = by_subject_[subject];
      if (++sum.decisions == 1) {
        subjects_in_order_.push_back(subject);
      }
      sum.gained.add(*compared.gained);
    }
  }

  void note_unanswered(bool has_old, bool has_new, ComparedCase& compared) {
    compared.standing = CaseStanding::unanswered;
    ++(has_new   ? totals().unanswered_by_old
       : has_old ? totals().unanswered_by_new
                 : totals().unanswered_by_both);
    if (!has_old) {
      old_reason_ = reason_text("old", *asked_.old_version, old_answer_);
      ++totals().unanswered[old_reason_];
      compared.old_outcome = old_reason_;
    }
    if (!has_new) {
      new_reason_ = reason_text("new", *asked_.new_version, new_answer_);
      ++totals().unanswered[new_reason_];
      compared.new_outcome = new_reason_;
    }
  }

  // Whether what was recorded differs from what the old version decides.
  bool is_drifted(std::size_t at, bool has_old) {
    bool is_recorded = false;
    bool differs = false;
    const bool can_compare = has_old && !old_outcome_.is_list;
    for (std::size_t output = 0; output < decisions_.outputs.size(); ++output) {
      const auto* const recorded = decisions_.outputs[output].at(at);
      const auto place = backtest_.recorded_places_[output];
      if (recorded == nullptr || !place) {
        continue;
      }
      is_recorded = true;
      differs = differs || (can_compare && (old_outcome_.outputs == nullptr ||
                                            (*old_outcome_.outputs)[*place] != *recorded));
    }
    totals().not_recorded += is_recorded ? 0 : 1;
    totals().not_recomputed += is_recorded && !can_compare ? 1 : 0;
    totals().drifted += differs ? 1 : 0;
    return differs;
  }

  void name_changes() {
    for (const auto& [pair, change] : changes_) {
      const std::string& old_name = backtest_.names_[pair >> 32U];
      const std::string& new_name = backtest_.names_[pair & 0xFFFFFFFFU];
      totals().changes[old_name + " -> " + new_name] = change;
    }
  }

  void list_subjects() {
    for (const std::uint32_t subject : subjects_in_order_) {
      SubjectSum& sum = by_subject_[subject];
      sum.subject = *decisions_.subjects.values[subject].as_string();
      counted_.subjects.push_back(std::move(sum));
    }
  }

  const Backtest& backtest_;
  const BacktestQuestion& asked_;
  const table::RecordedDecisions& decisions_;
  const TellCase& tell_;
  table::ColumnDecisions old_;
  table::ColumnDecisions new_;
  ColumnAnswer old_answer_;
  ColumnAnswer new_answer_;
  Outcome old_outcome_;
  Outcome new_outcome_;
  std::string old_reason_;
  std::string new_reason_;
  std::unordered_map<std::uint64_t, OutcomeChange> changes_;  // by the numbers of both names
  std::vector<SubjectSum> by_subject_;
  std::vector<std::uint32_t> subjects_in_order_;
  BlockCount counted_;
};

BlockCount Backtest::count(const table::RecordedDecisions& decisions, const TellCase& tell) const {
  return BlockCounter(*this, decisions, tell).count();
}

}  // namespace cassia::systems::treaty::reforms
