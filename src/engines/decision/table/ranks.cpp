#include "engines/decision/table/ranks.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "engines/decision/feel/parser.h"
#include "engines/decision/table/constants.h"
#include "engines/decision/table/refusals.h"

namespace cassia::engines::decision::table {

namespace {

base::Refusal unfit(const feel::Place& place, HitPolicy policy, std::string problem) {
  return {.code = kTablePolicyUnfit,
          .place = to_text(place),
          .facts = {{"policy", std::string(to_text(policy))}, {"problem", std::move(problem)}}};
}

// The allowed values of an output in their order, by key.
base::Result<std::map<Key, std::uint32_t>> order_of(const DecisionTable& table,
                                                    std::size_t column) {
  const ColumnText& declared = table.text().outputs[column];
  std::map<Key, std::uint32_t> order;
  const auto tests = CASSIA_TRY(feel::parse_unary_tests(declared.allowed->text, {}));
  for (const feel::NodePtr& test : tests.tests) {
    const auto value = constant_of(*test);
    const auto key = value ? table.outputs()[column].key_of(*value) : std::nullopt;
    if (!key || tests.is_negated) {
      return unfit(declared.allowed->place, table.text().hit_policy,
                   "the order of the allowed values needs a list of constants");
    }
    order.try_emplace(*key, static_cast<std::uint32_t>(order.size()));
  }
  return order;
}

// The rows' places in the order, one output after another.
base::Result<std::vector<std::vector<std::uint32_t>>> places_in_order(const DecisionTable& table) {
  std::vector<std::vector<std::uint32_t>> places(table.rows().size());
  bool is_any_ordered = false;
  for (std::size_t column = 0; column < table.outputs().size(); ++column) {
    if (!table.text().outputs[column].allowed) {
      continue;
    }
    is_any_ordered = true;
    const auto order = CASSIA_TRY(order_of(table, column));
    for (std::size_t row = 0; row < places.size(); ++row) {
      const OutputCell& cell = table.rows()[row].outputs[column];
      if (cell.expression != nullptr) {
        return unfit(table.text().rows[row].outputs[column].place, table.text().hit_policy,
                     "an expression has no place in the order");
      }
      places[row].push_back(order.at(*table.outputs()[column].key_of(cell.constant)));
    }
  }
  if (!is_any_ordered) {
    return unfit(table.text().outputs.front().place, table.text().hit_policy,
                 "no output lists its allowed values in their order");
  }
  return places;
}

base::Result<void> check_one_number(const DecisionTable& table) {
  const ColumnText& first = table.text().outputs.front();
  if (table.outputs().size() != 1 ||
      (first.type != ColumnType::number && first.type != ColumnType::integer)) {
    return unfit(first.place, table.text().hit_policy, "it needs one output, a number");
  }
  return {};
}

}  // namespace

base::Result<std::vector<std::uint32_t>> ranks_of(const DecisionTable& table) {
  std::vector<std::uint32_t> ranks(table.rows().size(), 0);
  switch (table.text().hit_policy) {
    case HitPolicy::first:
      std::iota(ranks.begin(), ranks.end(), 0U);
      return ranks;
    case HitPolicy::collect_sum:
    case HitPolicy::collect_min:
    case HitPolicy::collect_max:
      CASSIA_TRY(check_one_number(table));
      return ranks;
    case HitPolicy::priority:
    case HitPolicy::output_order:
      break;
    default:
      return ranks;
  }
  const auto places = CASSIA_TRY(places_in_order(table));
  auto sorted = places;
  std::ranges::sort(sorted);
  for (std::size_t row = 0; row < ranks.size(); ++row) {
    const auto at = std::ranges::lower_bound(sorted, places[row]);
    ranks[row] = static_cast<std::uint32_t>(at - sorted.begin());
  }
  return ranks;
}

}  // namespace cassia::engines::decision::table
