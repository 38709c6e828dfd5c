#include "runtime/verify.h"

#include <algorithm>
#include <map>

#include "runtime/replay.h"
#include "runtime/verify_log.h"

namespace cassia::runtime {

namespace {

constexpr std::size_t kStreamPage = 512;

// The second pass: each stream is folded again, and its snapshot and rows compared with the fold.
class StreamPass {
 public:
  StreamPass(StoreReader& reader, const Domain& domain, Protocol& protocol)
      : reader_(reader), domain_(domain), protocol_(protocol) {}

  void run() {
    std::string after;
    while (!protocol_.is_full()) {
      const std::vector<StreamListing> page = list_page(after);
      for (const StreamListing& listing : page) {
        check_stream(listing);
        if (protocol_.is_full()) {
          return;
        }
      }
      if (page.size() < kStreamPage) {
        break;
      }
      after = page.back().stream;
    }
    check_counts();
  }

 private:
  using RowPlace = std::pair<std::string_view, std::string>;

  std::vector<StreamListing> list_page(const std::string& after) {
    std::vector<StreamListing> page;
    reader_.list_streams(after, [&](const StreamListing& listing) {
      page.push_back(listing);
      return page.size() < kStreamPage ? Continue::yes : Continue::no;
    });
    return page;
  }

  void check_stream(const StreamListing& listing) {
    ++protocol_.report().streams;
    const StreamId id = stream_id_of(listing.stream);
    const std::string place = "stream " + listing.stream;
    const Snapshot& snapshot = listing.head.snapshot;
    std::map<RowPlace, codec::RowWrite> rows;
    std::vector<codec::RowWrite> fresh;
    try {
      const LoadedStream end =
          replay(reader_, domain_, id, {.version = 0, .state = domain_.initial_state(id.desk)},
                 [&](const EventRecord& event, const Value& value, const Value& state) {
                   fresh.clear();
                   domain_.append_rows(id, value, state, fresh);
                   for (codec::RowWrite& row : fresh) {
                     RowPlace where(row.table, std::get<std::string>(*row.columns[0].second));
                     rows.insert_or_assign(std::move(where), std::move(row));
                   }
                   if (event.version == snapshot.version) {
                     check_snapshot(id, snapshot, state);
                   }
                   protocol_.step();
                 });
      if (end.version != listing.head.version) {
        protocol_.fail(place, "has " + std::to_string(end.version) + " events, but says " +
                                  std::to_string(listing.head.version));
      }
      if (snapshot.version > end.version) {
        protocol_.fail(place, "its snapshot is of a version it never had");
      }
    } catch (const StorageFault& fault) {
      protocol_.fail(place, fault.what());
      return;
    }
    check_rows(rows);
  }

  void check_snapshot(const StreamId& id, const Snapshot& snapshot, const Value& state) {
    if (snapshot.shape != domain_.state_shape(id.desk)) {
      return;  // of another program version: never read, so not relied upon
    }
    if (domain_.encode_state(id.desk, state) != snapshot.bytes) {
      protocol_.fail("stream " + to_text(id), "its snapshot is not what its events fold into");
    }
  }

  void check_rows(const std::map<RowPlace, codec::RowWrite>& rows) {
    for (const auto& [where, row] : rows) {
      ++protocol_.report().rows;
      ++counts_[std::string(where.first)];
      const auto found = reader_.find_row(where.first, where.second);
      if (!found || found->columns != row.columns) {
        protocol_.fail("row " + std::string(where.first) + '/' + where.second,
                       found ? "is not what the events say" : "is missing");
      }
    }
  }

  void check_counts() {
    for (const codec::TableSchema& table : domain_.tables()) {
      const std::int64_t count = reader_.count_rows(table.name);
      const std::int64_t expected = counts_[std::string(table.name)];
      if (count != expected) {
        protocol_.fail("table " + std::string(table.name), "holds " + std::to_string(count) +
                                                               " rows; the events make " +
                                                               std::to_string(expected));
      }
    }
  }

  StoreReader& reader_;
  const Domain& domain_;
  Protocol& protocol_;
  std::map<std::string, std::int64_t> counts_;
};

}  // namespace

bool VerifyReport::is_sound() const {
  return std::ranges::none_of(
      findings, [](const Finding& finding) { return finding.severity == Severity::failure; });
}

VerifyReport verify(Store& store, const Domain& domain, const VerifyOptions& options) {
  VerifyReport report;
  const std::vector<codec::TableSchema> tables = domain.tables();
  const DeclaredTables declared = store.declare_tables(tables);
  const auto reader = store.open_reader(ReadView::moment);
  constexpr int kPasses = 2;
  Protocol protocol(report, options, reader->log_state().size * kPasses);
  for (const std::string& table : declared.stale) {
    protocol.fail("table " + table, "must be rebuilt");
  }
  verify_log(*reader, options, protocol);
  StreamPass(*reader, domain, protocol).run();
  return report;
}

}  // namespace cassia::runtime
