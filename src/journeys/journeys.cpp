#include "journeys/journeys.h"

#include <type_traits>

#include "journeys/access/access.h"
#include "journeys/attachments/attachments.h"
#include "journeys/cases/cases.h"
#include "journeys/command_streams.h"
#include "journeys/import_consignment/import_consignment.h"
#include "journeys/import_consignment/proofs.h"
#include "journeys/import_consignment/tax_timers.h"
#include "journeys/offline_gate/gate_timers.h"
#include "journeys/offline_gate/offline_gate.h"
#include "journeys/origin_certificates/origin_certificates.h"
#include "journeys/origin_exchange/origin_exchange.h"
#include "journeys/reforms/law_in_force.h"
#include "journeys/reforms/reforms.h"
#include "journeys/refusals.h"
#include "journeys/rulings/rulings.h"
#include "journeys/stream_names.h"
#include "journeys/two_persons/two_persons.h"
#include "journeys/unit.h"

namespace cassia::journeys {

namespace {

// Commands of one desk that follow no one.
template <typename DeskCommand, typename C>
base::Result<void> ask_desk(const C& command, Unit& unit) {
  if (!unit.sees(command_streams(command))) {
    return {};
  }
  CASSIA_TRY(unit.decide(DeskCommand(command)));
  return {};
}

// An approval and what ends it are decided by a table as well.
template <typename C>
base::Result<void> ask_approved_exporters(const C& command, Unit& unit) {
  constexpr bool kAsksTable = std::is_same_v<C, approved_exporters::DecideApproval> ||
                              std::is_same_v<C, approved_exporters::RecordApprovalIncident>;
  if (kAsksTable &&
      !follow_reforms({.names = kApprovalTables, .at = unit.context().received_at}, unit)) {
    return {};
  }
  return ask_desk<approved_exporters::Command>(command, unit);
}

template <typename C>
inline constexpr bool kAsksLane =
    std::is_same_v<C, gate::Arrive> || std::is_same_v<C, gate::ResolveHold>;

template <typename C>
base::Result<void> ask_gate(const C& command, Unit& unit) {
  const Stream stream = batch_stream(command.batch_no.text());
  if (!unit.sees(command_streams(command))) {
    return {};
  }
  if constexpr (kAsksLane<C>) {
    follow_lane_reforms(*unit.states().batch(stream.key), unit.context().occurred_at, unit);
  }
  const auto events = CASSIA_TRY(unit.decide(gate::Command(command)));
  set_gate_timers(command.batch_no, events, *unit.states().batch(stream.key), unit);
  return {};
}

template <typename C>
inline constexpr bool kIsOfPreference = requires(preference::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfGate = requires(gate::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfAccounts = requires(accounts::Command& slot, C c) { slot = c; };

template <typename C>
inline constexpr bool kIsOfUsers = requires(users::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfOrganisations =
    requires(organisations::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfProposals = requires(proposals::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfWebhooks = requires(webhooks::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfDelegations = requires(delegations::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfGateDevices = requires(gate_devices::Command& slot, C c) { slot = c; };

template <typename C>
inline constexpr bool kIsOfOriginExchange =
    requires(origin_exchange::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfCertification =
    requires(origin_certification::Command& slot, C c) { slot = c; };

template <typename C>
inline constexpr bool kIsOfRulings = requires(rulings::Command& slot, C c) { slot = c; };

template <typename C>
inline constexpr bool kIsOfReforms = requires(reforms::Command& slot, C c) { slot = c; };

template <typename C>
inline constexpr bool kIsOfBills = requires(bills::Command& slot, C c) { slot = c; };

template <typename C>
inline constexpr bool kIsOfProductReviews =
    requires(product_reviews::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfApprovedExporters =
    requires(approved_exporters::Command& slot, C c) { slot = c; };
template <typename C>
inline constexpr bool kIsOfOriginDeclarations =
    requires(origin_declarations::Command& slot, C c) { slot = c; };

struct Dispatch {
  Unit& unit;

  base::Result<void> operator()(const LodgeConsignment& command) const {
    return lodge_consignment(command, unit);
  }
  base::Result<void> operator()(const CompleteConsignment& command) const {
    return complete_consignment(command, unit);
  }
  base::Result<void> operator()(const ReleaseConsignment& command) const {
    return release_consignment(command, unit);
  }
  base::Result<void> operator()(const AmendConsignment& command) const {
    return amend_consignment(command, unit);
  }
  base::Result<void> operator()(const CancelConsignment& command) const {
    return cancel_consignment(command, unit);
  }
  base::Result<void> operator()(const SupplyEvidence& command) const {
    return supply_evidence(command, unit);
  }
  base::Result<void> operator()(const ForfeitSecurity& command) const {
    return forfeit_security(command, unit);
  }
  base::Result<void> operator()(const PayTax& command) const { return pay_tax(command, unit); }
  base::Result<void> operator()(const ReportOffline& command) const {
    return report_offline(command, unit);
  }
  base::Result<void> operator()(const declarations::ReportEntry& command) const {
    return report_entry(command, unit);
  }
  base::Result<void> operator()(const preference::RegisterProof& command) const {
    return register_proof(command, unit);
  }
  base::Result<void> operator()(const attachments::AttachDocument& command) const {
    return attach_document(command, unit);
  }
  base::Result<void> operator()(const attachments::WithdrawAttachment& command) const {
    return withdraw_attachment(command, unit);
  }
  base::Result<void> operator()(const ExpireAttachment& command) const {
    return expire_attachment(command, unit);
  }
  base::Result<void> operator()(const declarations::ClaimCase& command) const {
    return claim_case(command, unit);
  }
  base::Result<void> operator()(const declarations::GiveBackCase& command) const {
    return give_back_case(command, unit);
  }
  base::Result<void> operator()(const declarations::AssignCase& command) const {
    return assign_case(command, unit);
  }
  base::Result<void> operator()(const HandOverCases& command) const {
    return hand_over_cases(command.user, unit);
  }
  base::Result<void> operator()(const origin_certification::ApplyForCertificate& command) const {
    return apply_for_certificate(command, unit);
  }
  base::Result<void> operator()(const origin_certification::IssueCertificate& command) const {
    return issue_certificate(command, unit);
  }
  base::Result<void> operator()(const origin_certification::CancelCertificate& command) const {
    return cancel_certificate(command, unit);
  }
  base::Result<void> operator()(const origin_exchange::ReceiveOriginMessage& command) const {
    return receive_origin_message(command, unit);
  }
  base::Result<void> operator()(const origin_exchange::RequestOriginCopy& command) const {
    return request_origin_copy(command, unit);
  }
  base::Result<void> operator()(const origin_declarations::DeclareOrigin& command) const {
    return declare_origin(command, unit);
  }
  base::Result<void> operator()(const reforms::DraftReform& command) const {
    return draft_reform(command, unit);
  }
  base::Result<void> operator()(const reforms::EditReform& command) const {
    return edit_reform(command, unit);
  }
  base::Result<void> operator()(const rulings::AskRuling& command) const {
    return ask_ruling(command, unit);
  }
  base::Result<void> operator()(const rulings::OverrideRuling& command) const {
    return override_ruling(command, unit);
  }
  base::Result<void> operator()(const rulings::DecideAppeal& command) const {
    return decide_appeal(command, unit);
  }
  base::Result<void> operator()(const lifts::EmergencyLift& command) const {
    return emergency_lift(command, unit);
  }
  base::Result<void> operator()(const lifts::ReviewLift& command) const {
    return ask_desk<lifts::Command>(command, unit);
  }
  // What is confirmed is decided by step(), which is the only one to see both persons.
  base::Result<void> operator()(const proposals::ConfirmProposal&) const { return {}; }
  template <typename C>
  base::Result<void> operator()(const C& command) const {
    if constexpr (kIsOfGate<C>) {
      return ask_gate(command, unit);
    } else if constexpr (kIsOfAccounts<C>) {
      return ask_desk<accounts::Command>(command, unit);
    } else if constexpr (kIsOfPreference<C>) {
      return ask_desk<preference::Command>(command, unit);
    } else if constexpr (kIsOfUsers<C>) {
      return ask_users(command, unit);
    } else if constexpr (kIsOfOrganisations<C>) {
      return ask_organisations(command, unit);
    } else if constexpr (kIsOfDelegations<C>) {
      return ask_delegations(command, unit);
    } else if constexpr (kIsOfGateDevices<C>) {
      return ask_desk<gate_devices::Command>(command, unit);
    } else if constexpr (kIsOfProposals<C>) {
      return ask_proposals(command, unit);
    } else if constexpr (kIsOfWebhooks<C>) {
      return ask_webhooks(command, unit);
    } else if constexpr (kIsOfOriginExchange<C>) {
      return keep_origin_partners(command, unit);
    } else if constexpr (kIsOfCertification<C>) {
      return ask_desk<origin_certification::Command>(command, unit);
    } else if constexpr (kIsOfReforms<C>) {
      return take_reform_step(command, unit);
    } else if constexpr (kIsOfRulings<C>) {
      return ask_desk<rulings::Command>(command, unit);
    } else if constexpr (kIsOfBills<C>) {
      return ask_desk<bills::Command>(command, unit);
    } else if constexpr (kIsOfProductReviews<C>) {
      return ask_desk<product_reviews::Command>(command, unit);
    } else if constexpr (kIsOfApprovedExporters<C>) {
      return ask_approved_exporters(command, unit);
    } else if constexpr (kIsOfOriginDeclarations<C>) {
      return ask_desk<origin_declarations::Command>(command, unit);
    } else {
      return ask_desk<declarations::Command>(command, unit);
    }
  }
};

}  // namespace

std::string_view desk_name(Desk desk) {
  switch (desk) {
    case Desk::preference:
      return "treaty.preference";
    case Desk::accounts:
      return "finance.accounts";
    case Desk::declarations:
      return "trade.declarations";
    case Desk::gate:
      return "trade.gate";
    case Desk::organisations:
      return "access.organisations";
    case Desk::users:
      return "access.users";
    case Desk::logins:
      return "access.logins";
    case Desk::delegations:
      return "access.delegations";
    case Desk::gate_devices:
      return "trade.gate_devices";
    case Desk::attachments:
      return "trade.attachments";
    case Desk::proposals:
      return "access.proposals";
    case Desk::lifts:
      return "trade.lifts";
    case Desk::dockets:
      return "trade.dockets";
    case Desk::webhooks:
      return "access.webhooks";
    case Desk::origin_certification:
      return "treaty.origin_certification";
    case Desk::origin_exchange:
      return "treaty.origin_exchange";
    case Desk::reforms:
      return "treaty.reforms";
    case Desk::rulings:
      return "treaty.rulings";
    case Desk::bills:
      return "treaty.bills";
    case Desk::approved_exporters:
      return "treaty.approved_exporters";
    case Desk::origin_declarations:
      return "treaty.origin_declarations";
    case Desk::product_reviews:
      return "treaty.product_reviews";
  }
  return {};
}

std::vector<Stream> plan(const Command& command) {
  return std::visit([](const auto& asked) { return command_streams(asked); }, command);
}

base::Result<Step> step(const Command& command, const States& states, const base::Context& context,
                        const law::LawBook& law) {
  const auto decide = [](const Command& asked, Unit& unit) -> base::Result<void> {
    CASSIA_TRY(std::visit(Dispatch{.unit = unit}, asked));
    const Stream about = journeys::subject(asked);
    CASSIA_TRY(set_tax_timers(about, unit));
    return let_go_of_finished_case(about, unit);
  };
  const Room room{.states = states, .context = context, .law = law};
  if (const auto* const confirmation = std::get_if<proposals::ConfirmProposal>(&command)) {
    return confirm_together(*confirmation, room, decide);
  }
  Unit unit(states, context, law);
  CASSIA_TRY(decide(command, unit));
  Step decided = std::move(unit).take();
  // What law asks two persons for is proposed only if it could be decided now.
  if (decided.load.empty() && CASSIA_TRY(needs_second_person(command, room))) {
    return propose(command, room);
  }
  return decided;
}

}  // namespace cassia::journeys
