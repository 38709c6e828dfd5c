#include "api/problem.h"
#include "api/refusals.h"
#include "api/trade/trade_routes.h"
#include "api/trial.h"
#include "api/zone/zone_domain.h"
#include "journeys/quote.h"

namespace cassia::api {

namespace {

namespace duty = engines::duty;
namespace preference = journeys::preference;

struct ClaimView {
  preference::Verdict verdict = preference::Verdict::refused;
  std::vector<preference::TestResult> tests = {};
  base::Quantity granted = {};
  base::Quantity excess = {};
  std::string reason = {};
  std::optional<base::Date> security_until = {};
  std::optional<Problem> problem = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(ClaimView, (),
                      (verdict, tests, granted, excess, reason, security_until, problem,
                       is_unverified))

struct QuotedLineView {
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};
  std::string goods_name = {};
  std::string heading_name = {};  // our name of the code, in the caller's language
  std::string best = {};          // id of the cheapest known regime; empty when none is known
  duty::LineTaxes taxes = {};
  std::optional<ClaimView> claim = {};
};
BOOST_DESCRIBE_STRUCT(QuotedLineView, (),
                      (line_no, hs_code, goods_name, heading_name, best, taxes, claim))

struct QuoteView {
  std::vector<QuotedLineView> lines = {};
  std::optional<journeys::declarations::Assessment> assessment = {};
  std::optional<Problem> problem = {};  // why lodging it would be refused
};
BOOST_DESCRIBE_STRUCT(QuoteView, (), (lines, assessment, problem))

struct Enquiry {
  base::HsCode hs_code = {};
  base::CountryCode origin = {};
  base::Money price = {};
  journeys::declarations::TradeTerms terms = {};
  std::optional<base::Date> on = {};  // nothing: today
};
BOOST_DESCRIBE_STRUCT(Enquiry, (), (hs_code, origin, price, terms, on))

std::string name_in(const law::LawBook& law, const base::HsCode& code, law::Language language) {
  const law::GoodsName* const name = law.names().find(code);
  return name == nullptr ? std::string() : name->name.in(language);
}

std::string best_of(const duty::LineTaxes& taxes) {
  const duty::Regime* const best = duty::best_regime(taxes);
  return best == nullptr ? std::string() : std::string(best->id);
}

ClaimView claim_view(const preference::ClaimAnswer& answer, const Call& call,
                     const law::LawBook& law) {
  ClaimView view{.verdict = answer.verdict,
                 .tests = answer.tests,
                 .granted = answer.granted,
                 .excess = answer.excess,
                 .reason = answer.reason,
                 .security_until = answer.security_until,
                 .is_unverified = answer.is_unverified};
  if (answer.refusal) {
    view.problem = problem_of(*answer.refusal, call, law);
  }
  return view;
}

QuoteView quote_view(const journeys::Quote& quote, const Call& call, const law::LawBook& law) {
  QuoteView view{.assessment = quote.assessment};
  for (const journeys::QuotedLine& line : quote.lines) {
    QuotedLineView made{.line_no = line.line_no,
                        .hs_code = line.hs_code,
                        .goods_name = line.goods_name,
                        .heading_name = name_in(law, line.hs_code, call.language),
                        .best = best_of(line.taxes),
                        .taxes = line.taxes};
    if (line.claim) {
      made.claim = claim_view(*line.claim, call, law);
    }
    view.lines.push_back(std::move(made));
  }
  if (quote.refusal) {
    view.problem = problem_of(*quote.refusal, call, law);
  }
  return view;
}

constexpr codec::ReadOptions kFromOutside{.trust = codec::Trust::outside};

base::Result<QuoteView> ask_quote(Counter& counter, const Call& call) {
  const auto lodging =
      CASSIA_TRY(codec::from_json<journeys::LodgeConsignment>(call.request.body, kFromOutside));
  CASSIA_TRY(call.principal->may_give({.desk = "trade.declarations",
                                       .command = "lodge_consignment",
                                       .place = lodging.consignment.port}));
  LoadedForReading loaded(
      counter.ports.store, counter.ports.domain,
      counter.ports.domain.plan(runtime::Value::of(journeys::Command(lodging))));
  load_for_quote(loaded, lodging);
  return quote_view(
      CASSIA_TRY(journeys::quote(lodging, LoadedStates(loaded), context_of(call), counter.law())),
      call, counter.law());
}

base::Result<QuotedLineView> ask_regimes(Counter& counter, const Call& call) {
  const auto enquiry = CASSIA_TRY(codec::from_json<Enquiry>(call.request.body, kFromOutside));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(counter.law().calendar("cn"));
  const base::Date on = enquiry.on.value_or(calendar->date_of(call.now));
  const base::Money value = CASSIA_TRY(journeys::customs_value(
      {.terms = enquiry.terms, .price = enquiry.price, .on = on}, counter.law()));
  QuotedLineView line{.line_no = 1,
                      .hs_code = enquiry.hs_code,
                      .heading_name = name_in(counter.law(), enquiry.hs_code, call.language)};
  line.taxes = CASSIA_TRY(journeys::regimes(
      {.hs_code = enquiry.hs_code, .origin = enquiry.origin, .value = value, .on = on},
      counter.law()));
  line.best = best_of(line.taxes);
  return line;
}

template <typename T>
void answer(Counter& counter, const Call& call, const Responder& responder,
            const base::Result<T>& result) {
  responder->send(result ? json_response(*result) : problem(result.error(), call, counter.law()));
}

}  // namespace

std::vector<Route> quote_routes(Counter& counter) {
  return {
      {.method = "POST",
       .path = "/api/v1/trade/quotes",
       .system = "trade",
       .operation = "quote_consignment",
       .summary = "every regime of each line, and what lodging would assess or why it would not",
       .request = [](Schemas& schemas) { return schemas.of<journeys::LodgeConsignment>(); },
       .response = [](Schemas& schemas) { return schemas.of<QuoteView>(); },
       .run =
           [&counter](const CallPtr& call, const Responder& responder) {
             answer(counter, *call, responder, ask_quote(counter, *call));
           }},
      {.method = "POST",
       .path = "/api/v1/trade/enquiries",
       .system = "trade",
       .operation = "enquire_regimes",
       .summary = "every regime of one line of goods, side by side",
       .admission = Admission::everyone,
       .request = [](Schemas& schemas) { return schemas.of<Enquiry>(); },
       .response = [](Schemas& schemas) { return schemas.of<QuotedLineView>(); },
       .run =
           [&counter](const CallPtr& call, const Responder& responder) {
             answer(counter, *call, responder, ask_regimes(counter, *call));
           }}};
}

}  // namespace cassia::api
