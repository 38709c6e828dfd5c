#include "messages/decisions/backtest_told.h"

#include "base/money.h"

namespace cassia::messages {

namespace table = engines::decision::table;
namespace feel = engines::decision::feel;
namespace reforms = systems::treaty::reforms;

namespace {

VersionTold told_version(const table::DecisionTable& version) {
  return {.table = version.text().name, .digest = version.digest()};
}

std::string_view standing_text(reforms::CaseStanding standing) {
  switch (standing) {
    case reforms::CaseStanding::changed:
      return "changed";
    case reforms::CaseStanding::unanswered:
      return "unanswered";
    case reforms::CaseStanding::unchanged:
      return "unchanged";
  }
  return "unchanged";
}

}  // namespace

void BacktestSum::add(const reforms::BlockCount& count) {
  totals.add(count.totals);
  for (const reforms::SubjectSum& sum : count.subjects) {
    subjects.add(sum);
  }
}

bool is_recorded_by_old(const reforms::Backtest& backtest) {
  return backtest.question().recorded.digest == backtest.question().old_version->digest();
}

BacktestTold tell_backtest(const reforms::Backtest& backtest, const BacktestSum& sum,
                           std::size_t top) {
  const reforms::BacktestQuestion& asked = backtest.question();
  BacktestTold told{.old_version = told_version(*asked.old_version),
                    .new_version = told_version(*asked.new_version),
                    .is_recorded_by_old = is_recorded_by_old(backtest),
                    .from = asked.from,
                    .to = asked.to,
                    .compared = backtest.compared(),
                    .not_compared = backtest.not_compared(),
                    .totals = sum.totals,
                    .top_gainers = sum.subjects.top_gainers(top),
                    .top_losers = sum.subjects.top_losers(top),
                    .subjects = static_cast<std::int64_t>(sum.subjects.size()),
                    .other_subjects = sum.subjects.others()};
  if (asked.money) {
    told.money = asked.money->output;
    told.currency = backtest.currency();
  }
  return told;
}

CaseTold tell_case(const reforms::Backtest& backtest, const table::RecordedDecisions& decisions,
                   const reforms::ComparedCase& compared) {
  const feel::Value* const subject = decisions.subjects.at(compared.decision);
  const auto amount = [&](const std::optional<std::int64_t>& minor) {
    return minor ? std::optional(
                       base::print_amount(base::Money::of_minor(*minor, backtest.currency())))
                 : std::nullopt;
  };
  return {.case_name = *decisions.cases.at(compared.decision)->as_string(),
          .subject = subject == nullptr ? std::string() : *subject->as_string(),
          .decided_at = decisions.instants[compared.decision],
          .standing = std::string(standing_text(compared.standing)),
          .old_outcome = std::string(compared.old_outcome),
          .new_outcome = std::string(compared.new_outcome),
          .old_money = amount(compared.old_money),
          .new_money = amount(compared.new_money),
          .gained = amount(compared.gained),
          .is_drifted = compared.is_drifted};
}

}  // namespace cassia::messages
