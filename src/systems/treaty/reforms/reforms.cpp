#include "systems/treaty/reforms/reforms.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "systems/treaty/reforms/refusals.h"

namespace cassia::systems::treaty::reforms {

namespace {

namespace table = engines::decision::table;
using table::ColumnText;
using table::DecisionTable;

std::optional<std::size_t> place_of(const std::vector<ColumnText>& columns,
                                    const std::string& name) {
  const auto found = std::ranges::find(columns, name, &ColumnText::name);
  return found == columns.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

base::Refusal money_unfit(const std::string& output, std::string problem) {
  return {.code = kBacktestMoneyUnfit,
          .place = output,
          .facts = {{"output", output}, {"problem", std::move(problem)}}};
}

base::Instant begin_of(base::Date day, std::int32_t offset_seconds) {
  const auto since_1970 = std::chrono::microseconds(day.days().time_since_epoch());
  return base::Instant::of_micros(since_1970.count()) - std::chrono::seconds(offset_seconds);
}

}  // namespace

table::DecisionMoment moment_in_force(const DecisionTable& version,
                                      const table::DecisionMoment& moment) {
  const base::Date on = moment.on();
  table::DecisionMoment moved = moment;
  if (on < version.text().valid_from) {
    moved.at = begin_of(version.text().valid_from, moment.offset_seconds);
  } else if (version.text().valid_to && on > *version.text().valid_to) {
    const base::Date after = *version.text().valid_to + std::chrono::days(1);
    moved.at = begin_of(after, moment.offset_seconds) - std::chrono::microseconds(1);
  }
  return moved;
}

std::vector<const table::ValueColumn*> columns_for(const DecisionTable& version,
                                                   const table::RecordedHead& recorded,
                                                   const table::RecordedDecisions& decisions) {
  std::vector<const table::ValueColumn*> columns;
  for (const ColumnText& input : version.text().inputs) {
    const auto place = table::find_column(recorded.inputs, input.name);
    columns.push_back(place ? &decisions.inputs[*place] : nullptr);
  }
  return columns;
}

base::Result<void> Backtest::compare_outputs() {
  const std::vector<ColumnText>& of_old = question_.old_version->text().outputs;
  const std::vector<ColumnText>& of_new = question_.new_version->text().outputs;
  for (std::size_t at = 0; at < of_old.size(); ++at) {
    if (const auto place = place_of(of_new, of_old[at].name)) {
      compared_.push_back({.name = of_old[at].name, .old_place = at, .new_place = *place});
    } else {
      not_compared_.push_back(of_old[at].name);
    }
  }
  for (const ColumnText& output : of_new) {
    if (!place_of(of_old, output.name)) {
      not_compared_.push_back(output.name);
    }
  }
  if (compared_.empty()) {
    return base::Refusal{.code = kBacktestNothingCompared,
                         .facts = {{"old", question_.old_version->text().name},
                                   {"new", question_.new_version->text().name}}};
  }
  for (const table::RecordedColumn& output : question_.recorded.outputs) {
    recorded_places_.push_back(place_of(of_old, output.name));
  }
  return {};
}

// A money output is one that both versions have, as numbers in the same currency.
base::Result<void> Backtest::find_money() {
  const std::string& name = question_.money->output;
  const auto found = std::ranges::find(compared_, name, &ComparedOutput::name);
  if (found == compared_.end()) {
    return money_unfit(name, "it is no output of both versions");
  }
  const ColumnText& of_old = question_.old_version->text().outputs[found->old_place];
  const ColumnText& of_new = question_.new_version->text().outputs[found->new_place];
  const auto is_number = [](const ColumnText& output) {
    return output.type == table::ColumnType::number || output.type == table::ColumnType::integer;
  };
  const auto currency = base::Currency::parse(of_old.unit);
  if (!is_number(of_old) || !is_number(of_new) || !currency || of_old.unit != of_new.unit) {
    return money_unfit(name, "it is not a number in one currency under both versions");
  }
  currency_ = *currency;
  found->is_money = true;
  return {};
}

base::Result<Backtest> Backtest::prepare(BacktestQuestion question) {
  Backtest backtest;
  backtest.question_ = std::move(question);
  const BacktestQuestion& asked = backtest.question_;
  if (asked.recorded.table != asked.old_version->text().name) {
    return base::Refusal{
        .code = kBacktestTableOther,
        .facts = {{"recorded", asked.recorded.table}, {"old", asked.old_version->text().name}}};
  }
  CASSIA_TRY(backtest.compare_outputs());
  MoneyPlace old_money;
  MoneyPlace new_money;
  if (asked.money) {
    CASSIA_TRY(backtest.find_money());
    const auto money = std::ranges::find(backtest.compared_, true, &ComparedOutput::is_money);
    old_money = {.place = money->old_place, .minor_digits = backtest.currency_.minor_digits()};
    new_money = {.place = money->new_place, .minor_digits = backtest.currency_.minor_digits()};
  }
  OutcomeNumbers outcomes;
  OutcomeNumbers names;
  backtest.old_outcomes_.emplace(*asked.old_version, Version::old_version, backtest.compared_,
                                 old_money, outcomes, names);
  backtest.new_outcomes_.emplace(*asked.new_version, Version::new_version, backtest.compared_,
                                 new_money, outcomes, names);
  backtest.names_ = std::move(names).texts();
  return backtest;
}

std::vector<std::string> Backtest::compared() const {
  std::vector<std::string> names;
  for (const ComparedOutput& output : compared_) {
    names.push_back(output.name);
  }
  return names;
}

}  // namespace cassia::systems::treaty::reforms
