#pragma once

#include "messages/admission_answers.h"

namespace cassia::apps {

// An answer for people: the outcome, who holds how much, each activity with its reasons and
// clauses, what would pass, what was not looked at, and which lists are loaded.
std::string to_text(const messages::AdmissionAnswer& answer, const law::LawBook& law,
                    law::Language language);

}  // namespace cassia::apps
