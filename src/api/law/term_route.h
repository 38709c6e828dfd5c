#pragma once

#include "api/counter.h"

namespace cassia::api {

// GET /api/v1/law/term: on what day a term ends (law/term.h).
Route term_route(Counter& counter);

}  // namespace cassia::api
