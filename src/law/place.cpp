#include "law/place.h"

namespace cassia::law {

std::string to_text(Place place) {
  std::string text(place.path);
  if (place.line > 0) {
    text += ":" + std::to_string(place.line);
  }
  if (place.column > 0) {
    text += ":" + std::to_string(place.column);
  }
  return text;
}

base::Refusal refuse(base::RefusalCode code, Place place, std::vector<base::Fact> facts) {
  facts.insert(facts.begin(), {"file", std::string(place.path)});
  return {code, {}, to_text(place), std::move(facts)};
}

}  // namespace cassia::law
