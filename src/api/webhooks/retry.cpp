#include "api/webhooks/retry.h"

#include <algorithm>

#include "base/digest.h"

namespace cassia::api {

namespace {

// 0 to 255, as good as random and always the same for the same attempt.
std::int64_t spread_of(std::int64_t failures, std::string_view message_id) {
  const std::string attempt = std::to_string(failures);
  return base::sha256({base::bytes_of(message_id), base::bytes_of("#"), base::bytes_of(attempt)})
      .bytes.front();
}

}  // namespace

base::Result<RetryPolicy> retry_policy(base::Date on, const law::LawBook& law) {
  const auto attempts = CASSIA_TRY(law.integer("access.webhook_attempts_max", on));
  const auto first = CASSIA_TRY(law.integer("access.webhook_first_delay_seconds", on));
  const auto longest = CASSIA_TRY(law.integer("access.webhook_longest_delay_seconds", on));
  return RetryPolicy{.attempts_max = attempts.value,
                     .first_delay = std::chrono::seconds(first.value),
                     .longest_delay = std::chrono::seconds(longest.value)};
}

std::chrono::milliseconds delay_after(std::int64_t failures, std::string_view message_id,
                                      const RetryPolicy& policy) {
  std::chrono::milliseconds delay = policy.first_delay;
  for (std::int64_t failure = 1; failure < failures && delay < policy.longest_delay; ++failure) {
    delay *= 2;
  }
  delay = std::min(delay, policy.longest_delay);
  return delay / 2 + delay * spread_of(failures, message_id) / (2 * 255);
}

bool gives_up(std::int64_t failures, const RetryPolicy& policy) {
  return failures >= policy.attempts_max;
}

}  // namespace cassia::api
