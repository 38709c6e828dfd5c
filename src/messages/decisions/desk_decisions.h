#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/zone_calendar.h"
#include "engines/decision/table/recorded_decisions.h"
#include "systems/trade/declarations/declarations.h"
#include "systems/trade/gate/gate.h"
#include "systems/treaty/approved_exporters/approved_exporters.h"
#include "systems/treaty/origin_exchange/origin_exchange.h"
#include "systems/treaty/preference/preference.h"

// Decisions that desks of the zone made by tables of the law by themselves, as their events tell of
// them: for decision files and back-tests. What was refused left no event, and is not among them.
namespace cassia::messages {

struct DeskDecision {
  std::string case_name = {};
  std::string subject = {};  // whom it was about
  engines::decision::feel::Context inputs = {};
  engines::decision::feel::Context outputs = {};  // as far as the event tells them
  base::Instant at = {};
  std::string version = {};  // digest of the table in hexadecimal; empty where nobody wrote it down
};

// Adds the decision as one of that version. False, and nothing is added, where another version is
// named or this one would have decided otherwise.
bool append_decision(const DeskDecision& made,
                     const engines::decision::table::DecisionTable& version,
                     std::int32_t offset_seconds,
                     engines::decision::table::RecordedDecisions& decisions);

// The desk whose events tell of decisions by the table ("trade.gate"); nothing for a table that no
// desk asks, or whose facts its events do not keep.
std::optional<std::string_view> deciding_desk(std::string_view table);

// Reads the events of the desk of one table, in the order of the log: what a decision was about may
// stand in an earlier one.
class DeskDecisions {
 public:
  using Take = std::function<void(const DeskDecision&)>;

  // The table has a deciding desk (asserted). The calendar is the zone's and outlives the reader.
  DeskDecisions(std::string_view table, const base::ZoneCalendar& calendar, Take take);

  std::string_view desk() const { return desk_; }

  // The event of a stream of that desk, as the domain decodes it (runtime::Value).
  template <typename Value>
  void read(std::string_view key, const Value& event);

 private:
  void read_event(std::string_view key, const systems::trade::gate::Event& event);
  void read_event(std::string_view key, const systems::trade::declarations::Event& event);
  void read_event(std::string_view key, const systems::treaty::preference::Event& event);
  void read_event(std::string_view key, const systems::treaty::approved_exporters::Event& event);
  void read_event(std::string_view key, const systems::treaty::origin_exchange::Event& event);

  void tell_late_fee(const systems::trade::declarations::Assessment& assessment,
                     std::string_view key);
  template <typename E>
  void tell_lane(const E& event, std::string_view action);
  template <typename E>
  void tell_claim(const E& event, std::string_view verdict);
  template <typename E>
  void tell_approval(const E& event, std::string_view key, std::string_view asked,
                     std::string_view outcome);

  struct Booking {
    std::string carrier = {};
    systems::trade::gate::LaneClass lane_class = {};
  };

  std::string_view table_;
  std::string_view desk_;
  const base::ZoneCalendar& calendar_;
  Take take_;
  std::map<systems::trade::gate::BatchId, Booking> bookings_;
  std::map<std::string, std::string, std::less<>> declarants_;  // by declaration
  std::map<std::string, systems::treaty::preference::Claim, std::less<>> claims_;
  std::map<std::string, systems::treaty::approved_exporters::Conditions, std::less<>> approvals_;
};

inline constexpr std::string_view kDeskOfLanes = "trade.gate";
inline constexpr std::string_view kDeskOfDeclarations = "trade.declarations";
inline constexpr std::string_view kDeskOfClaims = "treaty.preference";
inline constexpr std::string_view kDeskOfApprovals = "treaty.approved_exporters";
inline constexpr std::string_view kDeskOfCopies = "treaty.origin_exchange";

template <typename Value>
void DeskDecisions::read(std::string_view key, const Value& event) {
  namespace systems = cassia::systems;
  if (desk_ == kDeskOfLanes) {
    read_event(key, event.template as<systems::trade::gate::Event>());
  } else if (desk_ == kDeskOfDeclarations) {
    read_event(key, event.template as<systems::trade::declarations::Event>());
  } else if (desk_ == kDeskOfClaims) {
    read_event(key, event.template as<systems::treaty::preference::Event>());
  } else if (desk_ == kDeskOfApprovals) {
    read_event(key, event.template as<systems::treaty::approved_exporters::Event>());
  } else {
    read_event(key, event.template as<systems::treaty::origin_exchange::Event>());
  }
}

}  // namespace cassia::messages
