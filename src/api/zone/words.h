#pragma once

#include <string>

#include "base/date.h"
#include "law/law_book.h"

namespace cassia::api {

// The instant in the zone's time: "2026-04-20 09:00", with seconds where there are any.
std::string print_local(base::Instant instant);

// "rcep 3.16.6"; empty for an empty citation.
std::string citation_text(const base::Citation& citation);
// "Tariff Law, 43": with the title of the text in the language.
std::string citation_title(const base::Citation& citation, const law::LawBook& law,
                           law::Language language);

}  // namespace cassia::api
