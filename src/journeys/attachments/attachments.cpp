#include "journeys/attachments/attachments.h"

#include <algorithm>

#include "journeys/access/acting.h"
#include "journeys/refusals.h"
#include "journeys/stream_names.h"
#include "systems/trade/declarations/refusals.h"

namespace cassia::journeys {

namespace {

using declarations::DeclarationPhase;

Stream declaration_of(const attachments::ConsignmentId& consignment) {
  return {.desk = Desk::declarations, .key = consignment.text()};
}

template <typename C>
bool sees_both(const C& command, Unit& unit) {
  return unit.sees({attachments_stream(command.consignment), declaration_of(command.consignment)});
}

std::string timer_of(const attachments::AttachmentId& attachment) {
  return "paper." + attachment.text();  // an id: 40 letters at most
}

// Customs Law art. 9 (register: customs_law_2021.9): the declarant's papers are the declarant's to
// hand in; customs adds what it found.
base::Result<void> is_party(const attachments::ConsignmentId& consignment, Unit& unit) {
  const declarations::State& declaration = unit.declaration(consignment.text());
  if (declaration.phase == DeclarationPhase::none) {
    return base::Refusal{.code = declarations::kDeclarationUnknown,
                         .place = "consignment",
                         .facts = {{"declaration_id", consignment.text()}}};
  }
  const base::OrganisationId& organisation = unit.context().on_behalf_of;
  const base::Date day = CASSIA_TRY(today(unit));
  const auto customs = CASSIA_TRY(unit.law().list("customs.organisations", day));
  if (organisation == declaration.declarant ||
      std::ranges::find(customs.value, organisation.text()) != customs.value.end()) {
    return {};
  }
  return base::Refusal{.code = kNotPartyToConsignment,
                       .citation = {"customs_law_2021", "9"},
                       .facts = {{"organisation", organisation.text()}}};
}

// The clock asks on the day after the last one of keeping.
base::Result<void> ask_again_after(base::Date keep_until, const ExpireAttachment& command,
                                   Unit& unit) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(unit.law().calendar("cn"));
  unit.set_timer({.id = timer_of(command.attachment),
                  .due = calendar->start_of(keep_until + std::chrono::days(1)),
                  .command = command});
  return {};
}

}  // namespace

base::Result<void> attach_document(const attachments::AttachDocument& command, Unit& unit) {
  if (!sees_both(command, unit)) {
    return {};
  }
  CASSIA_TRY(is_party(command.consignment, unit));
  const auto events = CASSIA_TRY(unit.decide(command));
  const auto& attached = std::get<attachments::DocumentAttached>(events.front());
  return ask_again_after(attached.keep_until,
                         {.consignment = command.consignment, .attachment = command.attachment},
                         unit);
}

base::Result<void> withdraw_attachment(const attachments::WithdrawAttachment& command, Unit& unit) {
  if (!sees_both(command, unit)) {
    return {};
  }
  CASSIA_TRY(is_party(command.consignment, unit));
  const attachments::State& papers = *unit.states().attachments(command.consignment.text());
  const auto* const found = attachments::find_attachment(papers, command.attachment);
  const auto released_at = unit.declaration(command.consignment.text()).last_released_at;
  if (found != nullptr && released_at && *released_at >= found->attached.at) {
    return base::Refusal{.code = kAttachmentReliedOn,
                         .citation = {"customs_inspection_regulation_2016", "7"},
                         .place = "attachment",
                         .facts = {{"released_at", base::to_text(*released_at)}}};
  }
  CASSIA_TRY(unit.decide(command));
  unit.drop_timer(timer_of(command.attachment));
  return {};
}

base::Result<void> expire_attachment(const ExpireAttachment& command, Unit& unit) {
  if (!sees_both(command, unit)) {
    return {};
  }
  const declarations::State& declaration = unit.declaration(command.consignment.text());
  const bool is_open = declaration.phase == DeclarationPhase::lodged ||
                       declaration.phase == DeclarationPhase::part_released;
  const auto events = CASSIA_TRY(
      unit.decide(attachments::EndRetention{.consignment = command.consignment,
                                            .attachment = command.attachment,
                                            .is_open = is_open,
                                            .released_at = declaration.last_released_at}));
  const auto* const extended = std::get_if<attachments::RetentionExtended>(&events.front());
  return extended == nullptr ? base::Result<void>()
                             : ask_again_after(extended->keep_until, command, unit);
}

}  // namespace cassia::journeys
