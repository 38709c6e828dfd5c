#pragma once

#include <string_view>

#include "messages/decisions/desks/desk_decision.h"
#include "systems/treaty/origin_exchange/origin_exchange.h"

namespace cassia::messages {

// `e_origin_match`, of each claim that was compared with the electronic copy of its proof. An event
// of before the findings were kept tells too little, and is left out.
class CopyDecisions {
 public:
  using Event = systems::treaty::origin_exchange::Event;
  static constexpr std::string_view kDesk = "treaty.origin_exchange";

  CopyDecisions(std::string_view /*table*/, const base::ZoneCalendar& /*calendar*/) {}
  void read(std::string_view key, const Event& event, const TakeDecision& take) const;
};

}  // namespace cassia::messages
