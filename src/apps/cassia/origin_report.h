#pragma once

#include <string>
#include <vector>

#include "messages/origin_answers.h"

namespace cassia::apps {

// A table of the agreements, then the proof, the questions and the advice of each.
std::string to_text(const std::vector<messages::OriginAnswer>& answers, const law::LawBook& law,
                    law::Language language);

}  // namespace cassia::apps
