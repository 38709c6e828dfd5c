#pragma once

#include <string>

#include "engines/origin/determination.h"
#include "engines/origin/proof.h"

namespace cassia::engines::origin {

// A step as a sentence: the code under which law/messages has its words, the clause, the place in
// the bill and the figures. The verdict is told beside it.
base::Refusal explain(const Step& step, const Bill& bill, const OriginLaw& law, const Trade& trade);

// A share in per cent with two decimals, cut and never rounded up: 39.999 % is "39.99".
std::string print_share(std::int64_t figure, std::int64_t whole);

}  // namespace cassia::engines::origin
