#include "messages/past_lines.h"

#include <gtest/gtest.h>

namespace cassia::messages {
namespace {

constexpr std::string_view kPastHead = "hs,declared_on,origin,value,regime,paid_on,origin_declared";

journeys::PastLine read_line(std::string_view line) {
  return read_past_line(line, read_past_head(kPastHead).value()).value();
}

// "column: code" of the refusal.
std::string refused(std::string_view line) {
  const auto past = read_past_line(line, read_past_head(kPastHead).value());
  return past ? "read" : past.error().place + ": " + std::string(past.error().code.name());
}

TEST(PastLines, ReadsColumnsInTheOrderOfTheHead) {
  const auto line = read_line("0705.11,2026-04-20,VN,CNY 10000.50,mfn,,yes\r");
  EXPECT_EQ(line.hs_code.digits(), "070511");
  EXPECT_EQ(base::to_text(line.declared_on), "2026-04-20");
  EXPECT_EQ(line.origin.code(), "VN");
  EXPECT_EQ(line.value.minor(), 1'000'050);
  EXPECT_EQ(line.regime, "mfn");
  EXPECT_FALSE(line.paid_on);
  EXPECT_EQ(line.origin_declared, true);
  EXPECT_TRUE(read_line("070511,2026-04-20,,1.00,mfn,,").origin.is_unknown());
}

TEST(PastLines, RefusesAHeadThatCannotBeUsed) {
  for (const char* head :
       {"", "hs,value,regime", "hs,declared_on,value", "hs,hs,declared_on,value,regime",
        "hs,declared_on,value,regime,colour"}) {
    const auto columns = read_past_head(head);
    ASSERT_FALSE(columns) << head;
    EXPECT_EQ(columns.error().code, kCsvMalformed) << head;
  }
}

TEST(PastLines, NamesTheColumnOfWhatIsWrong) {
  EXPECT_EQ(refused("07051,2026-04-20,VN,1.00,mfn,,"), "hs: malformed_hs_code");
  EXPECT_EQ(refused("070511,2026-02-30,VN,1.00,mfn,,"), "declared_on: malformed_date");
  EXPECT_EQ(refused("070511,2026-04-20,VN,1.005,mfn,,"), "value: malformed_amount");
  EXPECT_EQ(refused("070511,2026-04-20,VN,1.00"), ": csv_malformed");
  EXPECT_EQ(refused("070511,2026-04-20,VN,\"1.00,mfn,,"), ": csv_malformed");
  EXPECT_EQ(refused(std::string(kPastLineBytesMax + 1, 'a')), ": csv_malformed");
  EXPECT_EQ(refused("\xFF,2026-04-20,VN,1.00,mfn,,"), ": csv_malformed");
}

}  // namespace
}  // namespace cassia::messages
