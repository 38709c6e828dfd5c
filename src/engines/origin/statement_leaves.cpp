#include <fmt/format.h>

#include <algorithm>

#include "engines/origin/leaves.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

Verdict was_done(const std::string& process, const Subject& subject) {
  if (subject.processes == nullptr || subject.processes->empty()) {
    return Verdict::open;  // nobody has told what was done
  }
  return std::ranges::find(*subject.processes, process) != subject.processes->end()
             ? Verdict::met
             : Verdict::not_met;
}

std::string place_in(const Matter& matter, std::string_view field) {
  return matter.subject->line == kNoLine ? std::string(field)
                                         : fmt::format("lines[{}].{}", matter.subject->line, field);
}

void ask_about(const RuleNode& node, const Matter& matter, const Witness& witness) {
  if (witness.questions == nullptr) {
    return;
  }
  if (node.kind == RuleKind::process) {
    witness.ask({.code = kProcessUnknown,
                 .citation = matter.terms->citation,
                 .place = place_in(matter, "processes"),
                 .facts = {{"process", node.text}}});
  } else if (node.kind == RuleKind::condition) {
    witness.ask({.code = kConditionUnknown,
                 .citation = matter.terms->citation,
                 .place = "conditions",
                 .facts = {{"condition", node.text}}});
  } else {
    witness.ask({.code = kNeedsOfficial,
                 .citation = matter.terms->citation,
                 .place = place_in(matter, "hs"),
                 .facts = {{"text", node.text}}});
  }
}

struct Statement {
  StepKind kind = StepKind::always;
  Verdict verdict = Verdict::met;
  std::uint8_t basis = kByCondition;
};

Statement statement_of(const RuleNode& node, const Matter& matter) {
  const Subject& subject = *matter.subject;
  switch (node.kind) {
    case RuleKind::wholly_obtained:
      return {StepKind::wholly_obtained,
              subject.is_wholly_obtained ? Verdict::met : Verdict::not_met, kByMaterials};
    case RuleKind::process:
      return {StepKind::process, was_done(node.text, subject), kByProcess};
    case RuleKind::condition:
      return {StepKind::condition, matter.bill->conditions.say(node.text), kByCondition};
    case RuleKind::official:
      return {StepKind::official, Verdict::open, kByCondition};
    default:
      return {};
  }
}

}  // namespace

Outcome evaluate_statement(const RuleNode& node, const Matter& matter, const Witness& witness) {
  const Statement statement = statement_of(node, matter);
  if (statement.verdict == Verdict::open) {
    ask_about(node, matter, witness);
  }
  witness.write({.kind = statement.kind, .verdict = statement.verdict, .node = &node});
  return {.verdict = statement.verdict, .basis = statement.basis};
}

Outcome evaluate_materials(const RuleNode& node, const Matter& matter, const Witness& witness) {
  const bool is_from = node.kind == RuleKind::produced_from;
  Verdict verdict = Verdict::met;
  std::int64_t failing = 0;
  for (const Material& material : matter.materials) {
    if (material.input->in_change != Counting::counted || (is_from && material.is_originating) ||
        (!is_from && material.is_originating && material.input->is_wholly_obtained)) {
      continue;
    }
    const Verdict listed = node.codes.is_empty()
                               ? Verdict::met
                               : holds_material(node.codes, material, matter, witness.deeper());
    const Verdict passes = is_from                      ? listed
                           : listed == Verdict::met     ? Verdict::not_met
                           : listed == Verdict::not_met ? Verdict::met
                                                        : Verdict::open;
    failing += passes == Verdict::met ? 0 : 1;
    verdict = both(verdict, passes);
  }
  witness.write({.kind = is_from ? StepKind::produced_from : StepKind::obtained_inputs,
                 .verdict = verdict,
                 .count = failing,
                 .node = &node});
  return {.verdict = verdict, .basis = kByMaterials};
}

Verdict holds_material(const CodeSet& codes, const Material& material, const Matter& matter,
                       const Witness& witness) {
  const Line& line = matter.bill->lines[material.input->line];
  const CodeSpan code = material.input->code;
  const Verdict verdict = code.first == 0 ? Verdict::open : codes.holds(code, line.descriptions);
  if (verdict == Verdict::open && witness.questions != nullptr) {
    const std::string_view text = codes.open_text(code, line.descriptions);
    const base::RefusalCode question = code.first == 0 ? kCodeNotCorrelated
                                       : text.empty()  ? kCodeTooShortForRule
                                                       : kDescriptionUnknown;
    base::Refusal asked{
        .code = question,
        .citation = matter.terms->citation,
        .place = fmt::format("lines[{}].{}", material.input->line, text.empty() ? "hs" : "are"),
        .facts = {{"line", line.name}}};
    if (!text.empty()) {
      asked.facts.push_back({"description", std::string(text)});
    }
    witness.ask(std::move(asked));
  }
  return verdict;
}

}  // namespace cassia::engines::origin
