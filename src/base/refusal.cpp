#include "base/refusal.h"

#include <utility>

namespace cassia::base {

Refusal at(std::string_view prefix, Refusal refusal) {
  if (refusal.place.empty()) {
    refusal.place = std::string(prefix);
  } else if (refusal.place.front() == '[') {
    refusal.place = std::string(prefix) + refusal.place;
  } else {
    refusal.place = std::string(prefix) + "." + refusal.place;
  }
  return refusal;
}

std::string to_text(const Refusal& refusal) {
  std::string text(refusal.code.name());
  if (!refusal.place.empty()) {
    text += " at " + refusal.place;
  }
  if (!refusal.citation.is_empty()) {
    text += " [" + refusal.citation.source + " " + refusal.citation.clause + "]";
  }
  for (const Fact& fact : refusal.facts) {
    text += " " + fact.name + "=" + fact.value;
  }
  return text;
}

}  // namespace cassia::base
