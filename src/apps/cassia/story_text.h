#pragma once

#include <string>

#include "api/zone/consignment_story.h"

namespace cassia::apps {

// The story on a terminal.
std::string to_text(const api::ConsignmentStory& story, law::Language language);

// The tax bill (税款缴纳清单) as it is printed for the trader: each line under its regime, the sums
// of each tax, the late fee, what is secured, and by when it is due. No colours.
std::string bill_text(const api::ConsignmentStory& story, law::Language language);

}  // namespace cassia::apps
