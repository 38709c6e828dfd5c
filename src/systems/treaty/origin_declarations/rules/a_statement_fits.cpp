#include "systems/treaty/origin_declarations/rules/a_statement_fits.h"

#include <algorithm>

#include "base/utf8.h"
#include "systems/treaty/origin_declarations/refusals.h"

namespace cassia::systems::treaty::origin_declarations {

namespace {

const base::Citation kProof{"rcep", "3.16.1"};
const base::Citation kGoods{"gacc_decree_254", "goods"};

base::Refusal on_line(base::RefusalCode code, const base::Citation& citation, std::size_t at,
                      std::string_view field, std::vector<base::Fact> facts = {}) {
  std::string place = "statement.goods[" + std::to_string(at) + "]";
  place.append(".").append(field);
  return {.code = code, .citation = citation, .place = std::move(place), .facts = std::move(facts)};
}

base::Result<void> text_fits(const std::string& field, const std::string& text, base::Date today,
                             const law::LawBook& law) {
  const std::string place = "statement." + field;
  if (text.empty()) {
    return base::Refusal{.code = kStatementFieldMissing,
                         .citation = kProof,
                         .place = place,
                         .facts = {{"field", field}}};
  }
  const auto longest = CASSIA_TRY(law.integer("certification.letters_max." + field, today));
  if (base::count_letters(text) > longest.value) {
    return base::Refusal{
        .code = kStatementFieldTooLong,
        .citation = longest.citation,
        .place = place,
        .facts = {{"field", field}, {"letters_max", std::to_string(longest.value)}}};
  }
  return {};
}

base::Result<void> head_fits(const OriginStatement& statement, const law::Agreement& agreement,
                             base::Date today, const law::LawBook& law) {
  if (agreement.accepted_on(law::ProofKind::approved_declaration, today) == nullptr) {
    return base::Refusal{.code = kStatementNotAccepted,
                         .citation = agreement.citation,
                         .place = "statement.agreement",
                         .facts = {{"agreement", agreement.id}}};
  }
  if (agreement.party_on(statement.destination, today) == nullptr) {
    return base::Refusal{.code = kStatementDestination,
                         .citation = agreement.citation,
                         .place = "statement.destination",
                         .facts = {{"country", std::string(statement.destination.code())},
                                   {"agreement", agreement.id}}};
  }
  CASSIA_TRY(text_fits("consignee", statement.consignee, today, law));
  return text_fits("invoice_number", statement.invoice_number, today, law);
}

// From 1 and without a gap, as they are printed.
base::Result<void> lines_fit(const OriginStatement& statement, base::Date today,
                             const law::LawBook& law) {
  const auto most = CASSIA_TRY(law.integer("certification.lines_max", today));
  bool is_in_order = !statement.goods.empty() && std::ssize(statement.goods) <= most.value;
  for (std::size_t at = 0; is_in_order && at < statement.goods.size(); ++at) {
    is_in_order = statement.goods[at].line_no == static_cast<std::int64_t>(at) + 1;
  }
  if (is_in_order) {
    return {};
  }
  return base::Refusal{.code = kStatementLines,
                       .citation = most.citation,
                       .place = "statement.goods",
                       .facts = {{"lines_max", std::to_string(most.value)}}};
}

base::Result<StatedGood> stated_good(const MakeDeclaration& command, std::size_t at) {
  const DeclaredGood& declared = command.statement.goods[at];
  const auto filed = std::ranges::find(command.filed, declared.good_no, &FiledGood::good_no);
  if (filed == command.filed.end() || filed->agreement != command.statement.agreement) {
    return on_line(kStatementGoodNotFiled, kGoods, at, "good_no",
                   {{"good_no", std::to_string(declared.good_no)},
                    {"agreement", command.statement.agreement}});
  }
  if (declared.criterion == engines::origin::Criterion::none) {
    return on_line(kStatementCriterion, kProof, at, "criterion");
  }
  if (declared.quantity.micros() <= 0) {
    return on_line(kStatementQuantity, kProof, at, "quantity");
  }
  return StatedGood{.declared = declared,
                    .hs_code = filed->hs_code,
                    .name_zh = filed->name_zh,
                    .name_en = filed->name_en};
}

}  // namespace

base::Result<std::vector<StatedGood>> stated_goods(const MakeDeclaration& command,
                                                   const law::Agreement& agreement,
                                                   base::Date today, const law::LawBook& law) {
  CASSIA_TRY(head_fits(command.statement, agreement, today, law));
  CASSIA_TRY(lines_fit(command.statement, today, law));
  std::vector<StatedGood> goods;
  for (std::size_t at = 0; at < command.statement.goods.size(); ++at) {
    goods.push_back(CASSIA_TRY(stated_good(command, at)));
  }
  return goods;
}

}  // namespace cassia::systems::treaty::origin_declarations
