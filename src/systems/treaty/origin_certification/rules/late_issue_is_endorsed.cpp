#include "systems/treaty/origin_certification/rules/late_issue_is_endorsed.h"

#include <fmt/format.h>

namespace cassia::systems::treaty::origin_certification {

base::Result<law::Dated<std::string>> endorsement_on(const Application& application,
                                                     const law::Agreement& agreement,
                                                     const Setting& setting) {
  const auto& shipped = application.transport.shipment_date;
  const auto& window = agreement.issue_window_days;
  if (!shipped || setting.today <= *shipped + std::chrono::days(window.value)) {
    return law::Dated<std::string>{.citation = window.citation, .mark = window.mark};
  }
  const auto& months = agreement.retroactive_months_max;
  const base::Date latest = base::add_months(*shipped, static_cast<int>(months.value));
  if (setting.today > latest) {
    return base::Refusal{.code = kIssuedTooLate,
                         .citation = months.citation,
                         .place = "transport.shipment_date",
                         .facts = {{"shipment_date", base::to_text(*shipped)},
                                   {"latest_issue_date", base::to_text(latest)},
                                   {"today", base::to_text(setting.today)}}};
  }
  return setting.law.text(fmt::format("preference.{}.retroactive_endorsement", agreement.id),
                          setting.today);
}

}  // namespace cassia::systems::treaty::origin_certification
