#include "systems/treaty/reforms/version_outcomes.h"

#include <algorithm>
#include <utility>

#include "base/money.h"

namespace cassia::systems::treaty::reforms {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

std::optional<std::int64_t> minor_of(const feel::Value& value, int minor_digits) {
  const feel::Number* const number = value.as_number();
  const auto scaled =
      number == nullptr ? std::nullopt : number->times(*feel::Number::from_scaled(1, minor_digits));
  const auto minor = scaled ? scaled->to_integer() : std::nullopt;
  const bool is_amount =
      minor && *minor <= base::kAmountMinorMax && *minor >= -base::kAmountMinorMax;
  return is_amount ? minor : std::nullopt;
}

std::size_t place_in(const ComparedOutput& output, Version version) {
  return version == Version::old_version ? output.old_place : output.new_place;
}

RowOutcome named_outcome(std::string name, OutcomeNumbers& names) {
  const std::uint32_t number = names.number_of(name);
  return {.name = std::move(name), .name_number = number};
}

}  // namespace

VersionOutcomes::VersionOutcomes(const table::DecisionTable& table, Version version,
                                 const std::vector<ComparedOutput>& compared, MoneyPlace money,
                                 OutcomeNumbers& outcomes, OutcomeNumbers& names)
    : version_(version),
      money_(money),
      outputs_(table.text().outputs.size()),
      no_row_(named_outcome("no row", names)),
      several_(named_outcome("several rows", names)) {
  no_row_.number = outcomes.number_of("no row");
  for (const table::BoundRow& row : table.rows()) {
    rows_.push_back(of_row(row, compared, outcomes, names));
  }
  if (table.otherwise()) {
    otherwise_ = of_row(*table.otherwise(), compared, outcomes, names);
  }
}

RowOutcome VersionOutcomes::of_row(const table::BoundRow& row,
                                   const std::vector<ComparedOutput>& compared,
                                   OutcomeNumbers& outcomes, OutcomeNumbers& names) const {
  RowOutcome outcome;
  for (const table::OutputCell& cell : row.outputs) {
    outcome.outputs.push_back(cell.constant);
  }
  std::string text = "row";  // of all that is compared, told apart from "no row"
  bool is_constant = true;
  for (const ComparedOutput& output : compared) {
    const table::OutputCell& cell = row.outputs[place_in(output, version_)];
    is_constant = is_constant && cell.expression == nullptr;
    text.append("\n").append(to_text(cell.constant));
    if (!output.is_money) {
      outcome.name.append(outcome.name.empty() ? "" : ", ")
          .append(cell.expression == nullptr ? to_text(cell.constant) : "…");
    }
  }
  outcome.name = outcome.name.empty() ? "…" : outcome.name;
  outcome.name_number = names.number_of(outcome.name);
  if (is_constant) {
    outcome.number = outcomes.number_of(text);
  }
  if (money_.place && row.outputs[*money_.place].expression == nullptr) {
    outcome.money = minor_of(row.outputs[*money_.place].constant, money_.minor_digits);
  }
  return outcome;
}

const RowOutcome& VersionOutcomes::outcome_of(std::uint32_t row) const {
  return row == table::kNoRow ? *otherwise_ : rows_[row];
}

void VersionOutcomes::read(const table::ColumnAnswer& answer, Outcome& outcome) const {
  outcome.is_list = false;
  if (answer.kind == table::ColumnAnswer::Kind::decision) {
    return read_decision(*answer.decision, outcome);
  }
  outcome.of = &outcome_of(answer.row);
  outcome.outputs = &outcome.of->outputs;
  outcome.money = outcome.of->money;
}

void VersionOutcomes::read_decision(const table::Decision& decision, Outcome& outcome) const {
  outcome.money.reset();
  outcome.outputs = nullptr;
  if (decision.aggregate) {
    outcome.joined.assign(outputs_, *decision.aggregate);  // what the rows gave is not told apart
    outcome.outputs = &outcome.joined;
    outcome.of = &several_;
  } else if (decision.outcomes.empty()) {
    outcome.of = &no_row_;
    return;
  } else if (decision.outcomes.size() == 1) {
    outcome.of = &outcome_of(decision.is_otherwise ? table::kNoRow : decision.rows.front());
    outcome.outputs = &decision.outcomes.front();
  } else {
    outcome.joined.clear();
    for (std::size_t at = 0; at < decision.outcomes.front().size(); ++at) {
      feel::List values;
      for (const auto& each : decision.outcomes) {
        values.push_back(each[at]);
      }
      outcome.joined.emplace_back(std::move(values));
    }
    outcome.outputs = &outcome.joined;
    outcome.of = &several_;
    outcome.is_list = true;
  }
  if (money_.place) {
    outcome.money = minor_of((*outcome.outputs)[*money_.place], money_.minor_digits);
  }
}

bool are_equal(const Outcome& old_outcome, const Outcome& new_outcome,
               const std::vector<ComparedOutput>& compared) {
  if (old_outcome.of->number != kNoNumber && old_outcome.of->number == new_outcome.of->number) {
    return true;
  }
  if (old_outcome.outputs == nullptr || new_outcome.outputs == nullptr) {
    return old_outcome.outputs == new_outcome.outputs;
  }
  return std::ranges::all_of(compared, [&](const ComparedOutput& output) {
    return (*old_outcome.outputs)[output.old_place] == (*new_outcome.outputs)[output.new_place];
  });
}

}  // namespace cassia::systems::treaty::reforms
