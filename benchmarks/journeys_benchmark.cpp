// uses: apps/cassia storage/sqlite runtime journeys law base
//
// Durable import journeys a second: a consignment with an ACFTA claim on a certificate is lodged,
// assessed, and its taxes are held on the duty account; one commit, SQLite with synchronous=FULL.
// Beside it, in the same run, the physical limit: SQLite alone inserting the same rows in the same
// transactions into a second file of the same schema and settings. Each commit of the zone is
// followed by that of its peer, so that both meet the same disk and the same load; the peer's time
// is taken off the zone's.
//
// Arguments: commands in flight, traders (one account and one certificate each), journeys that are
// stored and open before the first measured one.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <deque>
#include <future>

#include "api/zone/zone_domain.h"
#include "apps/cassia/law_files.h"
#include "apps/cassia/load_zone.h"
#include "apps/cassia/zone.h"
#include "runtime/head_files.h"
#include "store_with_peer.h"

namespace {

using namespace cassia;
using benchmarks::seconds_of;
using benchmarks::StoreWithPeer;
using benchmarks::Written;
namespace fs = std::filesystem;

// Beside the program: /tmp may be memory. Emptied before and after.
class Folder {
 public:
  Folder()
      : path_(fs::read_symlink("/proc/self/exe").parent_path() /
              ("journeys." + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

const law::LawBook& law_book() {
  static const law::LawBook kBook =
      apps::load_law({.shipped = apps::find_law_folder(std::nullopt)}).value();
  return kBook;
}

// The parts that apps::Zone puts together, around the store with a peer.
class ZoneWithPeer {
 public:
  ZoneWithPeer(const fs::path& folder, runtime::Clock& clock)
      : domain_(api::zone_domain(law_book())),
        store_(folder, domain_->tables()),
        nonces_(runtime::random_nonces()),
        signer_(runtime::open_signer(folder / "zone.key", apps::kZoneName)),
        heads_(runtime::head_files(folder / "heads")),
        executor_({.store = store_,
                   .domain = *domain_,
                   .clock = clock,
                   .nonces = *nonces_,
                   .signer = *signer_,
                   .heads = heads_.get()},
                  {.zone_id = codec::ZoneId::parse(apps::kZoneName).value()}) {}

  runtime::Executor& executor() { return executor_; }
  StoreWithPeer& store() { return store_; }

 private:
  std::unique_ptr<runtime::Domain> domain_;
  StoreWithPeer store_;
  std::unique_ptr<runtime::NonceSource> nonces_;
  std::unique_ptr<runtime::Signer> signer_;
  std::unique_ptr<runtime::HeadSink> heads_;
  runtime::Executor executor_;
};

runtime::Submission submission_of(const apps::LoadStep& step) {
  return {.id = codec::CommandId::parse(step.id).value(),
          .command = runtime::Value::of(step.command),
          .actor = base::ActorId::parse("load").value(),
          .on_behalf_of = step.on_behalf_of,
          .occurred_at = apps::load_time()};
}

struct Load {
  std::int64_t in_flight = 1;
  std::int64_t traders = 1;
  std::int64_t stored = 0;
};

// Gives commands to an executor and keeps so many of them on their way.
class Client {
 public:
  Client(runtime::Executor& executor, const Load& load) : executor_(executor), load_(load) {
    for (int trader = 0; trader < static_cast<int>(load.traders); ++trader) {
      for (const apps::LoadStep& step : apps::load_preparation(trader)) {
        executor.submit(submission_of(step)).get().value();
      }
    }
    lodge(load.stored, 1000);
  }

  // The seconds that the next so many journeys took, from the first submitted to the last answered.
  double lodge(std::int64_t count) { return lodge(count, load_.in_flight); }

 private:
  double lodge(std::int64_t count, std::int64_t in_flight) {
    std::deque<runtime::Submission> commands;
    for (std::int64_t i = 0; i < count; ++i, ++next_) {
      const auto trader = static_cast<int>(next_ % load_.traders);
      commands.push_back(submission_of(apps::load_steps(trader, next_ / load_.traders).front()));
    }
    return seconds_of([&] {
      std::deque<std::future<base::Result<runtime::Receipt>>> answers;
      while (!commands.empty() || !answers.empty()) {
        if (!commands.empty() && std::ssize(answers) < in_flight) {
          answers.push_back(executor_.submit(std::move(commands.front())));
          commands.pop_front();
        } else {
          answers.front().get().value();
          answers.pop_front();
        }
      }
    });
  }

  runtime::Executor& executor_;
  Load load_;
  std::int64_t next_ = 0;
};

Load load_of(const benchmark::State& state) {
  return {.in_flight = state.range(0), .traders = state.range(1), .stored = state.range(2)};
}

std::int64_t journeys_for(const Load& load) {
  return load.in_flight == 1 ? 2'000 : load.in_flight <= 10 ? 5'000 : 20'000;
}

// As the program runs it.
void journeys(benchmark::State& state) {
  const Folder folder;
  apps::ToldClock clock;
  clock.set(apps::load_time());
  apps::Zone zone({.data = folder.path(), .law = law_book(), .clock = &clock});
  const Load load = load_of(state);
  Client client(zone.executor(), load);
  const std::int64_t count = journeys_for(load);
  for (auto _ : state) {
    state.SetIterationTime(client.lodge(count));
  }
  state.SetItemsProcessed(state.iterations() * count);
}

// `share` is raw time over the zone's time: 0.5 is half as fast as SQLite alone.
void journeys_beside_raw_inserts(benchmark::State& state) {
  const Folder folder;
  apps::ToldClock clock;
  clock.set(apps::load_time());
  ZoneWithPeer zone(folder.path(), clock);
  const Load load = load_of(state);
  Client client(zone.executor(), load);
  const std::int64_t count = journeys_for(load);
  for (auto _ : state) {
    zone.store().take_written();
    const double all = client.lodge(count);
    const Written written = zone.store().take_written();
    const double own = all - written.raw_seconds - written.counting_seconds;
    const auto journeys = static_cast<double>(count);
    state.SetIterationTime(own);
    state.counters["raw/s"] = journeys / written.raw_seconds;
    state.counters["share"] = written.raw_seconds / own;
    state.counters["per_commit"] = journeys / static_cast<double>(written.commits);
    state.counters["bytes"] = static_cast<double>(written.bytes) / journeys;
    for (const auto& [table, rows] : written.rows) {
      state.counters[table] = static_cast<double>(rows) / journeys;
    }
  }
  state.SetItemsProcessed(state.iterations() * count);
}

// What the disk can do: one page written and synced.
void sync_of_a_page(benchmark::State& state) {
  const Folder folder;
  const std::string file = folder.path() / "pages";
  const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT, 0600);
  const std::array<char, 8192> page{};
  for (auto _ : state) {
    if (write(descriptor, page.data(), page.size()) != std::ssize(page) ||
        fdatasync(descriptor) != 0) {
      state.SkipWithError("the page could not be written");
    }
  }
  close(descriptor);
}
BENCHMARK(sync_of_a_page)->UseRealTime()->Unit(benchmark::kMicrosecond);

void loads(benchmark::internal::Benchmark* of) {
  of->ArgNames({"in_flight", "traders", "stored"})->UseManualTime();
  of->Iterations(1)->Unit(benchmark::kMillisecond);
  for (const std::int64_t in_flight : {1, 10, 100, 1000}) {
    of->Args({in_flight, 1, 0});
  }
  of->Args({1000, 16, 0})->Args({1, 1, 50'000})->Args({1000, 1, 50'000});
  of->Args({1000, 16, 50'000});
}
BENCHMARK(journeys)->Apply(loads);
BENCHMARK(journeys_beside_raw_inserts)->Apply(loads);

}  // namespace
