#pragma once

#include <variant>

#include "base/event_type.h"
#include "base/refusal.h"
#include "systems/trade/lifts/commands.h"

// What happened to an emergency lift. Published: a change of fields is a new version.
namespace cassia::systems::trade::lifts {

// Recorded before the arm moves.
struct ArmLifted {
  static constexpr base::EventType kType{"trade.lifts.arm_lifted", 1};
  LiftId lift_id = {};
  PassId pass = {};
  std::string lane = {};
  std::string reason = {};
  std::string plate = {};
  std::optional<BatchId> batch_no = {};
  base::OrganisationId organisation = {};
  base::ActorId lifted_by = {};
  base::ActorId confirmed_by = {};
  base::Instant at = {};
  base::Instant review_by = {};  // by when customs looks into it
  base::Citation citation = {};
};
BOOST_DESCRIBE_STRUCT(ArmLifted, (),
                      (lift_id, pass, lane, reason, plate, batch_no, organisation, lifted_by,
                       confirmed_by, at, review_by, citation))

struct LiftReviewed {
  static constexpr base::EventType kType{"trade.lifts.reviewed", 1};
  std::string finding = {};
  bool is_in_time = true;
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(LiftReviewed, (), (finding, is_in_time, by, at))

using Event = std::variant<ArmLifted, LiftReviewed>;

}  // namespace cassia::systems::trade::lifts
