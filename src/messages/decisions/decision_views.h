#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "codec/json_values.h"
#include "engines/decision/table/analysis.h"
#include "engines/decision/table/receipt.h"

namespace cassia::messages {

// What decision tables decided and what is found in them, as JSON tells it on the command line and
// at the counter alike. Rows count from 1; 0 is the row `otherwise`. Values are those of JSON,
// where it has them; dates, times and durations are their text ("2026-03-02").

using NamedValues = std::map<std::string, codec::RawJson>;

struct PackagePinView {
  std::string id = {};
  std::string version = {};
  base::Digest digest = {};
};
BOOST_DESCRIBE_STRUCT(PackagePinView, (), (id, version, digest))

struct OutcomeView {
  std::int64_t row = 0;
  NamedValues outputs = {};
  std::vector<base::Citation> citations = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(OutcomeView, (), (row, outputs, citations, is_unverified))

struct FailedCellView {
  std::int64_t row = 0;
  std::string input = {};
  std::string test = {};
};
BOOST_DESCRIBE_STRUCT(FailedCellView, (), (row, input, test))

struct DecisionReceiptView {
  std::string table = {};
  base::Digest digest = {};
  base::Instant decided_at = {};
  std::vector<PackagePinView> packages = {};
  NamedValues inputs = {};
  std::vector<OutcomeView> outcomes = {};
  std::vector<FailedCellView> failed = {};
  std::optional<codec::RawJson> aggregate = {};
  std::string receipt = {};  // the canonical text, which `cassia replay` reads
};
BOOST_DESCRIBE_STRUCT(DecisionReceiptView, (),
                      (table, digest, decided_at, packages, inputs, outcomes, failed, aggregate,
                       receipt))

struct MeetingView {
  std::vector<std::int64_t> rows = {};
  NamedValues example = {};
};
BOOST_DESCRIBE_STRUCT(MeetingView, (), (rows, example))

struct FindingView {
  std::string kind = {};
  std::string weight = {};
  std::vector<std::int64_t> rows = {};
  std::string input = {};  // of a dead input
  NamedValues example = {};
  std::int64_t count = 0;  // of ranked overlaps
  std::vector<MeetingView> meetings = {};
};
BOOST_DESCRIBE_STRUCT(FindingView, (), (kind, weight, rows, input, example, count, meetings))

struct CellView {
  std::int64_t row = 0;
  std::string input = {};
};
BOOST_DESCRIBE_STRUCT(CellView, (), (row, input))

// How far the analysis answers its three questions: "complete", "listed_in_part", "undecided".
struct AnalysisView {
  std::string verdict = {};
  std::vector<FindingView> findings = {};
  std::vector<CellView> not_analysed = {};
  std::string gaps = {};
  std::string overlaps = {};
  std::string unreachable_rows = {};
};
BOOST_DESCRIBE_STRUCT(AnalysisView, (),
                      (verdict, findings, not_analysed, gaps, overlaps, unreachable_rows))

PackagePinView pin_view(const engines::decision::table::PackagePin& pin);
OutcomeView outcome_view(const engines::decision::table::MatchedRow& matched);
FailedCellView failed_cell_view(const engines::decision::table::FailedCell& cell);
DecisionReceiptView receipt_view(const engines::decision::table::Receipt& receipt);
AnalysisView analysis_view(const engines::decision::table::TableText& table,
                           const engines::decision::table::Analysis& analysis);

}  // namespace cassia::messages
