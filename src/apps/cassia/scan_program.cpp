#include "apps/cassia/scan_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace cassia::apps {

namespace {

constexpr int kInfected = 1;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) {
      close(number_);
    }
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

// The bytes as a file of no folder: nothing of them is left on a disk.
bool fill(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
  }
  return lseek(file.number(), 0, SEEK_SET) == 0;
}

// Own process group, so that what the program starts ends with it; signals as in a fresh process,
// since this one holds back those that stop it; no descriptor but the file.
class SpawnSettings {
 public:
  explicit SpawnSettings(const Descriptor& file) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, file.number(), STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  }
  ~SpawnSettings() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;
  const posix_spawn_file_actions_t* actions() const { return &actions_; }
  const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

// How the program ended, once it has; killed with all that it started when it takes too long.
int wait_for(pid_t process, std::chrono::milliseconds timeout) {
  // By its number: the header of this C library declares the function for C alone.
  const Descriptor watched(static_cast<int>(syscall(SYS_pidfd_open, process, 0)));
  pollfd watch{.fd = watched.number(), .events = POLLIN, .revents = 0};
  const bool is_over = watched.is_open() && poll(&watch, 1, static_cast<int>(timeout.count())) == 1;
  if (!is_over) {
    kill(-process, SIGKILL);
  }
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return is_over ? status : -1;
}

class ProgramScanner final : public api::Scanner {
 public:
  explicit ProgramScanner(ScanProgram program) : program_(std::move(program)) {}

  api::Verdict scan(std::string_view bytes) override {
    const Descriptor file(memfd_create("attachment", MFD_CLOEXEC));
    if (!file.is_open() || !fill(file, bytes)) {
      return api::Verdict::fault;
    }
    std::vector<char*> arguments;
    for (const std::string& argument : program_.arguments) {
      arguments.push_back(const_cast<char*>(argument.c_str()));  // POSIX: argv is not written to
    }
    arguments.push_back(nullptr);
    const SpawnSettings settings(file);
    pid_t process = 0;
    if (posix_spawnp(&process, arguments.front(), settings.actions(), settings.attributes(),
                     arguments.data(), environ) != 0) {
      return api::Verdict::fault;
    }
    const int status = wait_for(process, program_.timeout);
    if (status < 0 || !WIFEXITED(status) || WEXITSTATUS(status) > kInfected) {
      return api::Verdict::fault;
    }
    return WEXITSTATUS(status) == kInfected ? api::Verdict::infected : api::Verdict::clean;
  }

 private:
  ScanProgram program_;
};

}  // namespace

std::unique_ptr<api::Scanner> scan_by_program(ScanProgram program) {
  return std::make_unique<ProgramScanner>(std::move(program));
}

}  // namespace cassia::apps
