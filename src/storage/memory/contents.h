#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "runtime/store.h"

namespace cassia::storage::memory {

struct Stream {
  runtime::StreamHead head;
  std::int64_t number = 0;              // in the order of their first commit
  std::vector<std::int64_t> positions;  // of its events, by version
};

struct Table {
  codec::TableSchema schema;
  std::map<std::string, codec::RowWrite, std::less<>> rows;
};

// Everything that a store keeps, as plain values: a copy is a moment.
struct Contents {
  runtime::LogState log;
  std::vector<runtime::EventRecord> events;
  std::map<std::string, Stream, std::less<>> streams;
  std::vector<std::string> stream_names;  // by number
  std::map<std::string, Table, std::less<>> tables;
  std::set<std::string> stale_tables;
  std::map<runtime::CommandKey, runtime::CommandRecord> commands;
  std::map<std::string, runtime::TimerRecord> timers;
  std::vector<runtime::MessageRecord> messages;
  std::vector<runtime::TreeHeadRecord> tree_heads;
  std::vector<runtime::EpochRecord> epochs;
};

const Table& table_named(const Contents& contents, std::string_view name);

// The page of rows that a query finds (runtime/store.h).
runtime::RowPage find_rows(const Contents& contents, const runtime::RowQuery& query);

// What stands in the way of the batch; nothing when it may be written.
std::optional<runtime::Conflict> conflict_with(const Contents& contents,
                                               const runtime::Batch& batch);
void write(Contents& contents, const runtime::Batch& batch);
void write_rows(Contents& contents, std::span<const codec::RowWrite> rows);

}  // namespace cassia::storage::memory
