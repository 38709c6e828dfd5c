#include "engines/decision/feel/zones.h"

#include <algorithm>
#include <utility>

#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::size_t kHeaderSize = 44;
constexpr std::size_t kTypeSize = 6;
constexpr std::size_t kChangeSize = 8;
constexpr std::size_t kChangesMax = 10'000;

// Big-endian with a sign. The caller has looked that the bytes are there.
std::int64_t integer_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = (static_cast<unsigned char>(bytes[at]) & 0x80U) != 0 ? ~0ULL : 0;
  for (const char byte : bytes.substr(at, size)) {
    value = (value << 8U) | static_cast<unsigned char>(byte);
  }
  return static_cast<std::int64_t>(value);
}

// The six counts of a header (RFC 8536, 3.1).
struct Header {
  std::size_t utc_flags = 0;
  std::size_t standard_flags = 0;
  std::size_t leap_seconds = 0;
  std::size_t changes = 0;
  std::size_t types = 0;
  std::size_t letters = 0;

  std::size_t body_size(std::size_t time_size) const {
    return changes * time_size + changes + types * kTypeSize + letters +
           leap_seconds * (time_size + 4) + standard_flags + utc_flags;
  }
};

std::optional<Header> header_at(std::string_view bytes, std::size_t at) {
  if (bytes.size() < at + kHeaderSize || bytes.substr(at, 4) != "TZif" || bytes[at + 4] < '2') {
    return std::nullopt;
  }
  const auto count = [&](std::size_t index) {
    return static_cast<std::size_t>(integer_at(bytes, at + 20 + index * 4, 4));
  };
  const Header header{.utc_flags = count(0),
                      .standard_flags = count(1),
                      .leap_seconds = count(2),
                      .changes = count(3),
                      .types = count(4),
                      .letters = count(5)};
  for (const std::size_t each : {header.utc_flags, header.standard_flags, header.leap_seconds,
                                 header.changes, header.types, header.letters}) {
    if (each > kChangesMax) {
      return std::nullopt;
    }
  }
  return header;
}

}  // namespace

std::int64_t ZoneHistory::offset_of_local(std::int64_t local_seconds) const {
  std::int64_t offset = first_offset_seconds;
  for (const Change& change : changes) {
    // The change has happened once the clock, still on the old offset, shows its moment.
    if (local_seconds - offset < change.since) {
      break;
    }
    offset = change.offset_seconds;
  }
  return offset;
}

void Zones::add(std::string name, ZoneHistory history) {
  histories_.insert_or_assign(std::move(name), std::move(history));
}

const ZoneHistory* Zones::find(std::string_view name) const {
  const auto found = histories_.find(name);
  return found == histories_.end() ? nullptr : &found->second;
}

base::Result<ZoneHistory> parse_zone_file(std::string_view bytes) {
  const base::Refusal malformed{.code = kZoneFileMalformed};
  // The first block has times of 32 bits and is passed over.
  const auto old = header_at(bytes, 0);
  if (!old.has_value()) {
    return malformed;
  }
  const std::size_t second = kHeaderSize + old->body_size(4);
  const auto header = header_at(bytes, second);
  const std::size_t times = second + kHeaderSize;
  if (!header.has_value() || bytes.size() < times + header->body_size(kChangeSize) ||
      header->types == 0) {
    return malformed;
  }
  const std::size_t kinds = times + header->changes * kChangeSize;
  const std::size_t types = kinds + header->changes;
  const auto offset_of = [&](std::size_t type) {
    return integer_at(bytes, types + type * kTypeSize, 4);
  };
  ZoneHistory history{.first_offset_seconds = offset_of(0)};
  for (std::size_t each = 0; each < header->changes; ++each) {
    const auto type = static_cast<unsigned char>(bytes[kinds + each]);
    if (type >= header->types) {
      return malformed;
    }
    history.changes.push_back({.since = integer_at(bytes, times + each * kChangeSize, kChangeSize),
                               .offset_seconds = offset_of(type)});
  }
  if (!std::ranges::is_sorted(history.changes, {}, &ZoneHistory::Change::since)) {
    return malformed;
  }
  return history;
}

}  // namespace cassia::engines::decision::feel
