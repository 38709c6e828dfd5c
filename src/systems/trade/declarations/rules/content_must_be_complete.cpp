#include "systems/trade/declarations/rules/content_must_be_complete.h"

#include <algorithm>
#include <set>

#include "systems/trade/declarations/refusals.h"

namespace cassia::systems::trade::declarations {

namespace {

const base::Citation kLaw24() { return {"customs_law_2021", "24"}; }

base::Refusal needed(const std::string& field) {
  return {.code = kFieldNeeded, .citation = kLaw24(), .place = field, .facts = {{"field", field}}};
}

base::Result<void> line_is_complete(const GoodsLine& line, const GoodsLine& first) {
  if (line.line_no <= 0) {
    return needed("line_no");
  }
  if (line.hs_code.length() == 0) {
    return needed("hs_code");
  }
  if (line.goods_name.empty()) {
    return needed("goods_name");
  }
  if (line.quantity.is_zero()) {
    return needed("quantity");
  }
  if (line.price.is_zero() || line.price.is_negative()) {
    return base::Refusal{.code = kPriceNotPositive,
                         .citation = kLaw24(),
                         .place = "price",
                         .facts = {{"amount", base::to_text(line.price)}}};
  }
  if (line.price.currency() != first.price.currency()) {
    return base::Refusal{.code = kInvoiceCurrenciesDiffer,
                         .citation = kLaw24(),
                         .place = "price",
                         .facts = {{"currency", std::string(line.price.currency().code())},
                                   {"wanted", std::string(first.price.currency().code())}}};
  }
  return {};
}

base::Result<void> claims_belong(const DeclarationContent& content) {
  std::set<std::int64_t> claimed;
  for (std::size_t i = 0; i < content.claims.size(); ++i) {
    const AcceptedClaim& claim = content.claims[i];
    const std::string place = "claims[" + std::to_string(i) + "]";
    if (std::ranges::find(content.lines, claim.line_no, &GoodsLine::line_no) ==
        content.lines.end()) {
      return base::Refusal{.code = kLineUnknown,
                           .place = place + ".line_no",
                           .facts = {{"line_no", std::to_string(claim.line_no)}}};
    }
    if (!claimed.insert(claim.line_no).second) {
      return base::Refusal{.code = kLineNumberRepeated,
                           .place = place + ".line_no",
                           .facts = {{"line_no", std::to_string(claim.line_no)}}};
    }
  }
  return {};
}

base::Result<void> costs_are_not_negative(const TradeTerms& terms) {
  const std::pair<const char*, const std::optional<base::Money>*> costs[] = {
      {"terms.freight", &terms.freight},
      {"terms.insurance", &terms.insurance},
      {"terms.additions", &terms.additions},
      {"terms.costs_after_arrival", &terms.costs_after_arrival}};
  for (const auto& [place, cost] : costs) {
    if (*cost && (*cost)->is_negative()) {
      return base::Refusal{.code = kPriceNotPositive,
                           .citation = kLaw24(),
                           .place = place,
                           .facts = {{"amount", base::to_text(**cost)}}};
    }
  }
  return {};
}

}  // namespace

base::Result<void> content_is_complete(const DeclarationContent& content, std::int64_t lines_max) {
  if (content.lines.empty()) {
    return base::Refusal{.code = kDeclarationEmpty, .citation = kLaw24(), .place = "lines"};
  }
  if (std::ssize(content.lines) > lines_max) {
    return base::Refusal{.code = kTooManyLines,
                         .place = "lines",
                         .facts = {{"count", std::to_string(content.lines.size())},
                                   {"count_max", std::to_string(lines_max)}}};
  }
  std::set<std::int64_t> numbers;
  for (std::size_t i = 0; i < content.lines.size(); ++i) {
    const std::string place = "lines[" + std::to_string(i) + "]";
    const auto complete = line_is_complete(content.lines[i], content.lines.front());
    if (!complete) {
      return base::at(place, complete.error());
    }
    if (!numbers.insert(content.lines[i].line_no).second) {
      return base::Refusal{.code = kLineNumberRepeated,
                           .place = place + ".line_no",
                           .facts = {{"line_no", std::to_string(content.lines[i].line_no)}}};
    }
  }
  CASSIA_TRY(costs_are_not_negative(content.terms));
  return claims_belong(content);
}

}  // namespace cassia::systems::trade::declarations
