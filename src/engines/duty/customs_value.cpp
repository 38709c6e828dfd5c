#include "engines/duty/customs_value.h"

#include <algorithm>
#include <numeric>

#include "engines/duty/refusals.h"

namespace cassia::engines::duty {

namespace {

// A part as the terms see it: what it is called, whether it was told, and where it counts.
struct Part {
  const char* name;
  const std::optional<base::Money>* amount;
  const char* article;
};

base::Refusal refuse(base::RefusalCode code, const Part& part, Incoterm incoterm) {
  return {
      .code = code,
      .citation = {kTariffLaw, part.article},
      .place = part.name,
      .facts = {{"part", part.name}, {"incoterm", boost::describe::enum_to_string(incoterm, "")}}};
}

// Fails unless the part is told exactly where the term asks for it.
base::Result<void> check_need(const Part& part, PartNeed need, Incoterm incoterm) {
  const bool is_told = part.amount->has_value();
  if (need == PartNeed::required && !is_told) {
    return refuse(kCustomsPartMissing, part, incoterm);
  }
  if (need == PartNeed::in_price && is_told) {
    return refuse(kCustomsPartInPrice, part, incoterm);
  }
  return {};
}

base::Result<void> check_amount(const Part& part, const CustomsValueParts& parts) {
  if (!part.amount->has_value()) {
    return {};
  }
  const base::Money amount = **part.amount;
  if (amount.currency() != parts.price.currency()) {
    base::Refusal refusal = refuse(kCurrenciesDiffer, part, parts.incoterm);
    refusal.facts.push_back({"currency", std::string(amount.currency().code())});
    refusal.facts.push_back({"expected", std::string(parts.price.currency().code())});
    return refusal;
  }
  if (amount.is_negative()) {
    return refuse(kCustomsPartNegative, part, parts.incoterm);
  }
  if (amount.minor() > base::kAmountMinorMax) {
    return base::Refusal{.code = kCustomsValueOutOfRange,
                         .place = part.name,
                         .facts = {{"value", base::print_amount(amount)}}};
  }
  return {};
}

base::Result<void> check_parts(const CustomsValueParts& parts, const Part (&all)[6]) {
  for (const Part& part : all) {
    CASSIA_TRY(check_amount(part, parts));
  }
  const TermNeeds needs = needs_of(parts.incoterm);
  CASSIA_TRY(check_need(all[1], needs.freight, parts.incoterm));
  CASSIA_TRY(check_need(all[2], needs.insurance, parts.incoterm));
  if (!needs.may_hold_taxes && parts.taxes_in_price) {
    return refuse(kCustomsPartInPrice, all[5], parts.incoterm);
  }
  const std::int64_t deductions = parts.costs_after_arrival.value_or(base::Money()).minor() +
                                  parts.taxes_in_price.value_or(base::Money()).minor();
  if (deductions > parts.price.minor()) {
    return base::Refusal{
        .code = kDeductionExceedsPrice,
        .citation = {kTariffLaw, "26"},
        .place = parts.costs_after_arrival ? "costs_after_arrival" : "taxes_in_price",
        .facts = {{"price", base::print_amount(parts.price)}}};
  }
  return {};
}

}  // namespace

TermNeeds needs_of(Incoterm incoterm) {
  switch (incoterm) {
    case Incoterm::exw:
    case Incoterm::fca:
    case Incoterm::fas:
    case Incoterm::fob:
      return {PartNeed::required, PartNeed::required, false};
    case Incoterm::cfr:
    case Incoterm::cpt:
      return {PartNeed::in_price, PartNeed::required, false};
    case Incoterm::cif:
    case Incoterm::cip:
    case Incoterm::dap:
    case Incoterm::dpu:
      return {PartNeed::in_price, PartNeed::in_price, false};
    case Incoterm::ddp:
      return {PartNeed::in_price, PartNeed::in_price, true};
  }
  CASSIA_ASSERT(false, "every term is handled above");
}

base::Result<CustomsValue> customs_value(const CustomsValueParts& parts) {
  // The order of the Tariff Law: price and carriage (24), additions (25), deductions (26).
  const std::optional<base::Money> price = parts.price;
  const Part all[6] = {{"price", &price, "24"},
                       {"freight", &parts.freight, "24"},
                       {"insurance", &parts.insurance, "24"},
                       {"additions", &parts.additions, "25"},
                       {"costs_after_arrival", &parts.costs_after_arrival, "26"},
                       {"taxes_in_price", &parts.taxes_in_price, "26"}};
  CASSIA_TRY(check_parts(parts, all));
  CustomsValue result{.value = base::Money::of_minor(0, parts.price.currency())};
  for (const Part& part : all) {
    if (!part.amount->has_value()) {
      continue;
    }
    const bool is_deduction =
        part.amount == &parts.costs_after_arrival || part.amount == &parts.taxes_in_price;
    const base::Money amount = is_deduction ? -**part.amount : **part.amount;
    result.value += amount;
    result.steps.push_back({part.name, amount, {kTariffLaw, part.article}});
  }
  if (result.value.minor() <= 0) {
    return base::Refusal{.code = kCustomsValueNotPositive,
                         .citation = {kTariffLaw, "27"},
                         .place = "price",
                         .facts = {{"value", base::print_amount(result.value)}}};
  }
  if (result.value.minor() > base::kAmountMinorMax) {
    return base::Refusal{.code = kCustomsValueOutOfRange,
                         .place = "price",
                         .facts = {{"value", base::print_amount(result.value)}}};
  }
  return result;
}

std::vector<base::Money> share_out(base::Money total, std::span<const base::Money> weights) {
  base::Int128 sum = 0;
  for (const base::Money& weight : weights) {
    CASSIA_ASSERT(!weight.is_negative(), "prices of lines are not negative");
    sum += weight.minor();
  }
  CASSIA_ASSERT(!total.is_negative(), "a cost that is shared out is not negative");
  const bool is_even = sum == 0;
  const base::Int128 divisor = is_even ? static_cast<base::Int128>(weights.size()) : sum;
  std::vector<base::Money> shares;
  std::vector<base::Int128> remainders;
  std::int64_t left = total.minor();
  for (const base::Money& weight : weights) {
    const base::Int128 product =
        static_cast<base::Int128>(total.minor()) * (is_even ? 1 : weight.minor());
    const auto share = static_cast<std::int64_t>(product / divisor);
    left -= share;
    shares.push_back(base::Money::of_minor(share, total.currency()));
    remainders.push_back(product % divisor);
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](std::size_t i) { return remainders[i]; });
  for (std::size_t i = 0; left > 0 && i < order.size(); ++i, --left) {
    shares[order[i]] += base::Money::of_minor(1, total.currency());
  }
  return shares;
}

}  // namespace cassia::engines::duty
