#include "runtime/rebuild.h"

#include <algorithm>
#include <set>

#include "runtime/replay.h"

namespace cassia::runtime {

namespace {

constexpr std::size_t kRowsPerWrite = 5000;
constexpr std::size_t kStreamPage = 512;

class Rebuilding {
 public:
  Rebuilding(Store& store, const Domain& domain, const std::vector<std::string>& stale)
      : store_(store),
        domain_(domain),
        stale_(stale.begin(), stale.end()),
        reader_(store.open_reader(ReadView::moment)) {}

  std::int64_t run(const std::function<void(std::int64_t)>& on_progress) {
    std::string after;
    bool is_last = false;
    while (!is_last) {
      std::vector<std::string> page;
      reader_->list_streams(after, [&](const StreamListing& listing) {
        page.push_back(listing.stream);
        return page.size() < kStreamPage ? Continue::yes : Continue::no;
      });
      for (const std::string& stream : page) {
        add_stream(stream_id_of(stream));
      }
      is_last = page.size() < kStreamPage;
      after = page.empty() ? after : page.back();
      on_progress(written_);
    }
    write(Store::Rebuild::done);
    return written_;
  }

 private:
  void add_stream(const StreamId& id) {
    replay(*reader_, domain_, id, {.version = 0, .state = domain_.initial_state(id.desk)},
           [&](const EventRecord&, const Value& event, const Value& state) {
             domain_.append_rows(id, event, state, rows_);
           });
    std::erase_if(rows_, [&](const codec::RowWrite& row) {
      return !stale_.contains(std::string(row.table));
    });
    if (rows_.size() >= kRowsPerWrite) {
      write(Store::Rebuild::part);
    }
  }

  void write(Store::Rebuild progress) {
    store_.rebuild_rows(rows_, progress);
    written_ += std::ssize(rows_);
    rows_.clear();
  }

  Store& store_;
  const Domain& domain_;
  std::set<std::string> stale_;
  std::unique_ptr<StoreReader> reader_;
  std::vector<codec::RowWrite> rows_;
  std::int64_t written_ = 0;
};

}  // namespace

std::int64_t rebuild_stale_rows(Store& store, const Domain& domain,
                                const std::function<void(std::int64_t)>& on_progress) {
  const std::vector<codec::TableSchema> tables = domain.tables();
  const DeclaredTables declared = store.declare_tables(tables);
  if (declared.stale.empty()) {
    return 0;
  }
  return Rebuilding(store, domain, declared.stale).run(on_progress);
}

}  // namespace cassia::runtime
