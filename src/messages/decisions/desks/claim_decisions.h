#pragma once

#include <map>
#include <string>
#include <string_view>

#include "messages/decisions/desks/desk_decision.h"
#include "systems/treaty/preference/preference.h"

namespace cassia::messages {

// `proof_acceptance`, of each claim that was granted or secured, and again of its later evidence,
// as of the day of acceptance. A claim that was refused outright left no event.
class ClaimDecisions {
 public:
  using Event = systems::treaty::preference::Event;
  static constexpr std::string_view kDesk = "treaty.preference";

  ClaimDecisions(std::string_view /*table*/, const base::ZoneCalendar& calendar)
      : calendar_(&calendar) {}
  void read(std::string_view key, const Event& event, const TakeDecision& take);

 private:
  // What the evidence of a secured claim needs of it.
  struct Secured {
    std::string agreement = {};
    std::string claimant = {};
    base::Date acceptance_date = {};
    bool is_guarantee_offered = false;
  };
  static Secured of(const systems::treaty::preference::Claim& claim);
  DeskDecision decision(const std::string& name, const Secured& claim,
                        const std::vector<systems::treaty::preference::TestResult>& tests) const;
  void read_forfeited(const systems::treaty::preference::ClaimForfeited& event,
                      const TakeDecision& take);

  const base::ZoneCalendar* calendar_;
  std::map<std::string, Secured, std::less<>> secured_;  // by declaration and line
};

}  // namespace cassia::messages
