#include "engines/origin/advice.h"

#include <rapidcheck/gtest.h>

#include "engines/origin/bills_test.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

// "cut 2 by 1; replace 2 / replace 1 + cut 2 by 5" with lines counted from 1.
std::string advice_of(const Pact& pact, const Bill& bill) {
  std::string text;
  for (const Advice& advice : advise(bill, pact.trade, pact.law())) {
    text += text.empty() ? "" : "; ";
    bool is_first = true;
    for (const Change& change : advice.changes) {
      text += is_first ? "" : " + ";
      text += boost::describe::enum_to_string(change.kind, "");
      text += change.line == kNoLine ? "" : " " + std::to_string(change.line + 1);
      text += change.amount == 0 ? "" : " by " + std::to_string(change.amount);
      text += change.process.empty() ? "" : " " + change.process;
      is_first = false;
    }
  }
  return text;
}

TEST(Advice, NamesTheLeastThatWouldPass) {
  const Pact pact({row("940360", "rvc 40")});
  const Bill bill = bill_of("9403.60", 10'000'00, {line("4412", 4'412'30), line("9403", 2'000'00)});
  EXPECT_EQ(advice_of(pact, bill),
            "cut_value 1 by 41230; cut_value 2 by 41230; replace 2; replace 1");
}

TEST(Advice, ReachesTheTolerance) {
  const Pact pact({row("940360", "cth")});
  const Bill bill = bill_of("9403.60", 10'000'00, {line("4412", 4'000'00), line("9403", 1'000'01)});
  EXPECT_EQ(advice_of(pact, bill), "cut_value 2 by 1; replace 2");
}

TEST(Advice, ReachesTheToleranceByWeight) {
  Pact pact({row("6204", "cth")});
  pact.terms.tolerances = {
      {{.measure = Measure::weight, .share = percent("10"), .goods = codes("50-63")}, {}}};
  Bill bill = bill_of("6204.42", 100'00, {line("6204", 20'00)});
  bill.weight = kilograms("1");
  bill.lines[0].weight = kilograms("0.125");
  EXPECT_EQ(advice_of(pact, bill), "cut_weight 1 by 25000; replace 1");
}

TEST(Advice, TriesPairsWhereNoSingleChangeIsEnough) {
  const Pact pact({row("940360", "cth")});
  const Bill bill =
      bill_of("9403.60", 100'00, {line("9403", 30'00), line("9403", 20'00), line("9403", 2'00)});
  EXPECT_EQ(
      advice_of(pact, bill),
      "replace 1 + cut_value 2 by 1200; replace 2 + cut_value 1 by 2200; replace 1 + replace 2");
}

TEST(Advice, NamesTheProcessThatIsMissing) {
  Bill bill = bill_of("2801.10", 100'00, {line("2801", 90'00)});
  bill.processes = {"mixing"};
  EXPECT_EQ(advice_of(Pact({row("2801", "process chemical_reaction")}), bill),
            "process chemical_reaction; replace 1");
  Bill film = bill_of("3920.10", 100'00, {line("3901", 40'00)});
  film.processes = {"cutting", "packing"};
  EXPECT_EQ(advice_of(Pact({row("3920", "cth")}), film), "more_than_minimal; replace 1");
}

TEST(Advice, IsEmptyWhereNothingHelpsOrNothingIsWrong) {
  const Pact pact({row("940360", "if \"it rains\"")});
  EXPECT_EQ(advice_of(pact, bill_of("9403.60", 100'00, {originating("4412", 40'00, "CN")})), "");
  Bill bill = bill_of("9403.60", 100'00, {});
  EXPECT_EQ(advice_of(pact, bill), "");
}

TEST(Advice, IsSaidInWordsWithItsFigures) {
  const Bill bill = bill_of("9403.60", 100'00, {line("4412", 40'00)});
  const Trade trade = Pact({}).trade;
  const auto said = [&](const Change& change) { return to_text(explain(change, bill, trade)); };
  EXPECT_EQ(said({ChangeKind::cut_value, 0, 412'30}),
            "origin_advice_cut_value at lines[0] line=1 value=CNY 40.00 amount=CNY 412.30 party=CN "
            "process=");
  EXPECT_EQ(explain(Change{ChangeKind::replace, 0}, bill, trade).code, kAdviceReplace);
  EXPECT_EQ(explain(Change{ChangeKind::cut_weight, 0, 5}, bill, trade).code, kAdviceCutWeight);
  EXPECT_EQ(explain(Change{.kind = ChangeKind::process}, bill, trade).code, kAdviceProcess);
  EXPECT_EQ(explain(Change{.kind = ChangeKind::more_than_minimal}, bill, trade).code,
            kAdviceMoreThanMinimal);
}

// Whatever is advised passes, and a unit less does not.
RC_GTEST_PROP(Advice, IsEnoughAndNoMore, ()) {
  const Pact pact({row("940360", "cth or bd 40")});
  const auto minor = [] { return *rc::gen::inRange<std::int64_t>(1, 60'00); };
  Bill bill = bill_of("9403.60", 100'00,
                      {line("9403", minor()), line("9403", minor()), line("44", minor())});
  for (const Advice& advice : advise(bill, pact.trade, pact.law())) {
    Bill changed = bill;
    for (const Change& change : advice.changes) {
      Line& of_bill = changed.lines[static_cast<std::size_t>(change.line)];
      if (change.kind == ChangeKind::replace) {
        of_bill.standing = Standing::originating;
        of_bill.country = pact.trade.exporter;
      } else {
        of_bill.value = fen(of_bill.value->minor() - change.amount);
      }
    }
    RC_ASSERT(pact.ask(changed)->verdict == Verdict::met);
    if (advice.changes.back().kind == ChangeKind::cut_value) {
      Line& cut = changed.lines[static_cast<std::size_t>(advice.changes.back().line)];
      cut.value = fen(cut.value->minor() + 1);
      RC_ASSERT(pact.ask(changed)->verdict != Verdict::met);
    }
  }
}

}  // namespace

}  // namespace cassia::engines::origin
