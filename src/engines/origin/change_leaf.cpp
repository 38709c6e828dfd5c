#include <fmt/format.h>

#include <algorithm>
#include <boost/container/small_vector.hpp>

#include "engines/origin/leaves.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

using Verdicts = boost::container::small_vector<Verdict, kLinesInPlace>;

constexpr std::uint64_t divisor_of(ChangeLevel level) {
  return level == ChangeLevel::chapter   ? 100'000'000
         : level == ChangeLevel::heading ? 1'000'000
                                         : 10'000;
}

// Whether the two codes are of one chapter, heading or subheading; open where the material's code
// is too short to tell.
Verdict is_same(CodeSpan good, CodeSpan material, ChangeLevel level) {
  const std::uint64_t divisor = divisor_of(level);
  const std::uint64_t own = good.first / divisor;
  const std::uint64_t first = material.first / divisor;
  const std::uint64_t last = material.last / divisor;
  if (own < first || last < own) {
    return Verdict::not_met;
  }
  return first == last ? Verdict::met : Verdict::open;
}

void ask_for_code(const Material& material, const Matter& matter, const Witness& witness) {
  if (witness.questions != nullptr) {
    const Line& line = matter.bill->lines[material.input->line];
    witness.ask(
        {.code = material.input->code.first == 0 ? kCodeNotCorrelated : kCodeTooShortForRule,
         .citation = matter.terms->citation,
         .place = fmt::format("lines[{}].hs", material.input->line),
         .facts = {{"line", line.name}}});
  }
}

struct ChangeSeen {
  Verdicts fails;
  std::int64_t allowed = 0;  // value of what the rule's own allowance is for
  int failing = 0;
  int open = 0;
};

// Whether a material fails the change, and whether the rule's own allowance is for it.
Verdict fails_change(const RuleNode& node, const Material& material, const Matter& matter,
                     const Witness& witness, bool& is_allowed) {
  const CodeSpan code = material.input->code;
  if (code.first == 0) {
    ask_for_code(material, matter, witness);
    return Verdict::open;
  }
  const Verdict same = is_same(matter.subject->code, code, node.level);
  if (same == Verdict::open) {
    ask_for_code(material, matter, witness);
  }
  const Verdict excepted = node.codes.is_empty()
                               ? Verdict::not_met
                               : holds_material(node.codes, material, matter, witness);
  const Verdict fails = either(same, excepted);
  if (fails != Verdict::not_met && node.allowance.is_given()) {
    const Verdict own =
        node.allowance.is_for_own_code && excepted == Verdict::not_met ? same : Verdict::not_met;
    const Verdict listed = node.allowance.codes.is_empty()
                               ? Verdict::not_met
                               : holds_material(node.allowance.codes, material, matter, witness);
    is_allowed = either(own, listed) == Verdict::met;
  }
  return fails;
}

// What is over the allowance fails like any other material.
ChangeSeen look_at(const RuleNode& node, const Matter& matter, const Witness& witness) {
  ChangeSeen change;
  change.fails.resize(matter.materials.size(), Verdict::not_met);
  boost::container::small_vector<std::uint32_t, kLinesInPlace> allowed;
  for (std::size_t i = 0; i < matter.materials.size(); ++i) {
    const Material& material = matter.materials[i];
    if (material.is_originating || material.input->in_change != Counting::counted) {
      continue;
    }
    bool is_allowed = false;
    change.fails[i] = fails_change(node, material, matter, witness, is_allowed);
    if (is_allowed) {
      change.allowed += material.input->value;
      allowed.push_back(static_cast<std::uint32_t>(i));
    }
  }
  if (stays_within(change.allowed, matter.subject->value, node.allowance.share)) {
    for (const std::uint32_t i : allowed) {
      change.fails[i] = Verdict::not_met;
    }
  }
  change.failing = static_cast<int>(std::ranges::count(change.fails, Verdict::met));
  change.open = static_cast<int>(std::ranges::count(change.fails, Verdict::open));
  return change;
}

void write_failing(const ChangeSeen& change, const RuleNode& node, const Matter& matter,
                   const Witness& witness) {
  if (node.allowance.is_given() && change.allowed > 0) {
    witness.write(
        {.kind = StepKind::allowance,
         .verdict = stays_within(change.allowed, matter.subject->value, node.allowance.share)
                        ? Verdict::met
                        : Verdict::not_met,
         .figure = change.allowed,
         .whole = matter.subject->value,
         .share = node.allowance.share,
         .node = &node});
  }
  for (std::size_t i = 0; i < change.fails.size(); ++i) {
    if (change.fails[i] != Verdict::not_met) {
      const Input& input = *matter.materials[i].input;
      witness.write({.kind = StepKind::failing_material,
                     .verdict = change.fails[i] == Verdict::met ? Verdict::not_met : Verdict::open,
                     .line = static_cast<std::int32_t>(input.line),
                     .figure = input.value,
                     .whole = matter.subject->value,
                     .node = &node});
    }
  }
}

}  // namespace

Outcome evaluate_change(const RuleNode& node, const Matter& matter, const Witness& witness) {
  const std::size_t step = witness.write({.kind = StepKind::change, .node = &node});
  const ChangeSeen change = look_at(node, matter, witness);
  if (change.failing + change.open == 0) {
    write_failing(change, node, matter, witness.deeper());
    witness.settle(step, Verdict::met);
    return {.verdict = Verdict::met, .basis = kByChange};
  }
  if (witness.proof != nullptr) {
    witness.proof->steps[step].count = change.failing + change.open;
    write_failing(change, node, matter, witness.deeper());
  }
  // Excused if all that might fail were to fail; beyond excuse if even the certain ones are.
  Verdict verdict = tolerate({change.fails, Verdict::open}, matter, witness.deeper());
  if (verdict != Verdict::met && change.open > 0) {
    const bool is_beyond = change.failing > 0 &&
                           tolerate({change.fails, Verdict::met}, matter, {}) == Verdict::not_met;
    verdict = is_beyond ? Verdict::not_met : Verdict::open;
  }
  witness.settle(step, verdict);
  return {.verdict = verdict, .basis = kByChange | kByTolerance};
}

}  // namespace cassia::engines::origin
