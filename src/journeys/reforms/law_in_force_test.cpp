#include "journeys/reforms/law_in_force.h"

#include <gtest/gtest.h>

#include "journeys/small_zone_test.h"
#include "systems/trade/gate/gate_scene_test.h"
#include "systems/treaty/reforms/version_content.h"

// What desks decide by a table follows the reform that is in force there then.
namespace cassia::journeys {
namespace {

constexpr const char* kArrival = "2026-03-18T10:05:00+08:00";

std::string text_of(std::string_view table) {
  for (const law::LawText& each : tests::law_folder_texts()) {
    if (each.path.ends_with("/" + std::string(table) + ".table")) {
      return each.text;
    }
  }
  return {};
}

// A version in which every `from` reads `to`, in force in the area from the instant on.
void put_in_force(SmallZone& zone, const std::string& table, std::string_view from,
                  std::string_view to, const char* area, const char* begins_at) {
  std::string text = text_of(table);
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
    text.replace(at, from.size(), to);
  }
  reforms::State& institution = zone.institution_of(table);
  institution.institution = *reforms::InstitutionId::parse(table);
  reforms::Reform reform{.reform = *reforms::ReformId::parse("R1"),
                         .content = {.title = "tried", .text = text}};
  reform.digest = reforms::version_table(reform.content, {})->digest();
  reforms::Entry entry{.kind = reforms::ForceKind::adoption,
                       .area = *base::AreaId::parse(area),
                       .from = *base::Instant::parse(begins_at),
                       .digest = reform.digest};
  institution.forces.push_back({.reform = reform.reform, .entry = std::move(entry)});
  institution.reforms.push_back(std::move(reform));
}

// Why a vehicle of which the goods weigh 3.23 % more than the manifest says is held at Youyi Pass;
// in the whole there is one more reason, which comes later.
std::string held_for(SmallZone& zone) {
  gate::Arrive arrival = gate::arrival("g1");
  arrival.measured_weight = gate::kilograms("34200");
  EXPECT_EQ(zone.give(gate::booking(), "huaxin_transport", "2026-03-17T10:00:00+08:00"), "");
  EXPECT_EQ(zone.give(gate::manifest(), "huaxin_transport", "2026-03-17T11:00:00+08:00"), "");
  EXPECT_EQ(zone.give(arrival, "youyi_port", kArrival), "");
  EXPECT_EQ(zone.rounds(), 1);
  const auto& event = std::get<gate::Event>(zone.last().events.front().event);
  return std::string(
      boost::describe::enum_to_string(std::get<gate::VehicleHeld>(event).decision.reason, ""));
}

void widen(SmallZone& zone, const char* area, const char* begins_at = "2026-03-01T00:00:00+08:00") {
  put_in_force(zone, "gate_limits", " 0.03 ", " 0.04 ", area, begins_at);
}

TEST(LawInForce, DecidesALaneInItsAreaFromItsBeginningOn) {
  SmallZone as_it_came;
  EXPECT_EQ(held_for(as_it_came), "weight_differs");
  SmallZone there;
  widen(there, "chongzuo");
  EXPECT_EQ(held_for(there), "goods_not_released");
  SmallZone everywhere;
  widen(everywhere, "whole");
  EXPECT_EQ(held_for(everywhere), "goods_not_released");
  SmallZone elsewhere;
  widen(elsewhere, "nanning");
  EXPECT_EQ(held_for(elsewhere), "weight_differs");
  SmallZone later;
  widen(later, "chongzuo", "2026-03-18T10:05:01+08:00");
  EXPECT_EQ(held_for(later), "weight_differs");
}

TEST(LawInForce, OfTheAreaGoesBeforeThatOfTheZone) {
  SmallZone zone;
  widen(zone, "whole");
  put_in_force(zone, "gate_limits", " 0.03 ", " 0.02 ", "chongzuo", "2026-03-01T00:00:00+08:00");
  zone.institution_of("gate_limits").reforms.back().reform = *reforms::ReformId::parse("R2");
  zone.institution_of("gate_limits").forces.back().reform = *reforms::ReformId::parse("R2");
  EXPECT_EQ(held_for(zone), "weight_differs");
}

TEST(LawInForce, SendsAHeldVehicleWhereTheVersionOfTheLaneSays) {
  SmallZone zone;
  put_in_force(zone, "gate_lane", R"("weight_differs"        | "weigh_again")",
               R"("weight_differs"        | "customs"    )", "chongzuo",
               "2026-03-01T00:00:00+08:00");
  EXPECT_EQ(held_for(zone), "weight_differs");
  const auto& event = std::get<gate::Event>(zone.last().events.front().event);
  EXPECT_EQ(std::get<gate::VehicleHeld>(event).decision.post, gate::Post::customs);
}

TEST(LawInForce, DecidesAnApprovalInTheWholeZoneAlone) {
  const auto approved = [](const char* area) {
    SmallZone zone;
    put_in_force(zone, "approved_exporter", "| < 3 ", "| < 1 ", area, "2026-01-01T00:00:00Z");
    const approved_exporters::Conditions conditions{
        .is_aeo_advanced = true,
        .has_trained_staff = true,
        .records_since = *base::Date::parse("2024-04-20")};
    EXPECT_EQ(zone.give(approved_exporters::AskApproval{.approved_exporter = trader(),
                                                        .customs = *base::OrganisationId::parse(
                                                            "nanning_customs"),
                                                        .conditions = conditions},
                        "trader"),
              "");
    EXPECT_EQ(zone.give(approved_exporters::DecideApproval{.approved_exporter = trader(),
                                                           .conditions = conditions},
                        "nanning_customs"),
              "");
    const auto& event = std::get<approved_exporters::Event>(zone.last().events.front().event);
    return std::holds_alternative<approved_exporters::ApprovalGiven>(event);
  };
  EXPECT_TRUE(approved("whole"));  // two years of records
  EXPECT_FALSE(approved("nanning"));
}

// A quote and what it is lodged by follow the version of the area, and its clauses are still there
// when the book of that version is gone.
TEST(LawInForce, DecidesWhichRatesAQuoteHas) {
  const auto best = [](const char* area) {
    SmallZone zone;
    prepare(zone, 1000);
    put_in_force(zone, "duty_regime",
                 R"("none"                 | "own"         || tariff_law_2024 12.1 |)",
                 R"("none"                 | "own"         || tariff_law_2024 12 |)", area,
                 "2026-01-01T00:00:00Z");
    const LodgeConsignment asked = lodging("D-1", 1000);
    const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
    const base::Context context{.actor = *base::ActorId::parse("someone"),
                                .on_behalf_of = trader(),
                                .occurred_at = now,
                                .received_at = now,
                                .decided_at = now};
    EXPECT_EQ(zone.give(asked, "trader"), "");  // loads what a quote needs
    const auto quoted = quote(asked, zone, context, tests::real_law());
    EXPECT_TRUE(quoted) << base::to_text(quoted.error());
    return engines::duty::find_regime(quoted->lines.front().taxes, "mfn")->rule.owned();
  };
  EXPECT_EQ(best("chongzuo"), (base::Citation{"tariff_law_2024", "12"}));
  EXPECT_EQ(best("nanning"), (base::Citation{"tariff_law_2024", "12.1"}));
}

// A pilot gives sixty days and ends. Evidence of the fortieth day is judged by what was in force
// when the goods were declared: not enough of it costs nothing yet.
TEST(LawInForce, JudgesEvidenceByTheVersionOfTheAcceptance) {
  SmallZone zone;
  prepare(zone, 1000);
  put_in_force(zone, "proof_acceptance", "| 30            |", "| 60            |", "chongzuo",
               "2026-01-01T00:00:00Z");
  zone.institution_of("proof_acceptance").forces.back().entry.until =
      *base::Instant::parse("2026-05-01T00:00:00Z");
  LodgeConsignment lodge = lodging("D-1", 1000);
  lodge.consignment.port = "youyi";
  preference::Route unproven;
  lodge.consignment.lines.front().claim->route = unproven;
  lodge.consignment.lines.front().claim->is_guarantee_offered = true;
  ASSERT_EQ(zone.give(lodge, "trader", "2026-04-20T01:00:00Z"), "");
  const SupplyEvidence evidence{
      .declaration_id = lodge.declaration_id, .line_no = 1, .route = unproven};
  EXPECT_EQ(zone.give(evidence, "trader", "2026-05-30T01:00:00Z"), "evidence_insufficient");
  EXPECT_EQ(zone.give(evidence, "trader", "2026-06-20T01:00:00Z"), "security_period_over");
  SupplyEvidence shown = evidence;
  shown.route->kind = preference::RouteKind::direct;
  EXPECT_EQ(zone.give(shown, "trader", "2026-06-19T01:00:00Z"), "");
}

}  // namespace
}  // namespace cassia::journeys
