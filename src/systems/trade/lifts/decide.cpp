#include "systems/trade/lifts/lifts.h"
#include "systems/trade/lifts/refusals.h"
#include "systems/trade/lifts/rules/only_who_stands_at_the_lane_lifts.h"

namespace cassia::systems::trade::lifts {

namespace {

using Decision = base::Result<std::vector<Event>>;

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
  base::Date today;
};

base::Refusal refusal_on(base::RefusalCode code, const LiftId& lift) {
  return {.code = code,
          .citation = {"cassia_design", "emergency_lift"},
          .place = "lift_id",
          .facts = {{"lift_id", lift.text()}}};
}

base::Result<void> is_given(const std::string& text, const char* field) {
  if (!text.empty()) {
    return {};
  }
  return base::Refusal{.code = kLiftFieldMissing,
                       .citation = {"cassia_design", "emergency_lift"},
                       .place = field,
                       .facts = {{"field", field}}};
}

base::Result<void> is_short(const Setting& setting, const std::string& text, const char* field) {
  const auto longest =
      CASSIA_TRY(setting.law.integer("gate.emergency_lift.text_bytes_max", setting.today));
  if (std::ssize(text) <= longest.value) {
    return {};
  }
  return base::Refusal{.code = kLiftTextTooLong,
                       .citation = longest.citation,
                       .place = field,
                       .facts = {{"field", field}, {"bytes_max", std::to_string(longest.value)}}};
}

Decision decide_one(const Setting& setting, const Lift& command) {
  const EmergencyLift& asked = command.asked;
  if (setting.state.phase != LiftPhase::none) {
    return refusal_on(kLiftExists, command.lift_id);
  }
  CASSIA_TRY(is_given(asked.pass.text(), "pass"));
  CASSIA_TRY(is_given(asked.lane, "lane"));
  CASSIA_TRY(is_given(asked.reason, "reason"));
  CASSIA_TRY(is_short(setting, asked.lane, "lane"));
  CASSIA_TRY(is_short(setting, asked.reason, "reason"));
  CASSIA_TRY(is_short(setting, asked.plate, "plate"));
  CASSIA_TRY(stands_at_the_lane(asked.pass, setting.context, setting.law));
  const auto hours =
      CASSIA_TRY(setting.law.integer("gate.emergency_lift.review_hours", setting.today));
  return std::vector<Event>{
      ArmLifted{.lift_id = command.lift_id,
                .pass = asked.pass,
                .lane = asked.lane,
                .reason = asked.reason,
                .plate = asked.plate,
                .batch_no = asked.batch_no,
                .organisation = setting.context.on_behalf_of,
                .lifted_by = setting.context.actor,
                .confirmed_by = command.confirmed_by,
                .at = setting.context.decided_at,
                .review_by = setting.context.decided_at + std::chrono::hours(hours.value),
                .citation = hours.citation}};
}

Decision decide_one(const Setting& setting, const ReviewLift& command) {
  const State& state = setting.state;
  if (state.phase == LiftPhase::none) {
    return refusal_on(kLiftUnknown, command.lift_id);
  }
  if (state.phase == LiftPhase::reviewed) {
    return refusal_on(kLiftReviewed, command.lift_id);
  }
  CASSIA_TRY(may_review(state.lifted, setting.context, setting.law));
  CASSIA_TRY(is_given(command.finding, "finding"));
  CASSIA_TRY(is_short(setting, command.finding, "finding"));
  return std::vector<Event>{
      LiftReviewed{.finding = command.finding,
                   .is_in_time = setting.context.decided_at <= state.lifted.review_by,
                   .by = setting.context.actor,
                   .at = setting.context.decided_at}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Setting setting{.state = state,
                        .context = context,
                        .law = law,
                        .today = calendar->date_of(context.received_at)};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.lift_id.text(); }, command);
}

}  // namespace cassia::systems::trade::lifts
