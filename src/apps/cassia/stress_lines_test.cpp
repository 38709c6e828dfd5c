#include "apps/cassia/stress_lines.h"

#include <gtest/gtest.h>

#include <sstream>

#include "apps/cassia/stress_report.h"
#include "messages/elimination_schedule.h"
#include "tests/support/law_folder.h"

namespace cassia::apps {
namespace {

journeys::EliminationSchedule schedule() {
  return messages::read_elimination_schedule("hs,elasticity,half,removed\n0810,-1,10,0\n").value();
}

struct Gathered {
  GatheredImports imports = {};
  std::string bad = {};
};

Gathered gather(const std::string& file, std::size_t chunk_bytes, int workers) {
  std::istringstream stream(file);
  Gathered made;
  made.imports =
      gather_imports(
          stream, schedule(), tests::real_law(), {.chunk_bytes = chunk_bytes, .workers = workers},
          [&made](std::int64_t number, const base::Refusal& refusal) {
            made.bad += std::to_string(number) + " " + std::string(refusal.code.name()) + "\n";
          },
          [](std::int64_t) {})
          .value();
  return made;
}

// Durian of 10,000.00: MFN 20 %, VAT 9 %.
std::string file_of(int times) {
  std::string file = "declared_on,hs,origin,value,regime\n";
  for (int i = 0; i < times; ++i) {
    file += "2026-04-20,08106000,VN,10000.00,mfn\n2026-04-20,08106000,TH,10000.00,acfta\r\n";
    file += "2026-04-20,07051100,VN,10000.00,mfn\n\n2026-04-20,081060,VN,1.00,tpp\n";
  }
  return file;
}

TEST(StressLines, GathersTheSameHoweverTheFileIsCut) {
  const Gathered whole = gather(file_of(10), 1U << 20U, 1);
  EXPECT_EQ(whole.imports.lines, 40);
  EXPECT_EQ(whole.imports.bad_lines, 10);
  EXPECT_EQ(whole.imports.imports.outside.lines, 10);
  EXPECT_EQ(whole.imports.imports.groups.size(), 2U);
  EXPECT_EQ(whole.bad.substr(0, 23), "6 past_regime_unknown\n1");
  for (const std::size_t bytes : {1U, 7U, 64U, 1000U}) {
    for (const int workers : {1, 2, 5}) {
      const Gathered made = gather(file_of(10), bytes, workers);
      EXPECT_EQ(made.imports, whole.imports) << bytes;
      EXPECT_EQ(made.bad, whole.bad) << bytes;
    }
  }
}

// Of 100,000.00 at 20 %: at 10 % imports grow by a twelfth, without duty by a sixth.
TEST(StressLines, AreToldInWordsJsonAndCsv) {
  const Gathered gathered = gather(file_of(10), 1U << 20U, 2);
  const auto outcome = journeys::run_stress_test(
                           gathered.imports.imports, schedule(),
                           base::Instant::parse("2026-11-28T00:00:00Z").value(), tests::real_law())
                           .value();
  const StressReport report{.gathered = gathered.imports, .outcome = outcome};
  EXPECT_EQ(outcome.stages[1].total.duty_before.fen, 2'000'000);
  EXPECT_EQ(outcome.stages[1].total.imports_change.fen, 1'666'667);
  const std::string text = stress_text(report);
  EXPECT_NE(text.find("A simulation"), std::string::npos);
  EXPECT_NE(text.find("not in the schedule: 10 lines of 100000.00"), std::string::npos);
  EXPECT_NE(text.find("not told, so unknown: producers_margin_and_employment"), std::string::npos);
  const std::string json = stress_json(report);
  EXPECT_NE(json.find("\"is_simulation\":true,\"is_unverified\":false,\"lines\":40,"),
            std::string::npos);
  EXPECT_NE(json.find("\"stage\":\"removed\""), std::string::npos);
  const std::string csv = stress_csv(report);
  EXPECT_NE(csv.find("\"removed\",origin,VN,10,100000.00,16666.67,20000.00,0.00,"),
            std::string::npos);
  EXPECT_NE(csv.find("\"removed\",chapter,08,20,200000.00,16666.67,20000.00,0.00,"),
            std::string::npos);
}

TEST(StressLines, RefuseAHeadTheyCannotUse) {
  std::istringstream stream("colour\n");
  const auto gathered = gather_imports(
      stream, schedule(), tests::real_law(), {}, [](std::int64_t, const base::Refusal&) {},
      [](std::int64_t) {});
  ASSERT_FALSE(gathered);
  EXPECT_EQ(gathered.error().code, messages::kCsvMalformed);
}

}  // namespace
}  // namespace cassia::apps
