#include "systems/treaty/origin_declarations/origin_declarations.h"

namespace cassia::systems::treaty::origin_declarations {

namespace {

OriginDeclarationRow head_of(const State& after) {
  const OriginDeclared& declared = after.declared;
  const OriginStatement& statement = declared.statement;
  return {.key = declared.origin_declaration.text(),
          .phase = after.phase,
          .exporter = declared.exporter,
          .approval_code = declared.approval_code,
          .agreement = statement.agreement,
          .consignee = statement.consignee,
          .destination = statement.destination,
          .invoice_number = statement.invoice_number,
          .invoice_date = statement.invoice_date,
          .declared_on = declared.declared_on,
          .expires_on = declared.expires_on,
          .keep_until = declared.keep_until,
          .validity = declared.validity.source + " " + declared.validity.clause,
          .is_unverified = declared.is_unverified,
          .cancelled_because = after.cancelled_because};
}

OriginDeclarationLineRow line_of(const std::string& declaration, const StatedGood& good) {
  return {.key = declaration + ":" + std::to_string(good.declared.line_no),
          .origin_declaration = declaration,
          .line_no = good.declared.line_no,
          .good_no = good.declared.good_no,
          .hs_code = good.hs_code,
          .name_zh = good.name_zh,
          .name_en = good.name_en,
          .criterion = good.declared.criterion,
          .country_of_origin = good.declared.country_of_origin,
          .quantity = good.declared.quantity};
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  std::vector<Row> rows = {head_of(after)};
  if (std::holds_alternative<OriginDeclared>(event)) {
    for (const StatedGood& good : after.declared.goods) {
      rows.emplace_back(line_of(after.declared.origin_declaration.text(), good));
    }
  }
  return rows;
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.origin_declaration.text(); }, command);
}

}  // namespace cassia::systems::treaty::origin_declarations
