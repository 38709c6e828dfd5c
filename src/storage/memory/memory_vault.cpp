#include "storage/memory/memory_vault.h"

#include <map>
#include <mutex>
#include <string>

#include "runtime/refusals.h"
#include "security/key.h"

namespace cassia::storage::memory {

namespace {

using runtime::VaultKey;

class MemoryVault final : public runtime::Vault {
 public:
  base::Result<VaultKey> create_or_find(std::string_view subject) override {
    const std::lock_guard lock(mutex_);
    auto found = subjects_.find(subject);
    if (found == subjects_.end()) {
      found = subjects_.emplace(subject, security::random_key()).first;
    }
    if (!found->second) {
      return base::Refusal{.code = runtime::kSubjectErased,
                           .facts = {{"subject", std::string(subject)}}};
    }
    return *found->second;
  }

  std::optional<VaultKey> find(std::string_view subject) override {
    const std::lock_guard lock(mutex_);
    const auto found = subjects_.find(subject);
    return found == subjects_.end() ? std::nullopt : found->second;
  }

  bool is_erased(std::string_view subject) override {
    const std::lock_guard lock(mutex_);
    const auto found = subjects_.find(subject);
    return found != subjects_.end() && !found->second;
  }

  void destroy(std::string_view subject) override {
    const std::lock_guard lock(mutex_);
    std::optional<VaultKey>& key = subjects_[std::string(subject)];
    if (key) {
      security::wipe(*key);
      key.reset();
    }
  }

  VaultKey zone_secret(std::string_view name) override {
    const std::lock_guard lock(mutex_);
    auto found = secrets_.find(name);
    if (found == secrets_.end()) {
      found = secrets_.emplace(name, security::random_key()).first;
    }
    return found->second;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::optional<VaultKey>, std::less<>> subjects_;  // without key: erased
  std::map<std::string, VaultKey, std::less<>> secrets_;
};

}  // namespace

std::unique_ptr<runtime::Vault> make_vault() { return std::make_unique<MemoryVault>(); }

}  // namespace cassia::storage::memory
