#include "apps/cassia/zone.h"

#include "api/zone/zone_domain.h"
#include "runtime/head_files.h"
#include "runtime/rebuild.h"
#include "storage/files/file_folder.h"
#include "storage/memory/memory_store.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/sqlite/sqlite_vault.h"
#include "storage/sqlite/sqlite_workspace.h"

namespace cassia::apps {

namespace {

// A zone in memory is signed by a key that nobody keeps.
std::unique_ptr<runtime::Signer> passing_signer(runtime::NonceSource& nonces) {
  std::array<std::uint8_t, 32> seed{};
  const codec::Nonce halves[] = {nonces.next(), nonces.next()};
  std::ranges::copy(halves[0], seed.begin());
  std::ranges::copy(halves[1], seed.begin() + 16);
  return runtime::signer_of_seed(seed, kZoneName);
}

// Heads go to their files, and whoever waits for commits hears of them.
class AnnouncedHeads final : public runtime::HeadSink {
 public:
  AnnouncedHeads(std::unique_ptr<runtime::HeadSink> files,
                 std::function<void(std::int64_t)> on_commit)
      : files_(std::move(files)), on_commit_(std::move(on_commit)) {}

  void publish(const runtime::TreeHeadRecord& head) override {
    if (on_commit_) {
      on_commit_(head.size);
    }
    if (files_) {
      files_->publish(head);
    }
  }
  std::optional<runtime::TreeHeadRecord> last() override {
    return files_ ? files_->last() : std::nullopt;
  }

 private:
  std::unique_ptr<runtime::HeadSink> files_;
  std::function<void(std::int64_t)> on_commit_;
};

}  // namespace

std::unique_ptr<runtime::Vault> open_zone_vault(const std::filesystem::path& data) {
  return storage::sqlite::open_vault({.database = data / "vault.db", .key = data / "vault.key"});
}

std::unique_ptr<runtime::Workspace> open_zone_workspace(const std::filesystem::path& data) {
  return storage::sqlite::open_workspace(data / "workspace.db");
}

std::unique_ptr<runtime::SealedFiles> open_zone_files(const std::filesystem::path& data) {
  return storage::files::open_folder(data / "attachments");
}

Zone::Zone(const ZoneOptions& options)
    : law_(options.law),
      domain_(api::zone_domain(options.law)),
      own_clock_(runtime::system_clock()),
      clock_(options.clock == nullptr ? own_clock_.get() : options.clock),
      nonces_(runtime::random_nonces()) {
  if (options.data) {
    std::filesystem::create_directories(*options.data);
    store_ = storage::sqlite::open_store(*options.data / "zone.db");
    signer_ = runtime::open_signer(*options.data / "zone.key", kZoneName);
    heads_ = std::make_unique<AnnouncedHeads>(runtime::head_files(*options.data / "heads"),
                                              options.on_commit);
    runtime::rebuild_stale_rows(*store_, *domain_, [](std::int64_t) {});
  } else {
    store_ = storage::memory::make_store();
    signer_ = passing_signer(*nonces_);
    heads_ = std::make_unique<AnnouncedHeads>(nullptr, options.on_commit);
  }
  executor_ = std::make_unique<runtime::Executor>(
      runtime::ExecutorPorts{.store = *store_,
                             .domain = *domain_,
                             .clock = *clock_,
                             .nonces = *nonces_,
                             .signer = *signer_,
                             .heads = heads_.get()},
      runtime::ExecutorOptions{.zone_id = *codec::ZoneId::parse(kZoneName),
                               .on_restored_store = options.on_restored_store,
                               .timer_actor = *base::ActorId::parse("clock"),
                               .timer_on_behalf_of = *base::OrganisationId::parse("zone")});
}

Zone::~Zone() = default;

}  // namespace cassia::apps
