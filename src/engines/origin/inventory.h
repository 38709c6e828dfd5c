#pragma once

#include <span>
#include <vector>

#include "base/country.h"
#include "base/result.h"
#include "engines/origin/terms.h"

namespace cassia::engines::origin {

// Fungible materials of one stock: what came in, of whose origin, and what went out. A move out
// has no origin of its own; which it took is the inventory method's to say.
struct StockMove {
  std::int64_t quantity = 0;  // millionths of a unit; negative: out
  bool is_originating = false;
  base::CountryCode country = {};  // of originating material
};

struct StockPortion {
  std::int64_t quantity = 0;
  bool is_originating = false;
  base::CountryCode country = {};

  friend bool operator==(const StockPortion&, const StockPortion&) = default;
};

// What the last move, which is out, consists of. By `average` originating portions are cut to whole
// millionths and what is left over is non-originating. Refuses inventory_method_not_allowed and,
// with the move in the place, stock_exceeded (more went out than was there) and stock_move_empty.
base::Result<std::vector<StockPortion>> split_issue(std::span<const StockMove> moves,
                                                    InventoryMethod method, const Terms& terms);

}  // namespace cassia::engines::origin
