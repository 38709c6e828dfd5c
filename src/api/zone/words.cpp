#include "api/zone/words.h"

#include <fmt/format.h>

namespace cassia::api {

std::string print_local(base::Instant instant) {
  constexpr std::int64_t kBeijingSeconds = 8 * 3600;
  const std::int64_t seconds = instant.micros() / 1'000'000 + kBeijingSeconds;
  const base::Date date{std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(seconds)))};
  const std::int64_t of_day = ((seconds % 86'400) + 86'400) % 86'400;
  std::string text =
      fmt::format("{} {:02}:{:02}", base::to_text(date), of_day / 3600, of_day / 60 % 60);
  if (of_day % 60 != 0) {
    text += fmt::format(":{:02}", of_day % 60);
  }
  return text;
}

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

}  // namespace cassia::api
