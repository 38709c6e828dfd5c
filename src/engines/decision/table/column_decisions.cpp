#include "engines/decision/table/column_decisions.h"

#include <algorithm>
#include <utility>

#include "engines/decision/table/refusals.h"

namespace cassia::engines::decision::table {

namespace {

using Kind = ColumnAnswer::Kind;

// In place of keys, which never go so far.
constexpr Key kKeyMissing = kKeyMax + 1;
constexpr Key kKeyUnfit = kKeyMax + 2;
constexpr Key kKeyOutside = kKeyMax + 3;

base::RefusalCode code_of(Key no_key) {
  return no_key == kKeyMissing ? kTableInputMissing
         : no_key == kKeyUnfit ? kTableInputUnfit
                               : kTableInputOutside;
}

std::vector<Key> keys_of_values(const DecisionTable& table, std::size_t column,
                                const std::vector<feel::Value>& values) {
  std::vector<Key> keys;
  keys.reserve(values.size());
  for (const feel::Value& value : values) {
    const auto key = table.inputs()[column].key_of(value);
    keys.push_back(!key                                          ? kKeyUnfit
                   : table.grid().domains[column].contains(*key) ? *key
                                                                 : kKeyOutside);
  }
  return keys;
}

bool is_in_force(const DecisionTable& table, const DecisionMoment& moment) {
  const base::Date on = moment.on();
  return on >= table.text().valid_from && (!table.text().valid_to || on <= *table.text().valid_to);
}

void refuse(ColumnAnswer& answer, base::RefusalCode code) {
  answer.kind = Kind::unanswered;
  answer.code = code;
  answer.input = kNoInput;
}

bool has_constant_outputs(const BoundRow& row) {
  return std::ranges::all_of(row.outputs,
                             [](const OutputCell& cell) { return cell.expression == nullptr; });
}

}  // namespace

ColumnDecisions::ColumnDecisions(const DecisionTable& table,
                                 std::vector<const ValueColumn*> columns)
    : table_(table), columns_(std::move(columns)), row_keys_(columns_.size()) {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    keys_.push_back(columns_[column] == nullptr
                        ? std::vector<Key>()
                        : keys_of_values(table_, column, columns_[column]->values));
  }
  const HitPolicy policy = table_.text().hit_policy;
  is_by_keys_ = table_.is_exact() && (policy == HitPolicy::first || policy == HitPolicy::unique ||
                                      policy == HitPolicy::priority);
}

// In the order of the table's inputs, as bind_facts asks.
bool ColumnDecisions::has_keys(std::size_t decision, ColumnAnswer& answer) {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const std::uint32_t code =
        columns_[column] == nullptr ? kMissing : columns_[column]->codes[decision];
    const Key key = code == kMissing ? kKeyMissing : keys_[column][code];
    if (key > kKeyMax) {
      refuse(answer, code_of(key));
      answer.input = static_cast<std::uint32_t>(column);
      return false;
    }
    row_keys_[column] = key;
  }
  return true;
}

void ColumnDecisions::answer(std::size_t decision, const DecisionMoment& moment,
                             ColumnAnswer& answer) {
  if (!has_keys(decision, answer)) {
    return;
  }
  if (!is_in_force(table_, moment)) {
    refuse(answer, kTableNotInForce);
  } else if (is_by_keys_) {
    answer_by_keys(decision, moment, answer);
  } else {
    answer_by_facts(decision, moment, answer);
  }
}

void ColumnDecisions::answer_by_keys(std::size_t decision, const DecisionMoment& moment,
                                     ColumnAnswer& answer) {
  const RowHit hit = find_row(table_, row_keys_);
  if (hit.row == kNoRow && !table_.otherwise()) {
    if (!table_.text().gaps_because) {
      return refuse(answer, kTableGap);
    }
    answer.kind = Kind::decision;
    answer.decision.emplace();
    return;
  }
  if (hit.other != kNoRow && table_.text().hit_policy == HitPolicy::unique) {
    return refuse(answer, kTableRowsConflict);
  }
  const BoundRow& row = hit.row == kNoRow ? *table_.otherwise() : table_.rows()[hit.row];
  if (!has_constant_outputs(row)) {
    return answer_by_facts(decision, moment, answer);
  }
  answer.kind = Kind::row;
  answer.row = hit.row;
}

void ColumnDecisions::answer_by_facts(std::size_t decision, const DecisionMoment& moment,
                                      ColumnAnswer& answer) {
  auto decided = decide(table_, facts_of(decision), moment);
  if (!decided) {
    return refuse(answer, decided.error().code);
  }
  answer.kind = Kind::decision;
  answer.decision = std::move(*decided);
}

Facts ColumnDecisions::facts_of(std::size_t decision) const {
  Facts facts{.keys = row_keys_};
  for (const ValueColumn* const column : columns_) {
    facts.values.push_back(*column->at(decision));
  }
  return facts;
}

feel::Context ColumnDecisions::inputs_of(std::size_t decision) const {
  feel::Context inputs;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const feel::Value* const value =
        columns_[column] == nullptr ? nullptr : columns_[column]->at(decision);
    if (value != nullptr) {
      inputs.set(table_.text().inputs[column].name, *value);
    }
  }
  return inputs;
}

}  // namespace cassia::engines::decision::table
