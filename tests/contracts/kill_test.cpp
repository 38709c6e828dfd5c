#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <map>
#include <random>

#include "runtime/head_files.h"
#include "runtime/replay.h"
#include "storage/sqlite/sqlite_store.h"
#include "tests/contracts/fixtures.h"

extern char** environ;

namespace cassia::tests {
namespace {

constexpr int kKills = 60;
constexpr int kWorkers = 4;
constexpr unsigned kSeed = 20261124;

// The program crash_load with its output at hand.
class LoadProcess {
 public:
  LoadProcess(const std::filesystem::path& folder, const std::vector<std::int64_t>& first) {
    std::array<int, 2> ends{};
    EXPECT_EQ(pipe(ends.data()), 0);
    std::vector<std::string> words = {CRASH_LOAD, folder.string()};
    for (const std::int64_t number : first) {
      words.push_back(std::to_string(number));
    }
    std::vector<char*> arguments;
    for (std::string& word : words) {
      arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    EXPECT_EQ(posix_spawn(&process_, CRASH_LOAD, &actions, nullptr, arguments.data(), environ), 0);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    output_ = ends[0];
  }
  ~LoadProcess() { close(output_); }
  LoadProcess(const LoadProcess&) = delete;
  LoadProcess& operator=(const LoadProcess&) = delete;

  // Reads for so long, or until the process ends.
  void listen_for(std::chrono::microseconds span) {
    const auto until = std::chrono::steady_clock::now() + span;
    while (!is_ended_) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
          until - std::chrono::steady_clock::now());
      if (left.count() <= 0) {
        return;
      }
      pollfd wanted{.fd = output_, .events = POLLIN, .revents = 0};
      if (poll(&wanted, 1, static_cast<int>(left.count())) > 0) {
        read_some();
      }
    }
  }
  void listen_for_the_first() {
    while (!is_ended_ && text_.find('\n') == std::string::npos) {
      read_some();
    }
  }

  // Kills it, and everything it had acknowledged until then. Fails the test when it had ended by
  // itself, which it only does on a refusal or a fault.
  std::string kill_it() {
    EXPECT_EQ(kill(process_, SIGKILL), 0);
    while (!is_ended_) {
      read_some();
    }
    int status = 0;
    EXPECT_EQ(waitpid(process_, &status, 0), process_);
    EXPECT_TRUE(WIFSIGNALED(status)) << "ended by itself with " << WEXITSTATUS(status);
    return text_.substr(0, text_.rfind('\n') + 1);
  }

 private:
  void read_some() {
    std::array<char, 4096> buffer{};
    const ssize_t count = read(output_, buffer.data(), buffer.size());
    if (count > 0) {
      text_.append(buffer.data(), static_cast<std::size_t>(count));
    } else {
      is_ended_ = true;
    }
  }

  pid_t process_ = 0;
  int output_ = -1;
  std::string text_;
  bool is_ended_ = false;
};

class KilledZone {
 public:
  explicit KilledZone(unsigned seed) : random_(seed) {}

  void kill_once() {
    LoadProcess process(folder_.path(), next_);
    const bool at_start = std::uniform_int_distribution(0, 4)(random_) == 0;
    if (!at_start) {
      process.listen_for_the_first();
    }
    process.listen_for(
        std::chrono::microseconds(std::uniform_int_distribution(0, 60'000)(random_)));
    note_acknowledged(process.kill_it());
  }

  // Every acknowledged command is there once, the log verifies, rows and snapshots equal a replay.
  void check() {
    const auto store = storage::sqlite::open_store(folder_.path() / "zone.db");
    const auto heads = runtime::head_files(folder_.path() / "heads");
    ToyZone zone(*store, heads.get());
    zone.signer = runtime::open_signer(folder_.path() / "zone.key", "toy-zone-2026");
    const runtime::VerifyReport report = zone.verify();
    ASSERT_TRUE(report.is_sound()) << to_text(report);
    if (const auto head = heads->last()) {
      EXPECT_TRUE(zone.verify(head->note).is_sound());
    }
    const auto reader = store->open_reader(runtime::ReadView::latest);
    std::map<std::string, std::int64_t> events;
    reader->read_log({}, [&](const runtime::EventRecord& event) {
      ++events[codec::decode_envelope(event.envelope).value().command_id.text()];
      return runtime::Continue::yes;
    });
    const std::array<std::int64_t, 3> events_of = {4, 2, 1};  // lodge, release, claim
    for (int worker = 0; worker < kWorkers; ++worker) {
      std::int64_t number = 0;
      for (;; ++number) {
        const std::string id = "w" + std::to_string(worker) + "-" + std::to_string(number);
        const auto found = events.find(id);
        if (found == events.end()) {
          break;
        }
        EXPECT_EQ(found->second, events_of[static_cast<std::size_t>(number % 3)]) << id;
        EXPECT_TRUE(reader->find_command({"O1", id})) << id;
      }
      // Whoever was acknowledged is there; of those who were not, at most the one under way.
      EXPECT_GE(number, next_[static_cast<std::size_t>(worker)]);
      EXPECT_LE(number, next_[static_cast<std::size_t>(worker)] + 1);
    }
  }

  std::int64_t acknowledged() const {
    std::int64_t sum = 0;
    for (const std::int64_t count : next_) {
      sum += count;
    }
    return sum;
  }

 private:
  void note_acknowledged(const std::string& lines) {
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = lines.find('\n', at);
      const std::string id = lines.substr(at, end - at);
      const auto worker = static_cast<std::size_t>(id[1] - '0');
      EXPECT_EQ(id.substr(3), std::to_string(next_[worker])) << "workers count without gaps";
      ++next_[worker];
      at = end + 1;
    }
  }

  ScratchFolder folder_;
  std::mt19937 random_;
  std::vector<std::int64_t> next_ = std::vector<std::int64_t>(kWorkers, 0);
};

TEST(Kill, LosesNothingAcknowledgedAndDoublesNothingAtAnyMoment) {
  constexpr int kZones = 6;  // so that the first minutes of a zone are met more than once
  std::int64_t acknowledged = 0;
  for (unsigned number = 0; number < kZones; ++number) {
    KilledZone zone(kSeed + number);
    for (int kill = 0; kill < kKills / kZones; ++kill) {
      SCOPED_TRACE("seed " + std::to_string(kSeed + number) + ", kill " + std::to_string(kill));
      zone.kill_once();
      zone.check();
      if (testing::Test::HasFailure()) {
        return;
      }
    }
    acknowledged += zone.acknowledged();
  }
  EXPECT_GT(acknowledged, kKills);
  RecordProperty("acknowledged", static_cast<int>(acknowledged));
}

}  // namespace
}  // namespace cassia::tests
