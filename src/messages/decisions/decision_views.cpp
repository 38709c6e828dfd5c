#include "messages/decisions/decision_views.h"

#include <array>

#include "messages/decisions/value_json.h"

namespace cassia::messages {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

codec::RawJson json_of(const feel::Value& value) {
  codec::RawJson json;
  append_value_json(json.text, value);
  return json;
}

NamedValues values_of(const std::vector<table::NamedValue>& values) {
  NamedValues named;
  for (const table::NamedValue& each : values) {
    named.emplace(each.name, json_of(each.value));
  }
  return named;
}

// An example has a value for each input, in their order.
NamedValues example_of(const table::TableText& text, const std::vector<feel::Value>& example) {
  NamedValues named;
  for (std::size_t column = 0; column < example.size(); ++column) {
    named.emplace(text.inputs[column].name, json_of(example[column]));
  }
  return named;
}

std::int64_t number_of(std::uint32_t row) {
  return row == table::kNoRow ? 0 : static_cast<std::int64_t>(row) + 1;
}

FindingView finding_view(const table::TableText& text, const table::Finding& finding) {
  FindingView view{.kind = std::string(to_text(finding.kind)),
                   .weight = std::string(to_text(finding.weight)),
                   .input = finding.input ? text.inputs[*finding.input].name : std::string(),
                   .example = example_of(text, finding.example),
                   .count = static_cast<std::int64_t>(finding.count)};
  for (const std::uint32_t row : finding.rows) {
    view.rows.push_back(number_of(row));
  }
  for (const table::Meeting& meeting : finding.meetings) {
    view.meetings.push_back({.rows = {number_of(meeting.row), number_of(meeting.other)},
                             .example = example_of(text, meeting.example)});
  }
  return view;
}

std::string completeness_name(table::Completeness completeness) {
  constexpr std::array<const char*, 3> kNames = {"complete", "listed_in_part", "undecided"};
  return kNames.at(static_cast<std::size_t>(completeness));
}

}  // namespace

PackagePinView pin_view(const table::PackagePin& pin) {
  return {.id = pin.id, .version = pin.version, .digest = pin.digest};
}

OutcomeView outcome_view(const table::MatchedRow& matched) {
  return {.row = matched.row,
          .outputs = values_of(matched.outputs),
          .citations = matched.citations,
          .is_unverified = matched.is_unverified};
}

FailedCellView failed_cell_view(const table::FailedCell& cell) {
  return {.row = cell.row, .input = cell.input, .test = cell.test};
}

DecisionReceiptView receipt_view(const table::Receipt& receipt) {
  DecisionReceiptView view{.table = receipt.table,
                           .digest = receipt.digest,
                           .decided_at = receipt.moment.at,
                           .inputs = values_of(receipt.inputs),
                           .receipt = print_receipt(receipt)};
  for (const table::PackagePin& pin : receipt.packages) {
    view.packages.push_back(pin_view(pin));
  }
  for (const table::MatchedRow& matched : receipt.matched) {
    view.outcomes.push_back(outcome_view(matched));
  }
  for (const table::FailedCell& cell : receipt.failed) {
    view.failed.push_back(failed_cell_view(cell));
  }
  if (receipt.aggregate) {
    view.aggregate = json_of(*receipt.aggregate);
  }
  return view;
}

AnalysisView analysis_view(const table::TableText& text, const table::Analysis& analysis) {
  AnalysisView view{.verdict = std::string(to_text(analysis.verdict())),
                    .gaps = completeness_name(analysis.gaps),
                    .overlaps = completeness_name(analysis.overlaps),
                    .unreachable_rows = completeness_name(analysis.unreachable_rows)};
  for (const table::Finding& finding : analysis.findings) {
    view.findings.push_back(finding_view(text, finding));
  }
  for (const table::CellNotAnalysed& cell : analysis.not_analysed) {
    view.not_analysed.push_back(
        {.row = number_of(cell.row), .input = text.inputs[cell.column].name});
  }
  return view;
}

}  // namespace cassia::messages
