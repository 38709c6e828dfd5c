// uses: engines/ledger base
//
// In-memory transfers a second, and how the rate changes with the accounts, the transfers kept and
// the pending transfers that wait. The floor in the same run adds the same amounts to two sums in
// an array, without a record, a check or an answer.
#include <benchmark/benchmark.h>

#include <vector>

#include "engines/ledger/ledger.h"
#include "sequence.h"

namespace {

using namespace cassia::engines::ledger;
using cassia::base::Instant;
using cassia::benchmarks::Sequence;

constexpr std::uint64_t kSeed = 11;
constexpr std::int64_t kBatch = 1000;
constexpr std::int64_t kTransfersPerRun = 200'000;

Ledger ledger_of(std::int64_t account_count) {
  std::vector<NewAccount> accounts;
  for (std::int64_t id = 1; id <= account_count; ++id) {
    accounts.push_back({.id = id, .asset = 1, .code = 1});
  }
  Ledger ledger;
  create_accounts(ledger, accounts);
  return ledger;
}

std::vector<Transfer> random_transfers(std::int64_t account_count, std::int64_t count,
                                       TransferKind kind) {
  Sequence sequence(kSeed);
  std::vector<Transfer> transfers;
  for (std::int64_t id = 1; id <= count; ++id) {
    const std::int64_t debit = sequence.below(account_count);
    const std::int64_t credit = (debit + 1 + sequence.below(account_count - 1)) % account_count;
    transfers.push_back({.id = id,
                         .kind = kind,
                         .debit_account = debit + 1,
                         .credit_account = credit + 1,
                         .amount = 1 + sequence.below(1'000'000),
                         .asset = 1,
                         .code = 1});
  }
  return transfers;
}

void create_in_batches(Ledger& ledger, const std::vector<Transfer>& transfers) {
  const std::span<const Transfer> all(transfers);
  for (std::size_t from = 0; from < all.size(); from += kBatch) {
    const std::size_t count = std::min<std::size_t>(kBatch, all.size() - from);
    benchmark::DoNotOptimize(create_transfers(ledger, all.subspan(from, count), Instant{}));
  }
}

// A fresh ledger each run. Neither copying it nor making room for the new records is timed: in a
// ledger that lives on, growing costs a record about two copies in its life.
void run_on_copies(benchmark::State& state, const Ledger& start,
                   const std::vector<Transfer>& transfers) {
  for (auto _ : state) {
    state.PauseTiming();
    Ledger ledger = start;
    ledger.transfers.reserve(start.transfers.size() + transfers.size());
    state.ResumeTiming();
    create_in_batches(ledger, transfers);
    state.PauseTiming();
    if (ledger.transfers.size() != start.transfers.size() + transfers.size()) {
      state.SkipWithError("a transfer was refused");
    }
    ledger = {};
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(transfers.size()));
}

void add_to_array(benchmark::State& state) {
  const std::int64_t account_count = state.range(0);
  const auto transfers =
      random_transfers(account_count, kTransfersPerRun, TransferKind::single_phase);
  std::vector<std::int64_t> debits(static_cast<std::size_t>(account_count) + 1);
  std::vector<std::int64_t> credits(debits.size());
  for (auto _ : state) {
    for (const Transfer& transfer : transfers) {
      debits[static_cast<std::size_t>(transfer.debit_account)] += transfer.amount;
      credits[static_cast<std::size_t>(transfer.credit_account)] += transfer.amount;
    }
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * kTransfersPerRun);
}
BENCHMARK(add_to_array)->Arg(10)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void single_phase_by_accounts(benchmark::State& state) {
  const std::int64_t account_count = state.range(0);
  run_on_copies(state, ledger_of(account_count),
                random_transfers(account_count, kTransfersPerRun, TransferKind::single_phase));
}
BENCHMARK(single_phase_by_accounts)
    ->Arg(10)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);

void single_phase_by_transfers_kept(benchmark::State& state) {
  auto transfers =
      random_transfers(10'000, state.range(0) + kTransfersPerRun, TransferKind::single_phase);
  const auto kept = transfers.begin() + state.range(0);
  Ledger ledger = ledger_of(10'000);
  create_in_batches(ledger, {transfers.begin(), kept});
  run_on_copies(state, ledger, {kept, transfers.end()});
}
BENCHMARK(single_phase_by_transfers_kept)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);

// Each transfer posts a part of one of the pending transfers that wait.
void posting_by_pending(benchmark::State& state) {
  const std::int64_t pending_count = state.range(0);
  Ledger ledger = ledger_of(10'000);
  auto pending = random_transfers(10'000, pending_count, TransferKind::pending);
  for (Transfer& transfer : pending) {
    transfer.amount = kTransfersPerRun;
    transfer.expires_at = Instant::of_micros(1'000'000 + transfer.id);
  }
  create_in_batches(ledger, pending);
  Sequence sequence(kSeed);
  std::vector<Transfer> postings;
  for (std::int64_t id = 1; id <= kTransfersPerRun; ++id) {
    postings.push_back({.id = pending_count + id,
                        .kind = TransferKind::post_pending,
                        .amount = 1,
                        .pending_id = 1 + sequence.below(pending_count)});
  }
  run_on_copies(state, ledger, postings);
}
BENCHMARK(posting_by_pending)
    ->Arg(10)
    ->Arg(10'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Unit(benchmark::kMillisecond);

// Chains of four.
void linked_chains(benchmark::State& state) {
  auto transfers = random_transfers(10'000, kTransfersPerRun, TransferKind::single_phase);
  for (Transfer& transfer : transfers) {
    transfer.is_linked = transfer.id % 4 != 0;
  }
  run_on_copies(state, ledger_of(10'000), transfers);
}
BENCHMARK(linked_chains)->Unit(benchmark::kMillisecond);

// One call gives back all that waits; items are transfers that expired.
void expiry_by_pending(benchmark::State& state) {
  Ledger start = ledger_of(10'000);
  auto pending = random_transfers(10'000, state.range(0), TransferKind::pending);
  Sequence sequence(kSeed);
  for (Transfer& transfer : pending) {
    transfer.expires_at = Instant::of_micros(1 + sequence.below(1'000'000));
  }
  create_in_batches(start, pending);
  expire_pending(start, Instant{});
  for (auto _ : state) {
    state.PauseTiming();
    Ledger ledger = start;
    state.ResumeTiming();
    benchmark::DoNotOptimize(expire_pending(ledger, Instant::of_micros(1'000'001)));
    state.PauseTiming();
    ledger = {};
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(expiry_by_pending)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

// What a desk does to try a command out on a small ledger with so many holds.
void trial_beside_holds(benchmark::State& state) {
  Ledger ledger = ledger_of(3);
  create_in_batches(ledger, random_transfers(3, state.range(0), TransferKind::pending));
  Transfer transfer = random_transfers(3, 1, TransferKind::single_phase).front();
  transfer.id = state.range(0) + 1;
  for (auto _ : state) {
    Ledger trial = excerpt(ledger, {&transfer, 1});
    benchmark::DoNotOptimize(create_transfers(trial, {&transfer, 1}, Instant{}));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(trial_beside_holds)->Arg(1)->Arg(100)->Arg(10'000);

}  // namespace
