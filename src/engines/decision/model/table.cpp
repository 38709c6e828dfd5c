#include "engines/decision/model/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engines/decision/model/within.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::model {

namespace {

using feel::Context;
using feel::Evaluation;
using feel::List;
using feel::Number;
using feel::ScopePtr;
using feel::Value;

// The outputs of one row, in the order of the columns.
struct Hit {
  std::size_t rule = 0;  // counted from 0
  std::vector<Value> outputs;
};

std::string rule_names(const std::vector<Hit>& hits) {
  std::string names;
  for (const Hit& hit : hits) {
    names += names.empty() ? "" : ", ";
    names += std::to_string(hit.rule + 1);
  }
  return names;
}

base::Result<std::vector<Value>> input_values(const Table& table, Evaluation& evaluation,
                                              const ScopePtr& scope) {
  std::vector<Value> values;
  for (const Table::Input& input : table.inputs) {
    Value value = CASSIA_TRY(evaluation.evaluate(input.expression, scope));
    if (input.type != nullptr && !value.is_null()) {
      value = CASSIA_TRY(evaluation.conform(value, input.type));
    }
    if (input.allowed_values != nullptr &&
        !CASSIA_TRY(evaluation.matches(*input.allowed_values, value, scope))) {
      return base::Refusal{
          .code = kTableInputNotAllowed,
          .facts = {{"input", std::to_string(values.size() + 1)}, {"value", to_text(value)}}};
    }
    values.push_back(std::move(value));
  }
  return values;
}

base::Result<bool> is_hit(const Table& table, std::size_t index, const std::vector<Value>& values,
                          Evaluation& evaluation, const ScopePtr& scope) {
  const Table::Rule& rule = table.rules[index];
  for (std::size_t column = 0; column < values.size(); ++column) {
    const auto passes = evaluation.matches(rule.inputs[column], values[column], scope);
    if (!passes.has_value()) {
      return within(fmt::format("{}, rule {}, input {}", table.where, index + 1, column + 1),
                    passes.error());
    }
    if (!*passes) {
      return false;
    }
  }
  return true;
}

base::Result<Hit> hit_of(const Table& table, std::size_t rule, Evaluation& evaluation,
                         const ScopePtr& scope) {
  Hit hit{.rule = rule, .outputs = {}};
  for (std::size_t column = 0; column < table.outputs.size(); ++column) {
    auto value = evaluation.evaluate(table.rules[rule].outputs[column], scope);
    if (value.has_value() && !value->is_null()) {
      value = evaluation.conform(*value, table.outputs[column].type);
    }
    if (!value.has_value()) {
      if (!value.error().place.empty()) {
        return value.error();
      }
      return within(fmt::format("{}, rule {}, output {}", table.where, rule + 1, column + 1),
                    value.error());
    }
    hit.outputs.push_back(std::move(value).value());
  }
  return hit;
}

Value row_value(const Table& table, std::vector<Value> outputs) {
  if (outputs.size() == 1) {
    return outputs.front();
  }
  Context context;
  for (std::size_t column = 0; column < outputs.size(); ++column) {
    context.set(table.outputs[column].name, std::move(outputs[column]));
  }
  return Value(std::move(context));
}

base::Result<Value> without_hit(const Table& table, Evaluation& evaluation, const ScopePtr& scope) {
  std::vector<Value> defaults;
  for (const Table::Output& output : table.outputs) {
    if (output.default_value != nullptr) {
      defaults.push_back(CASSIA_TRY(evaluation.evaluate(output.default_value, scope)));
    }
  }
  if (defaults.size() != table.outputs.size()) {
    return base::Refusal{.code = kTableNoRow};
  }
  return row_value(table, std::move(defaults));
}

// The place of a value in the list of allowed ones, which stand in falling priority.
base::Result<std::size_t> rank(const Table::Output& output, const Value& value,
                               Evaluation& evaluation, const ScopePtr& scope) {
  if (output.allowed_values == nullptr) {
    return std::size_t{0};
  }
  const auto& tests = output.allowed_values->tests;
  for (std::size_t at = 0; at < tests.size(); ++at) {
    const feel::UnaryTests one{.place = tests[at]->place, .tests = {tests[at]}};
    if (CASSIA_TRY(evaluation.matches(one, value, scope))) {
      return at;
    }
  }
  return tests.size();
}

base::Result<std::vector<Hit>> by_priority(const Table& table, std::vector<Hit> hits,
                                           Evaluation& evaluation, const ScopePtr& scope) {
  std::vector<std::pair<std::vector<std::size_t>, Hit>> ranked;
  for (Hit& hit : hits) {
    std::vector<std::size_t> ranks;
    for (std::size_t column = 0; column < table.outputs.size(); ++column) {
      ranks.push_back(
          CASSIA_TRY(rank(table.outputs[column], hit.outputs[column], evaluation, scope)));
    }
    ranked.emplace_back(std::move(ranks), std::move(hit));
  }
  std::ranges::stable_sort(ranked, {}, [](const auto& each) { return each.first; });
  hits.clear();
  for (auto& [ranks, hit] : ranked) {
    hits.push_back(std::move(hit));
  }
  return hits;
}

base::Result<Value> aggregated(Aggregation aggregation, const std::vector<Hit>& hits) {
  if (aggregation == Aggregation::count) {
    return Value(Number::from_integer(static_cast<std::int64_t>(hits.size())));
  }
  Value total = hits.front().outputs.front();
  for (std::size_t at = 1; at < hits.size(); ++at) {
    const Value& next = hits[at].outputs.front();
    if (aggregation == Aggregation::sum) {
      total = CASSIA_TRY(compute(feel::Operator::add, total, next));
    } else {
      const auto order = CASSIA_TRY(compare(next, total));
      total = (aggregation == Aggregation::min ? order < 0 : order > 0) ? next : total;
    }
  }
  return total;
}

base::Refusal conflict(const std::vector<Hit>& hits) {
  return {.code = kTableConflict, .facts = {{"rules", rule_names(hits)}}};
}

base::Result<Value> settled(const Table& table, std::vector<Hit> hits, Evaluation& evaluation,
                            const ScopePtr& scope) {
  switch (table.hit_policy) {
    case HitPolicy::unique:
      if (hits.size() > 1) {
        return conflict(hits);
      }
      break;
    case HitPolicy::any:
      if (std::ranges::any_of(
              hits, [&](const Hit& hit) { return hit.outputs != hits.front().outputs; })) {
        return conflict(hits);
      }
      break;
    case HitPolicy::first:
      break;
    case HitPolicy::priority:
    case HitPolicy::output_order:
      hits = CASSIA_TRY(by_priority(table, std::move(hits), evaluation, scope));
      break;
    case HitPolicy::collect:
      if (table.aggregation != Aggregation::none) {
        return aggregated(table.aggregation, hits);
      }
      break;
    case HitPolicy::rule_order:
      break;
  }
  const bool is_list = table.hit_policy == HitPolicy::output_order ||
                       table.hit_policy == HitPolicy::rule_order ||
                       table.hit_policy == HitPolicy::collect;
  if (!is_list) {
    return row_value(table, std::move(hits.front().outputs));
  }
  List rows;
  for (Hit& hit : hits) {
    rows.push_back(row_value(table, std::move(hit.outputs)));
  }
  return Value(std::move(rows));
}

}  // namespace

base::Result<Value> evaluate(const Table& table, Evaluation& evaluation, const ScopePtr& scope) {
  const std::vector<Value> values = CASSIA_TRY(input_values(table, evaluation, scope));
  std::vector<Hit> hits;
  for (std::size_t rule = 0; rule < table.rules.size(); ++rule) {
    CASSIA_TRY(evaluation.spend(1));
    if (!CASSIA_TRY(is_hit(table, rule, values, evaluation, scope))) {
      continue;
    }
    hits.push_back(CASSIA_TRY(hit_of(table, rule, evaluation, scope)));
    if (table.hit_policy == HitPolicy::first) {
      break;
    }
  }
  if (hits.empty()) {
    return without_hit(table, evaluation, scope);
  }
  return settled(table, std::move(hits), evaluation, scope);
}

}  // namespace cassia::engines::decision::model
