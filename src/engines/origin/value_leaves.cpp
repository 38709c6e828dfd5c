#include <fmt/format.h>

#include <algorithm>

#include "engines/origin/leaves.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

// Between what is certain and what may be: a share whose materials are not all told apart.
struct Bounds {
  std::int64_t least = 0;
  std::int64_t most = 0;
};

// Non-originating materials of the codes (of all where none are given).
template <typename Measure>
Bounds sum_foreign(const CodeSet& codes, const Matter& matter, const Witness& witness,
                   Measure measure) {
  Bounds sum;
  for (const Material& material : matter.materials) {
    if (material.is_originating || material.input->in_value != Counting::counted) {
      continue;
    }
    const Verdict holds =
        codes.is_empty() ? Verdict::met : holds_material(codes, material, matter, witness);
    const std::int64_t figure = holds == Verdict::not_met ? 0 : measure(*material.input);
    sum.most += figure;
    sum.least += holds == Verdict::met ? figure : 0;
  }
  return sum;
}

std::int64_t value_in(const Input& input) { return input.value; }

std::int64_t sum_originating(const Matter& matter) {
  std::int64_t sum = 0;
  for (const Material& material : matter.materials) {
    const Counting counting = material.input->in_value;
    if (counting == Counting::originating ||
        (counting == Counting::counted && material.is_originating)) {
      sum += material.input->value;
    }
  }
  return sum;
}

// What the producer adds. What is not told may be as much as the materials leave of the value
// (`rest`), since value is materials, costs and profit.
Bounds sum_costs(const Matter& matter, std::int64_t rest) {
  Bounds sum;
  bool is_complete = matter.subject->costs != nullptr;
  if (is_complete) {
    const Costs& costs = *matter.subject->costs;
    for (const auto* cost : {&costs.labour, &costs.overhead, &costs.profit, &costs.other}) {
      is_complete = is_complete && cost->has_value();
      sum.least += cost->has_value() ? (*cost)->minor() : 0;
    }
  }
  sum.most = is_complete ? sum.least : std::max(sum.least, rest);
  return sum;
}

struct Computed {
  ValueMethod method = ValueMethod::build_down;
  Bounds figure = {};
  std::int64_t whole = 0;  // negative: not told
};

void ask_for_figure(base::RefusalCode code, const char* place, const Matter& matter,
                    const Witness& witness) {
  if (witness.questions != nullptr) {
    witness.ask(
        {.code = code,
         .citation = matter.terms->build_up.citation,
         .place = place,
         .facts = {
             {"line",
              matter.subject->line == kNoLine
                  ? matter.bill->good_name
                  : matter.bill->lines[static_cast<std::size_t>(matter.subject->line)].name}}});
  }
}

// The formulas, each over the good's value or, for the last, over its net cost:
//   build-down      (value - non-originating materials) / value
//   build-up        (originating materials [+ costs of the producer]) / value
//   focused value   (value - non-originating materials that the rule names) / value
//   net cost        (net cost - non-originating materials) / net cost
Computed compute(ValueMethod method, const RuleNode& node, const Matter& matter,
                 const Witness& witness) {
  const std::int64_t value = matter.subject->value;
  switch (method) {
    case ValueMethod::build_up: {
      const std::int64_t originating = sum_originating(matter);
      Computed computed{method, {originating, originating}, value};
      if (matter.terms->build_up.value == BuildUp::with_costs) {
        const Bounds foreign = sum_foreign({}, matter, witness, value_in);
        const Bounds costs = sum_costs(matter, value - originating - foreign.most);
        computed.figure.least += costs.least;
        computed.figure.most += costs.most;
      }
      return computed;
    }
    case ValueMethod::net_cost: {
      const std::int64_t cost = matter.subject->net_cost;
      const Bounds foreign = sum_foreign({}, matter, witness, value_in);
      return {method, {cost - foreign.most, cost - foreign.most}, cost};
    }
    case ValueMethod::focused_value: {
      const Bounds foreign = sum_foreign(node.codes, matter, witness, value_in);
      return {method, {value - foreign.most, value - foreign.least}, value};
    }
    case ValueMethod::as_agreed:
    case ValueMethod::build_down:
      break;
  }
  const Bounds foreign = sum_foreign({}, matter, witness, value_in);
  return {ValueMethod::build_down, {value - foreign.most, value - foreign.most}, value};
}

