#include "messages/decisions/desk_decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/assert.h"
#include "base/enumerator_name.h"
#include "systems/trade/declarations/rules/late_declaration_costs_a_daily_fee.h"
#include "systems/trade/gate/lane_tables.h"
#include "systems/treaty/approved_exporters/rules/the_table_decides.h"
#include "systems/treaty/origin_exchange/rules/comparison.h"
#include "systems/treaty/preference/acceptance_tables.h"

namespace cassia::messages {

namespace {

namespace approvals = systems::treaty::approved_exporters;
namespace copies = systems::treaty::origin_exchange;
namespace declarations = systems::trade::declarations;
namespace feel = engines::decision::feel;
namespace gate = systems::trade::gate;
namespace preference = systems::treaty::preference;

constexpr std::string_view kLaneTable = "gate_lane";

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kDesks = {{
    {kLaneTable, kDeskOfLanes},
    {declarations::kLateFeeTable, kDeskOfDeclarations},
    {declarations::kCollectionTable, kDeskOfDeclarations},
    {preference::kAcceptanceTable, kDeskOfClaims},
    {approvals::kApprovalTable, kDeskOfApprovals},
    {copies::kMatchTable, kDeskOfCopies},
}};

template <typename Enum>
feel::Value word(Enum value) {
  return feel::Value(std::string(base::enumerator_name(value)));
}

feel::Value text(std::string_view value) { return feel::Value(std::string(value)); }

feel::Value amount(base::Money money) {
  return feel::Value(*feel::Number::parse(base::print_amount(money)));
}

std::string claim_of(const preference::DeclarationId& declaration, std::int64_t line_no) {
  return fmt::format("{}.{}", declaration.text(), line_no);
}

}  // namespace

std::optional<std::string_view> deciding_desk(std::string_view table) {
  const auto found = std::ranges::find(kDesks, table, &decltype(kDesks)::value_type::first);
  return found == kDesks.end() ? std::nullopt : std::optional(found->second);
}

DeskDecisions::DeskDecisions(std::string_view table, const base::ZoneCalendar& calendar, Take take)
    : calendar_(calendar), take_(std::move(take)) {
  const auto found = std::ranges::find(kDesks, table, &decltype(kDesks)::value_type::first);
  CASSIA_ASSERT(found != kDesks.end(), "only tables that a desk asks have decisions of it");
  table_ = found->first;
  desk_ = found->second;
}

// Lanes: the booking of a batch stands before what its vehicles do.
template <typename E>
void DeskDecisions::tell_lane(const E& event, std::string_view action) {
  const Booking& booking = bookings_[event.reading.batch_no];
  DeskDecision made{.case_name = fmt::format("{}/{}/{}", event.reading.batch_no.text(),
                                             event.reading.plate, event.reading.event_id.text()),
                    .subject = booking.carrier,
                    .inputs = gate::lane_inputs(event.decision.tests, booking.lane_class),
                    .at = event.at};
  made.outputs.set("reason", word(event.decision.reason));
  made.outputs.set("post", word(event.decision.post));
  made.outputs.set("action", text(action));
  take_(made);
}

void DeskDecisions::read_event(std::string_view /*key*/, const gate::Event& event) {
  if (const auto* const booked = std::get_if<gate::AppointmentBooked>(&event)) {
    bookings_[booked->batch_no] = {.carrier = booked->carrier.text(),
                                   .lane_class = booked->lane_class};
  } else if (const auto* const passed = std::get_if<gate::VehiclePassed>(&event)) {
    tell_lane(*passed, "pass");
  } else if (const auto* const held = std::get_if<gate::VehicleHeld>(&event)) {
    tell_lane(*held, "hold");
  } else if (const auto* const waits = std::get_if<gate::VehicleWaits>(&event)) {
    tell_lane(*waits, "wait");
  }
}

// Late fees: a declaration that came in time asks nothing.
void DeskDecisions::tell_late_fee(const declarations::Assessment& assessment,
                                  std::string_view key) {
  if (!assessment.late_fee || assessment.late_fee->days == 0) {
    return;
  }
  const declarations::LateFee& fee = *assessment.late_fee;
  DeskDecision made{.case_name = std::string(key),
                    .subject = declarants_[std::string(key)],
                    .at = calendar_.start_of(assessment.declared_on)};
  if (table_ == declarations::kLateFeeTable) {
    base::Money value = base::Money::of_minor(0, fee.computed.currency());
    for (const declarations::LineAssessment& line : assessment.lines) {
      value += line.customs_value;
    }
    made.inputs = declarations::late_fee_inputs(fee.days, value);
    made.outputs.set("computed", amount(fee.computed));
  } else {
    made.inputs = declarations::collection_inputs(fee.computed);
    made.outputs.set("fee", amount(fee.fee));
  }
  take_(made);
}

void DeskDecisions::read_event(std::string_view key, const declarations::Event& event) {
  if (const auto* const lodged = std::get_if<declarations::DeclarationLodged>(&event)) {
    declarants_[std::string(key)] = lodged->declarant.text();
    tell_late_fee(lodged->assessment, key);
  } else if (const auto* const completed =
                 std::get_if<declarations::DeclarationCompleted>(&event)) {
    tell_late_fee(completed->assessment, key);
  } else if (const auto* const amended = std::get_if<declarations::DeclarationAmended>(&event)) {
    tell_late_fee(amended->assessment, key);
  }
}

// Claims: one that is forfeited for what its evidence shows was made in an earlier event.
template <typename E>
void DeskDecisions::tell_claim(const E& event, std::string_view verdict) {
  if (event.tests.empty()) {
    return;  // forfeited by time
  }
  const auto& claim = [&]() -> const preference::Claim& {
    if constexpr (requires { event.claim.agreement; }) {
      return claims_[claim_of(event.claim.declaration_id, event.claim.line_no)] = event.claim;
    } else {
      return claims_[claim_of(event.claim.declaration_id, event.claim.line_no)];
    }
  }();
  DeskDecision made{.case_name = claim_of(claim.declaration_id, claim.line_no),
                    .subject = claim.claimant.text(),
                    .inputs = preference::acceptance_inputs(claim.agreement, event.tests,
                                                            claim.is_guarantee_offered),
                    .at = calendar_.start_of(claim.acceptance_date)};
  made.outputs.set("verdict", text(verdict));
  take_(made);
}

void DeskDecisions::read_event(std::string_view /*key*/, const preference::Event& event) {
  if (const auto* const granted = std::get_if<preference::ClaimGranted>(&event)) {
    tell_claim(*granted, "granted");
  } else if (const auto* const secured = std::get_if<preference::ClaimSecured>(&event)) {
    tell_claim(*secured, "secured");
  } else if (const auto* const forfeited = std::get_if<preference::ClaimForfeited>(&event)) {
    tell_claim(*forfeited, "refused");
  }
}

// Approvals: an incident meets the conditions under which the approval was given.
template <typename E>
void DeskDecisions::tell_approval(const E& event, std::string_view key, std::string_view asked,
                                  std::string_view outcome) {
  approvals::Conditions& conditions = approvals_[std::string(key)];
  if constexpr (requires { event.incident; }) {
    conditions = approvals::after_incident(conditions, event.incident);
  } else {
    conditions = event.conditions;
  }
  DeskDecision made{
      .case_name = std::string(key),
      .subject = std::string(key),
      .inputs = approvals::approval_inputs(asked, conditions, calendar_.date_of(event.at)),
      .at = event.at,
      .version = event.answer.table_digest};
  made.outputs.set("outcome", text(outcome));
  made.outputs.set("reason", text(event.answer.reason));
  take_(made);
}

void DeskDecisions::read_event(std::string_view key, const approvals::Event& event) {
  if (const auto* const given = std::get_if<approvals::ApprovalGiven>(&event)) {
    tell_approval(*given, key, approvals::kApplication, "approve");
  } else if (const auto* const refused = std::get_if<approvals::ApprovalRefused>(&event)) {
    tell_approval(*refused, key, approvals::kApplication, "refuse");
  } else if (const auto* const suspended = std::get_if<approvals::ApprovalSuspended>(&event)) {
    tell_approval(*suspended, key, base::enumerator_name(suspended->incident), "suspend");
  } else if (const auto* const withdrawn = std::get_if<approvals::ApprovalWithdrawn>(&event)) {
    tell_approval(*withdrawn, key, base::enumerator_name(withdrawn->incident), "withdraw");
  }
}

// Electronic copies: an event of before its findings were kept tells too little.
void DeskDecisions::read_event(std::string_view key, const copies::Event& event) {
  const auto* const compared = std::get_if<copies::CopyCompared>(&event);
  if (compared == nullptr || compared->findings.copy.empty()) {
    return;
  }
  DeskDecision made{
      .case_name = fmt::format("{}/{}.{}", key, compared->declaration.text(), compared->line_no),
      .subject = compared->claimant.text(),
      .inputs = copies::match_inputs(compared->findings),
      .at = compared->at};
  made.outputs.set("outcome", word(compared->outcome));
  take_(made);
}

}  // namespace cassia::messages
