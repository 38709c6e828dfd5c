#include "systems/treaty/bills/bills.h"

namespace cassia::systems::treaty::bills {

namespace {

std::string rates_text(const std::vector<std::string>& rates) {
  std::string text;
  for (const std::string& rate : rates) {
    text.append(text.empty() ? "" : ", ").append(rate);
  }
  return text;
}

void add_row(const BillSaved& event, const State& /*after*/, std::vector<Row>& rows) {
  const std::string bill = bill_key(event.organisation, event.bill);
  rows.emplace_back(BillVersionRow{.key = version_key(bill, event.version),
                                   .bill = bill,
                                   .version = event.version,
                                   .name = event.name,
                                   .text = event.text,
                                   .rates = rates_text(event.rates),
                                   .remark = event.remark,
                                   .digest = event.digest,
                                   .saved_by = event.by,
                                   .saved_at = event.at});
}

void add_row(const BillUsed& event, const State& after, std::vector<Row>& rows) {
  const BillSaved& used = after.versions[static_cast<std::size_t>(event.version) - 1];
  const std::string bill = bill_key(used.organisation, used.bill);
  std::string key = event.certificate.text() + ":" + std::to_string(event.line_no) + ":";
  key.append(version_key(bill, event.version));
  rows.emplace_back(BillUseRow{.key = std::move(key),
                               .certificate = event.certificate.text(),
                               .line_no = event.line_no,
                               .organisation = used.organisation,
                               .issuer = event.issuer,
                               .bill = bill,
                               .version = event.version,
                               .name = used.name,
                               .text = used.text,
                               .rates = rates_text(used.rates),
                               .digest = used.digest,
                               .used_at = event.at});
}

void add_row(const BillArchived& /*event*/, const State& /*after*/, std::vector<Row>& /*rows*/) {}
void add_row(const BillRestored& /*event*/, const State& /*after*/, std::vector<Row>& /*rows*/) {}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  const BillSaved& latest = after.versions.back();
  std::vector<Row> rows = {
      BillRow{.key = bill_key(latest.organisation, latest.bill),
              .organisation = latest.organisation,
              .bill = latest.bill,
              .name = latest.name,
              .phase = after.phase,
              .version = latest.version,
              .uses = after.uses,
              .changed_by = std::visit([](const auto& one) { return one.by; }, event),
              .changed_at = std::visit([](const auto& one) { return one.at; }, event)}};
  std::visit([&](const auto& one) { add_row(one, after, rows); }, event);
  return rows;
}

std::string bill_key(const base::OrganisationId& organisation, const BillId& bill) {
  return organisation.text() + ":" + bill.text();
}

std::string version_key(std::string_view bill, std::int64_t version) {
  return std::string(bill) + ":" + std::to_string(version);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return bill_key(one.organisation, one.bill); }, command);
}

}  // namespace cassia::systems::treaty::bills
