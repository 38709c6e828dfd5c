#include "engines/decision/table/cell_keys.h"

#include <string>
#include <utility>

#include "engines/decision/table/constants.h"
#include "engines/decision/table/refusals.h"

namespace cassia::engines::decision::table {

namespace {

using feel::Operator;
using Keys = base::Result<std::optional<KeySet>>;

base::Refusal unfit(const feel::Node& node, const ColumnKeys& column, std::string problem) {
  return {
      .code = kTableCellUnfit,
      .place = to_text(node.place),
      .facts = {{"problem", std::move(problem)}, {"type", std::string(to_text(column.type()))}}};
}

KeySet from(Key first) { return first > kKeyMax ? KeySet() : KeySet(KeySpan{first, kKeyMax}); }
KeySet up_to(Key last) { return last < kKeyMin ? KeySet() : KeySet(KeySpan{kKeyMin, last}); }

// The keys on one side of a constant; one that no key is exactly lies behind its own.
KeySet compared(Operator operation, const ColumnKeys::Position& at) {
  switch (operation) {
    case Operator::equal:
      return at.is_exact ? KeySet(KeySpan{at.key, at.key}) : KeySet();
    case Operator::less:
      return up_to(at.is_exact ? at.key - 1 : at.key);
    case Operator::less_or_equal:
      return up_to(at.key);
    case Operator::greater:
      return from(at.key + 1);
    case Operator::greater_or_equal:
      return from(at.is_exact ? at.key : at.key + 1);
    default:
      return subtract(KeySet::everything(), compared(Operator::equal, at));
  }
}

// `operation constant`; nothing where the operand is no constant or keys cannot compare it.
Keys keys_of_comparison(Operator operation, const feel::Node& operand, const ColumnKeys& column) {
  const bool is_order = operation != Operator::equal && operation != Operator::not_equal;
  const auto constant = constant_of(operand);
  if (!constant || (column.type() == ColumnType::string && is_order)) {
    return std::optional<KeySet>();
  }
  if (!column.key_of(*constant) && !column.position_of(*constant)) {
    return unfit(operand, column, "the constant is not of the column's type");
  }
  if (column.type() == ColumnType::boolean && is_order) {
    return unfit(operand, column, "true and false have no order");
  }
  const auto position = column.position_of(*constant);
  return position ? std::optional(compared(operation, *position)) : std::nullopt;
}

Keys keys_of_range(const feel::Node& node, const feel::RangeNode& range, const ColumnKeys& column) {
  const auto above = CASSIA_TRY(
      keys_of_comparison(range.is_start_included ? Operator::greater_or_equal : Operator::greater,
                         *range.start, column));
  const auto below = CASSIA_TRY(keys_of_comparison(
      range.is_end_included ? Operator::less_or_equal : Operator::less, *range.end, column));
  if (!above || !below) {
    return std::optional<KeySet>();
  }
  const KeySet keys = intersect(*above, *below);
  if (keys.is_empty()) {
    return unfit(node, column, "the range holds nothing");
  }
  return std::optional(keys);
}

Keys keys_of_test(const feel::Node& test, const ColumnKeys& column) {
  if (const auto* const comparison = test.as<feel::ComparisonNode>()) {
    return keys_of_comparison(comparison->operation, *comparison->operand, column);
  }
  if (const auto* const range = test.as<feel::RangeNode>()) {
    return keys_of_range(test, *range, column);
  }
  const auto* const list = test.as<feel::ListNode>();
  if (list == nullptr) {
    return keys_of_comparison(Operator::equal, test, column);
  }
  KeySet keys;
  for (const feel::NodePtr& item : list->items) {
    const auto one = CASSIA_TRY(keys_of_test(*item, column));
    if (!one) {
      return std::optional<KeySet>();
    }
    keys = unite(keys, *one);
  }
  return std::optional(keys);
}

}  // namespace

Keys keys_of_cell(const feel::UnaryTests& cell, const ColumnKeys& column) {
  if (cell.is_any) {
    return std::optional(column.everything());
  }
  if (column.type() == ColumnType::any) {
    return std::optional<KeySet>();
  }
  KeySet keys;
  bool is_general = false;
  for (const feel::NodePtr& test : cell.tests) {
    const auto one = CASSIA_TRY(keys_of_test(*test, column));
    is_general = is_general || !one;
    if (one) {
      keys = unite(keys, *one);
    }
  }
  if (is_general) {
    return std::optional<KeySet>();
  }
  return std::optional(cell.is_negated ? subtract(column.everything(), keys)
                                       : intersect(keys, column.everything()));
}

}  // namespace cassia::engines::decision::table
