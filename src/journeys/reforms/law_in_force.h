#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "journeys/unit.h"

// Desks that decide by a table of the law decide by the version of a reform where one is in force.
namespace cassia::journeys {

// The tables that a decision asks, where and as of when. A place that lies in no area, as the empty
// one, is of the whole zone.
struct AskedTables {
  std::span<const std::string_view> names;
  std::string_view place = {};
  base::Instant at = {};
};

// The law with the tables that are in force for everybody there then: those of the area before
// those of the whole zone, and the law as it came where none is. The streams of the institutions
// are loaded (asserted).
law::LawBook law_in_force(const AskedTables& asked, const States& states, const law::LawBook& law);

// From here on the unit decides by that. False while streams are not loaded.
bool follow_reforms(const AskedTables& asked, Unit& unit);

// The same for a declaration at a port. One that is known is decided by what was in force when it
// was accepted, or completed, whatever is in force when more is told of it; another as of now.
bool follow_declaration_reforms(const declarations::State& known, std::string_view port,
                                Unit& unit);

// The same for the lane of a batch, whose streams are loaded; nothing where it is not booked, for
// then no lane decides.
void follow_lane_reforms(const gate::State& batch, base::Instant at, Unit& unit);

// The streams of their institutions.
std::vector<Stream> institution_streams(std::span<const std::string_view> tables);

// What the lane of a pass, a declaration and an approval ask.
inline constexpr std::array<std::string_view, 2> kLaneTables = {"gate_limits", "gate_lane"};
inline constexpr std::array<std::string_view, 6> kDeclarationTables = {
    "late_declaration_fee", "late_declaration_collection",
    "e_origin_match",       "proof_acceptance",
    "absent_proof",         "duty_regime"};
inline constexpr std::array<std::string_view, 1> kApprovalTables = {"approved_exporter"};

}  // namespace cassia::journeys
