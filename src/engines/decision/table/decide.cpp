#include "engines/decision/table/decide.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <string>
#include <utility>

#include "engines/decision/table/cell_evaluation.h"
#include "engines/decision/table/refusals.h"

namespace cassia::engines::decision::table {

namespace {

std::string line_of(const DecisionTable& table, std::uint32_t row) {
  return std::to_string(table.text().rows[row].place.line);
}

base::Refusal conflict(const DecisionTable& table, std::uint32_t row, std::uint32_t other) {
  return {.code = kTableRowsConflict,
          .place = to_text(table.text().rows[other].place),
          .facts = {{"table", table.text().name},
                    {"policy", std::string(to_text(table.text().hit_policy))},
                    {"line", line_of(table, row)},
                    {"other_line", line_of(table, other)}}};
}

base::Result<void> check_in_force(const DecisionTable& table, base::Date on) {
  const TableText& text = table.text();
  if (on >= text.valid_from && (!text.valid_to || on <= *text.valid_to)) {
    return {};
  }
  return base::Refusal{
      .code = kTableNotInForce,
      .place = text.name,
      .facts = {{"date", base::to_text(on)},
                {"from", base::to_text(text.valid_from)},
                {"to", text.valid_to ? base::to_text(*text.valid_to) : std::string("-")}}};
}

// How many rows must be known before the policy can speak.
std::size_t rows_wanted(HitPolicy policy) {
  switch (policy) {
    case HitPolicy::first:
      return 1;
    case HitPolicy::unique:
      return 2;
    default:
      return std::numeric_limits<std::size_t>::max();
  }
}

base::Result<std::vector<std::uint32_t>> matching_rows(const DecisionTable& table,
                                                       const Facts& facts, CellEvaluation& cells) {
  const std::size_t wanted = rows_wanted(table.text().hit_policy);
  std::vector<std::uint32_t> rows;
  RowIndex::Matches candidates(table.index(), facts.keys);
  for (std::uint32_t row = candidates.next(); row != kNoRow && rows.size() < wanted;
       row = candidates.next()) {
    if (CASSIA_TRY(cells.do_all_hold(row))) {
      rows.push_back(row);
    }
  }
  return rows;
}

base::Result<Decision> decide_without_row(const DecisionTable& table, CellEvaluation& cells) {
  if (table.otherwise()) {
    Decision decision{.is_otherwise = true};
    decision.outcomes.push_back(CASSIA_TRY(cells.outputs_of(kNoRow)));
    return decision;
  }
  if (table.text().gaps_because) {
    return Decision();
  }
  return base::Refusal{
      .code = kTableGap, .place = table.text().name, .facts = {{"table", table.text().name}}};
}

// Keeps the rows that count under the policy, in the order in which they do.
void keep_counting_rows(const DecisionTable& table, std::vector<std::uint32_t>& rows) {
  const auto rank = [&](std::uint32_t row) { return table.ranks()[row]; };
  switch (table.text().hit_policy) {
    case HitPolicy::priority:
      rows = {*std::ranges::min_element(rows, {}, rank)};
      return;
    case HitPolicy::output_order:
      std::ranges::stable_sort(rows, {}, rank);
      return;
    default:
      return;
  }
}

base::Result<feel::Value> aggregate(const DecisionTable& table, const Decision& decision) {
  const HitPolicy policy = table.text().hit_policy;
  if (policy == HitPolicy::collect_count) {
    return feel::Value(feel::Number::from_integer(std::ssize(decision.outcomes)));
  }
  feel::Number total = *decision.outcomes.front().front().as_number();
  for (std::size_t at = 1; at < decision.outcomes.size(); ++at) {
    const feel::Number& next = *decision.outcomes[at].front().as_number();
    if (policy == HitPolicy::collect_min) {
      total = std::min(total, next);
    } else if (policy == HitPolicy::collect_max) {
      total = std::max(total, next);
    } else if (const auto sum = total.plus(next)) {
      total = *sum;
    } else {
      return base::Refusal{.code = kTableOutputUnfit,
                           .place = to_text(table.text().rows[decision.rows[at]].place),
                           .facts = {{"output", table.text().outputs.front().name},
                                     {"value", "a sum beyond all numbers"}}};
    }
  }
  return feel::Value(total);
}

bool is_aggregate(HitPolicy policy) {
  return policy == HitPolicy::collect_sum || policy == HitPolicy::collect_min ||
         policy == HitPolicy::collect_max || policy == HitPolicy::collect_count;
}

}  // namespace

base::Date DecisionMoment::on() const {
  const auto local = std::chrono::microseconds(at.micros()) + std::chrono::seconds(offset_seconds);
  return base::Date(std::chrono::sys_days(std::chrono::floor<std::chrono::days>(local)));
}

base::Result<Decision> decide(const DecisionTable& table, const Facts& facts,
                              const DecisionMoment& moment) {
  CASSIA_TRY(check_in_force(table, moment.on()));
  CellEvaluation cells(table, facts, moment);
  Decision decision{.rows = CASSIA_TRY(matching_rows(table, facts, cells))};
  if (decision.rows.empty()) {
    return decide_without_row(table, cells);
  }
  const HitPolicy policy = table.text().hit_policy;
  if (policy == HitPolicy::unique && decision.rows.size() > 1) {
    return conflict(table, decision.rows[0], decision.rows[1]);
  }
  keep_counting_rows(table, decision.rows);
  for (const std::uint32_t row : decision.rows) {
    decision.outcomes.push_back(CASSIA_TRY(cells.outputs_of(row)));
    if (policy == HitPolicy::any && decision.outcomes.back() != decision.outcomes.front()) {
      return conflict(table, decision.rows.front(), row);
    }
  }
  if (policy == HitPolicy::any) {
    decision.outcomes.resize(1);  // the rows agree
  }
  if (is_aggregate(policy)) {
    decision.aggregate = CASSIA_TRY(aggregate(table, decision));
  }
  return decision;
}

RowHit find_row(const DecisionTable& table, std::span<const Key> keys) {
  RowIndex::Matches matches(table.index(), keys);
  RowHit hit{.row = matches.next()};
  const HitPolicy policy = table.text().hit_policy;
  if (hit.row == kNoRow || policy == HitPolicy::first) {
    return hit;
  }
  if (policy != HitPolicy::priority) {
    hit.other = matches.next();
    return hit;
  }
  for (std::uint32_t row = matches.next(); row != kNoRow; row = matches.next()) {
    hit.row = table.ranks()[row] < table.ranks()[hit.row] ? row : hit.row;
  }
  return hit;
}

}  // namespace cassia::engines::decision::table
