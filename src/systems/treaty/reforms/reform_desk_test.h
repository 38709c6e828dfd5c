#pragma once

#include <gtest/gtest.h>

#include <string>

#include "systems/treaty/reforms/reform_desk.h"
#include "systems/treaty/reforms/refusals.h"
#include "systems/treaty/reforms/version_content.h"
#include "tests/support/law_folder.h"

// The reform office raises the limit of a single order.
namespace cassia::systems::treaty::reforms {

inline constexpr const char* kOrderTable = R"(cassia-table 1
name: order_channel
hit: first
valid: 2026-01-01 to -
gaps: refused

input price: number (CNY) in >= 0
input is_single: boolean
output channel: string in "general", "full", "reduced"

| price  | is_single || channel   || citation |
| <= 800 | -         || "reduced" || cbec_2018_49 limits |
| > 800  | true      || "full"    || cbec_2018_49 over_single |
| > 800  | false     || "general" || cbec_2018_49 over_single |
)";

inline base::Instant instant(std::string_view text) { return *base::Instant::parse(text); }
inline base::AreaId area(std::string_view text) { return *base::AreaId::parse(text); }
inline ReformId reform_id(std::string_view text = "R1") { return *ReformId::parse(text); }
inline InstitutionId order_channel() { return *InstitutionId::parse("order_channel"); }

inline VersionContent order_content() {
  return {
      .title = "A higher limit",
      .text = kOrderTable,
      .territory = {area("whole")},
      .terms = {
          {.name = "limit", .column = "price", .initial = "800", .least = "500", .most = "1000"}}};
}

inline PutDraft draft(std::string_view id = "R1") {
  return {.institution = order_channel(),
          .reform = reform_id(id),
          .content = order_content(),
          .reason = "orders grow"};
}

struct ReformDesk {
  // The code of the refusal, or nothing.
  std::string give(const Command& command, std::string_view organisation = "zone") {
    auto events = decide(state, command,
                         {.actor = *base::ActorId::parse("lan"),
                          .on_behalf_of = *base::OrganisationId::parse(organisation),
                          .occurred_at = now,
                          .received_at = now,
                          .decided_at = now},
                         tests::real_law());
    if (!events) {
      refusal = events.error();
      return std::string(refusal.code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      rows = views(event, state);
    }
    return "";
  }

  // Everything that an adoption asks for.
  void bring_evidence(std::string_view id = "R1") {
    EXPECT_EQ(give(AnalyseReform{.institution = order_channel(), .reform = reform_id(id)}), "");
    EXPECT_EQ(give(backtest(id)), "");
    EXPECT_EQ(give(review(id)), "");
  }
  AttachBacktest backtest(std::string_view id = "R1") const {
    return {.institution = order_channel(),
            .reform = reform_id(id),
            .report = {.new_version = find_reform(state, reform_id(id))->digest,
                       .decisions = 10,
                       .unchanged = 7,
                       .changed = 2,
                       .unanswered = 1},
            .reason = "a year of orders"};
  }
  static ReviewReform review(std::string_view id = "R1", std::string_view group = "none") {
    return {.institution = order_channel(),
            .reform = reform_id(id),
            .findings = {{.situation = "all sellers alike",
                          .group = std::string(group),
                          .ground = "none"}},
            .reason = "reviewed"};
  }
  static StartPilot pilot(std::string_view in, std::string_view until, std::string_view id = "R1") {
    return {.institution = order_channel(),
            .reform = reform_id(id),
            .area = area(in),
            .until = instant(until),
            .reason = "try it"};
  }
  static AdoptReform adoption(std::string_view in, std::string_view id = "R1") {
    return {.institution = order_channel(),
            .reform = reform_id(id),
            .area = area(in),
            .reason = "it works"};
  }
  template <typename C>
  static C step(std::string_view in, std::string_view id = "R1") {
    return {.institution = order_channel(),
            .reform = reform_id(id),
            .area = area(in),
            .reason = "so decided"};
  }

  // The reform that decides there then; empty where none does.
  std::string in_force(std::string_view in, std::string_view at,
                       std::string_view group = "") const {
    PlaceAndTime asked{.area = area(in), .at = instant(at)};
    if (!group.empty()) {
      asked.group = *PilotGroupId::parse(group);
    }
    const Force* const force = force_at(state, asked);
    return force == nullptr ? "" : force->reform.text();
  }

  State state;
  std::vector<Row> rows;
  base::Instant now = instant("2026-04-20T09:00:00+08:00");
  base::Refusal refusal{.code = kReformUnknown};
};

// A desk whose reform R1 may be adopted.
inline ReformDesk ready_desk() {
  ReformDesk desk;
  EXPECT_EQ(desk.give(draft()), "");
  desk.bring_evidence();
  return desk;
}

}  // namespace cassia::systems::treaty::reforms
