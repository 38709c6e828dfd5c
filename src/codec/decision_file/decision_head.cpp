#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "base/utf8.h"
#include "codec/decision_file/byte_cursor.h"
#include "codec/decision_file/decision_file.h"
#include "codec/decision_file/frames.h"
#include "codec/decision_file/value_column.h"
#include "engines/decision/table/table_text.h"

namespace cassia::codec {

namespace {

namespace table = engines::decision::table;
using table::RecordedColumn;
using table::RecordedHead;

constexpr std::int32_t kOffsetSecondsMax = 18 * 3600;
constexpr std::size_t kPackagesMax = 16;

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
    if (type > static_cast<std::uint8_t>(table::ColumnType::any) || name.empty() ||
        table::find_column(columns, name)) {
      bytes.fail();
    }
    columns.push_back({std::move(name), static_cast<table::ColumnType>(type), std::move(unit)});
  }
  return columns;
}

}  // namespace

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
                           : malformed_frame(Frame::head, "no head is written so");
}

}  // namespace cassia::codec
