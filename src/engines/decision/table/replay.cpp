#include <algorithm>
#include <map>
#include <utility>

#include "engines/decision/table/receipt.h"

namespace cassia::engines::decision::table {

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    lines.emplace_back(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

// The lines of the first that the second has not, or has less often, in their order.
std::vector<std::string> lines_without(const std::vector<std::string>& lines,
                                       const std::vector<std::string>& others) {
  std::map<std::string_view, std::size_t> counts;
  for (const std::string& other : others) {
    ++counts[other];
  }
  std::vector<std::string> left;
  for (const std::string& line : lines) {
    auto& count = counts[line];
    if (count == 0) {
      left.push_back(line);
    } else {
      --count;
    }
  }
  return left;
}

base::Result<Receipt> recompute(const Receipt& receipt, const DecisionTable& table) {
  feel::Context inputs;
  for (const NamedValue& input : receipt.inputs) {
    inputs.set(input.name, input.value);
  }
  const Facts facts = CASSIA_TRY(bind_facts(table, inputs));
  return decide_with_receipt(table, facts, receipt.moment, receipt.packages);
}

}  // namespace

Replay replay(const Receipt& receipt, const DecisionTable& table) {
  const std::string recorded = print_receipt(receipt);
  const auto again = recompute(receipt, table);
  if (!again) {
    return {.only_recorded = {}, .only_recomputed = {"refused " + to_text(again.error())}};
  }
  const std::string recomputed = print_receipt(*again);
  if (recorded == recomputed) {
    return {};
  }
  Replay differences{.only_recorded = lines_without(lines_of(recorded), lines_of(recomputed)),
                     .only_recomputed = lines_without(lines_of(recomputed), lines_of(recorded))};
  if (differences.is_equal()) {
    // The same lines in another order are another receipt all the same.
    differences = {.only_recorded = lines_of(recorded), .only_recomputed = lines_of(recomputed)};
  }
  return differences;
}

}  // namespace cassia::engines::decision::table
