#include <fmt/format.h>

#include <algorithm>

#include "systems/treaty/origin_certification/origin_certification.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

std::string reasons_of(const std::vector<CheckFinding>& findings) {
  std::vector<std::string> reasons;  // each once, in their order
  for (const CheckFinding& finding : findings) {
    if (std::ranges::find(reasons, finding.reason) == reasons.end()) {
      reasons.push_back(finding.reason);
    }
  }
  return fmt::format("{}", fmt::join(reasons, ", "));
}

CertificateRow certificate_row(const State& state) {
  const Application& application = state.submitted.application;
  CertificateRow row{.key = state.submitted.certificate.text(),
                     .phase = state.phase,
                     .agreement = application.agreement,
                     .kind = application.kind,
                     .applicant = state.submitted.applicant,
                     .consignee = application.consignee,
                     .destination = application.destination,
                     .invoice_number = application.invoice.number,
                     .findings = reasons_of(state.submitted.findings),
                     .reason = state.reason,
                     .issuer = application.issuer,
                     .is_copy_requested = state.copy_requested.has_value(),
                     .copies = std::ssize(state.copies)};
  if (application.earlier) {
    row.earlier = application.earlier->text();
  } else if (application.original) {
    row.earlier = application.original->text();
  }
  if (state.issued) {
    row.issue_date = state.issued->issue_date;
    row.expires_on = state.issued->expires_on;
    row.endorsement = state.issued->endorsement;
    row.is_unverified = state.issued->is_unverified;
  }
  if (state.replaced_by) {
    row.replaced_by = state.replaced_by->text();
  }
  return row;
}

CertificateLineRow line_row(const State& state, const ApplicationLine& line) {
  const std::string& certificate = state.submitted.certificate.text();
  CertificateLineRow row{.key = fmt::format("{}.{}", certificate, line.line_no),
                         .certificate = certificate,
                         .line_no = line.line_no,
                         .hs_code = line.hs_code,
                         .goods_name = line.goods_name,
                         .quantity = line.quantity};
  const auto found =
      std::ranges::find(state.submitted.determinations, line.line_no, &Determination::line_no);
  if (found != state.submitted.determinations.end()) {
    row.country_of_origin = found->country_of_origin;
  }
  if (state.issued) {
    const auto printed =
        std::ranges::find(state.issued->lines, line.line_no, &PrintedLine::line_no);
    if (printed != state.issued->lines.end()) {
      row.criterion = printed->criterion;
    }
  }
  return row;
}

VerificationRow verification_row(const State& state, std::size_t place) {
  const std::string& certificate = state.submitted.certificate.text();
  const Verification& one = state.verifications[place];
  VerificationRow row{.key = fmt::format("{}.{}", certificate, place + 1),
                      .certificate = certificate,
                      .request = one.requested.request,
                      .asked_by = one.requested.asked_by,
                      .received_on = one.requested.received_on,
                      .due_on = one.requested.due_on,
                      .question = one.requested.question,
                      .is_open = !one.answered,
                      .is_unverified = one.requested.is_unverified};
  if (one.answered) {
    row.finding = one.answered->finding;
    row.answer = one.answered->answer;
    row.answered_on = one.answered->on;
    row.is_in_time = one.answered->is_in_time;
  }
  return row;
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  std::vector<Row> rows{certificate_row(after)};
  const bool has_new_lines = std::holds_alternative<ApplicationSubmitted>(event) ||
                             std::holds_alternative<CertificateIssued>(event);
  if (has_new_lines) {
    for (const ApplicationLine& line : after.submitted.application.lines) {
      rows.push_back(line_row(after, line));
    }
    for (const std::int64_t line_no : after.dropped_lines) {
      CertificateLineRow row = line_row(after, {.line_no = line_no});
      row.is_dropped = true;
      rows.push_back(std::move(row));
    }
  }
  const bool is_verification = std::holds_alternative<VerificationRequested>(event) ||
                               std::holds_alternative<VerificationAnswered>(event);
  for (std::size_t place = 0; is_verification && place < after.verifications.size(); ++place) {
    rows.push_back(verification_row(after, place));
  }
  return rows;
}

}  // namespace cassia::systems::treaty::origin_certification
