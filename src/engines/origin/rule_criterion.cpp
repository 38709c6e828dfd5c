#include <fmt/format.h>

#include <algorithm>

#include "engines/origin/criteria.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

const std::string& name_of(const Matter& matter) {
  return matter.subject->line == kNoLine
             ? matter.bill->good_name
             : matter.bill->lines[static_cast<std::size_t>(matter.subject->line)].name;
}

void ask_for_rule(base::RefusalCode code, const Matter& matter, const Witness& witness,
                  std::vector<base::Fact> facts = {}) {
  if (witness.questions == nullptr) {
    return;
  }
  facts.push_back({"agreement", matter.terms->id});
  facts.push_back({"line", name_of(matter)});
  const std::int32_t line = matter.subject->line;
  witness.ask({.code = code,
               .citation = matter.terms->citation,
               .place = line == kNoLine ? "hs" : fmt::format("lines[{}].hs", line),
               .facts = std::move(facts)});
}

std::string print_code(std::uint64_t padded) { return fmt::format("{:010}", padded).substr(0, 6); }

// Why the code is not known in the edition of the rules.
void ask_for_code(const Matter& matter, const OriginLaw& law, const RuleTable& table,
                  const Witness& witness) {
  if (witness.questions == nullptr) {
    return;
  }
  const CodesByEdition& codes =
      matter.subject->line == kNoLine
          ? matter.bill->codes
          : matter.bill->lines[static_cast<std::size_t>(matter.subject->line)].codes;
  const KnownCode known = code_for(codes, table.edition, *law.correlations);
  std::string choices;
  for (const base::HsCode& choice : known.choices) {
    choices += (choices.empty() ? "" : ", ") + base::to_text(choice);
  }
  ask_for_rule(known.choices.empty() ? kCodeNotCorrelated : kCodeCorrelatesToSeveral, matter,
               witness,
               {{"edition", std::string(base::to_text(table.edition))}, {"choices", choices}});
}

// Whether a row is for the subject. A row for any other good is for what no row beside it, of the
// same range, describes.
Verdict applies(const RuleTable& table, const FoundRules& found, std::uint32_t index,
                const Matter& matter) {
  const RuleRow& row = table.rows[index];
  if (!row.goods.described_as.empty()) {
    return matter.subject->descriptions->say(row.goods.described_as);
  }
  Verdict described = Verdict::not_met;
  for (const std::uint32_t other : found.rows) {
    const RuleRow& beside = table.rows[other];
    if (!beside.goods.described_as.empty()) {
      described = either(described, matter.subject->descriptions->say(beside.goods.described_as));
    }
  }
  return described == Verdict::met       ? Verdict::not_met
         : described == Verdict::not_met ? Verdict::met
                                         : Verdict::open;
}

Outcome evaluate_row(const RuleTable& table, std::uint32_t index, Verdict is_for,
                     const Matter& matter, const Witness& witness) {
  const RuleRow& row = table.rows[index];
  const std::size_t step = witness.write({.kind = StepKind::product_rule,
                                          .is_unverified = table.is_unverified,
                                          .line = matter.subject->line,
                                          .count = index,
                                          .citation = &table.citation});
  Outcome outcome;
  if (row.is_ambiguous) {
    ask_for_rule(kRuleAmbiguous, matter, witness,
                 {{"code", print_code(row.goods.first)}, {"row", row.source_line}});
    outcome.verdict = Verdict::open;
  } else {
    outcome = evaluate(row.rule, matter, witness.deeper());
  }
  if (is_for == Verdict::open && !row.goods.described_as.empty()) {
    ask_for_rule(kDescriptionUnknown, matter, witness, {{"description", row.goods.described_as}});
  }
  witness.settle(step, outcome.verdict);
  return outcome;
}

