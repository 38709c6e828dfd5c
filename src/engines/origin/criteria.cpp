#include "engines/origin/criteria.h"

#include <algorithm>

namespace cassia::engines::origin {

namespace {

Verdict all_originate(const Matter& matter, const Witness& witness) {
  std::int64_t foreign = 0;
  for (const Material& material : matter.materials) {
    foreign += !material.is_originating && material.input->in_change == Counting::counted ? 1 : 0;
  }
  const Verdict verdict =
      foreign == 0 && !matter.materials.empty() ? Verdict::met : Verdict::not_met;
  witness.write({.kind = StepKind::exclusively_originating, .verdict = verdict, .count = foreign});
  return verdict;
}

// Operations that never confer origin, whatever rule is met: nothing but such was done.
Verdict exceeds_minimal(const Matter& matter, const Witness& witness, Finding& finding) {
  const auto& minimal = matter.terms->minimal_operations;
  if (minimal.value.empty()) {
    return Verdict::met;
  }
  const std::vector<std::string>* const done = matter.subject->processes;
  const Step step{.is_unverified = minimal.is_unverified, .citation = &minimal.citation};
  if (done == nullptr || done->empty()) {
    finding.supposes_processing = true;
    Step untold = step;
    untold.kind = StepKind::minimal_not_told;
    untold.verdict = Verdict::met;
    witness.write(untold);
    return Verdict::met;
  }
  const auto more = std::ranges::count_if(*done, [&](const std::string& process) {
    return std::ranges::find(minimal.value, process) == minimal.value.end();
  });
  Step told = step;
  told.kind = StepKind::minimal_operations;
  told.verdict = more > 0 ? Verdict::met : Verdict::not_met;
  told.count = static_cast<std::int64_t>(done->size());
  told.figure = more;
  witness.write(told);
  return told.verdict;
}

Finding find_one(Criterion criterion, const Matter& matter, const OriginLaw& law,
                 const Trade& trade, const Witness& witness) {
  Finding finding{.criterion = criterion};
  switch (criterion) {
    case Criterion::wholly_obtained:
      finding.verdict = matter.subject->is_wholly_obtained ? Verdict::met : Verdict::not_met;
      witness.write({.kind = StepKind::wholly_obtained, .verdict = finding.verdict});
      return finding;
    case Criterion::exclusively_originating:
      finding.verdict = all_originate(matter, witness);
      return finding;
    case Criterion::product_rule:
    case Criterion::general_rule:
      finding = find_by_rule(criterion, matter, law, trade, witness);
      if (finding.verdict != Verdict::not_met) {
        finding.verdict = both(finding.verdict, exceeds_minimal(matter, witness, finding));
      }
      return finding;
    case Criterion::none:
      break;
  }
  return finding;
}

}  // namespace

Finding find_criterion(const Matter& matter, const OriginLaw& law, const Trade& trade,
                       const Witness& witness) {
  Finding best;
  std::int64_t number = 0;
  for (const Cited<Criterion>& cited : matter.terms->order) {
    const std::size_t step = witness.write({.kind = StepKind::criterion,
                                            .is_unverified = cited.is_unverified,
                                            .criterion = cited.value,
                                            .line = matter.subject->line,
                                            .count = ++number,
                                            .citation = &cited.citation});
    Finding finding = find_one(cited.value, matter, law, trade, witness.deeper());
    finding.is_unverified = finding.is_unverified || cited.is_unverified;
    witness.settle(step, finding.verdict);
    if (finding.verdict > best.verdict) {
      best = finding;
    }
    if (best.verdict == Verdict::met) {
      break;  // the first criterion that is met is the one that a proof of origin names
    }
  }
  return best;
}

}  // namespace cassia::engines::origin
