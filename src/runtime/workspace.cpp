#include "runtime/workspace.h"

#include "runtime/refusals.h"

namespace cassia::runtime {

base::Refusal paper_conflict(const PaperChange& change, std::int64_t found) {
  return {.code = kVersionConflict,
          .place = "If-Match",
          .facts = {{"stream", change.name.key},
                    {"expected", std::to_string(change.expected.value_or(0))},
                    {"found", std::to_string(found)}}};
}

base::Refusal shelf_full(const PaperChange& change) {
  return {.code = kShelfFull, .facts = {{"max", std::to_string(change.shelf_max)}}};
}

}  // namespace cassia::runtime
