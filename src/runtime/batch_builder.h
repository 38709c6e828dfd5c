#pragma once

#include <string>
#include <vector>

#include "runtime/decided_batch.h"
#include "runtime/ports.h"
#include "runtime/signer.h"

namespace cassia::runtime {

// A batch ready to be committed, and the receipt of each accepted unit.
struct NumberedBatch {
  Batch batch;
  std::vector<Receipt> receipts;
};

struct NumberingPorts {
  const Domain& domain;
  NonceSource& nonces;
  Signer& signer;
  codec::ZoneId zone_id;
};

// Gives the events their positions after `log`, hashes them, writes snapshots where they are due
// and signs the new head. `epoch` is recorded when it begins with this batch. The rows and event
// bodies are moved out of `decided`; its states stay and know of their snapshots.
NumberedBatch number_batch(DecidedBatch& decided, const LogState& log, const NumberingPorts& ports,
                           std::optional<EpochRecord> epoch);

}  // namespace cassia::runtime
