#include "storage/sqlite/reader.h"

#include <algorithm>

#include "base/assert.h"
#include "storage/sqlite/query_sql.h"
#include "storage/sqlite/schema.h"

namespace cassia::storage::sqlite {

namespace {

template <typename Array>
Array fixed_bytes(base::Bytes bytes, const char* what) {
  Array fixed{};
  if (bytes.size() != fixed.size()) {
    throw runtime::StorageFault(std::string("sqlite: damaged ") + what);
  }
  std::ranges::copy(bytes, fixed.begin());
  return fixed;
}

// Columns: position, stream, version, type, schema, envelope, nonce, leaf.
runtime::EventRecord event_of(const Statement& row) {
  return {.position = row.integer(0),
          .stream = std::string(row.text(1)),
          .version = row.integer(2),
          .type = std::string(row.text(3)),
          .schema = row.integer(4),
          .envelope = std::string(row.text(5)),
          .nonce = fixed_bytes<codec::Nonce>(row.bytes(6), "nonce"),
          .leaf = {fixed_bytes<decltype(base::Digest::bytes)>(row.bytes(7), "leaf")}};
}

// Without a snapshot its columns are NULL: version 0 and nothing in it.
runtime::StreamHead head_of(const Statement& row, int first) {
  return {.version = row.integer(first),
          .snapshot = {.version = row.integer(first + 1),
                       .shape = std::string(row.text(first + 2)),
                       .bytes = std::string(row.text(first + 3))}};
}

std::vector<runtime::TimerRecord> timers_of(Statement& rows) {
  std::vector<runtime::TimerRecord> timers;
  while (rows.step()) {
    timers.push_back({.id = std::string(rows.text(0)),
                      .due = base::Instant::of_micros(rows.integer(1)),
                      .command = std::string(rows.text(2)),
                      .outcome = std::string(rows.text(3))});
  }
  return timers;
}

void read_events(Statement& rows, const runtime::Sink<runtime::EventRecord>& sink) {
  while (rows.step() && sink(event_of(rows)) == runtime::Continue::yes) {
  }
}

codec::RowWrite row_of(const codec::TableSchema& table, const Statement& row) {
  codec::RowWrite made{.table = table.name, .columns = {}};
  made.columns.reserve(table.columns.size());
  int number = 0;
  for (const codec::ColumnSchema& column : table.columns) {
    made.columns.emplace_back(column.name, row.value(number++));
  }
  return made;
}

const codec::ColumnValue& column_value(const codec::RowWrite& row, std::string_view name) {
  return std::ranges::find(row.columns, name, [](const auto& column) { return column.first; })
      ->second;
}

}  // namespace

const codec::TableSchema& table_named(const Tables& tables, std::string_view name) {
  const auto found = tables.find(name);
  CASSIA_ASSERT(found != tables.end(), "rows are of declared tables");
  return found->second;
}

runtime::LogState read_log_state(Connection& connection) {
  auto row = connection.prepare("SELECT size, frontier, epoch FROM cassia_log WHERE id = 1");
  if (!row.step() || row.bytes(1).size() % base::Digest{}.bytes.size() != 0) {
    throw runtime::StorageFault("sqlite: damaged log state");
  }
  runtime::LogState state{.size = row.integer(0), .frontier = {}, .epoch = row.integer(2)};
  const base::Bytes frontier = row.bytes(1);
  for (std::size_t at = 0; at < frontier.size(); at += base::Digest{}.bytes.size()) {
    base::Digest digest;
    std::ranges::copy(frontier.subspan(at, digest.bytes.size()), digest.bytes.begin());
    state.frontier.push_back(digest);
  }
  return state;
}

Reader::Reader(std::shared_ptr<IdleConnections> owner, std::shared_ptr<KeptMoments> moments,
               const Tables& tables, runtime::ReadView view)
    : owner_(std::move(owner)),
      lent_(owner_->take()),
      connection_(*lent_),
      moment_(std::move(moments), connection_),
      tables_(tables),
      view_(view) {
  if (view == runtime::ReadView::moment) {
    connection_.execute("BEGIN");
    read_log_state(connection_);  // the moment is that of the first read
  }
}

Reader::~Reader() {
  moment_.end();
  owner_->give_back(std::move(lent_));
}

void Reader::hold() {
  if (view_ == runtime::ReadView::latest) {
    if (moment_.hold() == KeptMoment::Begun::anew || seen_.size() >= kSeenMax) {
      is_size_known_ = false;
    }
    is_held_ = true;
  }
}

void Reader::release() noexcept {
  if (view_ == runtime::ReadView::latest) {
    moment_.release();
    is_held_ = false;
  }
}

Connection& Reader::asked() {
  if (!is_of_one_moment()) {
    moment_.end();
  }
  return connection_;
}

runtime::LogState Reader::log_state() { return read_log_state(asked()); }

std::optional<runtime::StreamHead> Reader::stream_head(std::string_view stream) {
  auto row = asked().prepare(
      "SELECT s.version, n.version, n.shape, n.bytes FROM cassia_stream s"
      " LEFT JOIN cassia_snapshot n ON n.stream_id = s.id WHERE s.name = $1");
  row.bind(1, stream);
  if (!row.step()) {
    return std::nullopt;
  }
  return head_of(row, 0);
}

void Reader::forget_older_versions() {
  auto row = asked().prepare("SELECT size FROM cassia_log WHERE id = 1");
  const std::int64_t size = row.step() ? row.integer(0) : 0;
  if (size != seen_size_ || seen_.size() >= kSeenMax) {
    seen_.clear();
    seen_size_ = size;
  }
  is_size_known_ = true;
}

std::int64_t Reader::stream_version(std::string_view stream) {
  if (!is_of_one_moment()) {
    return read_stream_version(stream);
  }
  if (!is_size_known_) {
    forget_older_versions();
  }
  auto seen = seen_.find(stream);
  if (seen == seen_.end()) {
    seen = seen_.emplace(stream, read_stream_version(stream)).first;
  }
  return seen->second;
}

std::int64_t Reader::read_stream_version(std::string_view stream) {
  auto row = asked().prepare("SELECT version FROM cassia_stream WHERE name = $1");
  row.bind(1, stream);
  return row.step() ? row.integer(0) : 0;
}

void Reader::read_stream(const runtime::StreamRange& range,
                         const runtime::Sink<runtime::EventRecord>& sink) {
  auto rows = asked().prepare(
      "SELECT e.position, s.name, e.version, e.type, e.schema, e.envelope, e.nonce, e.leaf"
      " FROM cassia_stream s JOIN cassia_event e ON e.stream_id = s.id"
      " WHERE s.name = $1 AND e.version > $2 ORDER BY e.version");
  rows.bind(1, std::string_view(range.stream)).bind(2, range.after_version);
  read_events(rows, sink);
}

void Reader::read_log(const runtime::PositionRange& range,
                      const runtime::Sink<runtime::EventRecord>& sink) {
  auto rows = asked().prepare(
      "SELECT e.position, s.name, e.version, e.type, e.schema, e.envelope, e.nonce, e.leaf"
      " FROM cassia_event e JOIN cassia_stream s ON s.id = e.stream_id"
      " WHERE e.position >= $1 AND e.position < $2 ORDER BY e.position");
  rows.bind(1, range.from).bind(2, range.until);
  read_events(rows, sink);
}

void Reader::list_streams(std::string_view after,
                          const runtime::Sink<runtime::StreamListing>& sink) {
  auto rows = asked().prepare(
      "SELECT s.name, s.version, n.version, n.shape, n.bytes FROM cassia_stream s"
      " LEFT JOIN cassia_snapshot n ON n.stream_id = s.id"
      " WHERE s.id > coalesce((SELECT id FROM cassia_stream WHERE name = $1), 0) ORDER BY s.id");
  rows.bind(1, after);
  while (rows.step() && sink({.stream = std::string(rows.text(0)), .head = head_of(rows, 1)}) ==
                            runtime::Continue::yes) {
  }
}

std::optional<runtime::CommandRecord> Reader::find_command(const runtime::CommandKey& key) {
  auto row = asked().prepare(
      "SELECT command_hash, response FROM cassia_command WHERE scope = $1 AND key = $2");
  row.bind(1, std::string_view(key.scope)).bind(2, std::string_view(key.key));
  if (!row.step()) {
    return std::nullopt;
  }
  return runtime::CommandRecord{
      .key = key,
      .command_hash = {fixed_bytes<decltype(base::Digest::bytes)>(row.bytes(0), "command hash")},
      .response = std::string(row.text(1))};
}

runtime::RowPage Reader::query(const runtime::RowQuery& query) {
  CASSIA_ASSERT(query.limit > 0, "a page has room for a row");
  const codec::TableSchema& table = table_named(tables_, query.table);
  const BuiltQuery built = build_query(table, query);
  auto rows = asked().prepare(built.sql);
  int number = 0;
  for (const codec::ColumnValue& value : built.values) {
    rows.bind(++number, value);
  }
  runtime::RowPage page;
  while (rows.step()) {
    if (static_cast<std::int64_t>(page.rows.size()) == query.limit) {
      const codec::RowWrite& last = page.rows.back();
      page.next = {.value = column_value(last, built.order),
                   .key = std::get<std::string>(*column_value(last, "key"))};
      break;
    }
    page.rows.push_back(row_of(table, rows));
  }
  return page;
}

std::optional<codec::RowWrite> Reader::find_row(std::string_view table, std::string_view key) {
  const codec::TableSchema& schema = table_named(tables_, table);
  auto row = asked().prepare(select_sql(schema) + " WHERE \"key\" = $1");
  row.bind(1, key);
  if (!row.step()) {
    return std::nullopt;
  }
  return row_of(schema, row);
}

std::int64_t Reader::count_rows(std::string_view table) {
  const std::string name(table_named(tables_, table).name);
  auto row = asked().prepare("SELECT count(*) FROM \"" + name + '"');
  row.step();
  return row.integer(0);
}

std::vector<runtime::TimerRecord> Reader::due_timers(base::Instant now, std::int64_t limit) {
  auto rows = asked().prepare(
      "SELECT id, due, command, outcome FROM cassia_timer WHERE outcome = '' AND due <= $1"
      " ORDER BY due, id LIMIT $2");
  rows.bind(1, now.micros()).bind(2, limit);
  return timers_of(rows);
}

std::optional<base::Instant> Reader::next_due() {
  auto row =
      asked().prepare("SELECT due FROM cassia_timer WHERE outcome = '' ORDER BY due, id LIMIT 1");
  if (!row.step()) {
    return std::nullopt;
  }
  return base::Instant::of_micros(row.integer(0));
}

std::vector<runtime::TimerRecord> Reader::refused_timers(std::int64_t limit) {
  auto rows = asked().prepare(
      "SELECT id, due, command, outcome FROM cassia_timer WHERE outcome <> ''"
      " ORDER BY due, id LIMIT $1");
  rows.bind(1, limit);
  return timers_of(rows);
}

std::vector<runtime::MessageRecord> Reader::unsent_messages(std::int64_t limit) {
  auto rows =
      asked().prepare("SELECT id, destination, body FROM cassia_message ORDER BY number LIMIT $1");
  rows.bind(1, limit);
  std::vector<runtime::MessageRecord> messages;
  while (rows.step()) {
    messages.push_back({.id = std::string(rows.text(0)),
                        .destination = std::string(rows.text(1)),
                        .body = std::string(rows.text(2))});
  }
  return messages;
}

void Reader::read_tree_heads(std::int64_t from_size,
                             const runtime::Sink<runtime::TreeHeadRecord>& sink) {
  auto rows =
      asked().prepare("SELECT size, note FROM cassia_tree_head WHERE size >= $1 ORDER BY size");
  rows.bind(1, from_size);
  while (rows.step() && sink({.size = rows.integer(0), .note = std::string(rows.text(1))}) ==
                            runtime::Continue::yes) {
  }
}

std::optional<runtime::TreeHeadRecord> Reader::last_tree_head() {
  auto row = asked().prepare("SELECT size, note FROM cassia_tree_head ORDER BY size DESC LIMIT 1");
  if (!row.step()) {
    return std::nullopt;
  }
  return runtime::TreeHeadRecord{.size = row.integer(0), .note = std::string(row.text(1))};
}

std::vector<runtime::EpochRecord> Reader::epochs() {
  auto rows = asked().prepare("SELECT number, size, last_note FROM cassia_epoch ORDER BY number");
  std::vector<runtime::EpochRecord> epochs;
  while (rows.step()) {
    epochs.push_back({.number = rows.integer(0),
                      .size = rows.integer(1),
                      .last_note = std::string(rows.text(2))});
  }
  return epochs;
}

}  // namespace cassia::storage::sqlite
