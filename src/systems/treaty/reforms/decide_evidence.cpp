#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engines/decision/table/analysis.h"
#include "engines/decision/table/receipt.h"
#include "law/table_pins.h"
#include "systems/treaty/reforms/setting.h"
#include "systems/treaty/reforms/version_content.h"

namespace cassia::systems::treaty::reforms {

namespace {

namespace table = engines::decision::table;
namespace feel = engines::decision::feel;

constexpr std::string_view kReviewTable = "fair_competition_finding";

const base::Citation kReviewClause{"fair_competition_review_2024", "18"};

// A line for each finding: what the digest of an analysis covers.
std::string findings_text(const table::Analysis& analysis) {
  std::string text;
  for (const table::Finding& finding : analysis.findings) {
    text += fmt::format("{} {} rows {}", to_text(finding.kind), to_text(finding.weight),
                        fmt::join(finding.rows, ","));
    text += finding.input ? fmt::format(" input {}\n", *finding.input) : "\n";
  }
  for (const table::CellNotAnalysed& cell : analysis.not_analysed) {
    text += fmt::format("not_analysed row {} column {}\n", cell.row, cell.column);
  }
  return text;
}

std::int64_t count_of(const table::Analysis& analysis, table::Weight weight) {
  return std::ranges::count(analysis.findings, weight, &table::Finding::weight);
}

bool may_still_be_examined(const Reform& reform) { return reform.phase <= ReformPhase::adopted; }

base::Refusal report_unfit(const char* field, std::string problem) {
  return {.code = kBacktestUnfit,
          .citation = desk_rule(),
          .place = std::string("report.") + field,
          .facts = {{"field", field}, {"problem", std::move(problem)}}};
}

base::Result<void> adds_up(const BacktestReport& report, const Reform& reform) {
  if (report.new_version != reform.digest) {
    return report_unfit("new_version", "it is not this draft");
  }
  const std::array counts = {report.unchanged, report.changed, report.unanswered, report.gains,
                             report.losses,    report.gained,  report.lost};
  if (std::ranges::any_of(counts, [](std::int64_t count) { return count < 0; })) {
    return report_unfit("decisions", "a count below zero");
  }
  // Each is at most the whole, so that their sum cannot wrap unseen.
  if (report.decisions <= 0 || report.unchanged > report.decisions ||
      report.changed > report.decisions - report.unchanged ||
      report.unanswered != report.decisions - report.unchanged - report.changed) {
    return report_unfit("decisions", "unchanged, changed and unanswered do not add up");
  }
  if (report.from && report.to && *report.to < *report.from) {
    return report_unfit("to", "before from");
  }
  const bool has_money = report.gains + report.losses + report.gained + report.lost > 0;
  return has_money && report.currency.empty() ? report_unfit("currency", "sums without a currency")
                                              : base::Result<void>{};
}

std::string text_output(const table::Receipt& receipt, std::string_view name) {
  for (const table::NamedValue& output : receipt.matched.front().outputs) {
    if (output.name == name && output.value.as_string() != nullptr) {
      return *output.value.as_string();
    }
  }
  return {};
}

base::Result<DecidedFinding> decide_finding(const Setting& setting, const law::LawTable& by,
                                            const ReviewFinding& finding) {
  CASSIA_TRY(is_told(setting, finding.situation, "situation"));
  const feel::Context inputs({{"group", feel::Value(finding.group)},
                              {"has_legal_basis", feel::Value(finding.has_legal_basis)},
                              {"ground", feel::Value(finding.ground)},
                              {"is_alternative_tested", feel::Value(finding.is_alternative_tested)},
                              {"has_end", feel::Value(finding.has_end)}});
  const auto facts = table::bind_facts(by.table, inputs);
  if (!facts) {
    return facts.error();
  }
  const auto moment = law::decision_moment(setting.law, setting.context.decided_at);
  if (!moment) {
    return moment.error();
  }
  const auto receipt = table::decide_with_receipt(by.table, *facts, *moment,
                                                  {law::pin_of(law::package_of(setting.law, by))});
  if (!receipt) {
    return receipt.error();
  }
  return DecidedFinding{.finding = finding,
                        .outcome = text_output(*receipt, "outcome"),
                        .advice = text_output(*receipt, "advice"),
                        .receipt = print_receipt(*receipt)};
}

// The outcomes stand in the table's text from the worst to the best.
std::string worst_of(const std::vector<DecidedFinding>& findings, const law::LawTable& by) {
  const auto& allowed = by.table.text().outputs.front().allowed;
  const std::string listed = allowed ? allowed->text : std::string();
  const auto place_of = [&](const DecidedFinding& finding) {
    return listed.find("\"" + finding.outcome + "\"");
  };
  return std::ranges::min_element(findings, {}, place_of)->outcome;
}

}  // namespace

base::Result<ReformAnalysed> analysis_of(const table::DecisionTable& table, const Setting& setting,
                                         const ReformId& reform) {
  const auto steps = CASSIA_TRY(setting.law.integer("reforms.analysis_steps_max", setting.today));
  const table::Analysis analysis =
      analyse(table, {.steps_max = static_cast<std::uint64_t>(steps.value)});
  const std::string text = findings_text(analysis);
  return ReformAnalysed{.reform = reform,
                        .digest = table.digest(),
                        .verdict = std::string(to_text(analysis.verdict())),
                        .faults = count_of(analysis, table::Weight::fault),
                        .doubts = count_of(analysis, table::Weight::doubt),
                        .notes = count_of(analysis, table::Weight::note),
                        .cells_not_analysed = std::ssize(analysis.not_analysed),
                        .findings = base::sha256({base::bytes_of(text)}),
                        .by = step_by(setting, {})};
}

Decided decide_one(const Setting& setting, const AnalyseReform& command) {
  const Reform* const reform = CASSIA_TRY(own_reform(setting, command.reform));
  if (!may_still_be_examined(*reform)) {
    return phase_refusal(*reform);
  }
  const auto table = version_table(reform->content, {});
  if (!table) {
    return table.error();
  }
  auto analysis = analysis_of(*table, setting, command.reform);
  if (!analysis) {
    return analysis.error();
  }
  return std::vector<Event>{*std::move(analysis)};
}

Decided decide_one(const Setting& setting, const AttachBacktest& command) {
  const Reform* const reform = CASSIA_TRY(own_reform(setting, command.reform));
  if (!may_still_be_examined(*reform)) {
    return phase_refusal(*reform);
  }
  CASSIA_TRY(is_told(setting, command.reason, "reason"));
  CASSIA_TRY(adds_up(command.report, *reform));
  return std::vector<Event>{BacktestAttached{
      .reform = command.reform, .report = command.report, .by = step_by(setting, command.reason)}};
}

Decided decide_one(const Setting& setting, const ReviewReform& command) {
  const Reform* const reform = CASSIA_TRY(own_reform(setting, command.reform));
  if (!may_still_be_examined(*reform)) {
    return phase_refusal(*reform);
  }
  CASSIA_TRY(is_told(setting, command.reason, "reason"));
  CASSIA_TRY(is_within(setting, std::ssize(command.findings), "list_max", "findings"));
  const law::LawTable* const by = law::find_law_table(setting.law, kReviewTable);
  if (by == nullptr) {
    return base::Refusal{
        .code = kEvidenceMissing,
        .citation = kReviewClause,
        .facts = {{"reform", command.reform.text()}, {"missing", std::string(kReviewTable)}}};
  }
  if (command.findings.empty()) {
    return base::Refusal{.code = kReformFieldMissing,
                         .citation = kReviewClause,
                         .place = "findings",
                         .facts = {{"field", "findings"}}};
  }
  std::vector<DecidedFinding> decided;
  for (std::size_t at = 0; at < command.findings.size(); ++at) {
    auto finding = decide_finding(setting, *by, command.findings[at]);
    if (!finding) {
      return base::at(fmt::format("findings[{}]", at), finding.error());
    }
    decided.push_back(*std::move(finding));
  }
  std::string outcome = worst_of(decided, *by);
  return std::vector<Event>{ReformReviewed{.reform = command.reform,
                                           .digest = reform->digest,
                                           .findings = std::move(decided),
                                           .outcome = std::move(outcome),
                                           .by = step_by(setting, command.reason)}};
}

}  // namespace cassia::systems::treaty::reforms
