#include "runtime/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace cassia::runtime {

namespace {

class Descriptor {
 public:
  Descriptor(const std::filesystem::path& file, int flags)
      : number_(open(file.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
  ~Descriptor() {
    if (number_ >= 0) {
      close(number_);
    }
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why) {
  throw std::runtime_error("key file " + file.string() + ": " + why);
}

}  // namespace

std::optional<std::string> read_private_file(const std::filesystem::path& file) {
  const Descriptor existing(file, O_RDONLY);
  if (existing.number() < 0 && errno == ENOENT) {
    return std::nullopt;
  }
  struct stat status{};
  if (existing.number() < 0 || fstat(existing.number(), &status) != 0) {
    fail(file, std::strerror(errno));
  }
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    fail(file, "is open to others; chmod 600 it");
  }
  std::array<char, 4097> buffer{};
  const ssize_t count = read(existing.number(), buffer.data(), buffer.size());
  if (count < 0) {
    fail(file, std::strerror(errno));
  }
  if (count == std::ssize(buffer)) {
    fail(file, "is too long for a key");
  }
  return std::string(buffer.data(), static_cast<std::size_t>(count));
}

// Under another name first, then linked to its own: a crash leaves no half a key, and of two
// processes that make one at once the second fails. The folder is synced as well, so that nothing
// is ever signed or sealed by a key that a loss of power takes away.
void write_new_private_file(const std::filesystem::path& file, std::string_view text) {
  const std::filesystem::path draft = file.string() + ".draft." + std::to_string(getpid());
  {
    const Descriptor made(draft, O_WRONLY | O_CREAT | O_TRUNC);
    if (made.number() < 0 || write(made.number(), text.data(), text.size()) != std::ssize(text) ||
        fsync(made.number()) != 0) {
      fail(file, std::strerror(errno));
    }
  }
  const bool is_linked = link(draft.c_str(), file.c_str()) == 0;
  const int link_error = errno;
  unlink(draft.c_str());
  if (!is_linked) {
    fail(file, std::strerror(link_error));
  }
  const auto parent = std::filesystem::absolute(file).parent_path();
  const Descriptor folder(parent, O_RDONLY | O_DIRECTORY);
  if (folder.number() < 0 || fsync(folder.number()) != 0) {
    fail(file, std::strerror(errno));
  }
}

}  // namespace cassia::runtime
