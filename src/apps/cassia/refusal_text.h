#pragma once

#include <cstdint>
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

// A line of a file that counts for nothing: "line 6 A-1: bad, column hs: malformed_hs_code: ...".
std::string bad_line_text(std::int64_t number, std::string_view reference,
                          const base::Refusal& refusal, const law::LawBook& law,
                          law::Language language);

}  // namespace cassia::apps
