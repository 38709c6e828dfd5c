#include "storage/memory/memory_files.h"

#include <map>
#include <mutex>

#include "base/assert.h"
#include "base/id.h"

namespace cassia::storage::memory {

namespace {

class MemoryFiles final : public runtime::SealedFiles {
 public:
  void put(std::string_view id, std::string_view sealed) override {
    CASSIA_ASSERT(base::is_id_text(id), "files are named by ids");
    const std::lock_guard lock(mutex_);
    files_.insert_or_assign(std::string(id), std::string(sealed));
  }

  std::optional<std::string> find(std::string_view id) override {
    const std::lock_guard lock(mutex_);
    const auto found = files_.find(id);
    return found == files_.end() ? std::nullopt : std::optional(found->second);
  }

  void remove(std::string_view id) override {
    const std::lock_guard lock(mutex_);
    const auto found = files_.find(id);
    if (found != files_.end()) {
      files_.erase(found);
    }
  }

  std::vector<std::string> ids() override {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> ids;
    for (const auto& [id, sealed] : files_) {
      ids.push_back(id);
    }
    return ids;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace

std::unique_ptr<runtime::SealedFiles> make_files() { return std::make_unique<MemoryFiles>(); }

}  // namespace cassia::storage::memory
