#pragma once

#include <boost/describe.hpp>
#include <string>

#include "engines/duty/duty.h"
#include "journeys/quote.h"
#include "law/law_book.h"

namespace cassia::apps {

// One line of goods as a trader asks about it before lodging.
struct DutyLine {
  base::HsCode hs_code = {};
  base::CountryCode origin = {};
  base::Money price = {};
  journeys::declarations::TradeTerms terms = {};
  base::Date on = {};
};
BOOST_DESCRIBE_STRUCT(DutyLine, (), (hs_code, origin, price, terms, on))

struct DutyAnswer {
  DutyLine line = {};
  std::string goods = {};  // our name of the goods, in English
  engines::duty::LineTaxes taxes = {};
  std::string best = {};  // id of the cheapest known regime; empty when none is known
};
BOOST_DESCRIBE_STRUCT(DutyAnswer, (), (line, goods, taxes, best))

// Refuses what journeys::customs_value and journeys::regimes refuse.
base::Result<DutyAnswer> answer_duty(const DutyLine& line, const law::LawBook& law);

// The regimes side by side with the reason of each, and what would tell more.
std::string to_text(const DutyAnswer& answer, const law::LawBook& law, law::Language language);

}  // namespace cassia::apps
