#include "base/assert.h"
#include "systems/trade/attachments/attachments.h"

namespace cassia::systems::trade::attachments {

std::vector<Row> views(const Event& event, const State& after) {
  const AttachmentId id = std::visit([](const auto& one) { return one.attachment; }, event);
  const Attachment* const found = find_attachment(after, id);
  CASSIA_ASSERT(found != nullptr, "events speak of what was attached");
  const DocumentAttached& attached = found->attached;
  return {AttachmentRow{.key = id.text(),
                        .consignment = attached.consignment.text(),
                        .status = found->status,
                        .kind = attached.kind,
                        .media_type = attached.media_type,
                        .bytes = attached.bytes,
                        .digest = base::to_hex(attached.digest.bytes),
                        .scan = attached.scan,
                        .organisation = attached.organisation.text(),
                        .attached_by = attached.by.text(),
                        .attached_at = attached.at,
                        .keep_until = found->keep_until,
                        .changed_at = found->changed_at}};
}

}  // namespace cassia::systems::trade::attachments
