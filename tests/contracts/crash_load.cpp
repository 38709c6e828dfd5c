// A zone under load, to be killed: crash_load FOLDER WORKERS FIRST. Each worker w gives the
// commands "w<w>-<n>" for n = FIRST[w] and on, and the program writes each id to standard output
// once its command is acknowledged.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <thread>

#include "runtime/head_files.h"
#include "storage/sqlite/sqlite_store.h"
#include "tests/contracts/fixtures.h"

namespace {

namespace runtime = cassia::runtime;
namespace storage = cassia::storage;
namespace tests = cassia::tests;
using tests::submission;
using tests::ToyDo;

void acknowledge(const std::string& id) {
  const std::string line = id + '\n';  // one write: lines of several threads do not mix
  if (write(STDOUT_FILENO, line.data(), line.size()) != std::ssize(line)) {
    std::_Exit(3);
  }
}

// Every third command lodges, the next releases what was lodged, the last claims a name.
tests::ToyCommand command_of(int worker, std::int64_t number) {
  const std::string subject = std::to_string(worker) + "-" + std::to_string(number / 3);
  switch (number % 3) {
    case 0:
      return {.what = ToyDo::lodge, .subject = subject, .other = "C1", .amount = 1};
    case 1:
      return {.what = ToyDo::release, .subject = subject, .other = {}};
    default:
      return {.what = ToyDo::claim, .subject = subject, .other = "me"};
  }
}

void give(runtime::Executor& executor, const std::string& id, const tests::ToyCommand& command) {
  if (!executor.submit(submission(id, command)).get()) {
    std::cerr << "refused: " << id << '\n';
    std::_Exit(2);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) {
    return 64;
  }
  const std::filesystem::path folder = arguments[1];
  const auto store = storage::sqlite::open_store(folder / "zone.db");
  const auto heads = runtime::head_files(folder / "heads");
  tests::ToyZone zone(*store, heads.get());
  zone.signer = runtime::open_signer(folder / "zone.key", "toy-zone-2026");
  const auto executor = zone.start();
  for (const std::string desk : {"toy.certificate", "toy.account"}) {
    give(*executor, "fund-" + desk,
         {.what = ToyDo::issue, .subject = desk + "/C1", .other = {}, .amount = 1'000'000});
  }
  std::vector<std::thread> workers;
  for (int worker = 0; worker + 2 < count; ++worker) {
    workers.emplace_back([&, worker] {
      for (std::int64_t number = std::atoll(arguments[worker + 2]);; ++number) {
        const std::string id = "w" + std::to_string(worker) + "-" + std::to_string(number);
        give(*executor, id, command_of(worker, number));
        acknowledge(id);
      }
    });
  }
  for (std::thread& worker : workers) {
    worker.join();
  }
  return 0;
}
