#include "engines/origin/inputs.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

std::string place_of(std::size_t line, std::string_view field) {
  return fmt::format("lines[{}].{}", line, field);
}

// The place is made only where it is needed: bills are read a million times a second.
template <typename MakePlace>
base::Result<std::int64_t> read_amount(const Bill& bill, base::Money amount, MakePlace place) {
  const auto minor = minor_in_bill(bill, amount);
  if (!minor) {
    return base::Refusal{.code = kBillCurrencyWithoutRate,
                         .place = place(),
                         .facts = {{"currency", std::string(amount.currency().code())}}};
  }
  if (*minor < 0) {
    return base::Refusal{
        .code = kBillValueNegative, .place = place(), .facts = {{"value", base::to_text(amount)}}};
  }
  if (*minor > base::kAmountMinorMax) {
    return base::Refusal{.code = kBillValueOutOfRange,
                         .place = place(),
                         .facts = {{"value", base::to_text(amount)}}};
  }
  return *minor;
}

template <typename MakePlace>
base::Result<std::int64_t> read_weight(const base::Quantity& weight, MakePlace place) {
  constexpr base::Unit kKilogram;
  if (weight.unit() != kKilogram) {
    return base::Refusal{.code = kBillWeightUnit,
                         .place = place(),
                         .facts = {{"unit", std::string(weight.unit().code())}}};
  }
  if (weight.is_negative()) {
    return base::Refusal{
        .code = kBillValueNegative, .place = place(), .facts = {{"value", base::to_text(weight)}}};
  }
  return weight.micros();
}

class InputsReader {
 public:
  InputsReader(const Bill& bill, const Reading& reading, Inputs& inputs)
      : bill_(bill), reading_(reading), inputs_(inputs) {}

  base::Result<void> read();

 private:
  base::Result<void> read_line(std::uint32_t index);
  base::Result<std::int64_t> net_value(std::uint32_t index, const Line& line) const;
  bool is_plain(const Line& line) const;
  void read_origin(const Line& line, Input& input) const;
  base::Result<void> link_parts();
  base::Result<void> check_codes() const;

  const Bill& bill_;
  const Reading& reading_;
  Inputs& inputs_;
};

base::Result<std::int64_t> InputsReader::net_value(std::uint32_t index, const Line& line) const {
  if (!line.value) {
    return base::Refusal{.code = kBillValueMissing,
                         .citation = reading_.terms->material_value,
                         .place = place_of(index, "value"),
                         .facts = {{"line", line.name}}};
  }
  const std::int64_t value =
      CASSIA_TRY(read_amount(bill_, *line.value, [&] { return place_of(index, "value"); }));
  std::int64_t deducted = 0;
  for (std::size_t i = 0; i < line.deductions.size(); ++i) {
    const Deduction& deduction = line.deductions[i];
    const auto place = [&] { return fmt::format("lines[{}].deductions[{}]", index, i); };
    const auto& allowed = reading_.terms->deductions;
    if (std::ranges::find(allowed.value, deduction.kind) == allowed.value.end()) {
      return base::Refusal{
          .code = kDeductionNotAllowed,
          .citation = allowed.citation,
          .place = place(),
          .facts = {{"deduction", boost::describe::enum_to_string(deduction.kind, "")}}};
    }
    deducted += CASSIA_TRY(read_amount(bill_, deduction.amount, place));
    if (deducted > value) {
      return base::Refusal{.code = kDeductionExceedsValue,
                           .place = place(),
                           .facts = {{"value", base::to_text(*line.value)}}};
    }
  }
  return value - deducted;
}

// Whether the value needs neither conversion nor deduction nor refusal: nearly all do not.
bool InputsReader::is_plain(const Line& line) const {
  return line.value && line.deductions.empty() &&
         line.value->currency() == bill_.value->currency() && line.value->minor() >= 0 &&
         line.value->minor() <= base::kAmountMinorMax;
}

