#include "storage/memory/contents.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::storage::memory {

namespace {

const codec::ColumnValue& column_value(const codec::RowWrite& row, std::string_view name) {
  const auto found =
      std::ranges::find(row.columns, name, [](const auto& column) { return column.first; });
  CASSIA_ASSERT(found != row.columns.end(), "queries name declared columns");
  return found->second;
}

bool meets(const codec::RowWrite& row, const runtime::RowFilter& filter) {
  const codec::ColumnValue& value = column_value(row, filter.column);
  CASSIA_ASSERT(filter.value || filter.comparison == runtime::Comparison::equal,
                "nothing is neither less nor greater");
  if (!value || !filter.value) {
    return !value && !filter.value;
  }
  switch (filter.comparison) {
    case runtime::Comparison::equal:
      return *value == *filter.value;
    case runtime::Comparison::less:
      return *value < *filter.value;
    case runtime::Comparison::less_or_equal:
      return *value <= *filter.value;
    case runtime::Comparison::greater:
      return *value > *filter.value;
    case runtime::Comparison::greater_or_equal:
      return *value >= *filter.value;
  }
  CASSIA_ASSERT(false, "all comparisons are named");
}

runtime::RowCursor cursor_of(const codec::RowWrite& row, const std::string& order) {
  return {.value = column_value(row, order), .key = std::get<std::string>(*row.columns[0].second)};
}

bool is_before(const runtime::RowCursor& left, const runtime::RowCursor& right,
               runtime::Direction direction) {
  const auto smaller = std::tie(left.value, left.key) <=> std::tie(right.value, right.key);
  return direction == runtime::Direction::ascending ? smaller < 0 : smaller > 0;
}

void write_stream(Contents& contents, const runtime::StreamWrite& write) {
  const auto [place, is_new] = contents.streams.try_emplace(write.stream);
  Stream& stream = place->second;
  if (is_new) {
    stream.number = static_cast<std::int64_t>(contents.stream_names.size());
    contents.stream_names.push_back(write.stream);
  }
  stream.head.version = write.version;
  if (write.snapshot) {
    stream.head.snapshot = *write.snapshot;
  }
}

void write_messages(Contents& contents, const runtime::Batch& batch) {
  for (const runtime::MessageRecord& message : batch.messages) {
    const auto waiting =
        std::ranges::find(contents.messages, message.id, &runtime::MessageRecord::id);
    if (waiting == contents.messages.end()) {
      contents.messages.push_back(message);
    } else {
      *waiting = message;
    }
  }
  std::erase_if(contents.messages, [&](const runtime::MessageRecord& message) {
    return std::ranges::find(batch.sent_messages, message.id) != batch.sent_messages.end();
  });
}

}  // namespace

const Table& table_named(const Contents& contents, std::string_view name) {
  const auto found = contents.tables.find(name);
  CASSIA_ASSERT(found != contents.tables.end(), "rows are of declared tables");
  return found->second;
}

runtime::RowPage find_rows(const Contents& contents, const runtime::RowQuery& query) {
  CASSIA_ASSERT(query.limit > 0, "a page has room for a row");
  const std::string order = query.order_by.empty() ? "key" : query.order_by;
  std::vector<std::pair<runtime::RowCursor, const codec::RowWrite*>> found;
  for (const auto& [key, row] : table_named(contents, query.table).rows) {
    const runtime::RowCursor place = cursor_of(row, order);
    const bool is_after = !query.after || is_before(*query.after, place, query.direction);
    if (is_after && std::ranges::all_of(query.filters, [&](const runtime::RowFilter& filter) {
          return meets(row, filter);
        })) {
      found.emplace_back(place, &row);
    }
  }
  std::ranges::sort(found, [&](const auto& left, const auto& right) {
    return is_before(left.first, right.first, query.direction);
  });
  runtime::RowPage page;
  for (const auto& [place, row] : found) {
    if (static_cast<std::int64_t>(page.rows.size()) == query.limit) {
      page.next = cursor_of(page.rows.back(), order);
      break;
    }
    page.rows.push_back(*row);
  }
  return page;
}

std::optional<runtime::Conflict> conflict_with(const Contents& contents,
                                               const runtime::Batch& batch) {
  runtime::Conflict conflict;
  for (const runtime::StreamWrite& write : batch.streams) {
    const auto stream = contents.streams.find(write.stream);
    const std::int64_t version = stream == contents.streams.end() ? 0 : stream->second.head.version;
    if (version != write.expected_version) {
      conflict.streams.push_back(write.stream);
    }
  }
  for (const runtime::CommandRecord& command : batch.commands) {
    if (contents.commands.contains(command.key)) {
      conflict.commands.push_back(command.key);
    }
  }
  if (conflict.streams.empty() && conflict.commands.empty()) {
    return std::nullopt;
  }
  return conflict;
}

void write_rows(Contents& contents, std::span<const codec::RowWrite> rows) {
  for (const codec::RowWrite& row : rows) {
    const auto table = contents.tables.find(row.table);
    CASSIA_ASSERT(table != contents.tables.end(), "rows are of declared tables");
    CASSIA_ASSERT(row.columns.size() == table->second.schema.columns.size(),
                  "a row fills its table's columns");
    table->second.rows.insert_or_assign(std::get<std::string>(*row.columns[0].second), row);
  }
}

void write(Contents& contents, const runtime::Batch& batch) {
  for (const runtime::StreamWrite& stream : batch.streams) {
    write_stream(contents, stream);
  }
  for (const runtime::EventRecord& event : batch.events) {
    CASSIA_ASSERT(event.position == static_cast<std::int64_t>(contents.events.size()),
                  "positions follow the log's size");
    const auto stream = contents.streams.find(event.stream);
    CASSIA_ASSERT(stream != contents.streams.end(), "events are of the streams the batch writes");
    stream->second.positions.push_back(event.position);
    contents.events.push_back(event);
  }
  CASSIA_ASSERT(batch.log.size == static_cast<std::int64_t>(contents.events.size()),
                "the log grows by the batch's events");
  write_rows(contents, batch.rows);
  for (const runtime::CommandRecord& command : batch.commands) {
    contents.commands.emplace(command.key, command);
  }
  for (const runtime::TimerRecord& timer : batch.timers) {
    contents.timers.insert_or_assign(timer.id, timer);
  }
  for (const std::string& id : batch.done_timers) {
    contents.timers.erase(id);
  }
  write_messages(contents, batch);
  contents.log = batch.log;
  if (batch.tree_head) {
    contents.tree_heads.push_back(*batch.tree_head);
  }
  if (batch.epoch) {
    contents.epochs.push_back(*batch.epoch);
  }
}

}  // namespace cassia::storage::memory
