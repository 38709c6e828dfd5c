#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "engines/ownership/fraction.h"

namespace cassia::engines::ownership {

// Whose an entity is by itself: its citizenship, or where it is registered. `unknown` is also a
// home company of which nobody told who holds it.
enum class Side : std::uint8_t { home, foreign, unknown };
BOOST_DESCRIBE_ENUM(Side, home, foreign, unknown)

struct Entity {
  std::string id = {};
  Side side = Side::unknown;
  std::string group = {};  // entities of one group are affiliated; empty: of none
};

// `owner` holds a share of `owned`. `has_other_control`: by contract, votes or the board it decides
// more than its share says; the share may then be nothing.
struct Holding {
  std::string owner = {};
  std::string owned = {};
  Fraction share = {};
  bool has_other_control = false;
};

// Who holds whom: a graph without circles.
struct Structure {
  std::vector<Entity> entities = {};
  std::vector<Holding> holdings = {};
};

inline constexpr std::size_t kEntitiesMax = 500;
inline constexpr std::size_t kHoldingsMax = 2000;

}  // namespace cassia::engines::ownership
