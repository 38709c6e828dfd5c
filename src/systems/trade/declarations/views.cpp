#include <algorithm>

#include "systems/trade/declarations/declarations.h"

namespace cassia::systems::trade::declarations {

namespace {

// Behind every promise: rows can only be ordered by a column that none leaves empty.
const base::Instant kNotPromised = base::Instant::of_micros(253'402'300'799'000'000);  // 9999

base::Money customs_value(const Assessment& assessment) {
  base::Money value = base::Money::of_minor(0, assessment.tax.currency());
  for (const LineAssessment& line : assessment.lines) {
    value += line.customs_value;
  }
  return value;
}

DeclarationRow declaration_row(const State& state) {
  const NextAction next = next_action(state);
  const Assessment& assessment = state.assessment;
  DeclarationRow row{.key = state.declaration_id.text(),
                     .declarant = state.declarant.text(),
                     .batch_no = state.content.batch_no,
                     .port = state.content.port,
                     .mode = state.content.mode,
                     .phase = state.phase,
                     .accepted_at = state.accepted_at,
                     .customs_value = customs_value(assessment),
                     .tax = assessment.tax,
                     .late_fee = base::Money::of_minor(0, assessment.tax.currency()),
                     .security = assessment.security,
                     .tax_due = assessment.tax_due,
                     .tax_paid = state.tax_paid,
                     .released_at = state.last_released_at,
                     .is_release_late = state.is_release_late,
                     .full_due = state.full_due,
                     .completed_at = state.completed_at,
                     .next_actor = next.actor,
                     .next_action = next.action,
                     .next_by = next.by,
                     .next_by_day = next.by_day,
                     .promised_by = next.by.value_or(kNotPromised)};
  if (state.assignment) {
    row.assigned_to = state.assignment->officer.text();
    row.assigned_since = state.assignment->since;
  }
  if (assessment.late_fee) {
    row.late_fee = assessment.late_fee->fee;
  }
  if (state.release_clock) {
    row.release_target_at = state.release_clock->target_at;
  }
  return row;
}

std::string line_state(const State& state, std::int64_t line_no) {
  if (state.phase == DeclarationPhase::cancelled) {
    return "cancelled";
  }
  if (std::ranges::binary_search(state.released_lines, line_no)) {
    return "released";
  }
  return control_on(state, line_no) == nullptr ? "lodged" : "held";
}

std::string proof_of(const State& state, std::int64_t line_no) {
  const auto claim = std::ranges::find(state.content.claims, line_no, &AcceptedClaim::line_no);
  return claim == state.content.claims.end() ? "" : claim->agreement + "." + claim->proof;
}

DeclarationLineRow line_row(const State& state, const GoodsLine& goods, std::int64_t portion,
                            const PortionAssessment& assessed) {
  const Control* const control = control_on(state, goods.line_no);
  const std::string& id = state.declaration_id.text();
  return {.key = id + "." + std::to_string(goods.line_no) + "." + std::to_string(portion),
          .declaration = id,
          .line_no = goods.line_no,
          .portion = portion,
          .hs_code = goods.hs_code,
          .goods_name = goods.goods_name,
          .origin = goods.origin,
          .quantity = assessed.quantity,
          .customs_value = assessed.customs_value,
          .regime = assessed.regime,
          .duty_rate = assessed.duty_rate,
          .duty = assessed.duty,
          .consumption_tax = assessed.consumption_tax,
          .vat_rate = assessed.vat_rate,
          .vat = assessed.vat,
          .tax = assessed.tax,
          .security = assessed.security,
          .proof = portion == 1 ? proof_of(state, goods.line_no) : "",
          .state = line_state(state, goods.line_no),
          .held_by = control == nullptr ? "" : control->control_id.text(),
          .is_unverified = assessed.is_unverified};
}

// A read model only ever upserts: the rows of what was assessed anew stay, marked as withdrawn.
DeclarationLineRow withdrawn_row(const State& state, const WithdrawnPortion& withdrawn) {
  DeclarationLineRow row =
      line_row(state, withdrawn.goods, withdrawn.portion, withdrawn.assessment);
  row.state = "withdrawn";
  return row;
}

}  // namespace

std::vector<Row> views(const Event&, const State& after) {
  std::vector<Row> rows;
  rows.emplace_back(declaration_row(after));
  for (const GoodsLine& goods : after.content.lines) {
    const auto line =
        std::ranges::find(after.assessment.lines, goods.line_no, &LineAssessment::line_no);
    std::int64_t number = 0;
    for (const PortionAssessment& portion : line->portions) {
      rows.emplace_back(line_row(after, goods, ++number, portion));
    }
  }
  for (const WithdrawnPortion& withdrawn : after.withdrawn) {
    rows.emplace_back(withdrawn_row(after, withdrawn));
  }
  return rows;
}

}  // namespace cassia::systems::trade::declarations
