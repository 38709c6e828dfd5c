#pragma once

#include <string_view>
#include <vector>

#include "engines/ownership/structure.h"

namespace cassia::engines::ownership {

// What one ultimate holder has in the target: the sum over all paths of the product of shares.
struct UltimateHolder {
  std::string entity = {};
  Side side = Side::unknown;
  Fraction share = {};
};

// Who stands behind a target. The three sides together are exactly the whole.
struct LookThrough {
  Fraction home = {};
  Fraction foreign = {};
  Fraction unknown = {};  // of holders of unknown side, and of what nobody told who holds
  // The most that can be called foreign: with what is unknown, and with each foreign company
  // counted as foreign whoever stands behind it. More than `foreign` and `unknown` together where
  // home holders come through a foreign company.
  Fraction foreign_most = {};
  // The most that one foreign ultimate holder has, with those of its group.
  Fraction largest_foreign_group = {};
  std::vector<UltimateHolder> holders = {};         // by id, those that have something
  std::vector<const Holding*> other_controls = {};  // above the target, by owner and owned
  std::vector<Fraction> weights = {};               // of each entity of the structure in the target
  std::vector<Fraction> foreign_parts = {};  // of each entity: what foreign holders have of it
};

// Looks through the structure from `target` to those that nobody holds. The order of entities and
// holdings does not matter. Refuses entity_repeated, entity_unknown, holding_repeated (two of one
// owner in one entity), holding_empty (no share and no control), shares_exceed_whole, holding_cycle
// (anywhere), holders_missing (of the target), structure_too_large and shares_too_fine (an exact
// share of the target needs more than 4096 bits). Pointers into `structure` live as long as it.
base::Result<LookThrough> look_through(const Structure& structure, std::string_view target);

}  // namespace cassia::engines::ownership
