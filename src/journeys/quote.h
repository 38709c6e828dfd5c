#pragma once

#include "engines/duty/duty.h"
#include "journeys/journeys.h"

// What a trader asks before lodging; changes nothing.
namespace cassia::journeys {

// A line with every regime side by side, as if each agreement in force with its origin were
// proved, and what the claim that the trader has in mind would meet.
struct QuotedLine {
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};
  std::string goods_name = {};
  base::Money customs_value = {};
  engines::duty::LineTaxes taxes = {};
  std::optional<preference::ClaimAnswer> claim = {};  // of a claim with a proof
};

// `assessment` is what lodging would assess, with the claims as they are; `refusal` why it would be
// refused instead.
struct Quote {
  std::vector<QuotedLine> lines = {};
  std::optional<declarations::Assessment> assessment = {};
  std::optional<base::Refusal> refusal = {};
};

// What is to be loaded beside plan() before a quote: what partners say of the proofs that it names.
// The streams of plan() are loaded.
std::vector<Stream> quote_streams(const LodgeConsignment& command, const States& states);

// The streams to load are those of plan() and quote_streams(). Refuses what cannot be valued at
// all: a malformed content, an unknown exchange rate.
base::Result<Quote> quote(const LodgeConsignment& command, const States& states,
                          const base::Context& context, const law::LawBook& law);

// The regimes of lines that belong to no consignment yet. `value` is the customs value in CNY.
struct LineEnquiry {
  base::HsCode hs_code = {};
  base::CountryCode origin = {};
  base::Money value = {};
  base::Date on = {};
};
base::Result<engines::duty::LineTaxes> regimes(const LineEnquiry& enquiry, const law::LawBook& law);

// The value for an enquiry from the parts of an invoice in any currency with a known rate.
struct ValueEnquiry {
  declarations::TradeTerms terms = {};
  base::Money price = {};
  base::Date on = {};
};
base::Result<base::Money> customs_value(const ValueEnquiry& enquiry, const law::LawBook& law);

}  // namespace cassia::journeys
