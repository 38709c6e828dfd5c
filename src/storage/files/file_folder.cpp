#include "storage/files/file_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>

#include "base/assert.h"
#include "base/id.h"
#include "runtime/store.h"

namespace cassia::storage::files {

namespace {

constexpr std::string_view kEnding = ".sealed";
constexpr std::string_view kDraftEnding = ".draft";

[[noreturn]] void fail(const std::filesystem::path& file, int error) {
  throw runtime::StorageFault("attachment " + file.string() + ": " + std::strerror(error));
}

class Descriptor {
 public:
  Descriptor(const std::filesystem::path& file, int flags)
      : file_(file), number_(open(file.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
    if (number_ < 0) {
      fail(file, errno);
    }
  }
  ~Descriptor() { close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write_all(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t count = write(number_, text.data(), text.size());
      if (count < 0 && errno != EINTR) {
        fail(file_, errno);
      }
      text.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
  }

  std::string read_all() const {
    struct stat status{};
    if (fstat(number_, &status) != 0) {
      fail(file_, errno);
    }
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < text.size()) {
      const ssize_t count = read(number_, text.data() + filled, text.size() - filled);
      if (count == 0 || (count < 0 && errno != EINTR)) {
        fail(file_, count == 0 ? EIO : errno);
      }
      filled += count < 0 ? 0 : static_cast<std::size_t>(count);
    }
    return text;
  }

  void sync() const {
    if (fsync(number_) != 0) {
      fail(file_, errno);
    }
  }

 private:
  std::filesystem::path file_;
  int number_;
};

class FileFolder final : public runtime::SealedFiles {
 public:
  explicit FileFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
    if (mkdir(folder_.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
      fail(folder_, errno);
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      if (entry.path().extension() == kDraftEnding) {
        std::filesystem::remove(entry.path());
      }
    }
  }

  void put(std::string_view id, std::string_view sealed) override {
    const std::filesystem::path file = path_of(id);
    std::filesystem::path draft = file;
    draft += "." + std::to_string(++drafts_);
    draft += kDraftEnding;
    {
      const Descriptor made(draft, O_WRONLY | O_CREAT | O_TRUNC);
      made.write_all(sealed);
      made.sync();
    }
    if (rename(draft.c_str(), file.c_str()) != 0) {
      fail(file, errno);
    }
    sync_folder();
  }

  std::optional<std::string> find(std::string_view id) override {
    const std::filesystem::path file = path_of(id);
    if (access(file.c_str(), F_OK) != 0 && errno == ENOENT) {
      return std::nullopt;
    }
    return Descriptor(file, O_RDONLY).read_all();
  }

  void remove(std::string_view id) override {
    const std::filesystem::path file = path_of(id);
    if (unlink(file.c_str()) != 0) {
      if (errno == ENOENT) {
        return;
      }
      fail(file, errno);
    }
    sync_folder();
  }

  std::vector<std::string> ids() override {
    std::vector<std::string> ids;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
      if (entry.path().extension() == kEnding && base::is_id_text(entry.path().stem().string())) {
        ids.push_back(entry.path().stem().string());
      }
    }
    return ids;
  }

 private:
  std::filesystem::path path_of(std::string_view id) const {
    CASSIA_ASSERT(base::is_id_text(id), "a file's name is an id, never a path");
    std::string name(id);
    name += kEnding;
    return folder_ / name;
  }

  void sync_folder() const { Descriptor(folder_, O_RDONLY | O_DIRECTORY).sync(); }

  std::filesystem::path folder_;
  std::atomic<std::uint64_t> drafts_ = 0;
};

}  // namespace

std::unique_ptr<runtime::SealedFiles> open_folder(const std::filesystem::path& folder) {
  return std::make_unique<FileFolder>(folder);
}

}  // namespace cassia::storage::files
