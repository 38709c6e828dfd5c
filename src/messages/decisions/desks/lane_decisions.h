#pragma once

#include <map>
#include <string>
#include <string_view>

#include "messages/decisions/desks/desk_decision.h"
#include "systems/trade/gate/gate.h"

namespace cassia::messages {

// `gate_lane`, of each vehicle that a lane decided on. The booking of a batch stands before what
// its vehicles do, and is forgotten when the batch is over.
class LaneDecisions {
 public:
  using Event = systems::trade::gate::Event;
  static constexpr std::string_view kDesk = "trade.gate";

  LaneDecisions(std::string_view /*table*/, const base::ZoneCalendar& /*calendar*/) {}
  void read(std::string_view key, const Event& event, const TakeDecision& take);

 private:
  struct Booking {
    std::string carrier = {};
    systems::trade::gate::LaneClass lane_class = {};
  };
  template <typename E>
  void tell(const E& event, std::string_view key, std::string_view action,
            const TakeDecision& take) const;

  std::map<std::string, Booking, std::less<>> bookings_;  // by batch
};

}  // namespace cassia::messages
