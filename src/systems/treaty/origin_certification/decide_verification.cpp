#include <algorithm>

#include "systems/treaty/origin_certification/decide_parts.h"
#include "systems/treaty/origin_certification/rules/only_an_issuing_body_decides.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

const base::Citation kAssistance{"origin_regulation_2019", "20"};

const Verification* find_verification(const State& state, const std::string& request) {
  const auto found = std::ranges::find_if(state.verifications, [&](const Verification& one) {
    return one.requested.request == request;
  });
  return found == state.verifications.end() ? nullptr : &*found;
}

base::Refusal refusal_on_request(base::RefusalCode code, const std::string& request) {
  return {
      .code = code, .citation = kAssistance, .place = "request", .facts = {{"request", request}}};
}

// What was issued is asked about, whatever became of it since.
base::Result<void> was_issued(const Setting& setting, const CertificateNumber& certificate) {
  if (setting.state.issued) {
    return {};
  }
  return is_in(setting.state, {}, certificate);
}

base::Result<void> came_by_now(const Setting& setting, base::Date received_on) {
  if (received_on >= setting.state.issued->issue_date && received_on <= setting.today) {
    return {};
  }
  return base::Refusal{.code = kVerificationDay,
                       .citation = kAssistance,
                       .place = "received_on",
                       .facts = {{"received_on", base::to_text(received_on)},
                                 {"issue_date", base::to_text(setting.state.issued->issue_date)},
                                 {"today", base::to_text(setting.today)}}};
}

}  // namespace

// RCEP art. 3.24.4 (register: rcep.3.24.4): an answer is due so many days after receipt.
Decided decide_one(const Setting& setting, const RecordVerificationRequest& command) {
  CASSIA_TRY(acts_as_issuing_body(setting));
  CASSIA_TRY(was_issued(setting, command.certificate));
  if (command.request.empty() || command.asked_by.is_unknown()) {
    return missing(command.request.empty() ? "request" : "asked_by", kAssistance);
  }
  if (find_verification(setting.state, command.request) != nullptr) {
    return refusal_on_request(kVerificationRepeated, command.request);
  }
  CASSIA_TRY(came_by_now(setting, command.received_on));
  const auto days = CASSIA_TRY(setting.law.integer(
      parameter(setting.state.submitted.application.agreement, "verification_days_max"),
      command.received_on));
  return std::vector<Event>{
      VerificationRequested{.request = command.request,
                            .asked_by = command.asked_by,
                            .received_on = command.received_on,
                            .due_on = command.received_on + std::chrono::days(days.value),
                            .question = command.question,
                            .by = setting.context.actor,
                            .citation = days.citation,
                            .is_unverified = days.is_unverified}};
}

Decided decide_one(const Setting& setting, const AnswerVerificationRequest& command) {
  CASSIA_TRY(acts_as_issuing_body(setting));
  CASSIA_TRY(was_issued(setting, command.certificate));
  const Verification* const found = find_verification(setting.state, command.request);
  if (found == nullptr || found->answered) {
    return refusal_on_request(kVerificationUnknown, command.request);
  }
  if (command.answer.empty()) {
    return missing("answer", kAssistance);
  }
  return std::vector<Event>{
      VerificationAnswered{.request = command.request,
                           .finding = command.finding,
                           .answer = command.answer,
                           .on = setting.today,
                           .is_in_time = setting.today <= found->requested.due_on,
                           .by = setting.context.actor}};
}

}  // namespace cassia::systems::treaty::origin_certification
