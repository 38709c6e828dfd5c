#include "apps/cassia/refusal_text.h"

#include "api/zone/words.h"
#include "apps/cassia/console.h"

namespace cassia::apps {

std::string refusal_text(const base::Refusal& refusal, const law::LawBook& law,
                         law::Language language) {
  std::string text = paint(Colour::bad, "refused") + ": " +
                     law.messages().sentence(refusal, language) + " " +
                     paint(Colour::dim, "(" + std::string(refusal.code.name()) + ")");
  if (!refusal.place.empty()) {
    text += "\n  at " + refusal.place;
  }
  if (!refusal.citation.is_empty()) {
    text += "\n  by " + api::citation_title(refusal.citation, law, language);
  }
  return text;
}

std::string refusal_line(const base::Refusal& refusal) {
  std::string line = "refused " + std::string(refusal.code.name());
  if (!refusal.place.empty()) {
    line += " at " + refusal.place;
  }
  if (!refusal.citation.is_empty()) {
    line += " by " + api::citation_text(refusal.citation);
  }
  return line;
}

}  // namespace cassia::apps
