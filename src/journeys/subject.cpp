#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

template <typename C>
Stream subject_stream(const C& command) {
  if constexpr (requires { command.ruling; }) {
    return ruling_stream(command.ruling);
  } else if constexpr (requires { command.attachment; }) {
    // Of the consignment whose paper it is: who may see the one may speak of the other.
    return {.desk = Desk::declarations, .key = command.consignment.text()};
  } else if constexpr (requires { command.partner; }) {
    return {.desk = Desk::origin_exchange, .key = origin_exchange::stream_key(command)};
  } else if constexpr (requires { command.product; }) {
    return product_stream(command.organisation, command.product);
  } else if constexpr (requires { command.bill; }) {
    return bill_stream(command.organisation, command.bill);
  } else if constexpr (requires { command.approved_exporter; }) {
    return approved_exporter_stream(command.approved_exporter);
  } else if constexpr (requires { command.origin_declaration; }) {
    return origin_declaration_stream(command.origin_declaration);
  } else if constexpr (requires { command.certificate; }) {
    return certificate_stream(command.certificate);
  } else if constexpr (requires { command.institution; }) {
    return institution_stream(command.institution);
  } else if constexpr (requires { command.user; }) {
    return user_stream(command.user);
  } else if constexpr (requires { command.webhook; }) {
    return webhooks_stream(command.organisation);
  } else if constexpr (requires { command.delegation; }) {
    return delegation_stream(command.delegation);
  } else if constexpr (requires { command.organisation; }) {
    return organisation_stream(command.organisation);
  } else if constexpr (requires { command.proposal; }) {
    return proposal_stream(command.proposal);
  } else if constexpr (requires { command.lift_id; }) {
    return lift_stream(command.lift_id);
  } else if constexpr (requires { command.agreement; }) {
    return proof_stream(command.agreement, command.number);
  } else if constexpr (requires { command.device_id; }) {
    return device_stream(command.device_id);
  } else if constexpr (requires { command.declaration_id; }) {
    return declaration_stream(command.declaration_id);
  } else if constexpr (requires { command.batch_no; }) {
    return batch_stream(command.batch_no.text());
  } else {
    return account_stream(command.owner);
  }
}

}  // namespace

Stream subject(const Command& command) {
  return std::visit([](const auto& given) { return subject_stream(given); }, command);
}

}  // namespace cassia::journeys
