#include "apps/cassia/preference_replay.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "apps/cassia/preference_report.h"
#include "tests/support/law_folder.h"

namespace cassia::apps {
namespace {

struct Replayed {
  std::string text = {};
  std::string csv = {};
  ReplayCount count = {};
};

Replayed replay(const std::string& file, std::size_t chunk_bytes, int workers) {
  std::istringstream stream(file);
  Replayed made;
  const FindingPrinter printer{.law = &tests::real_law(), .has_csv = true};
  made.count = replay_past_lines(
                   stream, tests::real_law(),
                   {.asked_on = *base::Date::parse("2026-11-28"),
                    .chunk_bytes = chunk_bytes,
                    .workers = workers},
                   [&](const ReplayedLine& line, ReplayText& text) { printer.tell(line, text); },
                   [&](const ReplayText& text, std::int64_t) {
                     made.text += text.out;
                     made.csv += text.csv;
                   })
                   .value();
  return made;
}

// Twenty of thirty lines save 2,180.00 each: durian of 10,000.00, MFN 20 %, VAT 9 %.
std::string example() {
  std::string file = "declared_on,hs,origin,value,regime\n";
  for (int i = 0; i < 10; ++i) {
    file += "2026-04-20,08106000,VN,10000.00,mfn\n2026-04-20,08106000,VN,10000.00,mfn\r\n";
    file += "2026-04-20,08106000,VN,10000.00,acfta\n\n2026-04-20,0810600,VN,1.00,mfn\n";
  }
  return file + std::string(100'000, 'x') + "\n2026-04-20,08106000,VN,1.00,acfta";
}

TEST(PreferenceReplay, CountsLinesMoneyAndBadLines) {
  const Replayed made = replay(example(), 1U << 20U, 2);
  EXPECT_EQ(made.count.totals.lines, 31);
  EXPECT_EQ(made.count.bad_lines, 11);
  EXPECT_EQ(made.count.totals.unused.lines, 20);
  EXPECT_EQ(made.count.totals.unused.total.fen, 20 * 218'000);
  EXPECT_NE(made.text.find("line 6 : bad, column hs: malformed_hs_code"), std::string::npos);
  EXPECT_EQ(std::ranges::count(made.csv, '\n'), 20);
  EXPECT_NE(made.csv.find(",unused,acfta,10000.00,20,0,2000.00,0.00,180.00,2180.00,no,,"),
            std::string::npos);
  EXPECT_NE(made.text.find("line 52 : bad: csv_malformed"), std::string::npos);
}

TEST(PreferenceReplay, SaysTheSameHoweverTheFileIsCut) {
  const Replayed whole = replay(example(), 1U << 20U, 1);
  for (const std::size_t bytes : {1U, 7U, 64U, 1000U, 5000U}) {
    for (const int workers : {1, 2, 5}) {
      const Replayed made = replay(example(), bytes, workers);
      EXPECT_EQ(made.count, whole.count) << bytes;
      EXPECT_EQ(made.text, whole.text) << bytes;
      EXPECT_EQ(made.csv, whole.csv) << bytes;
    }
  }
}

TEST(PreferenceReplay, RefusesAHeadItCannotUse) {
  std::istringstream stream("colour\n");
  const auto count = replay_past_lines(
      stream, tests::real_law(), {.asked_on = *base::Date::parse("2026-11-28")},
      [](const ReplayedLine&, ReplayText&) {}, [](const ReplayText&, std::int64_t) {});
  ASSERT_FALSE(count);
  EXPECT_EQ(count.error().code, messages::kCsvMalformed);
}

}  // namespace
}  // namespace cassia::apps
