#include <algorithm>

#include "systems/trade/attachments/attachments.h"
#include "systems/trade/attachments/refusals.h"
#include "systems/trade/attachments/rules/a_document_is_of_a_known_kind_and_size.h"
#include "systems/trade/attachments/rules/documents_are_kept_three_years_from_release.h"

namespace cassia::systems::trade::attachments {

namespace {

using Decision = base::Result<std::vector<Event>>;

const base::Citation kDesign{"cassia_design", "attachments"};

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
  const base::ZoneCalendar& calendar;
};

base::Refusal refusal_on(base::RefusalCode code, const AttachmentId& attachment) {
  return {.code = code,
          .citation = kDesign,
          .place = "attachment",
          .facts = {{"attachment", attachment.text()}}};
}

base::Result<const Attachment*> standing(const State& state, const AttachmentId& id) {
  const Attachment* const found = find_attachment(state, id);
  if (found == nullptr) {
    return refusal_on(kAttachmentUnknown, id);
  }
  if (found->status != AttachmentStatus::attached) {
    return refusal_on(kAttachmentEnded, id);
  }
  return found;
}

Decision decide_one(const Setting& setting, const AttachDocument& command) {
  if (find_attachment(setting.state, command.attachment) != nullptr) {
    return refusal_on(kAttachmentExists, command.attachment);
  }
  const base::Date today = setting.calendar.date_of(setting.context.received_at);
  CASSIA_TRY(is_of_known_kind_and_size(setting.state, command, today, setting.law));
  const Keeping keeping = CASSIA_TRY(kept_from(today, setting.law));
  return std::vector<Event>{DocumentAttached{.consignment = command.consignment,
                                             .attachment = command.attachment,
                                             .kind = command.kind,
                                             .sealed_name = command.sealed_name,
                                             .media_type = command.media_type,
                                             .bytes = command.bytes,
                                             .digest = command.digest,
                                             .scan = command.scan,
                                             .organisation = setting.context.on_behalf_of,
                                             .by = setting.context.actor,
                                             .at = setting.context.decided_at,
                                             .keep_until = keeping.until,
                                             .citation = keeping.citation}};
}

Decision decide_one(const Setting& setting, const WithdrawAttachment& command) {
  const Attachment* const found = CASSIA_TRY(standing(setting.state, command.attachment));
  if (found->attached.organisation != setting.context.on_behalf_of) {
    return refusal_on(kNotTheAttacher, command.attachment);
  }
  return std::vector<Event>{AttachmentWithdrawn{.attachment = command.attachment,
                                                .by = setting.context.actor,
                                                .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const EndRetention& command) {
  const Attachment* const found = CASSIA_TRY(standing(setting.state, command.attachment));
  const base::Date today = setting.calendar.date_of(setting.context.received_at);
  if (today <= found->keep_until) {
    return base::Refusal{.code = kAttachmentStillKept,
                         .citation = found->attached.citation,
                         .place = "attachment",
                         .facts = {{"keep_until", base::to_text(found->keep_until)}}};
  }
  base::Date until = found->keep_until;
  if (command.is_open) {
    until = CASSIA_TRY(kept_from(today, setting.law)).until;
  } else if (command.released_at) {
    const base::Date released = setting.calendar.date_of(*command.released_at);
    until = std::max(until, CASSIA_TRY(kept_from(released, setting.law)).until);
  }
  const base::Instant at = setting.context.decided_at;
  if (today <= until) {
    return std::vector<Event>{
        RetentionExtended{.attachment = command.attachment, .keep_until = until, .at = at}};
  }
  return std::vector<Event>{AttachmentExpired{.attachment = command.attachment, .at = at}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Setting setting{.state = state, .context = context, .law = law, .calendar = *calendar};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.consignment.text(); }, command);
}

}  // namespace cassia::systems::trade::attachments
