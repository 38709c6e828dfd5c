#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

// Bytes of decision files: integers with the least byte first, and integers of seven bits a byte.
// Private to codec/decision_file.
namespace cassia::codec {

template <std::unsigned_integral T>
void append_integer(std::string& out, T value) {
  for (std::size_t byte = 0; byte < sizeof(T); ++byte) {
    out += static_cast<char>(static_cast<std::uint8_t>(value >> (8 * byte)));
  }
}

inline void append_varint(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7U) {
    out += static_cast<char>(static_cast<std::uint8_t>(value | 0x80U));
  }
  out += static_cast<char>(static_cast<std::uint8_t>(value));
}

// Reads from the front. Past the end, or at an integer that is not written in its shortest form, it
// fails for good and gives zeros: whoever reads asks `is_ok` once at the end.
class ByteCursor {
 public:
  explicit ByteCursor(std::string_view bytes) : rest_(bytes) {}

  bool is_ok() const { return is_ok_; }
  bool is_at_end() const { return is_ok_ && rest_.empty(); }
  void fail() {
    is_ok_ = false;
    rest_ = {};
  }

  std::string_view take(std::size_t count) {
    if (count > rest_.size()) {
      fail();
      return {};
    }
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  template <std::unsigned_integral T>
  T integer() {
    const std::string_view bytes = take(sizeof(T));
    std::uint64_t value = 0;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
      value |= std::uint64_t{static_cast<std::uint8_t>(bytes[byte])} << (8 * byte);
    }
    return static_cast<T>(value);
  }

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = integer<std::uint8_t>();
      const std::uint64_t part = byte & 0x7FU;
      if ((shift == 63 && part > 1) || (byte == 0 && shift > 0)) {
        break;  // beyond 64 bits, or longer than it need be
      }
      value |= part << shift;
      if (byte < 0x80) {
        return value;
      }
    }
    fail();
    return 0;
  }

 private:
  std::string_view rest_;
  bool is_ok_ = true;
};

}  // namespace cassia::codec
