#pragma once

#include <deque>
#include <memory>

#include "api/stream_states.h"
#include "journeys/journeys.h"
#include "law/law_book.h"
#include "runtime/domain.h"
#include "runtime/store.h"

namespace cassia::api {

// The zone as the runtime runs it: journeys decide, desks fold, the codec writes. Commands are
// Values of journeys::Command; events and states those of their desk. All decisions are made by
// this book; replaying what was decided needs none.
std::unique_ptr<runtime::Domain> zone_domain(law::LawBook law);

// The states of loaded streams as the journeys want to see them; for read-only questions too.
class LoadedStates : public journeys::States {
 public:
  explicit LoadedStates(const runtime::Loaded& loaded) : loaded_(loaded) {}

  const journeys::preference::State* preference(const std::string& key) const override;
  const journeys::accounts::State* account(const std::string& key) const override;
  const journeys::declarations::State* declaration(const std::string& key) const override;
  const journeys::gate::State* batch(const std::string& key) const override;
  const journeys::organisations::State* organisation(const std::string& key) const override;
  const journeys::users::State* user(const std::string& key) const override;
  const journeys::logins::State* login(const std::string& key) const override;
  const journeys::delegations::State* delegation(const std::string& key) const override;
  const journeys::gate_devices::State* gate_device(const std::string& key) const override;
  const journeys::attachments::State* attachments(const std::string& key) const override;
  const journeys::proposals::State* proposal(const std::string& key) const override;
  const journeys::lifts::State* lift(const std::string& key) const override;
  const journeys::dockets::State* docket(const std::string& key) const override;
  std::int64_t version(const journeys::Stream& stream) const override;
  std::string_view name_of(const journeys::Command& command) const override;
  std::string text_of(const journeys::Command& command) const override;
  std::optional<journeys::Command> command_of(const std::string& text) const override;
  const journeys::webhooks::State* webhooks(const std::string& key) const override;
  const journeys::origin_certification::State* certificate(const std::string& key) const override;
  const journeys::origin_exchange::State* origin_exchange(const std::string& key) const override;
  const journeys::reforms::State* institution(const std::string& key) const override;
  const journeys::rulings::State* ruling(const std::string& key) const override;
  const journeys::product_reviews::State* product_review(const std::string& key) const override;
  const journeys::bills::State* bill(const std::string& key) const override;
  const journeys::approved_exporters::State* approved_exporter(
      const std::string& key) const override;
  const journeys::origin_declarations::State* origin_declaration(
      const std::string& key) const override;

 private:
  const runtime::Loaded& loaded_;
};

// Streams as they are committed, for asking without deciding anything: all of one moment, that of
// its making, and each read once however often it is asked for.
class LoadedForReading final : public runtime::Loaded {
 public:
  LoadedForReading(runtime::Store& store, const runtime::Domain& domain,
                   const std::vector<runtime::StreamId>& streams = {});
  // By a lent reader; states that others have looked at are shared with them.
  LoadedForReading(Readers& readers, const runtime::Domain& domain, StreamStates& shared);

  // Loads what was not loaded before.
  void load(const std::vector<runtime::StreamId>& streams);
  // Pointers stay valid while this lives.
  const runtime::LoadedStream* find(const runtime::StreamId& id) const override;
  runtime::StoreReader& reader() { return *reader_; }
  const runtime::Domain& domain() const { return domain_; }

 private:
  std::unique_ptr<runtime::StoreReader> opened_;  // one of the two
  std::unique_ptr<LentMoment> lent_;
  runtime::StoreReader* reader_;
  const runtime::Domain& domain_;
  StreamStates* shared_ = nullptr;
  std::deque<std::pair<runtime::StreamId, std::shared_ptr<const runtime::LoadedStream>>> streams_;
};

// The streams of journeys::quote_streams, beside those of plan().
void load_for_quote(LoadedForReading& loaded, const journeys::LodgeConsignment& lodging);

}  // namespace cassia::api
