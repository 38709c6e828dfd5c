#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::product_reviews {

inline constexpr base::RefusalCode kProductNotYours{"product_not_yours"};
inline constexpr base::RefusalCode kProductUnknown{"product_unknown"};
inline constexpr base::RefusalCode kProductPhase{"product_phase"};
inline constexpr base::RefusalCode kProductFiledAnew{"product_filed_anew"};
inline constexpr base::RefusalCode kProductFieldMissing{"product_field_missing"};
inline constexpr base::RefusalCode kProductTextTooLong{"product_text_too_long"};
inline constexpr base::RefusalCode kProductCodeUnfit{"product_code_unfit"};
inline constexpr base::RefusalCode kProductDestinationUnfit{"product_destination_unfit"};
inline constexpr base::RefusalCode kProductNotForThisBody{"product_not_for_this_body"};
inline constexpr base::RefusalCode kProductNotOriginating{"product_not_originating"};
inline constexpr base::RefusalCode kProductOriginOpen{"product_origin_open"};

}  // namespace cassia::systems::treaty::product_reviews
