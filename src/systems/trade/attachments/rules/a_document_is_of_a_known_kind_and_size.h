#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/attachments/state.h"

namespace cassia::systems::trade::attachments {

// A paper is of a kind of attachments.kinds, in a format of attachments.media_types, no larger than
// attachments.bytes_max, and one of attachments.count_max that a consignment ever had: what was
// withdrawn counts, so that a stream does not grow without end. Refuses attachment_kind_unknown,
// attachment_type_refused, attachment_empty, attachment_too_large and attachments_too_many.
base::Result<void> is_of_known_kind_and_size(const State& state, const AttachDocument& command,
                                             base::Date today, const law::LawBook& law);

}  // namespace cassia::systems::trade::attachments
