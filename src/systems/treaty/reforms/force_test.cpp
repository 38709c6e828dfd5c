#include <rapidcheck/gtest.h>

#include "systems/treaty/reforms/reform_desk_test.h"

namespace cassia::systems::treaty::reforms {

namespace {

constexpr const char* kApril = "2026-04-20T10:00:00+08:00";
constexpr const char* kMay = "2026-05-20T10:00:00+08:00";
constexpr const char* kOctober = "2026-10-20T00:00:00+08:00";
constexpr const char* kNovember = "2026-11-20T10:00:00+08:00";

}  // namespace

TEST(ReformInForce, APilotDecidesInItsAreaUntilItEnds) {
  ReformDesk desk = ready_desk();
  ASSERT_EQ(desk.give(ReformDesk::pilot("chongzuo", kOctober)), "");
  EXPECT_EQ(desk.in_force("chongzuo", kMay), "R1");
  EXPECT_EQ(desk.in_force("nanning", kMay), "");
  EXPECT_EQ(desk.in_force("whole", kMay), "");
  EXPECT_EQ(desk.in_force("chongzuo", kNovember), "");
  EXPECT_EQ(std::get<ForceRow>(desk.rows.back()).area, "chongzuo");
}

TEST(ReformInForce, AGroupGoesBeforeItsAreaAndThatBeforeTheZone) {
  ReformDesk desk = ready_desk();
  for (const char* const id : {"R2", "R3"}) {
    ASSERT_EQ(desk.give(draft(id)), "");
    desk.bring_evidence(id);
  }
  ASSERT_EQ(desk.give(ReformDesk::adoption("whole")), "");
  ASSERT_EQ(desk.give(ReformDesk::adoption("chongzuo", "R2")), "");
  StartPilot pilot = ReformDesk::pilot("whole", kOctober, "R3");
  pilot.group = *PilotGroupId::parse("aeo");
  ASSERT_EQ(desk.give(pilot), "");
  EXPECT_EQ(desk.in_force("nanning", kMay), "R1");
  EXPECT_EQ(desk.in_force("chongzuo", kMay), "R2");
  EXPECT_EQ(desk.in_force("chongzuo", kMay, "aeo"), "R3");
  EXPECT_EQ(desk.in_force("nanning", kMay, "aeo"), "R3");
  EXPECT_EQ(desk.in_force("chongzuo", kMay, "others"), "R2");
}

TEST(ReformInForce, StaysWithinItsTerritory) {
  ReformDesk desk;
  PutDraft narrow = draft();
  narrow.content.territory = {area("chongzuo")};
  ASSERT_EQ(desk.give(narrow), "");
  desk.bring_evidence();
  EXPECT_EQ(desk.give(ReformDesk::pilot("nanning", kOctober)), kOutsideTerritory.name());
  EXPECT_EQ(desk.give(ReformDesk::adoption("whole")), kOutsideTerritory.name());
  EXPECT_EQ(desk.give(ReformDesk::adoption("hainan")), kReformAreaUnknown.name());
  EXPECT_EQ(desk.give(ReformDesk::adoption("chongzuo")), "");
}

TEST(ReformInForce, IsNeverRetroactive) {
  ReformDesk desk = ready_desk();
  AdoptReform past = ReformDesk::adoption("whole");
  past.from = instant("2026-04-20T08:59:59+08:00");
  EXPECT_EQ(desk.give(past), kStepRetroactive.name());
  EXPECT_EQ(desk.give(ReformDesk::pilot("whole", "2026-04-20T09:00:00+08:00")),
            kPilotTimeUnfit.name());
  EXPECT_EQ(desk.give(ReformDesk::pilot("whole", "2036-04-20T09:00:00+08:00")),
            kPilotTimeUnfit.name());
}

TEST(ReformInForce, BeginsWhenItsTextIsValid) {
  ReformDesk desk;
  PutDraft later = draft();
  later.content.text.replace(later.content.text.find("2026-01-01"), 10, "2026-07-01");
  ASSERT_EQ(desk.give(later), "");
  desk.bring_evidence();
  AdoptReform adoption = ReformDesk::adoption("whole");
  EXPECT_EQ(desk.give(adoption), kVersionNotValidThen.name());
  adoption.from = instant("2026-07-01T00:00:00+08:00");
  EXPECT_EQ(desk.give(adoption), "");
  EXPECT_EQ(desk.in_force("nanning", kMay), "");
  EXPECT_EQ(desk.in_force("nanning", kNovember), "R1");
}

TEST(ReformInForce, NamesWhatItReplaces) {
  ReformDesk desk = ready_desk();
  ASSERT_EQ(desk.give(draft("R2")), "");
  desk.bring_evidence("R2");
  ASSERT_EQ(desk.give(ReformDesk::adoption("whole")), "");
  desk.now = instant(kMay);
  AdoptReform second = ReformDesk::adoption("whole", "R2");
  EXPECT_EQ(desk.give(second), kVersionOverlap.name());
  EXPECT_EQ(desk.refusal.facts.back().value, "R1");
  second.replaces = reform_id("R1");
  EXPECT_EQ(desk.give(second), "");
  EXPECT_EQ(desk.in_force("nanning", kApril), "R1");
  EXPECT_EQ(desk.in_force("nanning", kMay), "R2");
  // Nothing begins behind what begins later, and no second pilot stands over a first.
  ASSERT_EQ(desk.give(ReformDesk::pilot("nanning", kOctober)), "");
  EXPECT_EQ(desk.give(ReformDesk::pilot("nanning", kOctober, "R2")), kVersionOverlap.name());
}

TEST(ReformInForce, IsSuspendedAndResumed) {
  ReformDesk desk = ready_desk();
  ASSERT_EQ(desk.give(ReformDesk::adoption("whole")), "");
  EXPECT_EQ(desk.give(ReformDesk::step<ResumeReform>("whole")), kNotInForceThere.name());
  EXPECT_EQ(desk.give(ReformDesk::step<SuspendReform>("nanning")), kNotInForceThere.name());
  desk.now = instant(kMay);
  ASSERT_EQ(desk.give(ReformDesk::step<SuspendReform>("whole")), "");
  EXPECT_EQ(desk.give(ReformDesk::step<SuspendReform>("whole")), kNotInForceThere.name());
  EXPECT_EQ(desk.in_force("nanning", kApril), "R1");
  EXPECT_EQ(desk.in_force("nanning", kMay), "");
  desk.now = instant(kOctober);
  ASSERT_EQ(desk.give(ReformDesk::step<ResumeReform>("whole")), "");
  EXPECT_EQ(desk.in_force("nanning", kMay), "") << "what was suspended stays so";
  EXPECT_EQ(desk.in_force("nanning", kNovember), "R1");
  EXPECT_EQ(desk.state.reforms.front().phase, ReformPhase::adopted);
}

TEST(ReformInForce, RolledBackIsTheStateBefore) {
  ReformDesk desk = ready_desk();
  ASSERT_EQ(desk.give(draft("R2")), "");
  desk.bring_evidence("R2");
  ASSERT_EQ(desk.give(ReformDesk::adoption("whole")), "");
  desk.now = instant(kMay);
  AdoptReform second = ReformDesk::adoption("whole", "R2");
  second.replaces = reform_id("R1");
  ASSERT_EQ(desk.give(second), "");
  desk.now = instant(kOctober);
  WithdrawReform withdrawal{
      .institution = order_channel(), .reform = reform_id("R2"), .reason = "given up"};
  EXPECT_EQ(desk.give(withdrawal), kReformPhase.name()) << "it stands";
  ASSERT_EQ(desk.give(ReformDesk::step<RollBackReform>("whole", "R2")), "");
  EXPECT_EQ(desk.in_force("nanning", kMay), "R2");
  EXPECT_EQ(desk.in_force("nanning", kNovember), "R1");
  EXPECT_EQ(find_reform(desk.state, reform_id("R2"))->phase, ReformPhase::rolled_back);
  EXPECT_EQ(desk.give(withdrawal), "");
  EXPECT_EQ(desk.give(ReformDesk::adoption("nanning", "R2")), kReformPhase.name());
}

TEST(ReformInForce, IsReplicatedWithTermsOfTheArea) {
  ReformDesk desk = ready_desk();
  ReplicateReform copy{.institution = order_channel(),
                       .reform = reform_id(),
                       .area = area("nanning"),
                       .values = {{.name = "limit", .value = "950"}},
                       .reason = "it worked in Chongzuo"};
  EXPECT_EQ(desk.give(copy), kReformPhase.name()) << "nothing is adopted yet";
  ASSERT_EQ(desk.give(ReformDesk::adoption("chongzuo")), "");
  copy.values.front().value = "1500";
  EXPECT_EQ(desk.give(copy), kTermOutOfBounds.name());
  copy.values.front().value = "950";
  EXPECT_EQ(desk.give(copy), "");
  EXPECT_EQ(desk.in_force("nanning", kMay), "R1");
  EXPECT_NE(desk.state.forces[0].entry.digest, desk.state.forces[1].entry.digest);
  EXPECT_EQ(desk.state.forces[0].entry.package_digest, desk.state.forces[1].entry.package_digest);
  EXPECT_EQ(desk.state.reforms.front().phase, ReformPhase::replicated);
  PutDraft edit = draft();
  edit.based_on = 1;
  EXPECT_EQ(desk.give(edit), kReformPhase.name()) << "what decisions stand on never changes";
  EXPECT_EQ(desk.give(AnalyseReform{.institution = order_channel(), .reform = reform_id()}),
            kReformPhase.name());
}

namespace {

// A step that somebody may try at a place, now or later.
Command any_step(const ReformDesk& desk) {
  const std::string id = *rc::gen::element<std::string>("R1", "R2", "R3");
  const std::string in = *rc::gen::element<std::string>("whole", "nanning", "chongzuo");
  const auto later = std::chrono::hours(*rc::gen::inRange(0, 400));
  const std::optional<base::Instant> from =
      *rc::gen::arbitrary<bool>() ? std::optional(desk.now + later) : std::nullopt;
  StartPilot pilot = ReformDesk::pilot(in, kOctober, id);
  pilot.from = from;
  pilot.until = desk.now + later + std::chrono::hours(500);
  AdoptReform adoption = ReformDesk::adoption(in, id);
  adoption.from = from;
  if (*rc::gen::arbitrary<bool>()) {
    adoption.replaces = reform_id(*rc::gen::element<std::string>("R1", "R2", "R3"));
  }
  SuspendReform suspension = ReformDesk::step<SuspendReform>(in, id);
  suspension.from = from;
  ResumeReform resumption = ReformDesk::step<ResumeReform>(in, id);
  resumption.from = from;
  RollBackReform rollback = ReformDesk::step<RollBackReform>(in, id);
  rollback.from = from;
  return *rc::gen::element<Command>(pilot, adoption, suspension, resumption, rollback);
}

std::vector<std::string> past_of(const ReformDesk& desk, base::Instant start) {
  std::vector<std::string> past;
  for (base::Instant at = start; at < desk.now; at = at + std::chrono::hours(13)) {
    for (const char* const in : {"whole", "nanning", "chongzuo"}) {
      const Force* const force = force_at(desk.state, {.area = area(in), .at = at});
      past.push_back(force == nullptr ? "" : force->reform.text());
    }
  }
  return past;
}

// Adoptions of one place that would hold at one time began at different moments, so that one of
// them is the last; pilots of one place never hold at the same time.
bool is_unambiguous(const State& state) {
  for (const Force& one : state.forces) {
    for (const Force& other : state.forces) {
      if (&one != &other && one.entry.area == other.entry.area &&
          one.entry.from == other.entry.from &&
          !(one.entry.until && *one.entry.until <= one.entry.from) &&
          !(other.entry.until && *other.entry.until <= other.entry.from)) {
        return false;
      }
    }
  }
  return true;
}

namespace {

// A table that lanes ask.
std::string limits_text(std::string_view from = "", std::string_view to = "") {
  std::string text;
  for (const law::LawText& each : tests::law_folder_texts()) {
    if (each.path.ends_with("/gate_limits.table")) {
      text = each.text;
    }
  }
  const std::size_t at = from.empty() ? std::string::npos : text.find(from);
  EXPECT_EQ(at == std::string::npos, from.empty()) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string piloted(const std::string& text) {
  ReformDesk desk;
  const InstitutionId limits = *InstitutionId::parse("gate_limits");
  PutDraft put = draft();
  put.institution = limits;
  put.content = {.title = "limits", .text = text, .territory = {area("whole")}};
  EXPECT_EQ(desk.give(put), "");
  EXPECT_EQ(desk.give(AnalyseReform{.institution = limits, .reform = reform_id()}), "");
  StartPilot start = ReformDesk::pilot("chongzuo", "2026-10-01T00:00:00+08:00");
  start.institution = limits;
  return desk.give(start);
}

}  // namespace

TEST(ReformInForce, KeepsTheColumnsOfATableThatDesksAsk) {
  EXPECT_EQ(piloted(limits_text("0.03", "0.04")), "");
  EXPECT_EQ(piloted(limits_text(R"("fast_record", "unmanned")", R"("unmanned", "fast_record")")),
            "reform_columns_changed");
  EXPECT_EQ(piloted(limits_text("output weight_difference_max: number in [0..1]",
                                "output weight_difference_max: number in [0..2]")),
            "reform_columns_changed");
}

}  // namespace

// Whatever is tried, at any place and moment at most one version decides, and what decided in the
// past still does.
RC_GTEST_PROP(ReformInForceProperty, OneVersionDecidesAndThePastStays, ()) {
  static const ReformDesk kReady = [] {
    ReformDesk desk = ready_desk();
    for (const char* const id : {"R2", "R3"}) {
      desk.give(draft(id));
      desk.bring_evidence(id);
    }
    return desk;
  }();
  ReformDesk desk = kReady;
  const base::Instant start = desk.now;
  for (int round = 0; round < 15; ++round) {
    desk.now = desk.now + std::chrono::hours(*rc::gen::inRange(1, 200));
    const std::vector<std::string> past = past_of(desk, start);
    desk.give(any_step(desk));
    RC_ASSERT(past_of(desk, start) == past);
    RC_ASSERT(is_unambiguous(desk.state));
  }
}

// A step that is taken back at once leaves nothing behind.
RC_GTEST_PROP(ReformInForceProperty, RolledBackIsTheStateBefore, ()) {
  static const ReformDesk kReady = [] {
    ReformDesk desk = ready_desk();
    for (const char* const id : {"R2", "R3"}) {
      desk.give(draft(id));
      desk.bring_evidence(id);
    }
    return desk;
  }();
  ReformDesk desk = kReady;
  for (int round = 0; round < 8; ++round) {
    desk.now = desk.now + std::chrono::hours(*rc::gen::inRange(1, 200));
    desk.give(any_step(desk));
  }
  const State before = desk.state;
  AdoptReform adoption = ReformDesk::adoption("nanning", "R2");
  if (const Force* const standing = force_at(before, {.area = area("nanning"), .at = desk.now});
      standing != nullptr && standing->entry.area.text() == "nanning") {
    adoption.replaces = standing->reform;
  }
  RC_PRE(desk.give(adoption).empty());
  desk.now = desk.now + std::chrono::hours(1);
  RC_ASSERT(desk.give(ReformDesk::step<RollBackReform>("nanning", "R2")) == "");
  for (int hours = 0; hours < 3000; hours += 37) {
    const PlaceAndTime asked{.area = area("nanning"), .at = desk.now + std::chrono::hours(hours)};
    const Force* const now = force_at(desk.state, asked);
    const Force* const then = force_at(before, asked);
    const bool is_same = now == nullptr || then == nullptr ? now == then : *now == *then;
    RC_ASSERT(is_same);
  }
}

}  // namespace cassia::systems::treaty::reforms
