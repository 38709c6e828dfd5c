#pragma once

#include <string>

#include "law/law_book.h"

namespace cassia::apps {

// A refusal for people: the sentence, the place, and the clause with its text's title.
//
//   refused: the proof expired on 2026-03-10 (proof_expired)
//     at consignment.lines[0].claim
//     by RCEP 3.16.6
std::string refusal_text(const base::Refusal& refusal, const law::LawBook& law,
                         law::Language language);

// One line for scenarios: "refused proof_expired at consignment.lines[0].claim by rcep 3.16.6".
std::string refusal_line(const base::Refusal& refusal);

}  // namespace cassia::apps
