#include "messages/certificate_determination.h"

#include <fmt/format.h>

#include <algorithm>

#include "engines/origin/differential.h"
#include "messages/origin_answers.h"
#include "messages/refusals.h"

namespace cassia::messages {

namespace {

namespace certification = journeys::origin_certification;
namespace origin = engines::origin;

// Whether the destination's rates differ by country of origin is a schedule that is not loaded: it
// is taken as if they did, and an officer is told.
constexpr const char* kDifferentialUnknown = "tariff_differential_not_loaded";

struct Question {
  const origin::Bill& bill;
  origin::Trade trade;
  origin::OriginLaw law;
};

// A value that decided is named before all else: the agreement has it printed.
certification::RuleBasis basis_of(std::uint8_t bits) {
  using certification::RuleBasis;
  if ((bits & origin::kByValue) != 0) {
    return RuleBasis::value;
  }
  if ((bits & origin::kByProcess) != 0) {
    return RuleBasis::process;
  }
  if ((bits & (origin::kByChange | origin::kByTolerance)) != 0) {
    return RuleBasis::change;
  }
  return (bits & origin::kByMaterials) != 0 ? RuleBasis::materials : RuleBasis::none;
}

// Cut off, never rounded up.
std::optional<base::Rate> share_of(const origin::ValueShare& share) {
  if (share.method == origin::ValueMethod::as_agreed || share.whole <= 0 || share.figure < 0) {
    return std::nullopt;
  }
  __extension__ using Wide = __int128;
  const Wide parts = static_cast<Wide>(share.figure) * base::Rate::kScale / share.whole;
  return base::Rate::of_billionths(static_cast<std::int64_t>(parts));
}

void add_reasons(const std::vector<base::Refusal>& questions, certification::Determination& told) {
  for (const base::Refusal& question : questions) {
    told.reasons.push_back(
        {.code = std::string(question.code.name()), .citation = question.citation});
  }
}

base::Result<void> name_country(const Question& question, const origin::Determination& answer,
                                certification::Determination& told) {
  told.country_of_origin = question.trade.exporter;
  if (!question.law.terms->differentials) {
    return {};
  }
  const auto makeup = CASSIA_TRY(origin::makeup_of(question.bill, question.trade, question.law));
  told.country_of_origin =
      origin::country_of_origin(makeup, answer, {.has_differing_rates = true}, question.bill,
                                question.trade, *question.law.terms)
          .country;
  told.doubts.emplace_back(kDifferentialUnknown);
  return {};
}

base::Result<void> determine_into(const Question& question, certification::Determination& told) {
  const auto answer = origin::determine(question.bill, question.trade, question.law);
  if (!answer) {
    told.verdict = origin::Verdict::open;
    add_reasons({answer.error()}, told);
    return {};
  }
  told.verdict = answer->verdict;
  told.criterion = answer->criterion;
  told.basis = basis_of(answer->basis);
  told.is_by_cumulation = answer->is_by_cumulation;
  told.is_by_tolerance = (answer->basis & origin::kByTolerance) != 0;
  told.value_share = share_of(answer->share);
  told.doubts =
      origin_marks(*answer, question.law.book->table_on(question.law.terms->id, question.trade.on));
  add_reasons(answer->questions, told);
  if (answer->verdict == origin::Verdict::met) {
    return name_country(question, *answer, told);
  }
  return {};
}

struct Good {
  const origin::Terms* terms;
  base::HsCode hs_code;
  origin::Trade trade;
};

base::Result<certification::Determination> determine_good(const Good& good, const BillText& given,
                                                          const law::LawBook& law) {
  const origin::Bill bill = CASSIA_TRY(read_bill_of(given, good.trade.on, law));
  const base::Digest digest = base::sha256({base::bytes_of(given.text)});
  certification::Determination told{.agreement = good.terms->id,
                                    .hs_code = origin::code_in(bill.codes, good.hs_code.edition()),
                                    .rules_as_of = good.trade.on,
                                    .bill_digest = base::to_hex(digest.bytes)};
  CASSIA_TRY(determine_into({.bill = bill,
                             .trade = good.trade,
                             .law = {good.terms, &law.origin_rules(), &law.correlations()}},
                            told));
  return told;
}

}  // namespace

base::Result<std::vector<certification::Determination>> determine_lines(
    const certification::Application& application, const std::vector<LineBill>& bills,
    base::CountryCode made_in, base::Date on, const law::LawBook& law) {
  const auto all = law.origin_terms(on);
  const auto terms = std::ranges::find(all, application.agreement, &origin::Terms::id);
  std::vector<certification::Determination> determinations;
  for (std::size_t at = 0; at < bills.size(); ++at) {
    const LineBill& given = bills[at];
    const auto line = std::ranges::find(application.lines, given.line_no,
                                        &certification::ApplicationLine::line_no);
    if (line == application.lines.end() || terms == all.end()) {
      return base::Refusal{.code = kFieldMalformed,
                           .place = fmt::format("bills[{}].line_no", at),
                           .facts = {{"text", std::to_string(given.line_no)}}};
    }
    auto told = determine_good(
        {.terms = *terms,
         .hs_code = line->hs_code,
         .trade = {.exporter = made_in, .importer = application.destination, .on = on}},
        {.text = given.bill, .rates = &given.rates}, law);
    if (!told) {
      return base::at(fmt::format("bills[{}]", at), told.error());
    }
    told->line_no = given.line_no;
    determinations.push_back(*std::move(told));
  }
  return determinations;
}

base::Result<origin::DeterminationSummary> determine_product(
    const journeys::product_reviews::Product& product, base::CountryCode made_in, base::Date on,
    const law::LawBook& law) {
  const auto all = law.origin_terms(on);
  const auto terms = std::ranges::find(all, product.agreement, &origin::Terms::id);
  if (terms == all.end()) {
    return base::Refusal{.code = kFieldMalformed,
                         .place = "content.agreement",
                         .facts = {{"text", product.agreement}}};
  }
  auto told =
      determine_good({.terms = *terms,
                      .hs_code = product.hs_code,
                      .trade = {.exporter = made_in, .importer = product.destination, .on = on}},
                     {.text = product.bill, .rates = &product.rates}, law);
  if (!told) {
    return base::at("content.bill", told.error());
  }
  return told;
}

}  // namespace cassia::messages
