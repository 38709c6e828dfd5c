#pragma once

#include <vector>

#include "systems/trade/attachments/events.h"

namespace cassia::systems::trade::attachments {

// attached -> withdrawn | expired. What has ended stays in the record; its bytes are erased.
enum class AttachmentStatus : std::uint8_t { attached, withdrawn, expired };
BOOST_DESCRIBE_ENUM(AttachmentStatus, attached, withdrawn, expired)

struct Attachment {
  AttachmentStatus status = AttachmentStatus::attached;
  DocumentAttached attached = {};
  base::Date keep_until = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(Attachment, (), (status, attached, keep_until, changed_at))

struct State {
  std::vector<Attachment> attachments = {};  // in the order in which they came
};
BOOST_DESCRIBE_STRUCT(State, (), (attachments))

}  // namespace cassia::systems::trade::attachments
