#include "apps/cassia/zone.h"

#include "apps/cassia/zone_domain.h"
#include "runtime/head_files.h"
#include "runtime/rebuild.h"
#include "runtime/replay.h"
#include "storage/memory/memory_store.h"
#include "storage/sqlite/sqlite_store.h"

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

}  // namespace

Zone::Zone(const ZoneOptions& options)
    : law_(options.law),
      domain_(zone_domain(options.law)),
      own_clock_(runtime::system_clock()),
      nonces_(runtime::random_nonces()) {
  if (options.data) {
    std::filesystem::create_directories(*options.data);
    store_ = storage::sqlite::open_store(*options.data / "zone.db");
    signer_ = runtime::open_signer(*options.data / "zone.key", kZoneName);
    heads_ = runtime::head_files(*options.data / "heads");
    runtime::rebuild_stale_rows(*store_, *domain_, [](std::int64_t) {});
  } else {
    store_ = storage::memory::make_store();
    signer_ = passing_signer(*nonces_);
  }
  executor_ = std::make_unique<runtime::Executor>(
      runtime::ExecutorPorts{.store = *store_,
                             .domain = *domain_,
                             .clock = options.clock == nullptr ? *own_clock_ : *options.clock,
                             .nonces = *nonces_,
                             .signer = *signer_,
                             .heads = heads_.get()},
      runtime::ExecutorOptions{.zone_id = *codec::ZoneId::parse(kZoneName),
                               .timer_actor = *base::ActorId::parse("clock"),
                               .timer_on_behalf_of = *base::OrganisationId::parse("zone")});
}

Zone::~Zone() = default;

LoadedForReading::LoadedForReading(Zone& zone, const std::vector<runtime::StreamId>& streams) {
  const auto reader = zone.store().open_reader(runtime::ReadView::moment);
  for (const runtime::StreamId& id : streams) {
    if (find(id) == nullptr) {
      streams_.emplace_back(
          id, runtime::load_stream(*reader, zone.domain(), id,
                                   [](const runtime::EventRecord&, const runtime::Value&,
                                      const runtime::Value&) {}));
    }
  }
}

const runtime::LoadedStream* LoadedForReading::find(const runtime::StreamId& id) const {
  for (const auto& [name, stream] : streams_) {
    if (name == id) {
      return &stream;
    }
  }
  return nullptr;
}

}  // namespace cassia::apps
