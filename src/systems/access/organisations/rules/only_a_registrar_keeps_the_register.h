#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "law/law_book.h"

namespace cassia::systems::access::organisations {

// Organisations are registered, changed, suspended and resumed by those of the list
// access.registrars on the day of receipt. Refuses not_a_registrar, and what the law book refuses.
base::Result<void> registrar_acts(const base::Context& context, const law::LawBook& law);

}  // namespace cassia::systems::access::organisations
