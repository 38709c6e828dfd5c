#pragma once

#include "base/refusal.h"

namespace cassia::systems::trade::attachments {

inline constexpr base::RefusalCode kAttachmentUnknown{"attachment_unknown"};
inline constexpr base::RefusalCode kAttachmentExists{"attachment_exists"};
inline constexpr base::RefusalCode kAttachmentEnded{"attachment_ended"};
inline constexpr base::RefusalCode kAttachmentKindUnknown{"attachment_kind_unknown"};
inline constexpr base::RefusalCode kAttachmentTypeRefused{"attachment_type_refused"};
inline constexpr base::RefusalCode kAttachmentEmpty{"attachment_empty"};
inline constexpr base::RefusalCode kAttachmentTooLarge{"attachment_too_large"};
inline constexpr base::RefusalCode kAttachmentsTooMany{"attachments_too_many"};
inline constexpr base::RefusalCode kNotTheAttacher{"not_the_attacher"};
inline constexpr base::RefusalCode kAttachmentStillKept{"attachment_still_kept"};

}  // namespace cassia::systems::trade::attachments
