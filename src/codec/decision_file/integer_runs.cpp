#include "codec/decision_file/integer_runs.h"

#include <algorithm>

namespace cassia::codec {

namespace {

// Differences wrap, so that any integer may follow any other.
std::uint64_t difference(std::int64_t from, std::int64_t to) {
  return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
}

std::int64_t sum(std::int64_t from, std::uint64_t more) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(from) + more);
}

// Small differences either way become small numbers: 0, -1, 1, -2 are 0, 1, 2, 3.
std::uint64_t folded(std::uint64_t delta) { return (delta << 1U) ^ (0 - (delta >> 63U)); }
std::uint64_t unfolded(std::uint64_t number) { return (number >> 1U) ^ (0 - (number & 1U)); }

std::size_t width_of(std::uint64_t largest) {
  return largest < (1ULL << 8U) ? 1 : largest < (1ULL << 16U) ? 2 : largest < (1ULL << 32U) ? 4 : 8;
}

void append_width(std::string& out, std::uint64_t value, std::size_t width) {
  for (std::size_t byte = 0; byte < width; ++byte) {
    out += static_cast<char>(static_cast<std::uint8_t>(value >> (8 * byte)));
  }
}

template <typename T>
void read_fixed(ByteCursor& bytes, std::int64_t least, std::vector<std::int64_t>& integers) {
  ByteCursor run(bytes.take(integers.size() * sizeof(T)));
  for (std::int64_t& integer : integers) {
    integer = sum(least, run.integer<T>());
  }
}

}  // namespace

void append_run(std::string& out, const std::vector<std::int64_t>& integers) {
  const auto [least, most] = std::ranges::minmax(integers);
  const std::size_t width = width_of(difference(least, most));
  std::string deltas;
  std::int64_t before = 0;
  for (const std::int64_t integer : integers) {
    append_varint(deltas, folded(difference(before, integer)));
    before = integer;
  }
  if (deltas.size() < 9 + integers.size() * width) {
    out += static_cast<char>(RunForm::deltas);
    out += deltas;
    return;
  }
  out += static_cast<char>(RunForm::fixed);
  append_integer(out, static_cast<std::uint64_t>(least));
  out += static_cast<char>(width);
  for (const std::int64_t integer : integers) {
    append_width(out, difference(least, integer), width);
  }
}

void read_run(ByteCursor& bytes, RunForm form, std::vector<std::int64_t>& integers) {
  if (form == RunForm::deltas) {
    std::int64_t before = 0;
    for (std::int64_t& integer : integers) {
      integer = sum(before, unfolded(bytes.varint()));
      before = integer;
    }
    return;
  }
  const auto least = static_cast<std::int64_t>(bytes.integer<std::uint64_t>());
  switch (bytes.integer<std::uint8_t>()) {
    case 1:
      return read_fixed<std::uint8_t>(bytes, least, integers);
    case 2:
      return read_fixed<std::uint16_t>(bytes, least, integers);
    case 4:
      return read_fixed<std::uint32_t>(bytes, least, integers);
    case 8:
      return read_fixed<std::uint64_t>(bytes, least, integers);
    default:
      return bytes.fail();
  }
}

}  // namespace cassia::codec
