#include "apps/cassia/preference_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "apps/cassia/console.h"
#include "apps/cassia/csv_cells.h"
#include "apps/cassia/refusal_text.h"
#include "base/utf8.h"
#include "codec/described_json.h"
#include "messages/past_totals.h"

namespace cassia::apps {

// What a JSON line is.
struct FindingJson {
  std::int64_t line = 0;
  std::string reference = {};
  std::optional<journeys::PreferenceFinding> finding = {};
  std::string column = {};  // of a bad line; empty: the whole line
  std::string code = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(FindingJson, (), (line, reference, finding, column, code, reason))

namespace {

using journeys::PreferenceFinding;
using journeys::PreferenceUse;
using journeys::SavedSum;

template <typename E>
std::string name_of(E value) {
  return boost::describe::enum_to_string(value, "");
}

std::string joined(const std::vector<std::string_view>& names, std::string_view between) {
  return fmt::format("{}", fmt::join(names, between));
}

std::string day_of(const std::optional<base::Date>& day) {
  return day ? base::to_text(*day) : std::string();
}

std::string percent_of(const std::optional<base::Rate>& rate) {
  return rate ? base::print_percent(*rate) : std::string();
}

std::string csv_row(const ReplayedLine& line, const PreferenceFinding& finding) {
  return fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", line.number,
                     in_quotes(line.line->reference), name_of(finding.use), finding.best,
                     base::print_amount(finding.customs_value), percent_of(finding.rate_paid),
                     percent_of(finding.rate_best), base::print_amount(finding.saved.duty),
                     base::print_amount(finding.saved.consumption_tax),
                     base::print_amount(finding.saved.vat), base::print_amount(finding.saved.total),
                     finding.cheaper_may_exist ? "yes" : "no", joined(finding.missing, " "),
                     name_of(finding.refund.standing), day_of(finding.refund.last_day),
                     joined(finding.proof.kinds, " "), name_of(finding.proof.issue),
                     day_of(finding.proof.issue_until),
                     finding.is_unverified || finding.refund.is_unverified ? "yes" : "no");
}

std::string sentence_of(const ReplayedLine& line, const PreferenceFinding& finding) {
  const std::string lead = fmt::format("line {} {}", line.number, line.line->reference);
  if (finding.use == PreferenceUse::underpaid) {
    return fmt::format("{}: underpaid by {} (Tariff Law arts 45, 46)\n", lead,
                       base::print_amount(finding.short_by));
  }
  std::string text = fmt::format(
      "{}: {} {}: {} % instead of {} %, duty {} and VAT {} saved, {}{} in all; refund {}{}", lead,
      name_of(finding.use), finding.best, percent_of(finding.rate_best),
      finding.rate_paid ? base::print_percent(*finding.rate_paid) : "?",
      base::print_amount(finding.saved.duty), base::print_amount(finding.saved.vat),
      finding.cheaper_may_exist ? "at least " : "", base::print_amount(finding.saved.total),
      name_of(finding.refund.standing),
      finding.refund.last_day ? ", last day " + base::to_text(*finding.refund.last_day) : "");
  text += fmt::format(" ({} {}{})", finding.refund.citation.source, finding.refund.citation.clause,
                      finding.refund.is_unverified ? ", unverified" : "");
  if (finding.use == PreferenceUse::unused) {
    text += fmt::format(
        "; lacks {}, retroactive issue {}{}", joined(finding.proof.kinds, " or "),
        name_of(finding.proof.issue),
        finding.proof.issue_until ? ", until " + base::to_text(*finding.proof.issue_until) : "");
  }
  return text + (finding.is_unverified ? "; rates unverified\n" : "\n");
}

std::string print(const journeys::FenSum& sum) {
  return (sum.is_out_of_range ? "more than " : "") +
         base::print_amount(base::Money::of_minor(sum.fen));
}

void add_rows(Table& table, std::string_view by, const std::map<std::string, SavedSum>& sums) {
  for (const auto& [name, sum] : sums) {
    table.rows.push_back({fmt::format("{} {}", by, name), std::to_string(sum.lines),
                          print(sum.duty), print(sum.vat), print(sum.total), print(sum.refundable),
                          print(sum.refundable_if_declared)});
  }
}

}  // namespace

void FindingPrinter::tell(const ReplayedLine& line, ReplayText& text) const {
  const std::string reference = line.line == nullptr ? "" : line.line->reference;
  if (!*line.finding) {
    const base::Refusal& refusal = line.finding->error();
    text.out +=
        is_json
            ? codec::to_json(FindingJson{
                  .line = line.number,
                  .reference = reference,
                  .column = base::replace_malformed(refusal.place),
                  .code = std::string(refusal.code.name()),
                  .reason = base::replace_malformed(law->messages().sentence(refusal, language))}) +
                  "\n"
            : bad_line_text(line.number, reference, refusal, *law, language);
    return;
  }
  const PreferenceFinding& finding = line.finding->value();
  if (!journeys::is_telling(finding)) {
    return;
  }
  if (is_json) {
    text.out += codec::to_json(
                    FindingJson{.line = line.number, .reference = reference, .finding = finding}) +
                "\n";
  } else if (finding.use != PreferenceUse::unknown && !has_csv) {
    text.out += sentence_of(line, finding);
  }
  if (has_csv) {
    text.csv += csv_row(line, finding);
  }
}

std::string total_text(const ReplayCount& count, base::Date asked_on) {
  const journeys::PreferenceTotals& totals = count.totals;
  std::string text = fmt::format("{} lines answered, {} bad, as of {}\n", totals.lines,
                                 count.bad_lines, base::to_text(asked_on));
  for (const auto& [name, lines] : totals.uses) {
    text += fmt::format("  {}: {}\n", name, lines);
  }
  for (const auto& [name, lines] : totals.missing) {
    text += fmt::format("  unknown for want of {}: {}\n", name, lines);
  }
  if (totals.short_by.fen != 0) {
    text += fmt::format("  paid too little: {}\n", print(totals.short_by));
  }
  Table table{.head = {"saved", "lines", "duty", "VAT", "total", "refundable", "if declared"},
              .rows = {}};
  add_rows(table, "by", {{"a preference", totals.unused}});
  add_rows(table, "without", {{"a preference", totals.overpaid}});
  add_rows(table, "agreement", totals.by_agreement);
  add_rows(table, "chapter", totals.by_chapter);
  add_rows(table, "month", totals.by_month);
  return text + to_text(table);
}

std::string total_json(const ReplayCount& count) {
  return codec::to_json(messages::list_totals(count.totals, count.bad_lines)) + "\n";
}

}  // namespace cassia::apps
