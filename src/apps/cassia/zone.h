#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "law/law_book.h"
#include "runtime/executor.h"
#include "runtime/sealed_files.h"
#include "runtime/vault.h"
#include "runtime/workspace.h"

namespace cassia::apps {

// A clock that is told the time: scenarios and the demonstration have days of their own.
class ToldClock final : public runtime::Clock {
 public:
  base::Instant now() override { return base::Instant::of_micros(micros_); }
  void set(base::Instant instant) { micros_ = instant.micros(); }

 private:
  std::atomic<std::int64_t> micros_ = 0;
};

// What a zone keeps in its data folder: `zone.db` (events and read models), `zone.key` (the signing
// key, outside the database), `heads/` (signed tree heads), `law/` (tables that were loaded).
struct ZoneOptions {
  std::optional<std::filesystem::path> data = {};  // nothing: in memory, gone at the end
  law::LawBook law = {};
  runtime::Clock* clock = nullptr;  // null: the system's
  runtime::OnRestoredStore on_restored_store = runtime::OnRestoredStore::fail;
  // Told the size of the log after each commit, on the thread that commits: it must be short.
  std::function<void(std::int64_t)> on_commit = {};
};

// The keys of what is personal, beside the zone: `vault.db`, and `vault.key`, which wraps them.
std::unique_ptr<runtime::Vault> open_zone_vault(const std::filesystem::path& data);
// Drafts, saved views and files that are being lodged, sealed: `workspace.db`.
std::unique_ptr<runtime::Workspace> open_zone_workspace(const std::filesystem::path& data);

// What is attached to consignments, sealed under keys of the vault: the folder `attachments`.
std::unique_ptr<runtime::SealedFiles> open_zone_files(const std::filesystem::path& data);

inline constexpr std::string_view kZoneName = "cassia-zone";

// One running zone: store, domain, signer and executor.
class Zone {
 public:
  // Throws runtime::StorageFault or std::runtime_error.
  explicit Zone(const ZoneOptions& options);
  ~Zone();
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;

  runtime::Executor& executor() { return *executor_; }
  runtime::Store& store() { return *store_; }
  const runtime::Domain& domain() const { return *domain_; }
  const law::LawBook& law() const { return law_; }
  runtime::Clock& clock() { return *clock_; }
  runtime::Signer& signer() { return *signer_; }
  const runtime::VerifierKey& key() const { return signer_->verifier(); }

 private:
  law::LawBook law_;
  std::unique_ptr<runtime::Store> store_;
  std::unique_ptr<runtime::Domain> domain_;
  std::unique_ptr<runtime::Clock> own_clock_;
  runtime::Clock* clock_;
  std::unique_ptr<runtime::NonceSource> nonces_;
  std::unique_ptr<runtime::Signer> signer_;
  std::unique_ptr<runtime::HeadSink> heads_;
  std::unique_ptr<runtime::Executor> executor_;
};

}  // namespace cassia::apps