Verdict judge(const Computed& computed, base::Rate share) {
  if (computed.whole <= 0) {
    return Verdict::open;
  }
  if (reaches(computed.figure.least, computed.whole, share)) {
    return Verdict::met;
  }
  return reaches(computed.figure.most, computed.whole, share) ? Verdict::open : Verdict::not_met;
}

Outcome evaluate_method(ValueMethod method, const RuleNode& node, const Matter& matter,
                        const Witness& witness) {
  const Computed computed = compute(method, node, matter, witness.deeper());
  const Verdict verdict = judge(computed, node.share);
  if (computed.whole <= 0) {
    ask_for_figure(kNetCostUnknown, "net_cost", matter, witness);
  } else if (verdict == Verdict::open && method == ValueMethod::build_up) {
    ask_for_figure(kCostsUnknown, "costs", matter, witness);
  }
  witness.write({.kind = computed.whole <= 0 ? StepKind::figure_missing : StepKind::regional_value,
                 .verdict = verdict,
                 .is_unverified = matter.terms->value_methods.is_unverified,
                 .method = computed.method,
                 .figure = computed.figure.least,
                 .whole = computed.whole,
                 .share = node.share,
                 .node = &node,
                 .citation = &matter.terms->value_methods.citation});
  return {.verdict = verdict,
          .basis = kByValue,
          .share = {computed.method, computed.figure.least, computed.whole}};
}

}  // namespace

Outcome evaluate_regional_value(const RuleNode& node, const Matter& matter,
                                const Witness& witness) {
  if (node.method != ValueMethod::as_agreed) {
    return evaluate_method(node.method, node, matter, witness);
  }
  Outcome best{.basis = kByValue};
  bool is_first = true;
  for (const ValueMethod method : matter.terms->value_methods.value) {
    const Outcome outcome = evaluate_method(method, node, matter, witness);
    if (is_first || outcome.verdict > best.verdict) {
      best = outcome;
    }
    is_first = false;
    if (best.verdict == Verdict::met && !witness.is_watching()) {
      break;
    }
  }
  return best;
}

Outcome evaluate_share_max(const RuleNode& node, const Matter& matter, const Witness& witness) {
  const bool is_value = node.kind == RuleKind::value_max;
  const Subject& subject = *matter.subject;
  bool is_known = true;
  const Bounds foreign = sum_foreign(node.codes, matter, witness.deeper(), [&](const Input& input) {
    is_known = is_known && (is_value || input.weight_micros >= 0);
    return is_value ? input.value : std::max<std::int64_t>(input.weight_micros, 0);
  });
  const std::int64_t whole = is_value ? subject.value : subject.weight_micros;
  Verdict verdict = Verdict::open;
  if (whole > 0 && !stays_within(foreign.least, whole, node.share)) {
    verdict = Verdict::not_met;
  } else if (whole > 0 && is_known && stays_within(foreign.most, whole, node.share)) {
    verdict = Verdict::met;
  }
  if (whole <= 0 || !is_known) {
    ask_for_figure(kWeightUnknown, "weight", matter, witness);
  }
  witness.write({.kind = is_value ? StepKind::value_max : StepKind::weight_max,
                 .verdict = verdict,
                 .figure = foreign.most,
                 .whole = whole,
                 .share = node.share,
                 .node = &node});
  return {.verdict = verdict, .basis = kByValue};
}

}  // namespace cassia::engines::origin
