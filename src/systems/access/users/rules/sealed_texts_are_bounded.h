#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"

namespace cassia::systems::access::users {

// A sealed text is there and has at most access.sealed_bytes_max bytes; what is in it the core
// cannot know. Refuses sealed_missing and sealed_too_long at `place`.
base::Result<void> is_sealed(const std::string& text, std::string_view place, base::Date on,
                             const law::LawBook& law);

}  // namespace cassia::systems::access::users
