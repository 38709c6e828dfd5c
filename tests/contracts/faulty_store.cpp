#include "tests/contracts/faulty_store.h"

namespace cassia::tests {

namespace {

class FaultyReader final : public runtime::StoreReader {
 public:
  FaultyReader(FaultyStore& store, std::unique_ptr<runtime::StoreReader> inner)
      : store_(store), inner_(std::move(inner)) {}

  void hold() override {
    store_.run([&] { inner_->hold(); });
  }
  void release() noexcept override { inner_->release(); }
  runtime::LogState log_state() override {
    return store_.run([&] { return inner_->log_state(); });
  }
  std::optional<runtime::StreamHead> stream_head(std::string_view stream) override {
    return store_.run([&] { return inner_->stream_head(stream); });
  }
  std::int64_t stream_version(std::string_view stream) override {
    return store_.run([&] { return inner_->stream_version(stream); });
  }
  void read_stream(const runtime::StreamRange& range,
                   const runtime::Sink<runtime::EventRecord>& sink) override {
    store_.run([&] { inner_->read_stream(range, sink); });
  }
  void read_log(const runtime::PositionRange& range,
                const runtime::Sink<runtime::EventRecord>& sink) override {
    store_.run([&] { inner_->read_log(range, sink); });
  }
  void list_streams(std::string_view after,
                    const runtime::Sink<runtime::StreamListing>& sink) override {
    store_.run([&] { inner_->list_streams(after, sink); });
  }
  std::optional<runtime::CommandRecord> find_command(const runtime::CommandKey& key) override {
    return store_.run([&] { return inner_->find_command(key); });
  }
  runtime::RowPage query(const runtime::RowQuery& query) override {
    return store_.run([&] { return inner_->query(query); });
  }
  std::optional<codec::RowWrite> find_row(std::string_view table, std::string_view key) override {
    return store_.run([&] { return inner_->find_row(table, key); });
  }
  std::int64_t count_rows(std::string_view table) override {
    return store_.run([&] { return inner_->count_rows(table); });
  }
  std::vector<runtime::TimerRecord> due_timers(base::Instant now, std::int64_t limit) override {
    return store_.run([&] { return inner_->due_timers(now, limit); });
  }
  std::optional<base::Instant> next_due() override {
    return store_.run([&] { return inner_->next_due(); });
  }
  std::vector<runtime::TimerRecord> refused_timers(std::int64_t limit) override {
    return store_.run([&] { return inner_->refused_timers(limit); });
  }
  std::vector<runtime::MessageRecord> unsent_messages(std::int64_t limit) override {
    return store_.run([&] { return inner_->unsent_messages(limit); });
  }
  void read_tree_heads(std::int64_t from_size,
                       const runtime::Sink<runtime::TreeHeadRecord>& sink) override {
    store_.run([&] { inner_->read_tree_heads(from_size, sink); });
  }
  std::optional<runtime::TreeHeadRecord> last_tree_head() override {
    return store_.run([&] { return inner_->last_tree_head(); });
  }
  std::vector<runtime::EpochRecord> epochs() override {
    return store_.run([&] { return inner_->epochs(); });
  }

 private:
  FaultyStore& store_;
  std::unique_ptr<runtime::StoreReader> inner_;
};

class FaultyWriter final : public runtime::StoreWriter {
 public:
  FaultyWriter(FaultyStore& store, std::unique_ptr<runtime::StoreWriter> inner)
      : store_(store), inner_(std::move(inner)) {}

  const runtime::LogState& log() const override { return inner_->log(); }
  std::optional<runtime::Conflict> commit(const runtime::Batch& batch) override {
    return store_.run([&] { return inner_->commit(batch); });
  }

 private:
  FaultyStore& store_;
  std::unique_ptr<runtime::StoreWriter> inner_;
};

}  // namespace

runtime::DeclaredTables FaultyStore::declare_tables(std::span<const codec::TableSchema> tables) {
  return run([&] { return inner_.declare_tables(tables); });
}

void FaultyStore::rebuild_rows(std::span<const codec::RowWrite> rows, Rebuild progress) {
  run([&] { inner_.rebuild_rows(rows, progress); });
}

std::unique_ptr<runtime::StoreReader> FaultyStore::open_reader(runtime::ReadView view) {
  return std::make_unique<FaultyReader>(*this, run([&] { return inner_.open_reader(view); }));
}

std::unique_ptr<runtime::StoreWriter> FaultyStore::begin() {
  return std::make_unique<FaultyWriter>(*this, run([&] { return inner_.begin(); }));
}

}  // namespace cassia::tests
