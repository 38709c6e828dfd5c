#pragma once

#include <map>
#include <string>
#include <string_view>

#include "messages/decisions/desks/desk_decision.h"
#include "systems/treaty/approved_exporters/approved_exporters.h"

namespace cassia::messages {

// `approved_exporter`, of each application and each incident. An incident meets the conditions
// under which the approval was given.
class ApprovalDecisions {
 public:
  using Event = systems::treaty::approved_exporters::Event;
  static constexpr std::string_view kDesk = "treaty.approved_exporters";

  ApprovalDecisions(std::string_view /*table*/, const base::ZoneCalendar& calendar)
      : calendar_(&calendar) {}
  void read(std::string_view key, const Event& event, const TakeDecision& take);

 private:
  using Conditions = systems::treaty::approved_exporters::Conditions;
  struct Asked {
    std::string_view event = {};
    std::string_view outcome = {};
  };
  template <typename E>
  void tell(const E& event, std::string_view key, const Asked& asked, const Conditions& conditions,
            const TakeDecision& take) const;
  template <typename E>
  void tell_incident(const E& event, std::string_view key, std::string_view outcome,
                     const TakeDecision& take) const;

  const base::ZoneCalendar* calendar_;
  std::map<std::string, Conditions, std::less<>> approved_;  // by exporter
};

}  // namespace cassia::messages
