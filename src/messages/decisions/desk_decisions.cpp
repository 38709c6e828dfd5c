#include "messages/decisions/desk_decisions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/assert.h"
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
namespace gate = systems::trade::gate;
namespace preference = systems::treaty::preference;

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kDesks = {{
    {gate::kLaneTable, LaneDecisions::kDesk},
    {declarations::kLateFeeTable, LateFeeDecisions::kDesk},
    {declarations::kCollectionTable, LateFeeDecisions::kDesk},
    {preference::kAcceptanceTable, ClaimDecisions::kDesk},
    {approvals::kApprovalTable, ApprovalDecisions::kDesk},
    {copies::kMatchTable, CopyDecisions::kDesk},
}};

}  // namespace

std::optional<std::string_view> deciding_desk(std::string_view table) {
  const auto found = std::ranges::find(kDesks, table, &decltype(kDesks)::value_type::first);
  return found == kDesks.end() ? std::nullopt : std::optional(found->second);
}

DeskDecisions::Reader DeskDecisions::reader_of(std::string_view table,
                                               const base::ZoneCalendar& calendar) {
  const auto desk = deciding_desk(table);
  CASSIA_ASSERT(desk.has_value(), "only tables that a desk asks have decisions of it");
  if (*desk == LaneDecisions::kDesk) {
    return LaneDecisions(table, calendar);
  }
  if (*desk == LateFeeDecisions::kDesk) {
    return LateFeeDecisions(table, calendar);
  }
  if (*desk == ClaimDecisions::kDesk) {
    return ClaimDecisions(table, calendar);
  }
  if (*desk == ApprovalDecisions::kDesk) {
    return ApprovalDecisions(table, calendar);
  }
  return CopyDecisions(table, calendar);
}

DeskDecisions::DeskDecisions(std::string_view table, const base::ZoneCalendar& calendar,
                             TakeDecision take)
    : reader_(reader_of(table, calendar)), take_(std::move(take)) {}

std::string_view DeskDecisions::desk() const {
  return std::visit([](const auto& reader) { return reader.kDesk; }, reader_);
}

}  // namespace cassia::messages
