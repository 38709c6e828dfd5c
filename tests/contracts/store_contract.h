#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/digest.h"
#include "tests/contracts/store_kinds.h"

namespace cassia::tests {

// Tables of the contracts of the Store port: one of each column type, with and without values.
inline const std::vector<codec::TableSchema>& fruit_tables() {
  static const std::vector<codec::TableSchema> kTables = {
      {.name = "fruit",
       .columns = {{.name = "key"},
                   {.name = "colour"},
                   {.name = "grams", .type = codec::ColumnType::integer},
                   {.name = "note", .nullability = codec::Nullability::optional}},
       .indexes = {"colour", "grams"}}};
  return kTables;
}

struct Fruit {
  std::string key;
  std::string colour;
  std::int64_t grams = 0;
  std::optional<std::string> note = {};
};

inline codec::RowWrite row_of(const Fruit& fruit) {
  return {.table = "fruit",
          .columns = {{"key", fruit.key},
                      {"colour", fruit.colour},
                      {"grams", fruit.grams},
                      {"note", fruit.note ? codec::ColumnValue(*fruit.note) : std::nullopt}}};
}

// A batch that appends one event to each named stream, which must have `version - 1` events.
struct StreamAt {
  std::string stream;
  std::int64_t version = 1;
};
inline runtime::Batch batch_of(const runtime::LogState& log, const std::vector<StreamAt>& streams) {
  runtime::Batch batch;
  batch.log = log;
  for (const StreamAt& stream : streams) {
    runtime::EventRecord event{.position = batch.log.size++,
                               .stream = stream.stream,
                               .version = stream.version,
                               .type = "toy.changed",
                               .schema = 1,
                               .envelope = stream.stream + " " + std::to_string(stream.version),
                               .nonce = {7},
                               .leaf = {}};
    event.leaf = base::sha256({base::bytes_of(event.envelope)});
    batch.events.push_back(event);
    batch.streams.push_back(
        {.stream = stream.stream,
         .expected_version = stream.version - 1,
         .version = stream.version,
         .snapshot = runtime::Snapshot{
             .version = stream.version, .shape = "s", .bytes = "state of " + stream.stream}});
  }
  batch.log.frontier.assign(1, base::sha256({base::bytes_of(std::to_string(batch.log.size))}));
  batch.log.epoch = 1;
  return batch;
}

inline std::vector<std::string> keys_of(const runtime::RowPage& page) {
  std::vector<std::string> keys;
  for (const codec::RowWrite& row : page.rows) {
    keys.push_back(std::get<std::string>(*row.columns[0].second));
  }
  return keys;
}

// What every test of a store needs, for each kind of it.
template <typename Kind>
class StoreContract : public testing::Test {
 protected:
  StoreContract() { declare(); }

  void declare() { store().declare_tables(fruit_tables()); }
  runtime::Store& store() { return kind_.store(); }
  std::unique_ptr<runtime::StoreReader> reader(runtime::ReadView view = runtime::ReadView::latest) {
    return store().open_reader(view);
  }
  std::optional<runtime::Conflict> append(const std::vector<StreamAt>& streams) {
    const auto writer = store().begin();
    return writer->commit(batch_of(writer->log(), streams));
  }
  // A batch without events.
  std::optional<runtime::Conflict> commit(runtime::Batch batch) {
    const auto writer = store().begin();
    batch.log = writer->log();
    return writer->commit(batch);
  }
  std::vector<std::string> envelopes(const runtime::PositionRange& range) {
    std::vector<std::string> found;
    reader()->read_log(range, [&](const runtime::EventRecord& event) {
      found.push_back(event.envelope);
      return runtime::Continue::yes;
    });
    return found;
  }
  void put_fruit() {
    runtime::Batch batch;
    batch.rows = {row_of({.key = "apple", .colour = "red", .grams = 150}),
                  row_of({.key = "banana", .colour = "yellow", .grams = 120, .note = "ripe"}),
                  row_of({.key = "cherry", .colour = "red", .grams = 8}),
                  row_of({.key = "durian", .colour = "green", .grams = 2500, .note = "金枕"}),
                  row_of({.key = "egg plum", .colour = "yellow", .grams = 120})};
    EXPECT_FALSE(commit(batch));
  }
  std::vector<std::string> query(runtime::RowQuery query) {
    query.table = "fruit";
    return keys_of(reader()->query(query));
  }

  Kind kind_;
};

}  // namespace cassia::tests
