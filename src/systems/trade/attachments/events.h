#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/trade/attachments/commands.h"

// What happened to the papers of a consignment. Published: a change of fields is a new version.
namespace cassia::systems::trade::attachments {

struct DocumentAttached {
  static constexpr base::EventType kType{"trade.attachments.attached", 1};
  ConsignmentId consignment = {};
  AttachmentId attachment = {};
  std::string kind = {};
  std::string sealed_name = {};
  std::string media_type = {};
  std::int64_t bytes = 0;
  base::Digest digest = {};
  ScanMark scan = ScanMark::not_scanned;
  base::OrganisationId organisation = {};
  base::ActorId by = {};
  base::Instant at = {};
  base::Date keep_until = {};  // at least; the day after, the clock asks
  base::Citation citation = {};
};
BOOST_DESCRIBE_STRUCT(DocumentAttached, (),
                      (consignment, attachment, kind, sealed_name, media_type, bytes, digest, scan,
                       organisation, by, at, keep_until, citation))

struct AttachmentWithdrawn {
  static constexpr base::EventType kType{"trade.attachments.withdrawn", 1};
  AttachmentId attachment = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AttachmentWithdrawn, (), (attachment, by, at))

// Kept for longer, since the goods were released later than it was attached, or are not yet.
struct RetentionExtended {
  static constexpr base::EventType kType{"trade.attachments.retention_extended", 1};
  AttachmentId attachment = {};
  base::Date keep_until = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(RetentionExtended, (), (attachment, keep_until, at))

struct AttachmentExpired {
  static constexpr base::EventType kType{"trade.attachments.expired", 1};
  AttachmentId attachment = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AttachmentExpired, (), (attachment, at))

using Event =
    std::variant<DocumentAttached, AttachmentWithdrawn, RetentionExtended, AttachmentExpired>;

}  // namespace cassia::systems::trade::attachments
