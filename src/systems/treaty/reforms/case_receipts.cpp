#include "systems/treaty/reforms/case_receipts.h"

#include "engines/decision/table/column_decisions.h"

namespace cassia::systems::treaty::reforms {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

namespace {

struct CasePlace {
  const table::RecordedHead& head;
  const table::RecordedDecisions& decisions;
  std::size_t decision = 0;
};

base::Result<table::Receipt> receipt_of(const table::DecisionTable& version, const CasePlace& place,
                                        const table::DecisionMoment& moment,
                                        const std::vector<table::PackagePin>& pins) {
  const table::ColumnDecisions columns(version, columns_for(version, place.head, place.decisions));
  const table::Facts facts = CASSIA_TRY(bind_facts(version, columns.inputs_of(place.decision)));
  return decide_with_receipt(version, facts, moment, pins);
}

std::vector<table::NamedValue> told_values(const std::vector<table::RecordedColumn>& columns,
                                           const std::vector<table::ValueColumn>& values,
                                           std::size_t decision) {
  std::vector<table::NamedValue> told;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (const feel::Value* const value = values[at].at(decision)) {
      told.push_back({columns[at].name, *value});
    }
  }
  return told;
}

CaseReceipts receipts_of(const CasePlace& place, const Backtest& backtest,
                         const VersionPins& pins) {
  const BacktestQuestion& asked = backtest.question();
  const table::DecisionMoment moment{.at = place.decisions.instants[place.decision],
                                     .offset_seconds = place.head.offset_seconds};
  CaseReceipts receipts{
      .decided_at = moment.at,
      .old_version = receipt_of(*asked.old_version, place, moment, pins.old_version),
      .new_version = receipt_of(*asked.new_version, place,
                                moment_in_force(*asked.new_version, moment), pins.new_version)};
  if (const feel::Value* const subject = place.decisions.subjects.at(place.decision)) {
    receipts.subject = *subject->as_string();
  }
  receipts.facts = told_values(place.head.inputs, place.decisions.inputs, place.decision);
  receipts.recorded = told_values(place.head.outputs, place.decisions.outputs, place.decision);
  return receipts;
}

}  // namespace

std::vector<CaseReceipts> receipts_of_case(const Backtest& backtest, const VersionPins& pins,
                                           const table::RecordedDecisions& decisions,
                                           const std::string& case_name) {
  std::vector<CaseReceipts> found;
  for (std::size_t at = 0; at < decisions.count(); ++at) {
    if (*decisions.cases.at(at)->as_string() == case_name) {
      found.push_back(receipts_of(
          {.head = backtest.question().recorded, .decisions = decisions, .decision = at}, backtest,
          pins));
    }
  }
  return found;
}

}  // namespace cassia::systems::treaty::reforms
