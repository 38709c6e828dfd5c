#pragma once

#include "base/refusal.h"

namespace cassia::systems::access::webhooks {

inline constexpr base::RefusalCode kWebhookNotYours{"webhook_not_yours"};
inline constexpr base::RefusalCode kWebhookUnknown{"webhook_unknown"};
inline constexpr base::RefusalCode kWebhookExists{"webhook_exists"};
inline constexpr base::RefusalCode kWebhooksTooMany{"webhooks_too_many"};
inline constexpr base::RefusalCode kWebhookUrlMalformed{"webhook_url_malformed"};
inline constexpr base::RefusalCode kWebhookKindsMissing{"webhook_kinds_missing"};
inline constexpr base::RefusalCode kWebhookKindsTooMany{"webhook_kinds_too_many"};
inline constexpr base::RefusalCode kWebhookKindUnknown{"webhook_kind_unknown"};
inline constexpr base::RefusalCode kWebhookTextTooLong{"webhook_text_too_long"};

}  // namespace cassia::systems::access::webhooks
