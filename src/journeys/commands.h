#pragma once

#include <boost/describe.hpp>
#include <variant>

#include "base/one_of.h"
#include "systems/access/delegations/delegations.h"
#include "systems/access/logins/logins.h"
#include "systems/access/organisations/organisations.h"
#include "systems/access/proposals/proposals.h"
#include "systems/access/users/users.h"
#include "systems/access/webhooks/webhooks.h"
#include "systems/finance/accounts/accounts.h"
#include "systems/trade/attachments/attachments.h"
#include "systems/trade/declarations/declarations.h"
#include "systems/trade/dockets/dockets.h"
#include "systems/trade/gate/gate.h"
#include "systems/trade/gate_devices/gate_devices.h"
#include "systems/trade/lifts/lifts.h"
#include "systems/treaty/approved_exporters/approved_exporters.h"
#include "systems/treaty/bills/bills.h"
#include "systems/treaty/origin_certification/origin_certification.h"
#include "systems/treaty/origin_declarations/origin_declarations.h"
#include "systems/treaty/origin_exchange/origin_exchange.h"
#include "systems/treaty/preference/preference.h"
#include "systems/treaty/product_reviews/product_reviews.h"
#include "systems/treaty/reforms/reform_desk.h"
#include "systems/treaty/rulings/rulings.h"

