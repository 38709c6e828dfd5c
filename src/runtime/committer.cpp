#include "runtime/committer.h"

#include <algorithm>

namespace cassia::runtime {

namespace {

constexpr int kAttemptsMax = 5;
// Beyond so many foreign events it is cheaper to forget all states than to look who is meant.
constexpr std::int64_t kCatchUpMax = 10'000;

std::unique_ptr<StoreReader> open_declared(const ExecutorPorts& ports) {
  const std::vector<codec::TableSchema> tables = ports.domain.tables();
  const DeclaredTables declared = ports.store.declare_tables(tables);
  if (!declared.stale.empty()) {
    throw StorageFault("read-model table " + declared.stale.front() +
                       " must be rebuilt before the zone can run");
  }
  return ports.store.open_reader(ReadView::latest);
}

// While a batch is written those that come are decided with the next; when the next is decided
// ahead, they must wait for the one after it. So it must be of some size already, or a slow disk
// would see many small commits.
bool is_worth_deciding_ahead(std::int64_t written, std::int64_t waiting) {
  constexpr std::int64_t kWaitingMin = 32;
  return waiting >= kWaitingMin && waiting >= written / 2;
}

// Moves the first `count` units, or all that there are, to the end of `taken`.
void take_front(std::deque<Unit>& units, std::size_t count, std::deque<Unit>& taken) {
  const auto end = units.begin() + std::min(std::ssize(units), static_cast<std::ptrdiff_t>(count));
  taken.insert(taken.end(), std::move_iterator(units.begin()), std::move_iterator(end));
  units.erase(units.begin(), end);
}

void answer_fault(const std::deque<Unit>& units, const std::exception_ptr& fault) {
  for (const Unit& unit : units) {
    unit.answer(nullptr, fault);
  }
}

}  // namespace

Committer::Committer(const ExecutorPorts& ports, const ExecutorOptions& options)
    : ports_(ports),
      options_(options),
      reader_(open_declared(ports)),
      cache_(options.cache_bytes_max),
      decider_(*reader_, ports.domain, cache_),
      numbering_{.domain = ports.domain,
                 .nonces = ports.nonces,
                 .signer = ports.signer,
                 .zone_id = options.zone_id} {
  log_ = reader_->log_state();
  begin_epoch(*log_);
  publish_unpublished();
}

void Committer::begin_epoch(const LogState& log) {
  const auto published = ports_.heads == nullptr ? std::nullopt : ports_.heads->last();
  if (published && published->size > log.size) {
    if (options_.on_restored_store == OnRestoredStore::fail) {
      throw StorageFault("the store holds " + std::to_string(log.size) +
                         " events, but a head over " + std::to_string(published->size) +
                         " was published: an older copy was restored");
    }
    new_epoch_ = {.number = std::max<std::int64_t>(log.epoch, 1) + 1,
                  .size = log.size,
                  .last_note = published->note};
  } else if (log.epoch == 0) {
    new_epoch_ = {.number = 1, .size = 0, .last_note = {}};
  }
}

// After a crash between a commit and its publication.
void Committer::publish_unpublished() {
  if (ports_.heads == nullptr || (new_epoch_ && new_epoch_->number > 1)) {
    return;
  }
  const auto published = ports_.heads->last();
  reader_->read_tree_heads(published ? published->size + 1 : 0, [&](const TreeHeadRecord& head) {
    publish(head);
    return Continue::yes;
  });
}

void Committer::run(std::deque<Unit>& units, const CountWaiting& count_waiting) {
  // The first batch of an epoch begins it; a repeated command must see the answer of the first.
  if (log_ && !new_epoch_ && !meets_flight(units) && run_ahead(units, count_waiting)) {
    return;
  }
  settle();
  run_alone(units);
}

bool Committer::meets_flight(const std::deque<Unit>& units) const {
  const auto count = std::min<std::ptrdiff_t>(std::ssize(units), options_.batch_commands_max);
  return flight_ != nullptr &&
         std::any_of(units.begin(), units.begin() + count, [&](const Unit& unit) {
           return flight_->keys.contains(unit.submission.id.text());
         });
}

// False, and nothing done, when the units must be run alone.
bool Committer::run_ahead(std::deque<Unit>& units, const CountWaiting& count_waiting) {
  std::unique_ptr<Flight> next = prepare(units);
  if (!settle() || next == nullptr) {
    forget();
    return false;
  }
  take_front(units, next->decided.outcomes.size(), next->units);
  if (next->decided.is_empty()) {
    Done done{.decided = std::move(next->decided), .receipts = {}};
    answer(next->units, done);
    return true;
  }
  for (const Unit& unit : next->units) {
    next->keys.insert(unit.submission.id.text());
  }
  cache_.trim();  // before the states of a flight are in it: the store does not have them yet
  keep_states(next->decided);
  log_ = next->numbered.batch.log;
  flight_ = std::move(next);
  const std::int64_t waiting = std::ssize(units) + count_waiting();
  const bool is_worth_it = is_worth_deciding_ahead(std::ssize(flight_->units), waiting);
  writing_ =
      std::async(is_worth_it ? std::launch::async | std::launch::deferred : std::launch::deferred,
                 [this, flight = flight_.get()] { return write(*flight); });
  if (!is_worth_it) {
    settle();
  }
  return true;
}

// Nothing when it failed.
std::unique_ptr<Committer::Flight> Committer::prepare(const std::deque<Unit>& units) {
  try {
    auto next = std::make_unique<Flight>();
    next->decided = decide(units);
    next->size_before = log_->size;
    if (!next->decided.is_empty()) {
      next->numbered = number_batch(next->decided, *log_, numbering_, std::nullopt);
    }
    return next;
  } catch (const std::exception&) {
    return nullptr;
  }
}

// Whether it was written; then its units are answered. Touches nothing of the committer that
// deciding the next batch needs.
bool Committer::write(Flight& flight) {
  {
    const auto writer = ports_.store.begin();
    if (writer->log().size != flight.size_before || writer->commit(flight.numbered.batch)) {
      return false;
    }
  }
  if (flight.numbered.batch.tree_head) {
    publish(*flight.numbered.batch.tree_head);
  }
  Done done{.decided = std::move(flight.decided), .receipts = std::move(flight.numbered.receipts)};
  answer(flight.units, done);
  flight.numbered.batch = {};
  return true;
}

// Waits for the batch that is being written. False when it was not written: then it was decided
// again and answered, or its fault was told, and whatever was decided after it does not hold.
bool Committer::settle() {
  if (flight_ == nullptr) {
    return true;
  }
  const std::unique_ptr<Flight> flight = std::move(flight_);
  try {
    if (writing_.get()) {
      return true;
    }
    forget();
  } catch (const std::exception&) {
    forget();
    answer_fault(flight->units, std::current_exception());
    return false;
  }
  while (!flight->units.empty()) {
    run_alone(flight->units);
  }
  return false;
}

// What is in memory may not be what is in the store.
void Committer::forget() {
  cache_.clear();
  log_.reset();
}

// With nothing in flight: decides again, as often as it takes, when another writer was first.
void Committer::run_alone(std::deque<Unit>& units) {
  std::deque<Unit> taken;
  try {
    Done done = decide_and_commit(units);
    take_front(units, done.decided.outcomes.size(), taken);
    answer(taken, done);
  } catch (const std::exception&) {
    forget();  // whether the commit happened is not known either
    take_front(units, static_cast<std::size_t>(options_.batch_commands_max), taken);
    answer_fault(taken, std::current_exception());
  }
  cache_.trim();
}

DecidedBatch Committer::decide(const std::deque<Unit>& units) {
  return decider_.decide(units,
                         {.commands_max = options_.batch_commands_max,
                          .event_bytes_max = options_.batch_event_bytes_max},
                         ports_.clock.now());
}

Committer::Done Committer::decide_and_commit(const std::deque<Unit>& units) {
  if (!log_) {
    log_ = reader_->log_state();
  }
  for (int attempt = 0; attempt < kAttemptsMax; ++attempt) {
    Done done{.decided = decide(units), .receipts = {}};
    if (done.decided.is_empty()) {
      return done;
    }
    const auto writer = ports_.store.begin();
    if (writer->log().size != log_->size) {
      catch_up(writer->log());
      done.decided = decide(units);  // nobody else can write now
    }
    if (new_epoch_ && new_epoch_->number <= writer->log().epoch) {
      new_epoch_.reset();  // a commit that seemed to fail had begun it
    }
    NumberedBatch numbered = number_batch(done.decided, writer->log(), numbering_, new_epoch_);
    if (!writer->commit(numbered.batch)) {
      log_ = numbered.batch.log;
      new_epoch_.reset();
      keep_states(done.decided);
      done.receipts = std::move(numbered.receipts);
      if (numbered.batch.tree_head) {
        publish(*numbered.batch.tree_head);
      }
      return done;
    }
    cache_.clear();
  }
  throw StorageFault("other writers were first in every attempt");
}

// Another node wrote: its streams' states are forgotten here.
void Committer::catch_up(const LogState& log) {
  if (log.size < log_->size) {
    throw StorageFault("the log became shorter while it was open");
  }
  if (log.size - log_->size > kCatchUpMax) {
    cache_.clear();
  } else {
    reader_->read_log({.from = log_->size, .until = log.size}, [&](const EventRecord& event) {
      cache_.drop(stream_id_of(event.stream));
      return Continue::yes;
    });
  }
  log_ = log;
}

void Committer::keep_states(DecidedBatch& decided) {
  for (TouchedStream& stream : decided.streams) {
    cache_.put(stream.id, std::move(stream.held));
  }
}

void Committer::publish(const TreeHeadRecord& head) {
  if (ports_.heads == nullptr) {
    return;
  }
  try {
    ports_.heads->publish(head);
  } catch (const std::exception& fault) {
    options_.on_fault(fault.what());  // the commit stands; the head is in the store
  }
}

void Committer::answer(const std::deque<Unit>& units, Done& done) {
  std::vector<Outcome>& outcomes = done.decided.outcomes;
  for (std::size_t number = 0; number < outcomes.size(); ++number) {
    std::size_t from = number;
    if (const auto* same = std::get_if<SameAs>(&outcomes[number])) {
      from = same->unit;
    }
    Outcome& outcome = outcomes[from];
    const Executor::Answer& give = units[number].answer;
    if (const auto* fault = std::get_if<std::exception_ptr>(&outcome)) {
      give(nullptr, *fault);
      continue;
    }
    base::Result<Receipt> result = Receipt{};
    if (const auto* accepted = std::get_if<Accepted>(&outcome)) {
      result = done.receipts[accepted->index];
    } else if (const auto* receipt = std::get_if<Receipt>(&outcome)) {
      result = *receipt;
    } else {
      result = std::get<base::Refusal>(outcome);
    }
    give(&result, nullptr);
  }
}

}  // namespace cassia::runtime
