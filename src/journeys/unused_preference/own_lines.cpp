#include "journeys/unused_preference/own_lines.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::journeys {

std::vector<PastLine> past_lines_of(const declarations::State& declaration) {
  std::vector<PastLine> lines;
  if (declaration.phase == declarations::DeclarationPhase::cancelled) {
    return lines;
  }
  const declarations::DeclarationContent& content = declaration.content;
  for (const declarations::LineAssessment& assessed : declaration.assessment.lines) {
    const std::int64_t line_no = assessed.line_no;
    if (!std::ranges::binary_search(declaration.released_lines, line_no)) {
      continue;
    }
    const auto goods = std::ranges::find(content.lines, line_no, &declarations::GoodsLine::line_no);
    CASSIA_ASSERT(goods != content.lines.end(), "only declared lines are assessed");
    const bool is_claimed =
        std::ranges::find(content.claims, line_no, &declarations::AcceptedClaim::line_no) !=
        content.claims.end();
    std::int64_t number = 0;
    for (const declarations::PortionAssessment& portion : assessed.portions) {
      std::string reference = declaration.declaration_id.text();
      reference.append("/").append(std::to_string(line_no));
      reference.append("/").append(std::to_string(++number));
      lines.push_back({.reference = std::move(reference),
                       .importer = declaration.declarant.text(),
                       .declared_on = declaration.assessment.rate_date,
                       .hs_code = goods->hs_code,
                       .origin = goods->origin,
                       .value = portion.customs_value,
                       .regime = portion.regime,
                       .duty_paid = portion.duty,
                       .consumption_tax_paid = portion.consumption_tax,
                       .vat_paid = portion.vat,
                       .origin_declared = is_claimed});
    }
  }
  return lines;
}

}  // namespace cassia::journeys