void InputsReader::read_origin(const Line& line, Input& input) const {
  if (line.country.is_unknown()) {
    return;
  }
  const Terms& terms = *reading_.terms;
  input.country = line.country;
  if (line.standing == Standing::originating &&
      terms.party_on(line.country, reading_.trade->on) != nullptr) {
    input.is_claimed = line.agreements.empty() ||
                       std::ranges::find(line.agreements, terms.id) != line.agreements.end();
    input.is_wholly_obtained = input.is_claimed && line.is_wholly_obtained;
  }
}

base::Result<void> InputsReader::read_line(std::uint32_t index) {
  const Line& line = bill_.lines[index];
  Input& input = inputs_.lines[index];
  input.line = index;
  input.value = is_plain(line) ? line.value->minor() : CASSIA_TRY(net_value(index, line));
  if (line.weight) {
    input.weight_micros =
        CASSIA_TRY(read_weight(*line.weight, [&] { return place_of(index, "weight"); }));
  }
  if (line.standing == Standing::originating && line.country.is_unknown()) {
    return base::Refusal{.code = kBillOriginMissing,
                         .place = place_of(index, "country"),
                         .facts = {{"line", line.name}}};
  }
  read_origin(line, input);
  const RoleTerm& role = reading_.terms->roles.value[static_cast<std::size_t>(line.role)];
  input.in_change = role.in_change;
  input.in_value = role.in_value;
  if (reading_.edition) {
    const KnownCode known = code_for(line.codes, *reading_.edition, *reading_.correlations);
    if (known.code.length() > 0) {
      input.code = span_of(known.code);
    }
  }
  return {};
}

// Every line becomes a part of its whole, and is given its depth; a line that is part of itself,
// by whatever way round, has none.
base::Result<void> InputsReader::link_parts() {
  const auto count = static_cast<std::uint32_t>(bill_.lines.size());
  for (std::uint32_t i = count; i-- > 0;) {  // from behind, so that parts stand in the bill's order
    const auto whole = bill_.lines[i].part_of;
    CASSIA_ASSERT(!whole || *whole < count, "a line is part of a line of the bill");
    std::int32_t& first = whole ? inputs_.lines[*whole].first_part : inputs_.first_part;
    inputs_.lines[i].next_part = first;
    first = static_cast<std::int32_t>(i);
    inputs_.has_intermediates = inputs_.has_intermediates || whole.has_value();
  }
  if (!inputs_.has_intermediates) {
    return {};
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    inputs_.lines[i].has_parts = inputs_.lines[i].first_part >= 0;
    std::uint32_t steps = 0;
    for (auto whole = bill_.lines[i].part_of; whole; whole = bill_.lines[*whole].part_of) {
      if (++steps > kDepthMax || *whole == i) {
        const bool is_cycle = *whole == i || steps > count;
        return base::Refusal{
            .code = is_cycle ? kBillCycle : kBillTooDeep,
            .place = place_of(i, "part_of"),
            .facts = {{"line", bill_.lines[i].name}, {"depth_max", std::to_string(kDepthMax)}}};
      }
    }
    inputs_.lines[i].depth = static_cast<std::uint8_t>(steps);
  }
  return {};
}

// What may fail a change of classification, or is determined by a rule, needs some code.
base::Result<void> InputsReader::check_codes() const {
  for (std::uint32_t i = 0; i < bill_.lines.size(); ++i) {
    const Line& line = bill_.lines[i];
    const Input& input = inputs_.lines[i];
    const bool is_needed = input.in_change == Counting::counted && !input.is_claimed;
    const bool has_one =
        std::ranges::any_of(line.codes, [](const base::HsCode& code) { return code.length() > 0; });
    if (is_needed && !has_one) {
      return base::Refusal{
          .code = kBillCodeMissing, .place = place_of(i, "hs"), .facts = {{"line", line.name}}};
    }
  }
  return {};
}

