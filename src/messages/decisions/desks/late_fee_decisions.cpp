#include "messages/decisions/desks/late_fee_decisions.h"

#include "base/assert.h"
#include "systems/trade/declarations/rules/late_declaration_costs_a_daily_fee.h"

namespace cassia::messages {

namespace declarations = systems::trade::declarations;
namespace feel = engines::decision::feel;

namespace {

feel::Value amount_value(base::Money money) {
  const auto number = feel::Number::parse(base::print_amount(money));
  CASSIA_ASSERT(number.has_value(), "an amount is a number");
  return feel::Value(*number);
}

base::Money dutiable_value(const declarations::Assessment& assessment, base::Currency currency) {
  base::Money value = base::Money::of_minor(0, currency);
  for (const declarations::LineAssessment& line : assessment.lines) {
    value += line.customs_value;
  }
  return value;
}

}  // namespace

void LateFeeDecisions::tell(std::string_view key, const declarations::Assessment& assessment,
                            const TakeDecision& take) {
  const auto known = known_.find(key);
  const auto& fee = assessment.late_fee;
  if (known == known_.end() || !fee || fee->days == 0 || *fee == known->second.fee) {
    return;
  }
  known->second.fee = *fee;
  DeskDecision made{.case_name = std::string(key),
                    .subject = known->second.declarant,
                    .at = calendar_->start_of(assessment.declared_on)};
  if (table_ == declarations::kLateFeeTable) {
    made.inputs = declarations::late_fee_inputs(
        fee->days, dutiable_value(assessment, fee->computed.currency()));
    made.outputs.set("computed", amount_value(fee->computed));
  } else {
    made.inputs = declarations::collection_inputs(fee->computed);
    made.outputs.set("fee", amount_value(fee->fee));
  }
  take(made);
}

void LateFeeDecisions::read(std::string_view key, const Event& event, const TakeDecision& take) {
  if (const auto* const lodged = std::get_if<declarations::DeclarationLodged>(&event)) {
    known_[std::string(key)] = {.declarant = lodged->declarant.text()};
    tell(key, lodged->assessment, take);
  } else if (const auto* const entry = std::get_if<declarations::EntryReported>(&event)) {
    tell(key, entry->assessment, take);
  } else if (const auto* const completed =
                 std::get_if<declarations::DeclarationCompleted>(&event)) {
    tell(key, completed->assessment, take);
  } else if (const auto* const amended = std::get_if<declarations::DeclarationAmended>(&event)) {
    tell(key, amended->assessment, take);
  } else if (std::holds_alternative<declarations::DeclarationCancelled>(event)) {
    forget(known_, key);
  }
}

}  // namespace cassia::messages
