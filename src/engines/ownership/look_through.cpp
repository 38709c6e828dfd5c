#include "engines/ownership/look_through.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "engines/ownership/index.h"
#include "engines/ownership/refusals.h"

namespace cassia::engines::ownership {

namespace {

constexpr unsigned kBitsMax = 4096;

bool is_too_fine(const Fraction& share) { return msb(denominator(share)) >= kBitsMax; }

// What each entity has in the target. `stops_at_foreign`: who holds a foreign entity is not asked.
enum class Depth : std::uint8_t { ultimate, first_foreign };

base::Result<std::vector<Fraction>> weights_of(const Structure& structure, const Index& index,
                                               std::size_t target, Depth depth) {
  std::vector<Fraction> weights(structure.entities.size());
  weights[target] = 1;
  for (const std::size_t owned : index.owned_first) {
    const bool is_end =
        depth == Depth::first_foreign && structure.entities[owned].side == Side::foreign;
    if (weights[owned].is_zero() || (is_end && owned != target)) {
      continue;
    }
    for (const Edge& edge : index.holders[owned]) {
      Fraction& weight = weights[edge.owner];
      weight += weights[owned] * structure.holdings[edge.holding].share;
      if (is_too_fine(weight)) {
        return base::Refusal{.code = kSharesTooFine,
                             .place = place_of_entity(edge.owner),
                             .facts = {{"entity", structure.entities[edge.owner].id}}};
      }
    }
  }
  return weights;
}

// The part of an entity that nobody told who holds.
Fraction untold_part(const Structure& structure, const Index& index, std::size_t entity) {
  Fraction rest = 1;
  for (const Edge& edge : index.holders[entity]) {
    rest -= structure.holdings[edge.holding].share;
  }
  return rest;
}

void add_holder(const Entity& entity, const Fraction& share, LookThrough& through) {
  switch (entity.side) {
    case Side::home:
      through.home += share;
      break;
    case Side::foreign:
      through.foreign += share;
      break;
    case Side::unknown:
      through.unknown += share;
      break;
  }
  through.holders.push_back({.entity = entity.id, .side = entity.side, .share = share});
}

void add_sides(const Structure& structure, const Index& index, LookThrough& through) {
  std::map<std::string, Fraction> groups;
  for (std::size_t at = 0; at < structure.entities.size(); ++at) {
    const Entity& entity = structure.entities[at];
    const Fraction& weight = through.weights[at];
    if (weight.is_zero()) {
      continue;
    }
    if (!index.holders[at].empty()) {
      through.unknown += weight * untold_part(structure, index, at);
      continue;
    }
    add_holder(entity, weight, through);
    if (entity.side == Side::foreign) {
      // No id has a blank: a holder of no group is one of its own.
      groups[entity.group.empty() ? " " + entity.id : entity.group] += weight;
    }
  }
  for (const auto& [name, share] : groups) {
    through.largest_foreign_group = std::max(through.largest_foreign_group, share);
  }
  std::ranges::sort(through.holders, {}, &UltimateHolder::entity);
}

// `weights` stop at the first foreign entity of each path.
void add_foreign_most(const Structure& structure, const Index& index,
                      const std::vector<Fraction>& weights, std::size_t target,
                      LookThrough& through) {
  for (std::size_t at = 0; at < weights.size(); ++at) {
    const Side side = structure.entities[at].side;
    if (side == Side::foreign && at != target) {
      through.foreign_most += weights[at];
    } else if (!index.holders[at].empty()) {
      through.foreign_most += weights[at] * untold_part(structure, index, at);
    } else if (side == Side::unknown) {
      through.foreign_most += weights[at];
    }
  }
}

// From the ultimate holders down: who is held comes after all of its holders.
void add_foreign_parts(const Structure& structure, const Index& index, LookThrough& through) {
  through.foreign_parts.resize(structure.entities.size());
  for (auto at = index.owned_first.rbegin(); at != index.owned_first.rend(); ++at) {
    Fraction& part = through.foreign_parts[*at];
    if (index.holders[*at].empty()) {
      part = structure.entities[*at].side == Side::foreign ? 1 : 0;
    }
    for (const Edge& edge : index.holders[*at]) {
      part += through.foreign_parts[edge.owner] * structure.holdings[edge.holding].share;
    }
  }
}

void add_other_controls(const Structure& structure, const Index& index, std::size_t target,
                        LookThrough& through) {
  std::vector<bool> is_above(structure.entities.size(), false);
  is_above[target] = true;
  for (const std::size_t owned : index.owned_first) {
    for (const Edge& edge : index.holders[owned]) {
      is_above[edge.owner] = is_above[edge.owner] || is_above[owned];
      const Holding& holding = structure.holdings[edge.holding];
      if (is_above[owned] && holding.has_other_control) {
        through.other_controls.push_back(&holding);
      }
    }
  }
  std::ranges::sort(through.other_controls, [](const Holding* one, const Holding* other) {
    return std::tie(one->owner, one->owned) < std::tie(other->owner, other->owned);
  });
}

}  // namespace

base::Result<LookThrough> look_through(const Structure& structure, std::string_view target) {
  const Index index = CASSIA_TRY(index_of(structure));
  const auto found = index.by_id.find(target);
  if (found == index.by_id.end()) {
    return base::Refusal{
        .code = kEntityUnknown, .place = "target", .facts = {{"entity", std::string(target)}}};
  }
  if (index.holders[found->second].empty()) {
    return base::Refusal{
        .code = kHoldersMissing, .place = "target", .facts = {{"entity", std::string(target)}}};
  }
  LookThrough through;
  through.weights = CASSIA_TRY(weights_of(structure, index, found->second, Depth::ultimate));
  const std::vector<Fraction> first =
      CASSIA_TRY(weights_of(structure, index, found->second, Depth::first_foreign));
  add_sides(structure, index, through);
  add_foreign_most(structure, index, first, found->second, through);
  add_foreign_parts(structure, index, through);
  add_other_controls(structure, index, found->second, through);
  return through;
}

}  // namespace cassia::engines::ownership