base::Result<void> InputsReader::read() {
  inputs_.lines.resize(bill_.lines.size());
  for (std::uint32_t i = 0; i < bill_.lines.size(); ++i) {
    CASSIA_TRY(read_line(i));
  }
  CASSIA_TRY(link_parts());
  CASSIA_TRY(check_codes());
  if (reading_.edition) {
    const KnownCode known = code_for(bill_.codes, *reading_.edition, *reading_.correlations);
    if (known.code.length() > 0) {
      inputs_.good_code = span_of(known.code);
    }
  }
  return {};
}

// The good's own figures, before any line is looked at.
base::Result<void> check_good(const Bill& bill) {
  if (bill.lines.empty() && !bill.is_wholly_obtained) {
    return base::Refusal{.code = kBillEmpty, .place = "lines"};
  }
  if (bill.lines.size() > kLinesMax) {
    return base::Refusal{.code = kBillTooLong,
                         .place = "lines",
                         .facts = {{"lines_max", std::to_string(kLinesMax)}}};
  }
  if (!bill.value) {
    return base::Refusal{
        .code = kBillValueMissing, .place = "value", .facts = {{"line", bill.good_name}}};
  }
  if (bill.value->minor() <= 0) {
    return base::Refusal{.code = kBillValueNegative,
                         .place = "value",
                         .facts = {{"value", base::to_text(*bill.value)}}};
  }
  if (bill.value->minor() > base::kAmountMinorMax) {
    return base::Refusal{.code = kBillValueOutOfRange,
                         .place = "value",
                         .facts = {{"value", base::to_text(*bill.value)}}};
  }
  bool has_code = false;
  for (const base::HsCode& code : bill.codes) {
    has_code = has_code || code.length() > 0;
    if (code.length() > 0 && code.length() < 6) {
      return base::Refusal{
          .code = kBillCodeTooShort, .place = "hs", .facts = {{"code", base::to_text(code)}}};
    }
  }
  if (!has_code) {
    return base::Refusal{
        .code = kBillCodeMissing, .place = "hs", .facts = {{"line", bill.good_name}}};
  }
  return {};
}

// Amounts and weights of the good that rules may ask for.
base::Result<void> check_amounts(const Bill& bill) {
  const auto check = [&](const std::optional<base::Money>& amount,
                         const char* place) -> base::Result<void> {
    if (amount && amount->currency() != bill.value->currency()) {
      return base::Refusal{.code = kBillCurrencyWithoutRate,
                           .place = place,
                           .facts = {{"currency", std::string(amount->currency().code())}}};
    }
    return {};
  };
  CASSIA_TRY(check(bill.net_cost, "net_cost"));
  CASSIA_TRY(check(bill.costs.labour, "costs.labour"));
  CASSIA_TRY(check(bill.costs.overhead, "costs.overhead"));
  CASSIA_TRY(check(bill.costs.profit, "costs.profit"));
  CASSIA_TRY(check(bill.costs.other, "costs.other"));
  if (bill.weight) {
    static_cast<void>(CASSIA_TRY(read_weight(*bill.weight, [] { return "weight"; })));
  }
  if (bill.component_weight) {
    static_cast<void>(
        CASSIA_TRY(read_weight(*bill.component_weight, [] { return "component_weight"; })));
  }
  return {};
}

}  // namespace

std::optional<std::int64_t> minor_in_bill(const Bill& bill, base::Money amount) {
  if (amount.currency() == bill.value->currency()) {
    return amount.minor();
  }
  const auto found = std::ranges::find(bill.rates, amount.currency(), &ConversionRate::currency);
  if (found == bill.rates.end()) {
    return {};
  }
  const base::Int128 product = base::Int128{amount.minor()} * found->rate.numerator;
  if (product > base::Int128{found->rate.denominator} * base::kAmountMinorMax) {
    return base::kAmountMinorMax + 1;  // refused as out of range by whoever asks
  }
  return base::divide_rounded(product, found->rate.denominator, bill.conversion_rounding);
}

base::Result<void> read_inputs(const Bill& bill, const Reading& reading, Inputs& inputs) {
  CASSIA_TRY(check_good(bill));
  CASSIA_TRY(check_amounts(bill));
  return InputsReader(bill, reading, inputs).read();
}

}  // namespace cassia::engines::origin
