#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cassia::engines::ledger {

// Answers each item of a batch in order, chains all or none. `create(item)` creates one or says why
// not; `undo()` takes back the last one created. Accounts and transfers share this.
template <typename Outcome, typename Item, typename Create, typename Undo>
std::vector<Outcome> create_in_chains(std::span<const Item> items, Create create, Undo undo) {
  enum class Chain : std::uint8_t { none, whole, broken };
  std::vector<Outcome> outcomes;
  outcomes.reserve(items.size());
  Chain chain = Chain::none;
  std::size_t chain_start = 0;
  for (std::size_t index = 0; index < items.size(); ++index) {
    const Item& item = items[index];
    if (item.is_linked && chain == Chain::none) {
      chain = Chain::whole;
      chain_start = index;
    }
    Outcome outcome = Outcome::created;
    if (item.is_linked && index + 1 == items.size()) {
      outcome = Outcome::linked_event_chain_open;
    } else if (chain == Chain::broken) {
      outcome = Outcome::linked_event_failed;
    } else {
      outcome = create(item);
    }
    if (outcome != Outcome::created && chain == Chain::whole) {
      chain = Chain::broken;
      for (std::size_t created = chain_start; created < index; ++created) {
        undo();
        outcomes[created] = Outcome::linked_event_failed;
      }
    }
    outcomes.push_back(outcome);
    if (!item.is_linked) {
      chain = Chain::none;
    }
  }
  return outcomes;
}

}  // namespace cassia::engines::ledger
