#include "apps/cassia/refusal_text.h"

#include <fmt/format.h>

#include "api/zone/words.h"
#include "apps/cassia/console.h"
#include "base/utf8.h"

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

std::string bad_line_text(std::int64_t number, std::string_view reference,
                          const base::Refusal& refusal, const law::LawBook& law,
                          law::Language language) {
  const std::string column = base::replace_malformed(refusal.place);
  return fmt::format("line {} {}: bad{}{}: {}: {}\n", number, reference,
                     column.empty() ? "" : ", column ", column, refusal.code.name(),
                     base::replace_malformed(law.messages().sentence(refusal, language)));
}

}  // namespace cassia::apps
