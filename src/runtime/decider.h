#pragma once

#include <cstdint>
#include <deque>

#include "runtime/decided_batch.h"

namespace cassia::runtime {

// How much one commit may hold.
struct BatchBounds {
  std::int64_t commands_max = 1000;
  std::int64_t event_bytes_max = 8LL << 20;
};

// Decides units in their order, each on the states that the ones before it left. Reads what it has
// not in memory; writes nothing. A unit that is refused, or whose streams cannot be read, leaves no
// trace but its outcome.
class Decider {
 public:
  Decider(StoreReader& reader, const Domain& domain, StateCache& cache)
      : reader_(reader), domain_(domain), cache_(cache) {}

  // As many of the units, from the first, as the bounds allow (at least one).
  DecidedBatch decide(const std::deque<Unit>& units, const BatchBounds& bounds,
                      base::Instant decided_at);

 private:
  Outcome decide_unit(DecidedBatch& batch, const Unit& unit, base::Instant decided_at);
  std::optional<Outcome> known_answer(const Unit& unit) const;
  base::Result<Step> find_step(DecidedBatch& batch, const Unit& unit, const base::Context& context);
  const LoadedStream& load(DecidedBatch& batch, const StreamId& id);
  TouchedStream& touch(DecidedBatch& batch, const StreamId& id);
  void accept(DecidedBatch& batch, const Unit& unit, const base::Context& context, Step step);

  StoreReader& reader_;
  const Domain& domain_;
  StateCache& cache_;
};

}  // namespace cassia::runtime
