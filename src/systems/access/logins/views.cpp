#include "systems/access/logins/logins.h"

namespace cassia::systems::access::logins {

std::vector<Row> views(const Event& event, const State& after) {
  return {LoginRow{.key = after.lookup,
                   .user = after.user.text(),
                   .changed_at = std::visit([](const auto& one) { return one.at; }, event)}};
}

}  // namespace cassia::systems::access::logins
