#include "systems/trade/declarations/rules/advance_comes_before_entry.h"

#include "systems/trade/declarations/refusals.h"

namespace cassia::systems::trade::declarations {

base::Result<void> advance_comes_before_entry(const DeclarationContent& content, base::Date today,
                                              const law::LawBook& law) {
  if (content.mode != DeclarationMode::advance) {
    return {};
  }
  const auto days = CASSIA_TRY(law.integer("import_declaration.advance_days_max", today));
  if (content.entry_at) {
    return base::Refusal{.code = kAdvanceAfterEntry,
                         .citation = days.citation,
                         .place = "entry_at",
                         .facts = {{"entry_at", base::to_text(*content.entry_at)}}};
  }
  if (!content.expected_on) {
    return base::Refusal{.code = kFieldNeeded,
                         .citation = days.citation,
                         .place = "expected_on",
                         .facts = {{"field", "expected_on"}}};
  }
  if (*content.expected_on > today + std::chrono::days(days.value)) {
    return base::Refusal{.code = kAdvanceTooEarly,
                         .citation = days.citation,
                         .place = "expected_on",
                         .facts = {{"expected_on", base::to_text(*content.expected_on)},
                                   {"days", std::to_string(days.value)}}};
  }
  return {};
}

}  // namespace cassia::systems::trade::declarations
