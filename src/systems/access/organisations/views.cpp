#include "systems/access/organisations/organisations.h"

namespace cassia::systems::access::organisations {

std::vector<Row> views(const Event& event, const State& after) {
  std::string areas;
  for (const base::AreaId& area : after.areas) {
    areas += (areas.empty() ? "" : ",") + area.text();
  }
  return {OrganisationRow{.key = after.organisation.text(),
                          .status = after.status,
                          .kind = after.kind,
                          .name_zh = after.names.zh,
                          .name_en = after.names.en,
                          .name_vi = after.names.vi,
                          .areas = std::move(areas),
                          .credit_code = after.credit_code.value_or(""),
                          .administrators = std::ssize(after.administrators),
                          .registered_at = after.registered_at,
                          .changed_at = std::visit([](const auto& one) { return one.at; }, event)}};
}

}  // namespace cassia::systems::access::organisations
