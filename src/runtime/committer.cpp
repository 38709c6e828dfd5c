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
  const LogState log = reader_->log_state();
  known_size_ = log.size;
  begin_epoch(log);
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

void Committer::run(std::deque<Unit>& units) {
  try {
    Done done = decide_and_commit(units);
    answer(units, done);
  } catch (const std::exception&) {
    cache_.clear();
    known_size_ = -1;  // whether the commit happened is not known either
    answer_fault(units, std::current_exception());
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
  if (known_size_ < 0) {
    known_size_ = reader_->log_state().size;
  }
  for (int attempt = 0; attempt < kAttemptsMax; ++attempt) {
    Done done{.decided = decide(units), .receipts = {}};
    if (done.decided.is_empty()) {
      return done;
    }
    const auto writer = ports_.store.begin();
    if (writer->log().size != known_size_) {
      catch_up(writer->log());
      done.decided = decide(units);  // nobody else can write now
    }
    if (new_epoch_ && new_epoch_->number <= writer->log().epoch) {
      new_epoch_.reset();  // a commit that seemed to fail had begun it
    }
    NumberedBatch numbered = number_batch(done.decided, writer->log(), numbering_, new_epoch_);
    if (!writer->commit(numbered.batch)) {
      known_size_ = numbered.batch.log.size;
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
  if (log.size < known_size_) {
    throw StorageFault("the log became shorter while it was open");
  }
  if (log.size - known_size_ > kCatchUpMax) {
    cache_.clear();
  } else {
    reader_->read_log({.from = known_size_, .until = log.size}, [&](const EventRecord& event) {
      cache_.drop(stream_id_of(event.stream));
      return Continue::yes;
    });
  }
  known_size_ = log.size;
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

void Committer::answer(std::deque<Unit>& units, Done& done) {
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
  units.erase(units.begin(), units.begin() + std::ssize(outcomes));
}

// Everyone whose unit may have been in the batch.
void Committer::answer_fault(std::deque<Unit>& units, const std::exception_ptr& fault) {
  const auto count = std::min<std::ptrdiff_t>(std::ssize(units), options_.batch_commands_max);
  for (std::ptrdiff_t number = 0; number < count; ++number) {
    units[static_cast<std::size_t>(number)].answer(nullptr, fault);
  }
  units.erase(units.begin(), units.begin() + count);
}

}  // namespace cassia::runtime