// What may be asked of the zone. A command of one desk that moves nothing else is that desk's own;
// what moves goods, money and evidence together is declared here. Commands that only a journey may
// give to a desk (claim, place_holds, claim_login, ...) are not in the variant.
namespace cassia::journeys {

namespace preference = systems::treaty::preference;
namespace approved_exporters = systems::treaty::approved_exporters;
namespace bills = systems::treaty::bills;
namespace product_reviews = systems::treaty::product_reviews;
namespace origin_declarations = systems::treaty::origin_declarations;
namespace origin_certification = systems::treaty::origin_certification;
namespace origin_exchange = systems::treaty::origin_exchange;
namespace reforms = systems::treaty::reforms;
namespace rulings = systems::treaty::rulings;
namespace declarations = systems::trade::declarations;
namespace attachments = systems::trade::attachments;
namespace gate = systems::trade::gate;
namespace gate_devices = systems::trade::gate_devices;
namespace accounts = systems::finance::accounts;
namespace organisations = systems::access::organisations;
namespace users = systems::access::users;
namespace logins = systems::access::logins;
namespace delegations = systems::access::delegations;
namespace proposals = systems::access::proposals;
namespace lifts = systems::trade::lifts;
namespace dockets = systems::trade::dockets;
namespace webhooks = systems::access::webhooks;

// A line claims the rate of an agreement. Without a number of proof it stands on the waiver for
// small values, or on a guarantee until the proof comes.
struct ProofClaim {
  std::string agreement = {};
  std::optional<preference::ProofNumber> number = {};
  std::int64_t proof_line = 1;
  preference::Route route = {};
  preference::EOriginCopy e_origin = preference::EOriginCopy::not_linked;
  bool is_guarantee_offered = false;
  bool is_classification_disputed = false;
};
BOOST_DESCRIBE_STRUCT(ProofClaim, (),
                      (agreement, number, proof_line, route, e_origin, is_guarantee_offered,
                       is_classification_disputed))

struct ConsignmentLine {
  declarations::GoodsLine goods = {};
  std::optional<ProofClaim> claim = {};
};
BOOST_DESCRIBE_STRUCT(ConsignmentLine, (), (goods, claim))

// Everything that a consignment's declaration says.
struct Consignment {
  std::string batch_no = {};
  declarations::DeclarationMode mode = declarations::DeclarationMode::one_step;
  std::optional<base::Instant> entry_at = {};
  std::optional<base::Date> expected_on = {};  // of an advance declaration
  std::string port = {};
  std::string invoice_number = {};
  declarations::TradeTerms terms = {};
  bool is_perishable = false;
  bool is_express = false;
  bool is_temporary = false;
  declarations::PaymentMode payment = declarations::PaymentMode::account;
  std::optional<declarations::Guarantee> guarantee = {};
  std::vector<ConsignmentLine> lines = {};
};
BOOST_DESCRIBE_STRUCT(Consignment, (),
                      (batch_no, mode, entry_at, expected_on, port, invoice_number, terms,
                       is_perishable, is_express, is_temporary, payment, guarantee, lines))

// Lodges the declaration: takes the quantities from the proofs, assesses, holds tax and security on
// the duty account.
struct LodgeConsignment {
  declarations::DeclarationId declaration_id = {};
  base::OrganisationId declarant = {};
  Consignment consignment = {};
};
BOOST_DESCRIBE_STRUCT(LodgeConsignment, (), (declaration_id, declarant, consignment))

// The second step after a summary: claims are made anew on its day, tax is assessed for good, and
// what came late costs the late-declaration fee.
struct CompleteConsignment {
  declarations::DeclarationId declaration_id = {};
  Consignment consignment = {};
};
BOOST_DESCRIBE_STRUCT(CompleteConsignment, (), (declaration_id, consignment))

// Releases lines (none named: all that are open): takes their tax from the account and, once all
// are released, opens the gate appointment of the batch.
struct ReleaseConsignment {
  declarations::DeclarationId declaration_id = {};
  std::vector<std::int64_t> line_nos = {};
};
BOOST_DESCRIBE_STRUCT(ReleaseConsignment, (), (declaration_id, line_nos))

// Corrects the declaration: claims and holds are made anew; tax already paid is topped up or given
// back.
struct AmendConsignment {
  declarations::DeclarationId declaration_id = {};
  Consignment consignment = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(AmendConsignment, (), (declaration_id, consignment, reason))

// Gives everything back: certified quantities, holds, securities.
struct CancelConsignment {
  declarations::DeclarationId declaration_id = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(CancelConsignment, (), (declaration_id, reason))

// For a line whose claim is only secured: the evidence that was missing, or the proof itself.
struct SupplyEvidence {
  declarations::DeclarationId declaration_id = {};
  std::int64_t line_no = 0;
  std::optional<preference::ProofNumber> number = {};  // when it was lodged without a proof
  std::int64_t proof_line = 1;
  std::optional<preference::Route> route = {};
  std::optional<preference::EOriginCopy> e_origin = {};
  std::optional<base::HsCode> hs_code = {};
};
BOOST_DESCRIBE_STRUCT(SupplyEvidence, (),
                      (declaration_id, line_no, number, proof_line, route, e_origin, hs_code))

// Given by the timer that a secured claim sets: its time is over, the security becomes tax.
struct ForfeitSecurity {
  declarations::DeclarationId declaration_id = {};
  std::int64_t line_no = 0;
};
BOOST_DESCRIBE_STRUCT(ForfeitSecurity, (), (declaration_id, line_no))

// Pays the tax for which a guarantee stands, with the surcharge when it is late.
struct PayTax {
  declarations::DeclarationId declaration_id = {};
};
BOOST_DESCRIBE_STRUCT(PayTax, (), (declaration_id))

// What was read at the lane when a vehicle was let in without network, for the gate to test now.
struct OfflineReading {
  std::string container_no = {};
  std::string lock_no = {};
  gate::LockState lock_state = gate::LockState::none;
  base::Quantity measured_weight = {};  // KGM
  bool is_driver_verified = false;
  bool is_cold = false;
  gate::Channel channel = gate::Channel::green;
};
BOOST_DESCRIBE_STRUCT(OfflineReading, (),
                      (container_no, lock_no, lock_state, measured_weight, is_driver_verified,
                       is_cold, channel))

// A device tells one thing that happened while it had no network. The gate decides on it as of
// then; what it would have decided otherwise becomes a case at the desk of devices. `list` is put
// in by the counter, which alone can tell whether the zone signed it.
struct ReportOffline {
  gate_devices::DeviceId device_id = {};
  gate_devices::ToldEvent told = {};
  std::optional<OfflineReading> reading = {};  // of a vehicle that was let in
  std::optional<gate_devices::ListUsed> list = {};
};
BOOST_DESCRIBE_STRUCT(ReportOffline, (), (device_id, told, reading, list))

// Given by the timer that an attachment sets: the time of keeping may be over.
struct ExpireAttachment {
  attachments::ConsignmentId consignment = {};
  attachments::AttachmentId attachment = {};
};
BOOST_DESCRIBE_STRUCT(ExpireAttachment, (), (consignment, attachment))

// Given by the clock when an officer's absence begins: the cases go to the substitute, or back to
// the queue.
struct HandOverCases {
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(HandOverCases, (), (user))

using CommandKinds = std::variant<
    LodgeConsignment, CompleteConsignment, ReleaseConsignment, AmendConsignment, CancelConsignment,
    SupplyEvidence, ForfeitSecurity, PayTax, declarations::ReportEntry, declarations::PlaceControl,
    declarations::LiftControl, declarations::RecordReturn, declarations::RemindOfTax,
    preference::RegisterProof, preference::CancelProof, preference::ReplaceProof,
    preference::AllocateBackToBack, preference::StartVerification, preference::ConcludeVerification,
    accounts::OpenAccount, accounts::Deposit, accounts::Withdraw, gate::BookAppointment,
    gate::FileManifest, gate::Arrive, gate::ResolveHold, gate::Leave, gate::CloseBatch,
    gate::CancelAppointment, gate::RecordNoShow, gate_devices::RegisterDevice,
    gate_devices::RevokeDevice, ReportOffline, gate_devices::CloseConflict,
    organisations::RegisterOrganisation, organisations::ChangeOrganisation,
    organisations::SuspendOrganisation, organisations::ResumeOrganisation, users::RegisterUser,
    users::ChangeProfile, users::SetPassword, users::RequestReset, users::GrantRole,
    users::RevokeRole, users::RecordSignIn, users::RecordSignInFailure, users::EndSession,
    users::EndAllSessions, users::IssueToken, users::RevokeToken, users::LinkIdentity,
    users::UnlinkIdentity, users::DeactivateUser, users::ReactivateUser, users::SetAbsence,
    users::ClearAbsence, users::RecordAccessRefusal, users::EraseUser, delegations::GrantDelegation,
    delegations::RevokeDelegation, delegations::RenounceDelegation, attachments::AttachDocument,
    attachments::WithdrawAttachment, ExpireAttachment, proposals::ConfirmProposal,
    proposals::DeclineProposal, proposals::ExpireProposal, lifts::EmergencyLift, lifts::ReviewLift,
    declarations::ClaimCase, declarations::GiveBackCase, declarations::AssignCase, HandOverCases,
    webhooks::RegisterWebhook, webhooks::ChangeWebhook, webhooks::RotateWebhookSecret,
    webhooks::PauseWebhook, webhooks::ResumeWebhook, webhooks::RemoveWebhook, webhooks::StopWebhook,
    origin_certification::ApplyForCertificate, origin_certification::ApproveApplication,
    origin_certification::ReturnApplication, origin_certification::IssueCertificate,
    origin_certification::CancelCertificate, origin_certification::RequestCertifiedCopy,
    origin_certification::CertifyCopy, origin_certification::RecordVerificationRequest,
    origin_certification::AnswerVerificationRequest, origin_exchange::RegisterOriginPartner,
    origin_exchange::ChangeOriginPartner, origin_exchange::EndOriginPartner,
    origin_exchange::ReceiveOriginMessage, origin_exchange::RequestOriginCopy, reforms::DraftReform,
    reforms::EditReform, reforms::AnalyseReform, reforms::AttachBacktest, reforms::ReviewReform,
    reforms::StartPilot, reforms::AdoptReform, reforms::ReplicateReform, reforms::SuspendReform,
    reforms::ResumeReform, reforms::RollBackReform, reforms::WithdrawReform, rulings::AskRuling,
    rulings::OverrideRuling, rulings::AppealRuling, rulings::WithdrawAppeal, rulings::DecideAppeal,
    bills::SaveBill, bills::ArchiveBill, bills::RestoreBill, approved_exporters::AskApproval,
    approved_exporters::DecideApproval, approved_exporters::RecordApprovalIncident,
    approved_exporters::FileGood, approved_exporters::WithdrawGood,
    origin_declarations::DeclareOrigin, origin_declarations::CancelOriginDeclaration,
    product_reviews::FileProduct, product_reviews::AcceptProduct, product_reviews::ReturnProduct,
    product_reviews::WithdrawProduct>;
using Command = base::OneOf<CommandKinds>;

}  // namespace cassia::journeys

extern template class cassia::base::OneOf<cassia::journeys::CommandKinds>;
