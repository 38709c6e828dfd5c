#include "api/webhooks/retry.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/law_folder.h"

namespace cassia::api {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr RetryPolicy kPolicy{
    .attempts_max = 5, .first_delay = seconds(4), .longest_delay = seconds(60)};

}  // namespace

TEST(Retry, WaitsTwiceAsLongEachTimeUpToTheLongest) {
  const std::vector<seconds> wholes = {seconds(4),  seconds(8),  seconds(16),
                                       seconds(32), seconds(60), seconds(60)};
  for (std::size_t failures = 1; failures <= wholes.size(); ++failures) {
    const milliseconds delay =
        delay_after(static_cast<std::int64_t>(failures), "fruit_w1_7", kPolicy);
    EXPECT_GE(delay, wholes[failures - 1] / 2) << failures;
    EXPECT_LE(delay, wholes[failures - 1]) << failures;
  }
}

TEST(Retry, SpreadsMessagesAndTellsTheSameEachTime) {
  std::set<milliseconds> delays;
  for (int position = 0; position < 100; ++position) {
    const std::string id = "fruit_w1_" + std::to_string(position);
    delays.insert(delay_after(3, id, kPolicy));
    EXPECT_EQ(delay_after(3, id, kPolicy), delay_after(3, id, kPolicy));
  }
  EXPECT_GT(delays.size(), 50U);
}

TEST(Retry, GivesUpAfterTheLastAttempt) {
  EXPECT_FALSE(gives_up(4, kPolicy));
  EXPECT_TRUE(gives_up(5, kPolicy));
}

// A receiver that is down over a night is still reached; one that is gone is left in some days.
TEST(Retry, TriesForADayAndAHalfByLaw) {
  const auto policy = retry_policy(*base::Date::parse("2026-04-20"), tests::real_law());
  ASSERT_TRUE(policy);
  milliseconds whole(0);
  for (std::int64_t failures = 1; !gives_up(failures, *policy); ++failures) {
    whole += delay_after(failures, "fruit_w1_7", *policy);
  }
  EXPECT_GT(whole, std::chrono::hours(12));
  EXPECT_LT(whole, std::chrono::hours(72));
}

}  // namespace cassia::api
