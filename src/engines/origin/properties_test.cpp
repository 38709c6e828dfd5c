#include <rapidcheck/gtest.h>

#include "engines/origin/bills_test.h"

// What must hold of every bill.
namespace cassia::engines::origin {

namespace {

constexpr const char* kCodes[] = {"9403.60", "9403.90", "9401.61", "4412.10", "8471.30", "6204.42"};
constexpr const char* kCountries[] = {"CN", "VN", "JP", "PH", "US"};
constexpr const char* kRules[] = {"cth",
                                  "cc",
                                  "ctsh or rvc 40",
                                  "bd 40",
                                  "bu 30",
                                  "cth and bd 35",
                                  "fv 50 9403 or nc 40",
                                  "cth except 44 or value-max 25",
                                  "weight-max 30",
                                  "cth allow 15 own",
                                  "from 44 84"};

template <typename T, std::size_t n>
T one_of(const T (&choices)[n]) {
  return choices[*rc::gen::inRange<std::size_t>(0, n)];
}

Line any_line(std::size_t index) {
  Line made = line(one_of(kCodes), *rc::gen::inRange<std::int64_t>(0, 60'00));
  made.name = std::to_string(index);
  made.weight = base::Quantity::of_micros(*rc::gen::inRange<std::int64_t>(0, 500'000), {});
  if (*rc::gen::arbitrary<bool>()) {
    made.standing = Standing::originating;
    made.country = country(one_of(kCountries));
  }
  return made;
}

// Up to eight lines; some are parts of the first, which is worth what its parts are and more.
Bill any_bill() {
  Bill bill = bill_of("9403.60", *rc::gen::inRange<std::int64_t>(50'00, 200'00), {});
  bill.weight = kilograms("2");
  bill.net_cost = fen(*rc::gen::inRange<std::int64_t>(40'00, 150'00));
  const auto count = *rc::gen::inRange<std::size_t>(2, 9);
  std::int64_t parts = 0;
  for (std::size_t i = 0; i < count; ++i) {
    bill.lines.push_back(any_line(i));
    if (i > 0 && *rc::gen::inRange(0, 4) == 0) {
      bill.lines[i].part_of = 0;
      parts += bill.lines[i].value->minor();
    }
  }
  bill.lines[0].standing = Standing::undetermined;
  bill.lines[0].country = {};
  bill.lines[0].value = fen(parts + 1 + *rc::gen::inRange<std::int64_t>(0, 20'00));
  bill.lines[0].weight = kilograms("1");
  return bill;
}

Pact any_pact() {
  Pact pact({row("9403", one_of(kRules)), row("44", one_of(kRules)), row("84", one_of(kRules)),
             row("62", one_of(kRules)), row("9401", one_of(kRules))});
  pact.terms.cumulation.value =
      one_of({Cumulation::none, Cumulation::bilateral, Cumulation::regional});
  pact.terms.is_production_cumulated.value = *rc::gen::arbitrary<bool>();
  pact.terms.build_up.value = BuildUp::originating_materials;
  return pact;
}

Verdict verdict_of(const Pact& pact, const Bill& bill) {
  const auto answer = pact.ask(bill);
  RC_ASSERT(answer.has_value());
  return answer->verdict;
}

RC_GTEST_PROP(Properties, AnOriginatingMaterialMoreNeverTakesOriginAway, ()) {
  const Pact pact = any_pact();
  Bill bill = any_bill();
  const Verdict before = verdict_of(pact, bill);
  Line more = originating(one_of(kCodes), *rc::gen::inRange<std::int64_t>(0, 50'00), "CN");
  more.weight = kilograms("0.1");
  bill.lines.push_back(more);
  RC_ASSERT(verdict_of(pact, bill) >= before);
}

RC_GTEST_PROP(Properties, MakingAMaterialOriginatingNeverTakesOriginAway, ()) {
  const Pact pact = any_pact();
  Bill bill = any_bill();
  const Verdict before = verdict_of(pact, bill);
  const auto index = *rc::gen::inRange<std::size_t>(1, bill.lines.size());
  bill.lines[index].standing = Standing::originating;
  bill.lines[index].country = country("CN");
  RC_ASSERT(verdict_of(pact, bill) >= before);
}

RC_GTEST_PROP(Properties, ScalingAllValuesChangesNothing, ()) {
  const Pact pact = any_pact();
  Bill bill = any_bill();
  const auto before = pact.tell(bill);
  const auto factor = *rc::gen::inRange<std::int64_t>(2, 100'000);
  const auto scale = [&](std::optional<base::Money>& value) {
    value = fen(value->minor() * factor);
  };
  scale(bill.value);
  scale(bill.net_cost);
  for (Line& of_bill : bill.lines) {
    scale(of_bill.value);
  }
  RC_ASSERT(pact.tell(bill) == before);
}

RC_GTEST_PROP(Properties, CumulationIsMonotone, ()) {
  Pact pact = any_pact();
  const Bill bill = any_bill();
  Verdict before = Verdict::not_met;
  for (const Cumulation cumulation :
       {Cumulation::none, Cumulation::bilateral, Cumulation::regional}) {
    pact.terms.cumulation.value = cumulation;
    pact.terms.is_production_cumulated.value = false;
    const Verdict verdict = verdict_of(pact, bill);
    RC_ASSERT(verdict >= before);
    before = verdict;
  }
  pact.terms.is_production_cumulated.value = true;
  RC_ASSERT(verdict_of(pact, bill) >= before);
}

RC_GTEST_PROP(Properties, AProofComesToTheSameAnswer, ()) {
  const Pact pact = any_pact();
  const Bill bill = any_bill();
  Proof proof;
  const auto watched = pact.ask(bill, {.proof = &proof});
  RC_ASSERT(watched.has_value());
  RC_ASSERT(watched->verdict == verdict_of(pact, bill));
  RC_ASSERT(!proof.steps.empty());
  for (std::size_t i = 1; i < proof.steps.size(); ++i) {
    RC_ASSERT(proof.steps[i].depth <= proof.steps[i - 1].depth + 1);
  }
}

}  // namespace

}  // namespace cassia::engines::origin
