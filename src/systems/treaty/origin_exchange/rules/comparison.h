#pragma once

#include "systems/treaty/origin_exchange/origin_exchange.h"

namespace cassia::systems::treaty::origin_exchange {

// How a claim compares with what the partner says, by the table e_origin_match of the law.
struct Comparison {
  Outcome outcome = Outcome::absent;
  std::vector<Difference> differences = {};
  base::Citation citation = {};
  bool is_unverified = false;
};

// Refuses what the law lacks: origin_comparison_unknown where the table is not loaded, what
// decide() of a table refuses, and an unknown unit.
base::Result<Comparison> compare(const State& copy, const Declared& declared,
                                 const base::Context& context, const law::LawBook& law);

}  // namespace cassia::systems::treaty::origin_exchange
