#include "apps/cassia/refusal_text.h"

#include "apps/cassia/console.h"

namespace cassia::apps {

std::string citation_text(const base::Citation& citation) {
  if (citation.is_empty()) {
    return {};
  }
  return citation.clause.empty() ? citation.source : citation.source + " " + citation.clause;
}

std::string citation_title(const base::Citation& citation, const law::LawBook& law,
                           law::Language language) {
  const law::Source* const source = law.find_source(citation.source);
  if (source == nullptr) {
    return citation_text(citation);
  }
  const std::string& title = source->title.in(language);
  return citation.clause.empty() ? title : title + ", " + citation.clause;
}

std::string refusal_text(const base::Refusal& refusal, const law::LawBook& law,
                         law::Language language) {
  std::string text = paint(Colour::bad, "refused") + ": " +
                     law.messages().sentence(refusal, language) + " " +
                     paint(Colour::dim, "(" + std::string(refusal.code.name()) + ")");
  if (!refusal.place.empty()) {
    text += "\n  at " + refusal.place;
  }
  if (!refusal.citation.is_empty()) {
    text += "\n  by " + citation_title(refusal.citation, law, language);
  }
  return text;
}

std::string refusal_line(const base::Refusal& refusal) {
  std::string line = "refused " + std::string(refusal.code.name());
  if (!refusal.place.empty()) {
    line += " at " + refusal.place;
  }
  if (!refusal.citation.is_empty()) {
    line += " by " + citation_text(refusal.citation);
  }
  return line;
}

}  // namespace cassia::apps
