#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/gate/commands.h"
#include "systems/trade/gate/events.h"
#include "systems/trade/gate/refusals.h"
#include "systems/trade/gate/state.h"

// The gate desk (卡口): appointment, manifest, arrival, match, let in only what is released, dwell.
// README.md has the states, refusals and laws.
namespace cassia::systems::trade::gate {

struct GateAppointmentRow {
  static constexpr std::string_view kTable = "gate_appointment";
  static constexpr std::array kIndexes{std::string_view{"carrier"}, std::string_view{"phase"},
                                       std::string_view{"next_actor"}};
  std::string key = {};  // the batch
  std::string carrier = {};
  Direction direction = Direction::in;
  std::string pass = {};
  LaneClass lane_class = LaneClass::manned;
  Phase phase = Phase::none;
  std::optional<base::Instant> slot_from = {};
  std::optional<base::Instant> slot_to = {};
  std::optional<base::Instant> manifest_filed_at = {};
  std::optional<base::Instant> filing_valid_to = {};
  std::int64_t declarations = 0;
  std::int64_t declarations_released = 0;
  bool is_released = false;  // every declaration of the manifest is
  std::int64_t vehicles = 0;
  std::int64_t vehicles_passed = 0;
  std::int64_t vehicles_left = 0;
  bool is_incomplete = false;
  std::string next_actor = {};  // carrier, customs, border_police, port_operator, or empty
  std::string next_action = {};
  std::optional<base::Instant> next_by = {};
};
BOOST_DESCRIBE_STRUCT(GateAppointmentRow, (),
                      (key, carrier, direction, pass, lane_class, phase, slot_from, slot_to,
                       manifest_filed_at, filing_valid_to, declarations, declarations_released,
                       is_released, vehicles, vehicles_passed, vehicles_left, is_incomplete,
                       next_actor, next_action, next_by))

struct GateVehicleRow {
  static constexpr std::string_view kTable = "gate_vehicle";
  static constexpr std::array kIndexes{std::string_view{"batch_no"}, std::string_view{"plate"},
                                       std::string_view{"phase"}, std::string_view{"arrived_at"}};
  std::string key = {};  // batch/plate
  std::string batch_no = {};
  std::string plate = {};
  std::string container_no = {};
  VehiclePhase phase = VehiclePhase::expected;
  GateReason reason = GateReason::none;  // why it is held or waits
  Post post = Post::none;                // to whom it was sent
  std::string weight_difference = {};    // "+3.32 %"; empty before it was weighed
  std::optional<base::Instant> arrived_at = {};
  std::optional<base::Instant> passed_at = {};
  std::optional<base::Instant> left_at = {};
  std::int64_t dwell_seconds = 0;  // from arrival to leaving
};
BOOST_DESCRIBE_STRUCT(GateVehicleRow, (),
                      (key, batch_no, plate, container_no, phase, reason, post, weight_difference,
                       arrived_at, passed_at, left_at, dwell_seconds))

using Row = std::variant<GateAppointmentRow, GateVehicleRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// Who must do what next, and by when if there is a limit.
struct NextAction {
  std::string actor = {};  // carrier, customs, border_police, port_operator, or empty
  std::string action = {};
  std::optional<base::Instant> by = {};
};
NextAction next_action(const State& state);

// Why a slot cannot be booked; `offered` when it can.
enum class SlotStanding : std::uint8_t {
  offered,
  closed_hours_cn,  // outside the opening hours of this pass and lane class
  closed_hours_vn,
  holiday_cn,  // a public holiday of that side
  holiday_vn,
  weekend,              // where the pass does not work on weekends
  calendar_not_loaded,  // the year's holidays of one side are not known
};
BOOST_DESCRIBE_ENUM(SlotStanding, offered, closed_hours_cn, closed_hours_vn, holiday_cn, holiday_vn,
                    weekend, calendar_not_loaded)

struct Slot {
  base::Instant from = {};
  base::Instant to = {};
  SlotStanding standing = SlotStanding::offered;
  base::Citation citation = {};  // of what closes it; of the opening hours when offered
};

// All slots of a day (in China time) at a pass, those that are not offered with the reason. Refuses
// pass_unknown.
struct SlotQuestion {
  base::Date date = {};
  PassId pass = {};
  LaneClass lane_class = LaneClass::manned;
};
base::Result<std::vector<Slot>> offered_slots(const SlotQuestion& question,
                                              const law::LawBook& law);

// The last moment at which a filing made at `filed_at` is valid, by the rule of that day or of
// `rule_date`.
struct FilingValidity {
  base::Instant valid_to = {};
  law::Dated<std::int64_t> hours = {};
};
base::Result<FilingValidity> filing_valid_to(base::Instant filed_at, const law::LawBook& law);
base::Result<FilingValidity> filing_valid_to(base::Instant filed_at, base::Date rule_date,
                                             const law::LawBook& law);

// Lanes for a flow of vehicles: arrivals x service / 3600 / utilisation, rounded up. Refuses
// flow_out_of_range: negative figures, a service time of 0 or above a day, more than a million
// arrivals an hour.
struct LaneFlow {
  std::int64_t arrivals_per_hour = 0;
  std::int64_t service_seconds = 0;
};
struct LanePlan {
  std::int64_t lanes = 0;
  std::int64_t load_hundredths = 0;  // lanes before rounding up, half up: 458 is 4.58
  law::Dated<base::Rate> utilisation = {};
};
base::Result<LanePlan> lanes_needed(const LaneFlow& flow, base::Date on, const law::LawBook& law);

// "+3.32 %", "-0.05 %", "0.00 %": two decimals, half up.
std::string print_difference(std::int64_t difference_ppm);

}  // namespace cassia::systems::trade::gate
