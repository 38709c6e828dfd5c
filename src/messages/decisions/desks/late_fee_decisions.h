#pragma once

#include <map>
#include <string>
#include <string_view>

#include "messages/decisions/desks/desk_decision.h"
#include "systems/trade/declarations/declarations.h"

namespace cassia::messages {

// `late_declaration_fee` or `late_declaration_collection`, of each declaration that came late. An
// assessment that leaves the fee as it was decides nothing anew; one that changes it is another
// decision of the same case.
class LateFeeDecisions {
 public:
  using Event = systems::trade::declarations::Event;
  static constexpr std::string_view kDesk = "trade.declarations";

  LateFeeDecisions(std::string_view table, const base::ZoneCalendar& calendar)
      : table_(table), calendar_(&calendar) {}
  void read(std::string_view key, const Event& event, const TakeDecision& take);

 private:
  struct Known {
    std::string declarant = {};
    systems::trade::declarations::LateFee fee = {};  // as it was last reckoned
  };
  void tell(std::string_view key, const systems::trade::declarations::Assessment& assessment,
            const TakeDecision& take);

  std::string table_;
  const base::ZoneCalendar* calendar_;
  std::map<std::string, Known, std::less<>> known_;  // by declaration
};

}  // namespace cassia::messages
