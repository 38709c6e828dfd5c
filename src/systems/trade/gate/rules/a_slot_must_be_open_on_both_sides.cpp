#include "systems/trade/gate/rules/a_slot_must_be_open_on_both_sides.h"

#include <algorithm>

#include "base/enumerator_name.h"

namespace cassia::systems::trade::gate {

base::Result<void> check_slot(const BookAppointment& command, base::Instant now,
                              const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Date date = calendar->date_of(command.slot_from);
  const auto slots = CASSIA_TRY(
      offered_slots({.date = date, .pass = command.pass, .lane_class = command.lane_class}, law));
  const auto slot = std::ranges::find(slots, command.slot_from, &Slot::from);
  std::vector<base::Fact> facts = {{"slot_from", base::to_text(command.slot_from)},
                                   {"slot_to", base::to_text(command.slot_to)}};
  if (slot == slots.end() || slot->to != command.slot_to) {
    return base::Refusal{.code = kSlotUnknown, .place = "slot_from", .facts = std::move(facts)};
  }
  if (slot->to <= now) {
    return base::Refusal{.code = kSlotOver, .place = "slot_from", .facts = std::move(facts)};
  }
  if (slot->standing != SlotStanding::offered) {
    facts.push_back({"reason", std::string(base::enumerator_name(slot->standing))});
    return base::Refusal{.code = kSlotNotOffered,
                         .citation = slot->citation,
                         .place = "slot_from",
                         .facts = std::move(facts)};
  }
  return {};
}

}  // namespace cassia::systems::trade::gate
