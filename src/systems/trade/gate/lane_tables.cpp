#include "systems/trade/gate/lane_tables.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/enumerator_name.h"
#include "law/table_question.h"
#include "systems/trade/gate/refusals.h"

namespace cassia::systems::trade::gate {

namespace {

namespace feel = engines::decision::feel;

constexpr std::string_view kLimits = "gate_limits";

// The inputs of `gate_lane` by the test that each is about.
constexpr std::array<std::pair<GateReason, std::string_view>, 17> kFindings = {{
    {GateReason::on_blacklist, "is_on_blacklist"},
    {GateReason::read_uncertain, "is_read_uncertain"},
    {GateReason::plate_not_in_batch, "is_plate_unknown"},
    {GateReason::appointment_cancelled, "is_appointment_cancelled"},
    {GateReason::manifest_missing, "is_manifest_missing"},
    {GateReason::manifest_late, "is_manifest_late"},
    {GateReason::container_differs, "does_container_differ"},
    {GateReason::driver_not_verified, "is_driver_unverified"},
    {GateReason::record_expired, "is_record_expired"},
    {GateReason::filing_expired, "is_filing_expired"},
    {GateReason::lock_broken, "is_lock_broken"},
    {GateReason::lock_differs, "does_lock_differ"},
    {GateReason::weight_differs, "does_weight_differ"},
    {GateReason::slot_missed, "is_slot_missed"},
    {GateReason::goods_not_released, "are_goods_unreleased"},
    {GateReason::before_slot, "is_before_slot"},
    {GateReason::stand_group_full, "is_stand_group_full"},
}};

base::Refusal unfit() {
  return {.code = kLaneTableUnfit, .citation = {"cassia_design", "gate"}, .place = "plate"};
}

feel::Value lane_word(LaneClass lane_class) {
  return feel::Value(std::string(base::enumerator_name(lane_class)));
}

// Whole billionths, else nothing.
std::optional<base::Rate> share_of(const feel::Number* number) {
  constexpr int kDigitsOfScale = 9;
  const auto scaled = number == nullptr ? std::nullopt : number->floor_scaled(kDigitsOfScale);
  if (!scaled || !scaled->is_exact || scaled->integer < 0) {
    return std::nullopt;
  }
  return base::Rate::of_billionths(scaled->integer);
}

bool is_hit(const std::vector<GateTest>& tests, GateReason reason) {
  const auto test = std::ranges::find(tests, reason, &GateTest::reason);
  return test != tests.end() && test->outcome == TestOutcome::hit;
}

}  // namespace

base::Result<LaneLimits> lane_limits(LaneClass lane_class, base::Instant at,
                                     const law::LawBook& law) {
  feel::Context inputs;
  inputs.set("lane_class", lane_word(lane_class));
  const auto answer = CASSIA_TRY(law::ask_table(law, kLimits, inputs, at, unfit()));
  const auto confidence = share_of(answer.number("read_confidence_min"));
  const auto weight = share_of(answer.number("weight_difference_max"));
  if (!confidence || !weight) {
    return law::naming_table(unfit(), kLimits);
  }
  // Of the row's clauses the first speaks of the first output and the last of the last.
  LaneLimits limits;
  limits.read_confidence_min.value = *confidence;
  limits.read_confidence_min.citation = answer.citations().front();
  limits.read_confidence_min.is_unverified = answer.is_unverified();
  limits.weight_difference_max.value = *weight;
  limits.weight_difference_max.citation = answer.citations().back();
  limits.weight_difference_max.is_unverified = answer.is_unverified();
  return limits;
}

feel::Context lane_inputs(const std::vector<GateTest>& tests, LaneClass lane_class) {
  feel::Context inputs;
  for (const auto& [reason, name] : kFindings) {
    inputs.set(name, feel::Value(is_hit(tests, reason)));
  }
  inputs.set("lane_class", lane_word(lane_class));
  return inputs;
}

base::Result<LaneRuling> ask_lane_table(const std::vector<GateTest>& tests, LaneClass lane_class,
                                        base::Instant at, const law::LawBook& law) {
  const auto answer =
      CASSIA_TRY(law::ask_table(law, kLaneTable, lane_inputs(tests, lane_class), at, unfit()));
  LaneRuling ruling{.citation = answer.citations().front()};
  const bool is_read = answer.read("reason", ruling.reason) && answer.read("post", ruling.post) &&
                       answer.read("action", ruling.action);
  // Who passes has no reason, and who does not has one.
  const bool is_passing = ruling.action == LaneAction::pass;
  if (!is_read || is_passing != (ruling.reason == GateReason::none)) {
    return law::naming_table(unfit(), kLaneTable);
  }
  return ruling;
}

}  // namespace cassia::systems::trade::gate
