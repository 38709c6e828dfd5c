#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

#include "runtime/executor.h"
#include "runtime/verify.h"
#include "tests/contracts/toy_domain.h"

namespace cassia::tests {

// A folder of its own that is gone at the end.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// The kinds of store that keep the contract. A new adapter is one more such type in
// `StoreKinds` (store_kinds.h): nothing else in the suite changes.
class MemoryKind {
 public:
  MemoryKind();
  runtime::Store& store() { return *store_; }
  void reopen() {}  // lives as long as the object: reopening it is to go on

 private:
  std::unique_ptr<runtime::Store> store_;
};

class SqliteKind {
 public:
  SqliteKind();
  runtime::Store& store() { return *store_; }
  void reopen();
  std::filesystem::path file() const { return folder_.path() / "zone.db"; }

 private:
  ScratchFolder folder_;
  std::unique_ptr<runtime::Store> store_;
};

class ManualClock final : public runtime::Clock {
 public:
  base::Instant now() override { return base::Instant::of_micros(micros_); }
  void set(std::int64_t micros) { micros_ = micros; }

 private:
  std::atomic<std::int64_t> micros_ = 1'000'000;
};

class CountedNonces final : public runtime::NonceSource {
 public:
  codec::Nonce next() override;

 private:
  std::uint64_t count_ = 0;
};

// Keeps what was published in memory.
class KeptHeads final : public runtime::HeadSink {
 public:
  void publish(const runtime::TreeHeadRecord& head) override;
  std::optional<runtime::TreeHeadRecord> last() override;
  void fail_from_now_on() { is_failing_ = true; }

 private:
  std::optional<runtime::TreeHeadRecord> last_;
  bool is_failing_ = false;
};

codec::ZoneId toy_zone();
std::unique_ptr<runtime::Signer> toy_signer();

// A zone over a store that somebody else keeps: what an application does to run one.
struct ToyZone {
  explicit ToyZone(runtime::Store& store, runtime::HeadSink* sink = nullptr);

  std::unique_ptr<runtime::Executor> start(std::int64_t cache_bytes = 64LL << 20);
  std::unique_ptr<runtime::Executor> start(const runtime::ExecutorOptions& options);
  runtime::ExecutorOptions options() const;
  runtime::VerifyReport verify(std::optional<std::string> since = std::nullopt);

  runtime::Store& store;
  runtime::HeadSink* heads;
  ToyDomain domain;
  ManualClock clock;
  CountedNonces nonces;
  std::unique_ptr<runtime::Signer> signer = toy_signer();
};

// By organisation "O1" and actor "A1", at the zone's first second.
runtime::Submission submission(const std::string& id, ToyCommand command);
// The findings as text, for the message of a failed expectation.
std::string to_text(const runtime::VerifyReport& report);

}  // namespace cassia::tests
