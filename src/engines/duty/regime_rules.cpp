#include "engines/duty/regime_rules.h"

#include <array>

namespace cassia::engines::duty {

namespace {

// How many answers each part of a question has; the last part counts fastest.
constexpr std::array<std::size_t, 7> kSizes = {5, 3, 5, 3, 2, 2, 2};

constexpr std::size_t question_count() {
  std::size_t count = 1;
  for (const std::size_t size : kSizes) {
    count *= size;
  }
  return count;
}

std::size_t number_of(const RegimeQuestion& question) {
  const std::array<std::size_t, kSizes.size()> parts = {
      static_cast<std::size_t>(question.regime),
      static_cast<std::size_t>(question.origin),
      static_cast<std::size_t>(question.provisional),
      static_cast<std::size_t>(question.rate),
      static_cast<std::size_t>(question.is_eligible),
      static_cast<std::size_t>(question.is_provisional_lower),
      static_cast<std::size_t>(question.is_mfn_lower)};
  std::size_t number = 0;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    number = number * kSizes[at] + parts[at];
  }
  return number;
}

RegimeQuestion question_of(std::size_t number) {
  std::array<std::size_t, kSizes.size()> parts{};
  for (std::size_t at = parts.size(); at-- > 0;) {
    parts[at] = number % kSizes[at];
    number /= kSizes[at];
  }
  return {.regime = static_cast<RegimeKind>(parts[0]),
          .origin = static_cast<OriginStanding>(parts[1]),
          .provisional = static_cast<ProvisionalStanding>(parts[2]),
          .rate = static_cast<RateKnowledge>(parts[3]),
          .is_eligible = parts[4] != 0,
          .is_provisional_lower = parts[5] != 0,
          .is_mfn_lower = parts[6] != 0};
}

// What is false by its meaning is asked of nobody.
bool can_be_asked(const RegimeQuestion& question) {
  const bool is_preference =
      question.regime == RegimeKind::agreement || question.regime == RegimeKind::special;
  const bool is_compared = is_preference && question.rate == RateKnowledge::given;
  if (!is_preference && question.is_eligible) {
    return false;
  }
  if (!is_compared && (question.is_provisional_lower || question.is_mfn_lower)) {
    return false;
  }
  return !question.is_provisional_lower || question.provisional == ProvisionalStanding::stands;
}

}  // namespace

RegimeRules::RegimeRules(const Answer& answer) {
  rules_.reserve(question_count());
  for (std::size_t number = 0; number < question_count(); ++number) {
    const RegimeQuestion question = question_of(number);
    rules_.push_back(can_be_asked(question) ? answer(question) : std::nullopt);
  }
}

const RegimeRule* RegimeRules::find(const RegimeQuestion& question) const {
  if (rules_.empty()) {
    return nullptr;
  }
  const std::optional<RegimeRule>& rule = rules_[number_of(question)];
  return rule ? &*rule : nullptr;
}

}  // namespace cassia::engines::duty
