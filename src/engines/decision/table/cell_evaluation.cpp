#include "engines/decision/table/cell_evaluation.h"

#include <string>
#include <utility>

#include "engines/decision/table/cell_place.h"
#include "engines/decision/table/refusals.h"

namespace cassia::engines::decision::table {

namespace {

feel::DateTime now_of(const DecisionMoment& moment) {
  return feel::from_comparable(
      feel::Nanoseconds{moment.at.micros()} * feel::kNanosecondsPerMicrosecond,
      feel::ZoneOffset{.seconds = moment.offset_seconds});
}

}  // namespace

const feel::ScopePtr& CellEvaluation::scope() {
  if (scope_ == nullptr) {
    feel::Context names;
    for (std::size_t column = 0; column < facts_.values.size(); ++column) {
      names.set(table_.text().inputs[column].name, facts_.values[column]);
    }
    scope_ = feel::make_scope(std::move(names));
    evaluation_.emplace(feel::Circumstances{.now = now_of(moment_)});
  }
  return scope_;
}

base::Result<bool> CellEvaluation::does_hold(std::uint32_t row, const GeneralCell& cell) {
  const feel::ScopePtr& names = scope();
  const auto holds = evaluation_->matches(cell.tests, facts_.values[cell.column], names);
  return holds ? holds : in_table(holds.error(), table_.text().rows[row].inputs[cell.column]);
}

base::Result<bool> CellEvaluation::do_all_hold(std::uint32_t row) {
  for (const GeneralCell& cell : table_.rows()[row].general) {
    if (!CASSIA_TRY(does_hold(row, cell))) {
      return false;
    }
  }
  return true;
}

base::Result<std::vector<feel::Value>> CellEvaluation::outputs_of(std::uint32_t row) {
  const bool is_otherwise = row == kNoRow;
  const BoundRow& bound = is_otherwise ? *table_.otherwise() : table_.rows()[row];
  const RowText& text = is_otherwise ? *table_.text().otherwise : table_.text().rows[row];
  std::vector<feel::Value> outputs;
  for (std::size_t column = 0; column < bound.outputs.size(); ++column) {
    const OutputCell& cell = bound.outputs[column];
    if (cell.expression == nullptr) {
      outputs.push_back(cell.constant);
      continue;
    }
    const feel::ScopePtr& names = scope();
    const auto value = evaluation_->evaluate(cell.expression, names);
    if (!value) {
      return in_table(value.error(), text.outputs[column]);
    }
    const auto key = table_.outputs()[column].key_of(*value);
    if (!key || !table_.allowed_outputs()[column].contains(*key)) {
      return base::Refusal{
          .code = kTableOutputUnfit,
          .place = to_text(text.outputs[column].place),
          .facts = {{"output", table_.text().outputs[column].name}, {"value", to_text(*value)}}};
    }
    outputs.push_back(*value);
  }
  return outputs;
}

}  // namespace cassia::engines::decision::table
