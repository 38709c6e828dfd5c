#include "journeys/import_consignment/claims.h"
#include "journeys/import_consignment/duty_holds.h"
#include "journeys/import_consignment/import_consignment.h"
#include "journeys/reforms/law_in_force.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

// Whether a declaration is there, so that its other streams can be named.
bool is_known(const declarations::State& declaration) { return !declaration.declarant.is_empty(); }

std::vector<Stream> streams_of(const declarations::State& declaration) {
  if (!is_known(declaration)) {
    return {};
  }
  std::vector<Stream> streams = proof_streams(declaration.content);
  streams.push_back(account_stream(declaration.declarant));
  return streams;
}

base::Result<void> settle_difference(const declarations::State& declaration, base::Money difference,
                                     Unit& unit) {
  const std::string& reference = declaration.declaration_id.text();
  if (difference.is_negative()) {
    CASSIA_TRY(unit.decide(accounts::Command(accounts::Refund{.owner = declaration.declarant,
                                                              .reference = reference,
                                                              .amount = -difference,
                                                              .reason = "amendment"})));
  } else if (!difference.is_zero()) {
    CASSIA_TRY(unit.decide(accounts::Command(accounts::Collect{.owner = declaration.declarant,
                                                               .reference = reference,
                                                               .kind = accounts::ChargeKind::tax,
                                                               .amount = difference})));
  }
  return {};
}

// The fee of goods that have left already; that of others is held with their tax.
base::Result<void> collect_late_fee(const declarations::State& declaration, Unit& unit) {
  const auto& late_fee = declaration.assessment.late_fee;
  if (declaration.released_lines.empty() || !late_fee || late_fee->fee.is_zero()) {
    return {};
  }
  CASSIA_TRY(unit.decide(
      accounts::Command(accounts::Collect{.owner = declaration.declarant,
                                          .reference = declaration.declaration_id.text(),
                                          .kind = accounts::ChargeKind::late_fee,
                                          .amount = late_fee->fee})));
  return {};
}

base::Money difference_of(const std::vector<declarations::Event>& events) {
  for (const declarations::Event& event : events) {
    if (const auto* amended = std::get_if<declarations::DeclarationAmended>(&event)) {
      return amended->difference;
    }
    if (const auto* completed = std::get_if<declarations::DeclarationCompleted>(&event)) {
      return completed->difference;
    }
  }
  return {};
}

}  // namespace

base::Result<void> cancel_consignment(const CancelConsignment& command, Unit& unit) {
  const Stream stream = declaration_stream(command.declaration_id);
  if (!unit.sees(stream) || !unit.sees(streams_of(*unit.states().declaration(stream.key)))) {
    return {};
  }
  const declarations::State before = unit.declaration(stream.key);
  CASSIA_TRY(unit.decide(declarations::Command(
      declarations::Cancel{.declaration_id = command.declaration_id, .reason = command.reason})));
  CASSIA_TRY(return_claims(before, "cancelled", unit));
  return give_back_all(before, unit);
}

base::Result<void> amend_consignment(const AmendConsignment& command, Unit& unit) {
  const Stream stream = declaration_stream(command.declaration_id);
  if (!unit.sees(stream)) {
    return {};
  }
  std::vector<Stream> needed = streams_of(*unit.states().declaration(stream.key));
  const std::vector<Stream> claimed = proof_streams(command.consignment);
  needed.insert(needed.end(), claimed.begin(), claimed.end());
  if (!unit.sees(needed) || !unit.sees(copy_streams(command.consignment, unit.states())) ||
      !follow_declaration_reforms(unit.declaration(stream.key), command.consignment.port, unit)) {
    return {};
  }
  const declarations::State before = unit.declaration(stream.key);
  declarations::Amend amend{.declaration_id = command.declaration_id,
                            .content = content_of(command.consignment),
                            .reason = command.reason};
  if (is_known(before)) {
    CASSIA_TRY(return_claims(before, "amended", unit));
    amend.content.claims =
        CASSIA_TRY(make_claims(command.consignment,
                               {.declaration_id = command.declaration_id,
                                .declarant = before.declarant,
                                .acceptance_date = before.assessment.declared_on},
                               unit));
  }
  auto amended = unit.decide(declarations::Command(amend));
  if (!amended) {
    return base::at("consignment", amended.error());
  }
  const declarations::State after = unit.declaration(stream.key);
  CASSIA_TRY(hold_anew(after, unit));
  return settle_difference(after, difference_of(*amended), unit);
}

base::Result<void> complete_consignment(const CompleteConsignment& command, Unit& unit) {
  const Stream stream = declaration_stream(command.declaration_id);
  if (!unit.sees(stream)) {
    return {};
  }
  std::vector<Stream> needed = streams_of(*unit.states().declaration(stream.key));
  const std::vector<Stream> claimed = proof_streams(command.consignment);
  needed.insert(needed.end(), claimed.begin(), claimed.end());
  if (!unit.sees(needed) || !unit.sees(copy_streams(command.consignment, unit.states())) ||
      !follow_declaration_reforms({}, command.consignment.port, unit)) {
    return {};
  }
  const declarations::State before = unit.declaration(stream.key);
  declarations::Complete complete{.declaration_id = command.declaration_id,
                                  .content = content_of(command.consignment)};
  if (declarations::is_summary(before)) {
    const base::ZoneCalendar* const calendar = CASSIA_TRY(unit.law().calendar("cn"));
    CASSIA_TRY(return_claims(before, "completed", unit));
    complete.content.claims =
        CASSIA_TRY(make_claims(command.consignment,
                               {.declaration_id = command.declaration_id,
                                .declarant = before.declarant,
                                .acceptance_date = calendar->date_of(unit.context().received_at)},
                               unit));
  }
  auto completed = unit.decide(declarations::Command(complete));
  if (!completed) {
    return base::at("consignment", completed.error());
  }
  const declarations::State after = unit.declaration(stream.key);
  CASSIA_TRY(hold_anew(after, unit));
  CASSIA_TRY(collect_late_fee(after, unit));
  return settle_difference(after, difference_of(*completed), unit);
}

base::Result<void> pay_tax(const PayTax& command, Unit& unit) {
  const Stream stream = declaration_stream(command.declaration_id);
  if (!unit.sees(stream) || !unit.sees(streams_of(*unit.states().declaration(stream.key)))) {
    return {};
  }
  const std::vector<declarations::Event> events = CASSIA_TRY(unit.decide(
      declarations::Command(declarations::PayTax{.declaration_id = command.declaration_id})));
  const auto& paid = std::get<declarations::TaxPaid>(events.front());
  const declarations::State after = unit.declaration(stream.key);
  const std::pair<accounts::ChargeKind, base::Money> charges[] = {
      {accounts::ChargeKind::tax, paid.tax},
      {accounts::ChargeKind::late_interest, paid.late_interest}};
  for (const auto& [kind, amount] : charges) {
    if (!amount.is_zero()) {
      CASSIA_TRY(
          unit.decide(accounts::Command(accounts::Collect{.owner = after.declarant,
                                                          .reference = after.declaration_id.text(),
                                                          .kind = kind,
                                                          .amount = amount})));
    }
  }
  return {};
}

}  // namespace cassia::journeys
