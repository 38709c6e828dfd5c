#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "runtime/batch_builder.h"
#include "runtime/decider.h"

namespace cassia::runtime {

// Takes batches of units from decision to commit and answer. One thread.
class Committer {
 public:
  // Throws StorageFault when tables are stale or the store is older than the last published head.
  Committer(const ExecutorPorts& ports, const ExecutorOptions& options);

  // Decides and commits as many of the units, from the first, as one batch may hold, answers them
  // and takes them out.
  void run(std::deque<Unit>& units);

 private:
  struct Done {
    DecidedBatch decided;
    std::vector<Receipt> receipts;  // of the accepted units
  };

  void begin_epoch(const LogState& log);
  void publish_unpublished();
  DecidedBatch decide(const std::deque<Unit>& units);
  Done decide_and_commit(const std::deque<Unit>& units);
  void catch_up(const LogState& log);
  void keep_states(DecidedBatch& decided);
  void publish(const TreeHeadRecord& head);
  void answer(std::deque<Unit>& units, Done& done);
  void answer_fault(std::deque<Unit>& units, const std::exception_ptr& fault);

  ExecutorPorts ports_;
  const ExecutorOptions& options_;
  std::unique_ptr<StoreReader> reader_;
  StateCache cache_;
  Decider decider_;
  NumberingPorts numbering_;
  std::int64_t known_size_ = 0;  // of the log that the cached states belong to
  std::optional<EpochRecord> new_epoch_;
};

}  // namespace cassia::runtime
