#include "systems/trade/gate/opening_hours.h"

#include <algorithm>

#include "base/decimal_text.h"
#include "systems/trade/gate/refusals.h"

namespace cassia::systems::trade::gate {

namespace {

// "08:30" as 510; -1 when it is no time of day.
std::int64_t minute_of(std::string_view text) {
  constexpr std::size_t kLength = 5;
  if (text.size() != kLength || text[2] != ':') {
    return -1;
  }
  const auto hour = base::parse_scaled(text.substr(0, 2), 0);
  const auto minute = base::parse_scaled(text.substr(3), 0);
  if (!hour || !minute || *hour < 0 || *minute < 0 || *minute > 59) {
    return -1;
  }
  const std::int64_t whole = *hour * 60 + *minute;
  return whole <= kMinutesPerDay ? whole : -1;
}

}  // namespace

base::Result<std::vector<MinuteSpan>> parse_opening_hours(const std::vector<std::string>& texts) {
  std::vector<MinuteSpan> spans;
  for (const std::string& text : texts) {
    const std::size_t dash = std::min(text.find('-'), text.size());
    const std::string_view whole = text;
    const MinuteSpan span{.from = minute_of(whole.substr(0, dash)),
                          .to = minute_of(dash == text.size() ? "" : whole.substr(dash + 1))};
    if (span.from < 0 || span.to <= span.from) {
      return base::Refusal{.code = kHoursMalformed, .facts = {{"hours", text}}};
    }
    spans.push_back(span);
  }
  return spans;
}

bool is_within(const MinuteSpan& span, const std::vector<MinuteSpan>& spans) {
  const auto holds = [&](std::int64_t from, std::int64_t to) {
    return std::ranges::any_of(
        spans, [&](const MinuteSpan& open) { return open.from <= from && to <= open.to; });
  };
  if (span.to <= kMinutesPerDay) {
    return holds(span.from, span.to);
  }
  return holds(span.from, kMinutesPerDay) && holds(0, span.to - kMinutesPerDay);
}

}  // namespace cassia::systems::trade::gate
