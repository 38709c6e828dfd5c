#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "law/law_book.h"

namespace cassia::systems::access::webhooks {

// What is told where, as an administrator describes it.
struct Description {
  const std::string& url;
  const std::vector<std::string>& kinds;
  const std::string& description;
};

// The address is one of the web without user, password and fragment; each kind is a desk of
// access.webhook_desks or a type of its events; texts are within the limits of the day. Refuses
// webhook_url_malformed, webhook_kinds_missing, webhook_kinds_too_many, webhook_kind_unknown and
// webhook_text_too_long.
base::Result<void> is_well_described(const Description& description, base::Date today,
                                     const law::LawBook& law);

}  // namespace cassia::systems::access::webhooks
