#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "codec/decision_file/frames.h"
#include "codec/decision_file/integer_runs.h"
#include "codec/decision_file/value_column.h"

namespace cassia::codec {

namespace {

namespace table = engines::decision::table;
using table::RecordedColumn;
using table::RecordedDecisions;
using table::RecordedHead;
using table::ValueColumn;

// A column within a block: its length, so that whoever does not want it passes over it.
void append_sized(std::string& out, const std::string& column) {
  append_integer(out, static_cast<std::uint32_t>(column.size()));
  out += column;
}

std::string_view take_sized(ByteCursor& bytes) {
  return bytes.take(bytes.integer<std::uint32_t>());
}

bool are_names(const ValueColumn& column) {
  return std::ranges::all_of(
      column.values, [](const auto& value) { return is_recordable_name(*value.as_string()); });
}

bool read_instants(std::string_view bytes, std::size_t count, RecordedDecisions& decisions) {
  ByteCursor cursor(bytes);
  const auto form = static_cast<RunForm>(cursor.integer<std::uint8_t>());
  if (form != RunForm::fixed && form != RunForm::deltas) {
    return false;
  }
  std::vector<std::int64_t> micros(count);
  read_run(cursor, form, micros);
  static const std::int64_t kFirst = base::Instant::parse("1900-01-01T00:00:00Z")->micros();
  static const std::int64_t kLast = base::Instant::parse("9999-12-30T00:00:00Z")->micros();
  for (const std::int64_t each : micros) {
    if (each < kFirst || each > kLast) {
      return false;
    }
    decisions.instants.push_back(base::Instant::of_micros(each));
  }
  return cursor.is_at_end();
}

bool read_names(ByteCursor& bytes, bool is_wanted, std::size_t count, ValueColumn& names) {
  const std::string_view column = take_sized(bytes);
  return !is_wanted ||
         (read_column(column, table::ColumnType::string, count, names) && are_names(names));
}

struct WantedColumns {
  const std::vector<RecordedColumn>& heads;
  bool is_wanted = true;
};

bool read_all(ByteCursor& bytes, const WantedColumns& wanted, std::size_t count,
              std::vector<ValueColumn>& columns) {
  return std::ranges::all_of(wanted.heads, [&](const RecordedColumn& head) {
    const std::string_view column = take_sized(bytes);
    ValueColumn& values = columns.emplace_back();
    return !wanted.is_wanted || read_column(column, head.type, count, values);
  });
}

std::string column_text(table::ColumnType type, const ValueColumn& column) {
  std::string text;
  append_column(text, type, column);
  return text;
}

}  // namespace

bool is_recordable_name(std::string_view name) {
  return !name.empty() && name.size() <= kTextBytesMax &&
         std::ranges::none_of(name,
                              [](char letter) { return static_cast<std::uint8_t>(letter) < 0x20; });
}

std::string print_block(const RecordedHead& head, const base::Digest& before,
                        const RecordedDecisions& decisions) {
  const std::size_t count = decisions.count();
  CASSIA_ASSERT(count > 0 && count <= kBlockDecisionsMax, "a block is neither empty nor too long");
  std::string body;
  append_integer(body, static_cast<std::uint32_t>(count));
  std::vector<std::int64_t> micros;
  for (const base::Instant instant : decisions.instants) {
    micros.push_back(instant.micros());
  }
  std::string run;
  append_run(run, micros);
  append_sized(body, run);
  append_sized(body, column_text(table::ColumnType::string, decisions.cases));
  append_sized(body, column_text(table::ColumnType::string, decisions.subjects));
  for (std::size_t at = 0; at < head.inputs.size(); ++at) {
    append_sized(body, column_text(head.inputs[at].type, decisions.inputs[at]));
  }
  for (std::size_t at = 0; at < head.outputs.size(); ++at) {
    append_sized(body, column_text(head.outputs[at].type, decisions.outputs[at]));
  }
  CASSIA_ASSERT(body.size() <= kBlockBytesMax, "a block of long texts has fewer decisions");
  return framed(Frame::block, before, body);
}

base::Result<RecordedDecisions> read_block(const RecordedHead& head, const base::Digest& before,
                                           std::string_view frame, const BlockWish& wish) {
  ByteCursor bytes(CASSIA_TRY(body_of(Frame::block, before, frame)));
  const std::size_t count = bytes.integer<std::uint32_t>();
  RecordedDecisions decisions;
  const bool is_read =
      count > 0 && count <= kBlockDecisionsMax &&
      read_instants(take_sized(bytes), count, decisions) &&
      read_names(bytes, wish.has_cases, count, decisions.cases) &&
      std::ranges::find(decisions.cases.codes, table::kMissing) == decisions.cases.codes.end() &&
      read_names(bytes, wish.has_subjects, count, decisions.subjects) &&
      read_all(bytes, {head.inputs, wish.has_facts}, count, decisions.inputs) &&
      read_all(bytes, {head.outputs, wish.has_facts}, count, decisions.outputs) &&
      bytes.is_at_end();
  return is_read ? base::Result<RecordedDecisions>(std::move(decisions))
                 : malformed_frame(Frame::block, "no block is written so");
}

}  // namespace cassia::codec
