#include "systems/access/users/rules/sealed_texts_are_bounded.h"

#include "systems/access/users/refusals.h"

namespace cassia::systems::access::users {

base::Result<void> is_sealed(const std::string& text, std::string_view place, base::Date on,
                             const law::LawBook& law) {
  if (text.empty()) {
    return base::Refusal{.code = kSealedMissing, .place = std::string(place)};
  }
  const auto bytes_max = CASSIA_TRY(law.integer("access.sealed_bytes_max", on));
  if (std::ssize(text) > bytes_max.value) {
    return base::Refusal{.code = kSealedTooLong,
                         .citation = bytes_max.citation,
                         .place = std::string(place),
                         .facts = {{"bytes_max", std::to_string(bytes_max.value)}}};
  }
  return {};
}

}  // namespace cassia::systems::access::users
