#pragma once

#include "base/refusal.h"

namespace cassia::api {

inline constexpr base::RefusalCode kAttachmentNameMalformed{"attachment_name_malformed"};
inline constexpr base::RefusalCode kAttachmentContentDiffers{"attachment_content_differs"};
inline constexpr base::RefusalCode kAttachmentInfected{"attachment_infected"};
inline constexpr base::RefusalCode kScanFailed{"scan_failed"};
inline constexpr base::RefusalCode kAttachmentOnItsWay{"attachment_on_its_way"};

}  // namespace cassia::api
