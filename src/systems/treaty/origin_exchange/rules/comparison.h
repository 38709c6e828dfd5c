#pragma once

#include <string_view>

#include "engines/decision/feel/value.h"
#include "systems/treaty/origin_exchange/origin_exchange.h"

namespace cassia::systems::treaty::origin_exchange {

// How a claim compares with what the partner says, by the table e_origin_match of the law.
struct Comparison {
  Outcome outcome = Outcome::absent;
  ComparisonFindings findings = {};
  std::vector<Difference> differences = {};
  base::Citation citation = {};
  bool is_unverified = false;
};

inline constexpr std::string_view kMatchTable = "e_origin_match";

// What that table is asked.
engines::decision::feel::Context match_inputs(const ComparisonFindings& findings);

// Refuses what the law lacks: origin_comparison_unknown where the table is not loaded, what
// decide() of a table refuses, and an unknown unit.
base::Result<Comparison> compare(const State& copy, const Declared& declared,
                                 const base::Context& context, const law::LawBook& law);

}  // namespace cassia::systems::treaty::origin_exchange
