#include "storage/memory/memory_workspace.h"

#include <map>
#include <mutex>

namespace cassia::storage::memory {

namespace {

using runtime::Paper;
using Shelf = std::map<std::string, Paper, std::less<>>;
using Shelves = std::map<std::string, Shelf, std::less<>>;

std::optional<base::Refusal> apply(Shelves& shelves, const runtime::PaperChange& change,
                                   std::int64_t version) {
  Shelf& shelf = shelves[change.name.shelf];
  const auto found = shelf.find(change.name.key);
  const std::int64_t found_version = found == shelf.end() ? 0 : found->second.version;
  if (change.expected && *change.expected != found_version) {
    return runtime::paper_conflict(change, found_version);
  }
  if (!change.content) {
    shelf.erase(change.name.key);
    return {};
  }
  shelf[change.name.key] = {.key = change.name.key, .version = version, .content = *change.content};
  if (change.shelf_max > 0 && std::ssize(shelf) > change.shelf_max) {
    return runtime::shelf_full(change);
  }
  return {};
}

class MemoryWorkspace final : public runtime::Workspace {
 public:
  std::optional<Paper> find(const runtime::PaperName& name) override {
    const std::lock_guard lock(mutex_);
    const auto shelf = shelves_.find(name.shelf);
    if (shelf == shelves_.end()) {
      return {};
    }
    const auto paper = shelf->second.find(name.key);
    return paper == shelf->second.end() ? std::nullopt : std::optional(paper->second);
  }

  std::vector<Paper> list(const runtime::ShelfPage& page) override {
    const std::lock_guard lock(mutex_);
    std::vector<Paper> papers;
    const auto shelf = shelves_.find(page.shelf);
    if (shelf == shelves_.end()) {
      return papers;
    }
    for (auto paper = shelf->second.upper_bound(page.after);
         paper != shelf->second.end() && std::ssize(papers) < page.limit; ++paper) {
      papers.push_back(paper->second);
    }
    return papers;
  }

  base::Result<std::int64_t> write(std::span<const runtime::PaperChange> changes) override {
    const std::lock_guard lock(mutex_);
    // Only the shelves that are written are copied, so that a refusal leaves all as it was.
    Shelves changed;
    for (const runtime::PaperChange& change : changes) {
      changed.try_emplace(change.name.shelf, shelves_[change.name.shelf]);
    }
    for (const runtime::PaperChange& change : changes) {
      if (auto refusal = apply(changed, change, last_version_ + 1)) {
        return *std::move(refusal);
      }
    }
    for (auto& [name, shelf] : changed) {
      shelves_[name] = std::move(shelf);
    }
    return ++last_version_;
  }

  void clear(std::string_view shelf) override {
    const std::lock_guard lock(mutex_);
    const auto found = shelves_.find(shelf);
    if (found != shelves_.end()) {
      shelves_.erase(found);
    }
  }

 private:
  std::mutex mutex_;
  Shelves shelves_;
  std::int64_t last_version_ = 0;
};

}  // namespace

std::unique_ptr<runtime::Workspace> make_workspace() { return std::make_unique<MemoryWorkspace>(); }

}  // namespace cassia::storage::memory
