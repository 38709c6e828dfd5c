#include <fmt/format.h>

#include "engines/origin/leaves.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

// Whether the good is of the description that the exclusion is for.
void ask_what_it_is(const ToleranceExclusion& exclusion, const Matter& matter,
                    const Witness& witness) {
  if (witness.questions == nullptr) {
    return;
  }
  const Subject& subject = *matter.subject;
  const bool is_good = subject.line == kNoLine;
  const std::string_view text = exclusion.goods.open_text(subject.code, *subject.descriptions);
  witness.ask(
      {.code = kDescriptionUnknown,
       .citation = matter.terms->citation,
       .place = is_good ? "are" : fmt::format("lines[{}].are", subject.line),
       .facts = {
           {"line", is_good ? matter.bill->good_name
                            : matter.bill->lines[static_cast<std::size_t>(subject.line)].name},
           {"description", std::string(text)}}});
}

// Whether one of the failing materials is among those that the tolerance does not excuse in such
// goods; it must not be open, or the tolerance is.
Verdict is_excluded(const Tolerance& tolerance, const Failing& failing, const Matter& matter,
                    const Witness& witness) {
  Verdict excluded = Verdict::not_met;
  for (const ToleranceExclusion& exclusion : tolerance.exclusions) {
    const Verdict for_good =
        exclusion.goods.holds(matter.subject->code, *matter.subject->descriptions);
    if (for_good == Verdict::not_met) {
      continue;
    }
    for (std::size_t i = 0; i < failing.fails.size(); ++i) {
      if (failing.fails[i] < failing.from) {
        continue;
      }
      const Verdict verdict =
          both(for_good, holds_material(exclusion.materials, matter.materials[i], matter, witness));
      if (verdict == Verdict::open && for_good == Verdict::open) {
        ask_what_it_is(exclusion, matter, witness);
      }
      if (verdict != Verdict::not_met) {
        witness.write({.kind = StepKind::not_tolerated,
                       .verdict = verdict == Verdict::met ? Verdict::not_met : Verdict::open,
                       .line = static_cast<std::int32_t>(matter.materials[i].input->line)});
      }
      excluded = either(excluded, verdict);
    }
  }
  return excluded;
}

struct Weighed {
  std::int64_t figure = 0;
  std::int64_t whole = 0;
  bool is_known = true;
  bool is_outside = false;  // one of them is not in the component that the tolerance is for
};

void ask_for_weight(const Matter& matter, std::int32_t line, const Witness& witness) {
  if (witness.questions != nullptr) {
    const bool is_good = line == kNoLine;
    witness.ask(
        {.code = kWeightUnknown,
         .citation = matter.terms->citation,
         .place = is_good ? "weight" : fmt::format("lines[{}].weight", line),
         .facts = {{"line", is_good ? matter.bill->good_name
                                    : matter.bill->lines[static_cast<std::size_t>(line)].name}}});
  }
}

// The failing materials and the good, by the tolerance's measure.
Weighed weigh(const Tolerance& tolerance, const Failing& failing, const Matter& matter,
              const Witness& witness) {
  const Subject& subject = *matter.subject;
  Weighed weighed{.whole = tolerance.measure == Measure::value ? subject.value
                           : tolerance.measure == Measure::weight
                               ? subject.weight_micros
                               : subject.component_weight_micros};
  if (weighed.whole < 0) {
    ask_for_weight(matter, subject.line, witness);
    weighed.is_known = false;
  }
  for (std::size_t i = 0; i < failing.fails.size(); ++i) {
    if (failing.fails[i] < failing.from) {
      continue;
    }
    const Input& input = *matter.materials[i].input;
    weighed.is_outside = weighed.is_outside || (tolerance.measure == Measure::component_weight &&
                                                !matter.bill->lines[input.line].is_in_component);
    const std::int64_t figure =
        tolerance.measure == Measure::value ? input.value : input.weight_micros;
    if (figure < 0) {
      ask_for_weight(matter, static_cast<std::int32_t>(input.line), witness);
      weighed.is_known = false;
      continue;
    }
    weighed.figure += figure;
  }
  return weighed;
}

Verdict tolerate_by(const Cited<Tolerance>& cited, const Failing& failing, const Matter& matter,
                    const Witness& witness) {
  const Tolerance& tolerance = cited.value;
  const Weighed weighed = weigh(tolerance, failing, matter, witness);
  Verdict verdict = weighed.is_outside  ? Verdict::not_met
                    : !weighed.is_known ? Verdict::open
                    : stays_within(weighed.figure, weighed.whole, tolerance.share)
                        ? Verdict::met
                        : Verdict::not_met;
  const std::size_t step = witness.write({.kind = StepKind::tolerance,
                                          .verdict = verdict,
                                          .is_unverified = cited.is_unverified,
                                          .measure = tolerance.measure,
                                          .figure = weighed.figure,
                                          .whole = weighed.whole,
                                          .share = tolerance.share,
                                          .citation = &cited.citation});
  if (verdict != Verdict::not_met) {
    const Verdict excluded = is_excluded(tolerance, failing, matter, witness.deeper());
    verdict = excluded == Verdict::met    ? Verdict::not_met
              : excluded == Verdict::open ? both(verdict, Verdict::open)
                                          : verdict;
    witness.settle(step, verdict);
  }
  return verdict;
}

}  // namespace

Verdict tolerate(const Failing& failing, const Matter& matter, const Witness& witness) {
  Verdict best = Verdict::not_met;
  for (const Cited<Tolerance>& cited : matter.terms->tolerances) {
    if (cited.value.goods.holds(matter.subject->code, {}) == Verdict::met) {
      best = either(best, tolerate_by(cited, failing, matter, witness));
      if (best == Verdict::met && !witness.is_watching()) {
        break;
      }
    }
  }
  return best;
}

}  // namespace cassia::engines::origin
