#include "journeys/origin_certificates/origin_certificates.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

base::Result<void> declare_origin(const origin_declarations::DeclareOrigin& command, Unit& unit) {
  const Stream exporter = approved_exporter_stream(unit.context().on_behalf_of);
  if (!unit.sees({exporter, origin_declaration_stream(command.origin_declaration)})) {
    return {};
  }
  const approved_exporters::State& approved = unit.approved_exporter(exporter.key);
  const base::ZoneCalendar* const calendar = CASSIA_TRY(unit.law().calendar("cn"));
  CASSIA_TRY(
      approved_exporters::may_declare(approved, calendar->date_of(unit.context().received_at)));
  origin_declarations::MakeDeclaration made{.origin_declaration = command.origin_declaration,
                                            .statement = command.statement,
                                            .approval_code = approved.approval->code};
  for (const approved_exporters::FiledGood& good : approved.goods) {
    if (!good.is_withdrawn) {
      made.filed.push_back({.good_no = good.filed.good_no,
                            .agreement = good.filed.agreement,
                            .hs_code = good.filed.hs_code,
                            .name_zh = good.filed.name_zh,
                            .name_en = good.filed.name_en});
    }
  }
  CASSIA_TRY(unit.decide(origin_declarations::Command(std::move(made))));
  return {};
}

}  // namespace cassia::journeys
