#include "law/regime_rules.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/enumerator_name.h"
#include "engines/decision/table/table_text.h"
#include "engines/duty/articles_test.h"
#include "law/table_pins.h"
#include "tests/support/law_folder.h"

namespace cassia::law {
namespace {

namespace duty = engines::duty;
namespace table = engines::decision::table;
using duty::RegimeQuestion;

const base::Date kRegimeDay = base::Date::parse("2026-03-16").value();
constexpr std::string_view kRegimePath = "packages/00-customs-tax/tables/duty_regime.table";

// The shipped law with the answers of the table changed, and without its examples.
template <typename Change>
LawBook law_with_regimes(const Change& change) {
  std::vector<LawText> texts = tests::law_folder_texts();
  std::erase_if(texts, [](const LawText& text) {
    return text.path == "packages/00-customs-tax/tables/duty_regime.examples";
  });
  const auto file = std::ranges::find(texts, kRegimePath, &LawText::path);
  auto content = table::read_table(file->text).value();
  for (table::RowText& row : content.rows) {
    change(row.outputs);
  }
  file->text = table::print_table(content);
  auto law = compile(std::move(texts));
  EXPECT_TRUE(law.has_value()) << base::to_text(law.error());
  return *std::move(law);
}

template <typename Visit>
void every_question(const Visit& visit) {
  namespace describe = boost::describe;
  using boost::mp11::mp_for_each;
  mp_for_each<describe::describe_enumerators<duty::RegimeKind>>([&](auto regime) {
    mp_for_each<describe::describe_enumerators<duty::OriginStanding>>([&](auto origin) {
      mp_for_each<describe::describe_enumerators<duty::ProvisionalStanding>>([&](auto standing) {
        mp_for_each<describe::describe_enumerators<duty::RateKnowledge>>([&](auto rate) {
          for (const int flags : {0, 1, 2, 3, 4, 5, 6, 7}) {
            visit(RegimeQuestion{.regime = regime.value,
                                 .origin = origin.value,
                                 .provisional = standing.value,
                                 .rate = rate.value,
                                 .is_eligible = (flags & 4) != 0,
                                 .is_provisional_lower = (flags & 2) != 0,
                                 .is_mfn_lower = (flags & 1) != 0});
          }
        });
      });
    });
  });
}

std::string told(const RegimeQuestion& question, const duty::RegimeRule* rule) {
  std::string text(base::enumerator_name(question.regime));
  text.append(" ").append(base::enumerator_name(question.origin));
  text.append(" ").append(base::enumerator_name(question.provisional));
  text.append(" ").append(base::enumerator_name(question.rate));
  for (const bool flag :
       {question.is_eligible, question.is_provisional_lower, question.is_mfn_lower}) {
    text.append(flag ? " yes" : " no");
  }
  if (rule == nullptr) {
    return text + ": nothing";
  }
  text.append(": ").append(base::enumerator_name(rule->standing));
  text.append(" ").append(base::enumerator_name(rule->reason));
  text.append(" ").append(base::enumerator_name(rule->duty));
  return text.append(" ").append(rule->rule.source).append(" ").append(rule->rule.clause);
}

// Beside the articles written as a program, question by question.
TEST(RegimeRules, AreThoseOfTheTariffLaw) {
  const auto rules = regime_rules(tests::real_law(), kRegimeDay).value();
  int answered = 0;
  every_question([&](const RegimeQuestion& question) {
    const duty::RegimeRule* const expected = duty::articles().find(question);
    ASSERT_EQ(told(question, rules->find(question)), told(question, expected));
    answered += expected == nullptr ? 0 : 1;
  });
  EXPECT_GT(answered, 350);
}

TEST(RegimeRules, AreMadeOnceForACompiledBook) {
  EXPECT_EQ(regime_rules(tests::real_law(), kRegimeDay).value(),
            regime_rules(tests::real_law(), kRegimeDay + std::chrono::days(1)).value());
}

TEST(RegimeRules, NeedATableThatIsInForce) {
  EXPECT_EQ(regime_rules(LawBook(), kRegimeDay).error().code, kRegimeTableMissing);
  const base::Date before = base::Date::parse("2024-11-30").value();
  EXPECT_EQ(regime_rules(tests::real_law(), before).error().code, kRegimeTableMissing);
}

// A reform's table is prepared with the book that has it, and its clauses are those of the
// register.
TEST(RegimeRules, OfAReformAreMadeOnceAndOutliveItsBook) {
  const RegimeQuestion mfn{.regime = duty::RegimeKind::mfn,
                           .origin = duty::OriginStanding::most_favoured,
                           .rate = duty::RateKnowledge::given};
  duty::CitationView rule;
  {
    LawTable reformed = *find_law_table(tests::real_law(), kRegimeTable);
    auto text = reformed.table.text();
    text.titles.en = "another version";
    reformed.table = table::DecisionTable::bind(std::move(text)).value();
    reformed.regime_rules = nullptr;
    const LawBook book = tests::real_law().with_tables({std::move(reformed)});
    const auto rules = regime_rules(book, kRegimeDay).value();
    EXPECT_EQ(rules, regime_rules(book, kRegimeDay).value());
    EXPECT_NE(rules, regime_rules(tests::real_law(), kRegimeDay).value());
    rule = rules->find(mfn)->rule;
  }
  EXPECT_EQ(rule.owned(), (base::Citation{"tariff_law_2024", "12.1"}));
}

// What a reform could write: rules that look at the clock are made anew for each day, and a rate
// that does not stand for the goods is nobody's.
TEST(RegimeRules, FollowTheTableThatIsInForce) {
  const RegimeQuestion mfn{.regime = duty::RegimeKind::mfn,
                           .origin = duty::OriginStanding::most_favoured,
                           .rate = duty::RateKnowledge::given};
  const LawBook by_clock = law_with_regimes([](auto& outputs) {
    outputs[2].text = R"(if today() < date("2026-03-17") then "own" else "provisional")";
  });
  const auto on_the_day = regime_rules(by_clock, kRegimeDay).value();
  EXPECT_NE(on_the_day, regime_rules(by_clock, kRegimeDay).value());
  EXPECT_NE(on_the_day->find(mfn), nullptr);
  const auto the_day_after = regime_rules(by_clock, kRegimeDay + std::chrono::days(1)).value();
  EXPECT_EQ(the_day_after->find(mfn), nullptr);
}

}  // namespace
}  // namespace cassia::law
