#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace cassia::engines::ledger {

// Answers each item of a batch in order, chains all or none. `create(item)` creates one or says why
// not; `undo()` takes back the last one created. Accounts and transfers share this.
template <typename Outcome, typename Item, typename Create, typename Undo>
std::vector<Outcome> create_in_chains(std::span<const Item> items, Create create, Undo undo) {
  std::vector<Outcome> outcomes;
  outcomes.reserve(items.size());
  std::optional<std::size_t> chain_start;
  bool is_broken = false;
  for (std::size_t index = 0; index < items.size(); ++index) {
    const Item& item = items[index];
    if (item.is_linked && !chain_start.has_value()) {
      chain_start = index;
    }
    Outcome outcome = Outcome::created;
    if (item.is_linked && index + 1 == items.size()) {
      outcome = Outcome::linked_event_chain_open;
    } else if (is_broken) {
      outcome = Outcome::linked_event_failed;
    } else {
      outcome = create(item);
    }
    if (outcome != Outcome::created && chain_start.has_value() && !is_broken) {
      is_broken = true;
      for (std::size_t created = *chain_start; created < index; ++created) {
        undo();
        outcomes[created] = Outcome::linked_event_failed;
      }
    }
    outcomes.push_back(outcome);
    if (!item.is_linked) {
      chain_start.reset();
      is_broken = false;
    }
  }
  return outcomes;
}

}  // namespace cassia::engines::ledger
