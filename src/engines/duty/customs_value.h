#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/result.h"

namespace cassia::engines::duty {

// The terms of Incoterms 2020.
enum class Incoterm : std::uint8_t { exw, fca, fas, fob, cfr, cif, cpt, cip, dap, dpu, ddp };
BOOST_DESCRIBE_ENUM(Incoterm, exw, fca, fas, fob, cfr, cif, cpt, cip, dap, dpu, ddp)

// Whether a cost must be told beside the price, is in the price already, or may stand in the price
// and is then told to be taken off.
enum class PartNeed : std::uint8_t { required, in_price, deductible };
BOOST_DESCRIBE_ENUM(PartNeed, required, in_price, deductible)

// What a term says of the two costs that the customs value must contain, and of import taxes,
// which it must not.
struct TermNeeds {
  PartNeed freight = PartNeed::required;
  PartNeed insurance = PartNeed::required;
  bool may_hold_taxes = false;  // the seller pays import taxes: DDP only

  friend bool operator==(const TermNeeds&, const TermNeeds&) = default;
};
TermNeeds needs_of(Incoterm incoterm);

// A price and what belongs to it, all in the currency of assessment (CNY: the caller converts).
// Nothing is not zero: a part that the term requires must be given, if need be as zero.
struct CustomsValueParts {
  Incoterm incoterm = Incoterm::cif;
  base::Money price = {};                               // paid or payable
  std::optional<base::Money> freight = {};              // to the place of entry, before unloading
  std::optional<base::Money> insurance = {};            // as far
  std::optional<base::Money> additions = {};            // Tariff Law art. 25; nothing: none
  std::optional<base::Money> costs_after_arrival = {};  // art. 26 (1), (2), stated in the price
  std::optional<base::Money> taxes_in_price = {};       // art. 26 (3), stated in the price

  friend bool operator==(const CustomsValueParts&, const CustomsValueParts&) = default;
};
BOOST_DESCRIBE_STRUCT(CustomsValueParts, (),
                      (incoterm, price, freight, insurance, additions, costs_after_arrival,
                       taxes_in_price))

// One step from the price to the value; an amount taken off is negative.
struct ValueStep {
  std::string part = {};  // the name of the field above
  base::Money amount = {};
  base::Citation citation = {};

  friend bool operator==(const ValueStep&, const ValueStep&) = default;
};
BOOST_DESCRIBE_STRUCT(ValueStep, (), (part, amount, citation))

struct CustomsValue {
  base::Money value = {};  // the sum of the steps
  std::vector<ValueStep> steps = {};

  friend bool operator==(const CustomsValue&, const CustomsValue&) = default;
};
BOOST_DESCRIBE_STRUCT(CustomsValue, (), (value, steps))

// The customs value (计税价格) by transaction value, Tariff Law arts 24 to 26: price, freight and
// insurance to the place of entry, additions, less what the price states to be for after arrival.
// Refuses customs_part_missing, customs_part_in_price (told beside a price that holds it, it would
// count twice), customs_part_negative, currencies_differ, deduction_exceeds_price,
// customs_value_not_positive (no transaction value: arts 27 and 28 value it otherwise) and
// customs_value_out_of_range.
base::Result<CustomsValue> customs_value(const CustomsValueParts& parts);

// `total` shared out by `weights` (prices of lines) in whole minor units that add up to it exactly:
// each share is cut, and the units left over go one each to the largest remainders, the earlier
// first. All of one currency, none negative (asserted); with weights of zero only, in equal shares.
std::vector<base::Money> share_out(base::Money total, std::span<const base::Money> weights);

}  // namespace cassia::engines::duty
