#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <variant>

#include "base/actor.h"
#include "base/date.h"
#include "base/digest.h"
#include "base/id.h"

// What may be asked of the desk of attachments (随附单证). A stream holds the papers of one
// consignment. The desk knows what is written about a paper, never the paper itself: its bytes lie
// outside of the log, under a key that can be destroyed.
namespace cassia::systems::trade::attachments {

struct ConsignmentTag;
using ConsignmentId = base::Id<ConsignmentTag>;  // the number of its declaration
struct AttachmentTag;
using AttachmentId = base::Id<AttachmentTag>;

// Whether a program has looked for malicious content; users see which.
enum class ScanMark : std::uint8_t { not_scanned, clean };
BOOST_DESCRIBE_ENUM(ScanMark, not_scanned, clean)

// Given by the counter, which has received the bytes, compared them with their media type, had them
// scanned and kept them. The name of the file may tell of a person: it is sealed.
struct AttachDocument {
  ConsignmentId consignment = {};
  AttachmentId attachment = {};
  std::string kind = {};  // of attachments.kinds
  std::string sealed_name = {};
  std::string media_type = {};
  std::int64_t bytes = 0;
  base::Digest digest = {};  // of the bytes as they came
  ScanMark scan = ScanMark::not_scanned;
};
BOOST_DESCRIBE_STRUCT(AttachDocument, (),
                      (consignment, attachment, kind, sealed_name, media_type, bytes, digest, scan))

// By the organisation that attached it, while nobody has relied on it.
struct WithdrawAttachment {
  ConsignmentId consignment = {};
  AttachmentId attachment = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawAttachment, (), (consignment, attachment))

// By the zone's clock: the time of keeping may be over. What is not released yet is kept on.
struct EndRetention {
  ConsignmentId consignment = {};
  AttachmentId attachment = {};
  bool is_open = false;  // goods of the consignment wait for their release
  std::optional<base::Instant> released_at = {};
};
BOOST_DESCRIBE_STRUCT(EndRetention, (), (consignment, attachment, is_open, released_at))

using Command = std::variant<AttachDocument, WithdrawAttachment, EndRetention>;

}  // namespace cassia::systems::trade::attachments
