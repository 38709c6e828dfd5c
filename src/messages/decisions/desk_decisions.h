#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "engines/decision/table/recorded_decisions.h"
#include "messages/decisions/desks/approval_decisions.h"
#include "messages/decisions/desks/claim_decisions.h"
#include "messages/decisions/desks/copy_decisions.h"
#include "messages/decisions/desks/lane_decisions.h"
#include "messages/decisions/desks/late_fee_decisions.h"

// Decisions that desks of the zone made by tables of the law by themselves, out of their events:
// for decision files and back-tests. A command that was refused left no event.
namespace cassia::messages {

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
  // The table has a deciding desk (asserted). The calendar is the zone's and outlives the reader.
  DeskDecisions(std::string_view table, const base::ZoneCalendar& calendar, TakeDecision take);

  std::string_view desk() const;

  // The event of a stream of that desk, as the domain decodes it (runtime::Value).
  template <typename Value>
  void read(std::string_view key, const Value& event) {
    std::visit(
        [&](auto& reader) {
          using Event = typename std::remove_reference_t<decltype(reader)>::Event;
          reader.read(key, event.template as<Event>(), take_);
        },
        reader_);
  }

 private:
  using Reader = std::variant<LaneDecisions, LateFeeDecisions, ClaimDecisions, ApprovalDecisions,
                              CopyDecisions>;

  static Reader reader_of(std::string_view table, const base::ZoneCalendar& calendar);

  Reader reader_;
  TakeDecision take_;
};

}  // namespace cassia::messages
