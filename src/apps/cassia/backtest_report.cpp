#include "apps/cassia/backtest_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/cassia/console.h"
#include "base/money.h"
#include "codec/described_json.h"

namespace cassia::apps {

namespace reforms = systems::treaty::reforms;

namespace {

// Amounts of the currency that is summed.
class AmountPrinter {
 public:
  explicit AmountPrinter(base::Currency currency) : currency_(currency) {}
  std::string print(const reforms::MinorSum& sum) const {
    return (sum.is_out_of_range ? "beyond " : "") +
           base::print_amount(base::Money::of_minor(sum.minor, currency_));
  }

 private:
  base::Currency currency_;
};

std::string counts_text(const reforms::BacktestTotals& totals) {
  std::string text = fmt::format("{} decisions", totals.decisions);
  text += totals.outside_period == 0
              ? std::string("\n")
              : fmt::format(", {} outside the period\n", totals.outside_period);
  const auto add = [&](std::string_view what, std::int64_t count) {
    text += count == 0 ? std::string() : fmt::format("  {}: {}\n", what, count);
  };
  add("unchanged", totals.unchanged);
  add("changed", totals.changed);
  add("not answered by the old version alone", totals.unanswered_by_old);
  add("not answered by the new version alone", totals.unanswered_by_new);
  add("not answered by either", totals.unanswered_by_both);
  for (const auto& [reason, count] : totals.unanswered) {
    text += fmt::format("    {}: {}\n", reason, count);
  }
  add("decided by the new version as of a day on which it is in force", totals.moved_into_force);
  add("recorded otherwise than the old version decides", totals.drifted);
  add("without a recorded outcome", totals.not_recorded);
  add("recorded, but the old version gives nothing to compare with", totals.not_recomputed);
  return text;
}

std::string changes_text(const reforms::BacktestTotals& totals, bool has_money,
                         const AmountPrinter& amounts) {
  Table rows{.head = {"old -> new", "decisions"}, .rows = {}};
  if (has_money) {
    rows.head.insert(rows.head.end(), {"gains", "gained", "losses", "lost"});
  }
  for (const auto& [pair, change] : totals.changes) {
    std::vector<std::string> row = {pair, std::to_string(change.decisions)};
    if (has_money) {
      row.insert(row.end(),
                 {std::to_string(change.money.gains), amounts.print(change.money.gained),
                  std::to_string(change.money.losses), amounts.print(change.money.lost)});
    }
    rows.rows.push_back(std::move(row));
  }
  return rows.rows.empty() ? std::string() : to_text(rows);
}

std::string money_text(const reforms::Backtest& backtest, const reforms::MoneyTotals& money,
                       const AmountPrinter& amounts) {
  const reforms::MoneyQuestion& asked = *backtest.question().money;
  std::string text = fmt::format("{} in {}, {} by the subject: {} before, {} after\n", asked.output,
                                 backtest.currency().code(),
                                 asked.side == reforms::MoneySide::received ? "received" : "paid",
                                 amounts.print(money.old_total), amounts.print(money.new_total));
  text += fmt::format("  gains: {} decisions, {}\n", money.changes.gains,
                      amounts.print(money.changes.gained));
  text += fmt::format("  losses: {} decisions, {}\n", money.changes.losses,
                      amounts.print(money.changes.lost));
  if (money.not_compared > 0) {
    text += fmt::format("  not compared, for want of whole minor units: {} decisions\n",
                        money.not_compared);
  }
  return text;
}

std::string subjects_text(const BacktestReport& report, const AmountPrinter& amounts) {
  const reforms::SubjectSums& subjects = report.sums->subjects;
  std::string text;
  const auto add = [&](const char* what, const std::vector<reforms::SubjectSum>& sums) {
    Table rows{.head = {what, "decisions", "gained"}, .rows = {}};
    for (const reforms::SubjectSum& sum : sums) {
      rows.rows.push_back({sum.subject, std::to_string(sum.decisions), amounts.print(sum.gained)});
    }
    text += rows.rows.empty() ? std::string() : to_text(rows);
  };
  add("top gainers", subjects.top_gainers(report.top));
  add("top losers", subjects.top_losers(report.top));
  if (subjects.others().decisions > 0) {
    text += fmt::format("of the first {} subjects only; the {} decisions of others come to {}\n",
                        subjects.size(), subjects.others().decisions,
                        amounts.print(subjects.others().gained));
  }
  return text;
}

}  // namespace

std::string report_text(const BacktestReport& report) {
  const reforms::Backtest& backtest = *report.backtest;
  const reforms::BacktestTotals& totals = report.sums->totals;
  const AmountPrinter amounts(backtest.currency());
  std::string text = counts_text(totals);
  if (!messages::is_recorded_by_old(backtest)) {
    text += paint(Colour::warn, "  the file names another version than the old one as its own\n");
  }
  if (!backtest.not_compared().empty()) {
    text += fmt::format("  outputs of one version only, not compared: {}\n",
                        fmt::join(backtest.not_compared(), ", "));
  }
  text += changes_text(totals, backtest.has_money(), amounts);
  if (backtest.has_money()) {
    text += money_text(backtest, totals.money, amounts);
    text += subjects_text(report, amounts);
  }
  return text;
}

std::string report_json(const BacktestReport& report) {
  return codec::to_json(messages::tell_backtest(*report.backtest, *report.sums, report.top)) + "\n";
}

}  // namespace cassia::apps
