#include "engines/origin/inventory.h"

#include <algorithm>

#include "base/rounding.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

void add(std::vector<StockPortion>& portions, const StockPortion& added) {
  if (added.quantity == 0) {
    return;
  }
  for (StockPortion& portion : portions) {
    if (portion.is_originating == added.is_originating && portion.country == added.country) {
      portion.quantity += added.quantity;
      return;
    }
  }
  portions.push_back(added);
}

// The lots that are there, in the order in which they came in.
class Stock {
 public:
  std::int64_t total() const {
    std::int64_t sum = 0;
    for (const StockPortion& lot : lots_) {
      sum += lot.quantity;
    }
    return sum;
  }
  void receive(const StockMove& move) {
    lots_.push_back({move.quantity, move.is_originating, move.country});
  }
  std::vector<StockPortion> issue(std::int64_t quantity, InventoryMethod method) {
    return method == InventoryMethod::average ? issue_average(quantity)
                                              : issue_in_order(quantity, method);
  }

 private:
  std::vector<StockPortion> issue_in_order(std::int64_t quantity, InventoryMethod method) {
    std::vector<StockPortion> issued;
    while (quantity > 0) {
      const auto lot =
          method == InventoryMethod::first_in_first_out ? lots_.begin() : std::prev(lots_.end());
      const std::int64_t taken = std::min(quantity, lot->quantity);
      add(issued, {taken, lot->is_originating, lot->country});
      quantity -= taken;
      lot->quantity -= taken;
      if (lot->quantity == 0) {
        lots_.erase(lot);
      }
    }
    return issued;
  }

  std::vector<StockPortion> issue_average(std::int64_t quantity) {
    std::vector<StockPortion> pooled;
    for (const StockPortion& lot : lots_) {
      add(pooled, lot);
    }
    const std::int64_t whole = total();
    std::vector<StockPortion> issued;
    std::int64_t rest = quantity;
    for (StockPortion& pool : pooled) {
      if (pool.is_originating) {
        const std::int64_t share = base::divide_rounded(base::Int128{pool.quantity} * quantity,
                                                        whole, base::Rounding::floor);
        add(issued, {share, true, pool.country});
        pool.quantity -= share;
        rest -= share;
      }
    }
    for (StockPortion& pool : pooled) {  // what was cut off comes out of what is left
      const std::int64_t share = pool.is_originating ? 0 : std::min(rest, pool.quantity);
      pool.quantity -= share;
      rest -= share;
      add(issued, {share, false, {}});
    }
    for (StockPortion& pool : pooled) {
      const std::int64_t share = std::min(rest, pool.quantity);
      pool.quantity -= share;
      rest -= share;
      add(issued, {share, pool.is_originating, pool.country});
    }
    std::erase_if(pooled, [](const StockPortion& pool) { return pool.quantity == 0; });
    lots_ = std::move(pooled);
    return issued;
  }

  std::vector<StockPortion> lots_;
};

}  // namespace

base::Result<std::vector<StockPortion>> split_issue(std::span<const StockMove> moves,
                                                    InventoryMethod method, const Terms& terms) {
  const auto& allowed = terms.inventory_methods;
  if (std::ranges::find(allowed.value, method) == allowed.value.end()) {
    return base::Refusal{.code = kInventoryMethodNotAllowed,
                         .citation = allowed.citation,
                         .facts = {{"method", boost::describe::enum_to_string(method, "")}}};
  }
  Stock stock;
  std::vector<StockPortion> last;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    const StockMove& move = moves[i];
    if (move.quantity == 0 || move.quantity < -stock.total()) {
      return base::Refusal{.code = move.quantity == 0 ? kStockMoveEmpty : kStockExceeded,
                           .place = "moves[" + std::to_string(i) + "]"};
    }
    if (move.quantity > 0) {
      stock.receive(move);
      last.clear();
    } else {
      last = stock.issue(-move.quantity, method);
    }
  }
  return last;
}

}  // namespace cassia::engines::origin
