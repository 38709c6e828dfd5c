#pragma once

#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "runtime/batch_builder.h"
#include "runtime/decider.h"

namespace cassia::runtime {

// Takes batches of units from decision to commit and answer. One thread calls it. While a batch is
// written on a thread of its own, the next is decided on the states that it will leave; should it
// not be written after all, then what was decided on it is thrown away and decided again.
class Committer {
 public:
  // Throws StorageFault when tables are stale or the store is older than the last published head.
  Committer(const ExecutorPorts& ports, const ExecutorOptions& options);

  // How many more units wait that this thread will bring to `run` next.
  using CountWaiting = std::function<std::int64_t()>;
  // Decides as many of the units, from the first, as one batch may hold, and takes them out. They
  // are committed and answered when it returns, unless many more wait: then the next call sees to
  // it.
  void run(std::deque<Unit>& units, const CountWaiting& count_waiting);

 private:
  struct Done {
    DecidedBatch decided;
    std::vector<Receipt> receipts;  // of the accepted units
  };
  // A batch on its way to the store. Its writer has it alone, but for the keys and what they view.
  struct Flight {
    std::deque<Unit> units;
    std::unordered_set<std::string_view> keys;  // of the units
    std::int64_t size_before = 0;               // of the log
    DecidedBatch decided;
    NumberedBatch numbered;
  };

  bool meets_flight(const std::deque<Unit>& units) const;
  bool run_ahead(std::deque<Unit>& units, const CountWaiting& count_waiting);
  std::unique_ptr<Flight> prepare(const std::deque<Unit>& units);
  bool write(Flight& flight);
  bool settle();
  void run_alone(std::deque<Unit>& units);
  void forget();
  void begin_epoch(const LogState& log);
  void publish_unpublished();
  DecidedBatch decide(const std::deque<Unit>& units);
  Done decide_and_commit(const std::deque<Unit>& units);
  void catch_up(const LogState& log);
  void keep_states(DecidedBatch& decided);
  void publish(const TreeHeadRecord& head);
  static void answer(const std::deque<Unit>& units, Done& done);

  ExecutorPorts ports_;
  const ExecutorOptions& options_;
  std::unique_ptr<StoreReader> reader_;
  StateCache cache_;
  Decider decider_;
  NumberingPorts numbering_;
  std::optional<LogState> log_;  // that the cached states belong to; nothing: not known
  std::optional<EpochRecord> new_epoch_;
  std::unique_ptr<Flight> flight_;
  std::future<bool> writing_;  // the last: its end is waited for before the rest goes
};

}  // namespace cassia::runtime
