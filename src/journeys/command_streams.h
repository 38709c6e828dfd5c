#pragma once

#include <algorithm>
#include <iterator>

#include "journeys/import_consignment/claims.h"
#include "journeys/import_consignment/proofs.h"
#include "journeys/reforms/law_in_force.h"
#include "journeys/stream_names.h"

// What has to be loaded before a command is decided; not for others.
namespace cassia::journeys {

// The streams that each command names by itself.
inline std::vector<Stream> command_streams(const LodgeConsignment& command) {
  std::vector<Stream> streams = proof_streams(command.consignment);
  streams.push_back(declaration_stream(command.declaration_id));
  streams.push_back(account_stream(command.declarant));
  std::ranges::copy(institution_streams(kDeclarationTables), std::back_inserter(streams));
  return streams;
}

template <typename C>
std::vector<Stream> streams_of_correction(const C& command) {
  std::vector<Stream> streams = proof_streams(command.consignment);
  std::ranges::copy(institution_streams(kDeclarationTables), std::back_inserter(streams));
  streams.push_back(declaration_stream(command.declaration_id));
  return streams;
}

// What a lane decides is decided by tables.
inline std::vector<Stream> streams_of_lane(const gate::BatchId& batch_no) {
  std::vector<Stream> streams = institution_streams(kLaneTables);
  streams.push_back(batch_stream(batch_no.text()));
  return streams;
}

inline std::vector<Stream> command_streams(const gate::Arrive& command) {
  return streams_of_lane(command.batch_no);
}

inline std::vector<Stream> command_streams(const gate::ResolveHold& command) {
  return streams_of_lane(command.batch_no);
}

inline std::vector<Stream> command_streams(const AmendConsignment& command) {
  return streams_of_correction(command);
}

inline std::vector<Stream> command_streams(const CompleteConsignment& command) {
  return streams_of_correction(command);
}

inline std::vector<Stream> command_streams(const preference::RegisterProof& command) {
  return streams_of_proof(command);
}

inline std::vector<Stream> command_streams(const users::RegisterUser& command) {
  return {user_stream(command.user), organisation_stream(command.organisation),
          login_stream(command.login)};
}

// Other streams that a certificate or a ruling stands on are asked for once the command or its
// state names them.
template <typename C>
std::vector<Stream> command_streams(const C& command) {
  if constexpr (requires { command.ruling; }) {
    return {ruling_stream(command.ruling)};
  } else if constexpr (requires { command.partner; }) {
    return {{.desk = Desk::origin_exchange, .key = origin_exchange::stream_key(command)},
            partners_stream()};
  } else if constexpr (requires { command.certificate; }) {
    return {certificate_stream(command.certificate)};
  } else if constexpr (requires { command.institution; }) {
    return {institution_stream(command.institution)};
  } else if constexpr (requires { command.product; }) {
    return {product_stream(command.organisation, command.product)};
  } else if constexpr (requires { command.bill; }) {
    return {bill_stream(command.organisation, command.bill)};
  } else if constexpr (requires { command.approved_exporter; }) {
    return {approved_exporter_stream(command.approved_exporter)};
  } else if constexpr (requires { command.origin_declaration; }) {
    return {origin_declaration_stream(command.origin_declaration)};
  } else if constexpr (requires { command.attachment; }) {
    return {attachments_stream(command.consignment),
            {.desk = Desk::declarations, .key = command.consignment.text()}};
  } else if constexpr (requires { command.user; }) {
    return {user_stream(command.user)};
  } else if constexpr (requires { command.webhook; }) {
    return {webhooks_stream(command.organisation)};
  } else if constexpr (requires { command.delegation; }) {
    return {delegation_stream(command.delegation)};
  } else if constexpr (requires { command.organisation; }) {
    return {organisation_stream(command.organisation)};
  } else if constexpr (requires { command.proposal; }) {
    return {proposal_stream(command.proposal)};
  } else if constexpr (requires { command.lift_id; }) {
    return {lift_stream(command.lift_id)};
  } else if constexpr (requires { command.agreement; }) {
    return {proof_stream(command.agreement, command.number)};
  } else if constexpr (requires { command.device_id; }) {
    return {device_stream(command.device_id)};
  } else if constexpr (requires { command.batch_no; }) {
    return {batch_stream(command.batch_no.text())};
  } else if constexpr (requires { command.owner; }) {
    return {account_stream(command.owner)};
  } else {
    return {declaration_stream(command.declaration_id)};
  }
}

}  // namespace cassia::journeys
