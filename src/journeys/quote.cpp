#include "journeys/quote.h"

#include "journeys/import_consignment/claims.h"
#include "journeys/import_consignment/import_consignment.h"
#include "journeys/origin_exchange/electronic_copy.h"
#include "journeys/reforms/law_in_force.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

base::Result<std::optional<preference::ClaimAnswer>> answer_of(
    const ConsignmentLine& line, const LodgeConsignment& command, base::Date today,
    const States& states, const base::Context& context, const law::LawBook& law) {
  if (!line.claim || !line.claim->number) {
    return std::optional<preference::ClaimAnswer>();
  }
  const preference::State* const proof =
      states.preference(preference::proof_key(line.claim->agreement, *line.claim->number));
  preference::Claim claim = claim_of(line.goods, *line.claim,
                                     {.declaration_id = command.declaration_id,
                                      .declarant = command.declarant,
                                      .acceptance_date = today},
                                     today);
  if (const auto asked = comparison_of(claim, line.goods.goods_name, states, law)) {
    const auto& copy = *states.origin_exchange(
        copy_stream(asked->partner, asked->agreement, asked->number.text()).key);
    const auto compared = CASSIA_TRY(origin_exchange::decide(copy, *asked, context, law));
    claim.e_origin = copy_of(std::get<origin_exchange::CopyCompared>(compared.front()).outcome);
  }
  return std::optional(CASSIA_TRY(preference::assess_claim(proof, claim, context, law)));
}

std::optional<declarations::Assessment> assessment_of(const Step& step) {
  for (const StreamEvent& event : step.events) {
    if (const auto* of_desk = std::get_if<declarations::Event>(&event.event)) {
      if (const auto* lodged = std::get_if<declarations::DeclarationLodged>(of_desk)) {
        return lodged->assessment;
      }
    }
  }
  return {};
}

}  // namespace

std::vector<Stream> quote_streams(const LodgeConsignment& command, const States& states) {
  return copy_streams(command.consignment, states);
}

base::Result<Quote> quote(const LodgeConsignment& command, const States& states,
                          const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Date today = calendar->date_of(context.received_at);
  const declarations::DeclarationContent content = content_of(command.consignment);
  const std::vector<base::Money> values =
      CASSIA_TRY(declarations::line_values({.content = &content, .declared_on = today}, law));
  const law::LawBook in_force = law_in_force(
      {.names = kDeclarationTables, .place = command.consignment.port, .at = context.received_at},
      states, law);
  Quote quoted;
  for (std::size_t i = 0; i < command.consignment.lines.size(); ++i) {
    const ConsignmentLine& line = command.consignment.lines[i];
    QuotedLine made{.line_no = line.goods.line_no,
                    .hs_code = line.goods.hs_code,
                    .goods_name = line.goods.goods_name,
                    .customs_value = values[i]};
    made.taxes = CASSIA_TRY(regimes({.hs_code = line.goods.hs_code,
                                     .origin = line.goods.origin,
                                     .value = values[i],
                                     .on = today},
                                    in_force));
    made.claim = CASSIA_TRY(answer_of(line, command, today, states, context, in_force));
    quoted.lines.push_back(std::move(made));
  }
  const auto lodged = step(command, states, context, law);
  if (lodged) {
    quoted.assessment = assessment_of(*lodged);
  } else {
    quoted.refusal = lodged.error();
  }
  return quoted;
}

base::Result<engines::duty::LineTaxes> regimes(const LineEnquiry& enquiry,
                                               const law::LawBook& law) {
  return declarations::regimes_of({.hs_code = enquiry.hs_code,
                                   .origin = enquiry.origin,
                                   .customs_value = enquiry.value,
                                   .rate_date = enquiry.on,
                                   .assume_proofs = true},
                                  law);
}

base::Result<base::Money> customs_value(const ValueEnquiry& enquiry, const law::LawBook& law) {
  declarations::DeclarationContent content{.terms = enquiry.terms};
  content.lines.push_back({.line_no = 1, .price = enquiry.price});
  return declarations::consignment_value({.content = &content, .declared_on = enquiry.on}, law);
}

}  // namespace cassia::journeys
