#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "law/law_book.h"

namespace cassia::api {

// How long, and how often, the zone tries to reach a receiver: law data of the day.
struct RetryPolicy {
  std::int64_t attempts_max = 0;
  std::chrono::milliseconds first_delay{0};
  std::chrono::milliseconds longest_delay{0};
};
base::Result<RetryPolicy> retry_policy(base::Date on, const law::LawBook& law);

// How long to wait after so many attempts that failed (at least one): twice as long each time, up
// to the longest, and of that between a half and all. Which part depends on the message's id alone:
// receivers that failed together are not asked together again, and a test can tell.
std::chrono::milliseconds delay_after(std::int64_t failures, std::string_view message_id,
                                      const RetryPolicy& policy);

// Whether the zone stops trying.
bool gives_up(std::int64_t failures, const RetryPolicy& policy);

}  // namespace cassia::api
