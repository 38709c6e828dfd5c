#include <algorithm>
#include <iterator>

#include "systems/treaty/approved_exporters/approved_exporters.h"

namespace cassia::systems::treaty::approved_exporters {

namespace {

std::string numbered(const std::string& exporter, std::int64_t number) {
  return exporter + ":" + std::to_string(number);
}

std::string facts_text(const Conditions& conditions) {
  std::string text = "is_aeo_advanced = ";
  text += conditions.is_aeo_advanced ? "true" : "false";
  text += "; has_trained_staff = ";
  text += conditions.has_trained_staff ? "true" : "false";
  text += "; records_since = " + base::to_text(conditions.records_since);
  text += "; last_offence = ";
  text += conditions.last_offence ? base::to_text(*conditions.last_offence) : "none";
  return text;
}

ApprovalStepRow step_of(const State& after, const char* step, const base::ActorId& by,
                        base::Instant at) {
  const std::string& exporter = after.approved_exporter.text();
  return {.key = numbered(exporter, after.steps),
          .exporter = exporter,
          .step_no = after.steps,
          .step = step,
          .by = by,
          .at = at};
}

void add_answer(ApprovalStepRow& row, const TableAnswer& answer) {
  row.reason = answer.reason;
  row.is_unverified = answer.is_unverified;
  row.table_digest = answer.table_digest;
  if (!answer.citations.empty()) {
    row.citation = answer.citations.front().source + " " + answer.citations.front().clause;
  }
}

void add_rows(const ApprovalAsked& event, const State& after, std::vector<Row>& rows) {
  ApprovalStepRow row = step_of(after, "asked", event.by, event.at);
  row.facts = facts_text(event.conditions);
  rows.emplace_back(std::move(row));
}

void add_rows(const ApprovalGiven& event, const State& after, std::vector<Row>& rows) {
  ApprovalStepRow row = step_of(after, "approved", event.by, event.at);
  row.facts = facts_text(event.conditions);
  row.words = event.remark;
  add_answer(row, event.answer);
  rows.emplace_back(std::move(row));
}

void add_rows(const ApprovalRefused& event, const State& after, std::vector<Row>& rows) {
  ApprovalStepRow row = step_of(after, "refused", event.by, event.at);
  row.facts = facts_text(event.conditions);
  row.words = event.remark;
  add_answer(row, event.answer);
  rows.emplace_back(std::move(row));
}

template <typename Incident>
void add_incident(const Incident& event, const char* step, const State& after,
                  std::vector<Row>& rows) {
  ApprovalStepRow row = step_of(after, step, event.by, event.at);
  row.facts = std::string("incident = ") + boost::describe::enum_to_string(event.incident, "");
  row.words = event.finding;
  add_answer(row, event.answer);
  rows.emplace_back(std::move(row));
}

void add_rows(const ApprovalSuspended& event, const State& after, std::vector<Row>& rows) {
  add_incident(event, "suspended", after, rows);
}

void add_rows(const ApprovalWithdrawn& event, const State& after, std::vector<Row>& rows) {
  add_incident(event, "withdrawn", after, rows);
}

void add_good(std::int64_t good_no, const State& after, std::vector<Row>& rows) {
  const FiledGood& good = after.goods[static_cast<std::size_t>(good_no) - 1];
  rows.emplace_back(FiledGoodRow{.key = numbered(after.approved_exporter.text(), good_no),
                                 .exporter = after.approved_exporter.text(),
                                 .good_no = good_no,
                                 .agreement = good.filed.agreement,
                                 .hs_code = good.filed.hs_code,
                                 .name_zh = good.filed.name_zh,
                                 .name_en = good.filed.name_en,
                                 .is_withdrawn = good.is_withdrawn,
                                 .filed_at = good.filed.at});
}

void add_rows(const GoodFiled& event, const State& after, std::vector<Row>& rows) {
  add_good(event.good_no, after, rows);
}

void add_rows(const GoodWithdrawn& event, const State& after, std::vector<Row>& rows) {
  add_good(event.good_no, after, rows);
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  ApprovedExporterRow row{
      .key = after.approved_exporter.text(),
      .phase = after.phase,
      .is_asked = after.asked.has_value(),
      .customs = after.customs,
      .reason = after.reason,
      .goods = std::ranges::count_if(after.goods,
                                     [](const FiledGood& good) { return !good.is_withdrawn; }),
      .changed_by = std::visit([](const auto& one) { return one.by; }, event),
      .changed_at = std::visit([](const auto& one) { return one.at; }, event)};
  if (after.approval) {
    row.code = after.approval->code;
    row.valid_from = after.approval->valid_from;
    row.valid_to = after.approval->valid_to;
  }
  std::vector<Row> rows = {std::move(row)};
  std::visit([&](const auto& one) { add_rows(one, after, rows); }, event);
  return rows;
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.approved_exporter.text(); }, command);
}

}  // namespace cassia::systems::treaty::approved_exporters
