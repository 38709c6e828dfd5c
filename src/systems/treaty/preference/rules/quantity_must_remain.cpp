#include "systems/treaty/preference/rules/quantity_must_remain.h"

#include <algorithm>

namespace cassia::systems::treaty::preference {

namespace {

constexpr Test kQuantityTest = Test::quantity;

QuantityFinding none_granted(const Question& question, const Ground& ground,
                             base::Refusal refusal) {
  const base::Quantity claimed = question.claim.quantity;
  refusal.place = "quantity";
  return {.finding = failed(kQuantityTest, ground, std::move(refusal)),
          .granted = base::Quantity::of_micros(0, claimed.unit()),
          .excess = claimed};
}

}  // namespace

base::Result<QuantityFinding> quantity_must_remain(const Question& question) {
  const Claim& claim = question.claim;
  const auto up_to =
      CASSIA_TRY(question.law.flag("preference.grants_up_to_remaining", claim.acceptance_date));
  const Ground ground = ground_of(up_to);
  const auto left = remaining(question.state, claim.proof_line);
  CASSIA_ASSERT(left.has_value(), "proof_must_exist found the line");
  std::vector<base::Fact> facts{{"number", claim.number.text()},
                                {"proof_line", std::to_string(claim.proof_line)},
                                {"claimed", base::to_text(claim.quantity)},
                                {"remaining", base::to_text(*left)}};
  if (claim.quantity.is_zero() || claim.quantity.is_negative()) {
    return none_granted(question, ground, {.code = kQuantityNotPositive, .facts = facts});
  }
  auto wanted = question.law.units().convert(claim.quantity, left->unit());
  if (!wanted) {
    return none_granted(question, ground, std::move(wanted).error());
  }
  if (left->is_zero() || (*wanted > *left && !up_to.value)) {
    return none_granted(question, ground, {.code = kQuantityExhausted, .facts = facts});
  }
  const base::Quantity used = std::min(*wanted, *left);
  auto granted = question.law.units().convert(used, claim.quantity.unit());
  if (!granted) {
    return none_granted(question, ground, std::move(granted).error());
  }
  const base::Quantity excess = claim.quantity - *granted;
  facts.push_back({"granted", base::to_text(*granted)});
  facts.push_back({"excess", base::to_text(excess)});
  QuantityFinding answer{.finding = passed(kQuantityTest, ground, std::move(facts)),
                         .granted = *granted,
                         .excess = excess,
                         .used = used};
  if (!excess.is_zero()) {
    answer.finding.result.outcome = Outcome::passed_in_part;
    answer.finding.result.reason = std::string(kQuantityExhausted.name());
  }
  return answer;
}

}  // namespace cassia::systems::treaty::preference
