#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/attachments/commands.h"
#include "systems/trade/attachments/events.h"
#include "systems/trade/attachments/state.h"

// The desk of attachments (随附单证). README.md has the commands, refusals and laws.
namespace cassia::systems::trade::attachments {

// Without the name, which is sealed: whoever may read it is shown it by the counter.
struct AttachmentRow {
  static constexpr std::string_view kTable = "attachment";
  static constexpr std::array kIndexes{std::string_view{"consignment"}};
  std::string key = {};  // the attachment's id
  std::string consignment = {};
  AttachmentStatus status = AttachmentStatus::attached;
  std::string kind = {};
  std::string media_type = {};
  std::int64_t bytes = 0;
  std::string digest = {};  // SHA-256, hexadecimal
  ScanMark scan = ScanMark::not_scanned;
  std::string organisation = {};
  std::string attached_by = {};
  base::Instant attached_at = {};
  base::Date keep_until = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(AttachmentRow, (),
                      (key, consignment, status, kind, media_type, bytes, digest, scan,
                       organisation, attached_by, attached_at, keep_until, changed_at))

using Row = std::variant<AttachmentRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// Null when the consignment never had it.
const Attachment* find_attachment(const State& state, const AttachmentId& id);

}  // namespace cassia::systems::trade::attachments