// Several rows may be for the goods, and which are may be open: the good originates for certain
// only if it does whichever they are. Goods that several rows describe must meet all of them.
Finding evaluate_rows(const FoundRules& found, const Matter& matter, const Witness& witness) {
  Finding finding{.criterion = Criterion::product_rule,
                  .is_unverified = found.table->is_unverified};
  Verdict certain = Verdict::met;  // of the rows that are for the goods
  Verdict best = Verdict::not_met;
  Verdict worst = Verdict::met;
  bool is_any_certain = false;
  bool is_any_open = false;
  for (const std::uint32_t index : found.rows) {
    const Verdict is_for = applies(*found.table, found, index, matter);
    if (is_for == Verdict::not_met) {
      continue;
    }
    const Outcome outcome = evaluate_row(*found.table, index, is_for, matter, witness);
    best = either(best, outcome.verdict);
    worst = both(worst, outcome.verdict);
    if (is_for == Verdict::met) {
      is_any_certain = true;
      certain = both(certain, outcome.verdict);
    } else {
      is_any_open = true;
    }
    if (finding.outcome.basis == kByNothing || outcome.verdict > finding.outcome.verdict) {
      finding.outcome = outcome;
    }
  }
  if (is_any_open) {
    finding.verdict = best == worst ? best : Verdict::open;
  } else {
    finding.verdict = is_any_certain ? certain : Verdict::open;
  }
  return finding;
}

Finding find_product_rule(const Matter& matter, const OriginLaw& law, const Trade& trade,
                          const Witness& witness) {
  const Finding open{.verdict = Verdict::open, .criterion = Criterion::product_rule};
  const RuleTable* const table = law.book->table_on(law.terms->id, trade.on);
  if (table == nullptr) {
    const RuleTable* const beside = law.book->table_beside(law.terms->id, trade.on);
    ask_for_rule(beside == nullptr ? kAgreementWithoutRules : kRulesNotInForce, matter, witness,
                 {{"date", base::to_text(trade.on)},
                  {"table", beside == nullptr ? "" : beside->id},
                  {"valid_from", beside == nullptr ? "" : base::to_text(beside->valid_from)}});
    return open;
  }
  if (matter.subject->code.first == 0) {
    ask_for_code(matter, law, *table, witness);
    return open;
  }
  const FoundRules found = law.book->find(*table, matter.subject->code.first);
  if (!found.is_empty()) {
    return evaluate_rows(found, matter, witness);
  }
  if (table->is_complete) {
    return {.criterion = Criterion::product_rule};  // such goods have none
  }
  ask_for_rule(kRuleNotLoaded, matter, witness,
               {{"code", print_code(matter.subject->code.first)}, {"table", table->id}});
  return open;
}

// Only goods of which it is certain that they have no product rule fall under a general one.
Finding find_general_rule(const Matter& matter, const OriginLaw& law, const Trade& trade,
                          const Witness& witness) {
  const RuleTable* const table = law.book->table_on(law.terms->id, trade.on);
  const CodeSpan code = matter.subject->code;
  if (table == nullptr || !table->is_complete || code.first == 0 ||
      !law.book->find(*table, code.first).is_empty()) {
    return {.criterion = Criterion::general_rule};
  }
  for (const Cited<GeneralRule>& cited : law.terms->general_rules) {
    if (cited.value.goods.holds(code, *matter.subject->descriptions) == Verdict::met) {
      const std::size_t step = witness.write({.kind = StepKind::general_rule,
                                              .is_unverified = cited.is_unverified,
                                              .citation = &cited.citation});
      const Outcome outcome = evaluate(cited.value.rule, matter, witness.deeper());
      witness.settle(step, outcome.verdict);
      return {.verdict = outcome.verdict,
              .criterion = Criterion::general_rule,
              .outcome = outcome,
              .is_unverified = cited.is_unverified || table->is_unverified};
    }
  }
  return {.criterion = Criterion::general_rule};
}

}  // namespace

Finding find_by_rule(Criterion criterion, const Matter& matter, const OriginLaw& law,
                     const Trade& trade, const Witness& witness) {
  return criterion == Criterion::product_rule ? find_product_rule(matter, law, trade, witness)
                                              : find_general_rule(matter, law, trade, witness);
}

}  // namespace cassia::engines::origin
