#include "tests/contracts/fixtures.h"

#include <stdlib.h>

#include <stdexcept>

#include "storage/memory/memory_store.h"
#include "storage/sqlite/sqlite_store.h"

namespace cassia::tests {

ScratchFolder::ScratchFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "cassia-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("no scratch folder can be made");
  }
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

MemoryKind::MemoryKind() : store_(storage::memory::make_store()) {}

SqliteKind::SqliteKind() : store_(storage::sqlite::open_store(file())) {}

void SqliteKind::reopen() {
  store_.reset();
  store_ = storage::sqlite::open_store(file());
}

codec::Nonce CountedNonces::next() {
  codec::Nonce nonce{};
  ++count_;
  for (std::size_t at = 0; at < sizeof(count_); ++at) {
    nonce[at] = static_cast<std::uint8_t>(count_ >> (8U * at));
  }
  return nonce;
}

void KeptHeads::publish(const runtime::TreeHeadRecord& head) {
  if (is_failing_) {
    throw std::runtime_error("the folder of heads is full");
  }
  last_ = head;
}

std::optional<runtime::TreeHeadRecord> KeptHeads::last() { return last_; }

codec::ZoneId toy_zone() { return codec::ZoneId::parse("toy-zone").value(); }

std::unique_ptr<runtime::Signer> toy_signer() {
  return runtime::signer_of_seed({1, 2, 3}, "toy-zone-2026");
}

ToyZone::ToyZone(runtime::Store& kept, runtime::HeadSink* sink) : store(kept), heads(sink) {}

std::unique_ptr<runtime::Executor> ToyZone::start(std::int64_t cache_bytes) {
  runtime::ExecutorOptions bounded = options();
  bounded.cache_bytes_max = cache_bytes;
  return start(bounded);
}

std::unique_ptr<runtime::Executor> ToyZone::start(const runtime::ExecutorOptions& options) {
  return std::make_unique<runtime::Executor>(runtime::ExecutorPorts{.store = store,
                                                                    .domain = domain,
                                                                    .clock = clock,
                                                                    .nonces = nonces,
                                                                    .signer = *signer,
                                                                    .heads = heads},
                                             options);
}

runtime::ExecutorOptions ToyZone::options() const {
  return {.zone_id = toy_zone(),
          .timer_actor = base::ActorId::parse("clock").value(),
          .timer_on_behalf_of = base::OrganisationId::parse("zone").value()};
}

runtime::VerifyReport ToyZone::verify(std::optional<std::string> since) {
  return runtime::verify(
      store, domain,
      {.zone_id = toy_zone(), .keys = {signer->verifier()}, .since = std::move(since)});
}

runtime::Submission submission(const std::string& id, ToyCommand command) {
  return {.id = codec::CommandId::parse(id).value(),
          .command = toy(std::move(command)),
          .actor = base::ActorId::parse("A1").value(),
          .on_behalf_of = base::OrganisationId::parse("O1").value(),
          .occurred_at = base::Instant::of_micros(1'000'000),
          .expected = {}};
}

std::string to_text(const runtime::VerifyReport& report) {
  std::string text;
  for (const runtime::Finding& finding : report.findings) {
    text += finding.place + ": " + finding.what + '\n';
  }
  return text;
}

}  // namespace cassia::tests
