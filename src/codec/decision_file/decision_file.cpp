#include "codec/decision_file/decision_file.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "base/assert.h"
#include "base/utf8.h"
#include "codec/decision_file/integer_runs.h"
#include "codec/decision_file/value_column.h"
#include "engines/decision/table/table_text.h"

namespace cassia::codec {

namespace {

namespace table = engines::decision::table;
using table::ColumnType;
using table::RecordedColumn;
using table::RecordedDecisions;
using table::RecordedHead;
using table::ValueColumn;

constexpr std::string_view kHeadMark = "CASDEC1\n";
constexpr std::string_view kBlockMark = "DECBLK1\n";
constexpr std::size_t kDigestBytes = 32;
constexpr std::int32_t kOffsetSecondsMax = 18 * 3600;
constexpr std::size_t kPackagesMax = 16;

constexpr std::string_view mark_of(Frame frame) {
  return frame == Frame::head ? kHeadMark : kBlockMark;
}

base::Refusal malformed(Frame frame, std::string problem) {
  return {.code = kDecisionFileMalformed,
          .place = frame == Frame::head ? "head" : "block",
          .facts = {{"problem", std::move(problem)}}};
}

base::Digest frame_digest(const base::Digest& before, std::string_view start_and_body) {
  return base::sha256({before.bytes, base::bytes_of(start_and_body)});
}

std::string framed(Frame frame, const base::Digest& before, std::string_view body) {
  std::string out(mark_of(frame));
  append_integer(out, static_cast<std::uint32_t>(body.size()));
  out += body;
  const base::Digest digest = frame_digest(before, out);
  out.append(digest.bytes.begin(), digest.bytes.end());
  return out;
}

// The body of a frame whose digest is right.
base::Result<std::string_view> body_of(Frame frame, const base::Digest& before,
                                       std::string_view bytes) {
  if (bytes.size() != CASSIA_TRY(frame_size(bytes.substr(0, kFrameStartBytes), frame))) {
    return malformed(frame, "another length");
  }
  const std::string_view start_and_body = bytes.substr(0, bytes.size() - kDigestBytes);
  if (frame_digest(before, start_and_body) != digest_of_frame(bytes)) {
    return base::Refusal{.code = kDecisionFileDamaged,
                         .place = frame == Frame::head ? "head" : "block"};
  }
  return start_and_body.substr(kFrameStartBytes);
}

void append_words(std::string& out, std::string_view text) {
  append_integer(out, static_cast<std::uint16_t>(text.size()));
  out += text;
}

std::string read_words(ByteCursor& bytes) {
  const std::string_view text = bytes.take(bytes.integer<std::uint16_t>());
  if (!base::is_utf8(text) || text.size() > kTextBytesMax) {
    bytes.fail();
  }
  return std::string(text);
}

base::Digest read_digest(ByteCursor& bytes) {
  base::Digest digest;
  const std::string_view taken = bytes.take(kDigestBytes);
  std::ranges::copy(base::bytes_of(taken), digest.bytes.begin());
  return digest;
}

void append_columns(std::string& out, const std::vector<RecordedColumn>& columns) {
  append_integer(out, static_cast<std::uint16_t>(columns.size()));
  for (const RecordedColumn& column : columns) {
    out += static_cast<char>(column.type);
    append_words(out, column.name);
    append_words(out, column.unit);
  }
}

std::vector<RecordedColumn> read_columns(ByteCursor& bytes, std::size_t most) {
  const std::size_t count = bytes.integer<std::uint16_t>();
  std::vector<RecordedColumn> columns;
  if (count == 0 || count > most) {
    bytes.fail();
  }
  for (std::size_t at = 0; at < count && bytes.is_ok(); ++at) {
    const auto type = bytes.integer<std::uint8_t>();
    std::string name = read_words(bytes);
    std::string unit = read_words(bytes);
    if (type > static_cast<std::uint8_t>(ColumnType::any) || name.empty() ||
        table::find_column(columns, name)) {
      bytes.fail();
    }
    columns.push_back({std::move(name), static_cast<ColumnType>(type), std::move(unit)});
  }
  return columns;
}

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
  return !is_wanted || (read_column(column, ColumnType::string, count, names) && are_names(names));
}

bool read_all(ByteCursor& bytes, const std::vector<RecordedColumn>& heads, std::size_t count,
              std::vector<ValueColumn>& columns) {
  return std::ranges::all_of(heads, [&](const RecordedColumn& head) {
    return read_column(take_sized(bytes), head.type, count, columns.emplace_back());
  });
}

std::string column_text(ColumnType type, const ValueColumn& column) {
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

base::Result<std::size_t> frame_size(std::string_view start, Frame frame) {
  if (start.size() < kFrameStartBytes) {
    return malformed(frame, "it ends too early");
  }
  if (!start.starts_with(mark_of(frame))) {
    return malformed(frame, "it begins otherwise");
  }
  ByteCursor length(start.substr(kHeadMark.size()));
  const std::size_t bytes = length.integer<std::uint32_t>();
  if (bytes > (frame == Frame::head ? kHeadBytesMax : kBlockBytesMax)) {
    return malformed(frame, "it is too long");
  }
  return kFrameStartBytes + bytes + kDigestBytes;
}

base::Digest digest_of_frame(std::string_view frame) {
  CASSIA_ASSERT(frame.size() >= kDigestBytes, "a frame ends in its digest");
  ByteCursor end(frame.substr(frame.size() - kDigestBytes));
  return read_digest(end);
}

std::string print_head(const RecordedHead& head) {
  std::string body;
  append_words(body, head.table);
  body.append(head.digest.bytes.begin(), head.digest.bytes.end());
  append_integer(body, static_cast<std::uint16_t>(head.packages.size()));
  for (const table::PackagePin& pin : head.packages) {
    append_words(body, pin.id);
    append_words(body, pin.version);
    body.append(pin.digest.bytes.begin(), pin.digest.bytes.end());
  }
  append_integer(body, static_cast<std::uint32_t>(head.offset_seconds));
  append_columns(body, head.inputs);
  append_columns(body, head.outputs);
  CASSIA_ASSERT(body.size() <= kHeadBytesMax, "a table's names are short");
  return framed(Frame::head, {}, body);
}

base::Result<RecordedHead> read_head(std::string_view frame) {
  ByteCursor bytes(CASSIA_TRY(body_of(Frame::head, {}, frame)));
  RecordedHead head;
  head.table = read_words(bytes);
  head.digest = read_digest(bytes);
  const std::size_t packages = bytes.integer<std::uint16_t>();
  if (packages > kPackagesMax) {
    bytes.fail();
  }
  for (std::size_t at = 0; at < packages && bytes.is_ok(); ++at) {
    table::PackagePin& pin = head.packages.emplace_back();
    pin.id = read_words(bytes);
    pin.version = read_words(bytes);
    pin.digest = read_digest(bytes);
  }
  head.offset_seconds = static_cast<std::int32_t>(bytes.integer<std::uint32_t>());
  if (head.offset_seconds > kOffsetSecondsMax || head.offset_seconds < -kOffsetSecondsMax ||
      head.table.empty()) {
    bytes.fail();
  }
  head.inputs = read_columns(bytes, table::kInputsMax);
  head.outputs = read_columns(bytes, table::kOutputsMax);
  return bytes.is_at_end() ? base::Result<RecordedHead>(std::move(head))
                           : malformed(Frame::head, "no head is written so");
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
  append_sized(body, column_text(ColumnType::string, decisions.cases));
  append_sized(body, column_text(ColumnType::string, decisions.subjects));
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
      read_all(bytes, head.inputs, count, decisions.inputs) &&
      read_all(bytes, head.outputs, count, decisions.outputs) && bytes.is_at_end();
  return is_read ? base::Result<RecordedDecisions>(std::move(decisions))
                 : malformed(Frame::block, "no block is written so");
}

}  // namespace cassia::codec
