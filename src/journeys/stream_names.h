#pragma once

#include "journeys/journeys.h"

// Names of streams by what they are about; not for others.
namespace cassia::journeys {

inline Stream proof_stream(std::string_view agreement, const preference::ProofNumber& number) {
  return {.desk = Desk::preference, .key = preference::proof_key(agreement, number)};
}
inline Stream account_stream(const base::OrganisationId& owner) {
  return {.desk = Desk::accounts, .key = owner.text()};
}
inline Stream declaration_stream(const declarations::DeclarationId& id) {
  return {.desk = Desk::declarations, .key = id.text()};
}
inline Stream batch_stream(const std::string& batch_no) {
  return {.desk = Desk::gate, .key = batch_no};
}
inline Stream device_stream(const gate_devices::DeviceId& device) {
  return {.desk = Desk::gate_devices, .key = device.text()};
}

inline Stream organisation_stream(const base::OrganisationId& organisation) {
  return {.desk = Desk::organisations, .key = organisation.text()};
}
inline Stream user_stream(const base::ActorId& user) {
  return {.desk = Desk::users, .key = user.text()};
}
inline Stream login_stream(const std::string& lookup) {
  return {.desk = Desk::logins, .key = lookup};
}
inline Stream delegation_stream(const delegations::DelegationId& delegation) {
  return {.desk = Desk::delegations, .key = delegation.text()};
}
inline Stream proposal_stream(const proposals::ProposalId& proposal) {
  return {.desk = Desk::proposals, .key = proposal.text()};
}
inline Stream docket_stream(const base::ActorId& officer) {
  return {.desk = Desk::dockets, .key = officer.text()};
}
inline Stream lift_stream(const lifts::LiftId& lift) {
  return {.desk = Desk::lifts, .key = lift.text()};
}

inline Stream attachments_stream(const attachments::ConsignmentId& consignment) {
  return {.desk = Desk::attachments, .key = consignment.text()};
}

inline Stream certificate_stream(const origin_certification::CertificateNumber& certificate) {
  return {.desk = Desk::origin_certification, .key = certificate.text()};
}

inline Stream partners_stream() {
  return {.desk = Desk::origin_exchange, .key = std::string(origin_exchange::kRegister)};
}

inline Stream copy_stream(const origin_exchange::PartnerId& partner, std::string_view agreement,
                          std::string_view number) {
  return {.desk = Desk::origin_exchange,
          .key = origin_exchange::copy_key(partner, agreement, number)};
}

inline Stream institution_stream(const reforms::InstitutionId& institution) {
  return {.desk = Desk::reforms, .key = institution.text()};
}
inline Stream ruling_stream(const rulings::RulingId& ruling) {
  return {.desk = Desk::rulings, .key = ruling.text()};
}
inline Stream approved_exporter_stream(const base::OrganisationId& exporter) {
  return {.desk = Desk::approved_exporters, .key = exporter.text()};
}

inline Stream origin_declaration_stream(const origin_declarations::OriginDeclarationId& id) {
  return {.desk = Desk::origin_declarations, .key = id.text()};
}

inline Stream bill_stream(const base::OrganisationId& organisation, const bills::BillId& bill) {
  return {.desk = Desk::bills, .key = bills::bill_key(organisation, bill)};
}

inline Stream product_stream(const base::OrganisationId& organisation,
                             const product_reviews::ProductId& product) {
  return {.desk = Desk::product_reviews,
          .key = product_reviews::product_key(organisation, product)};
}

inline Stream webhooks_stream(const base::OrganisationId& organisation) {
  return {.desk = Desk::webhooks, .key = organisation.text()};
}

}  // namespace cassia::journeys
