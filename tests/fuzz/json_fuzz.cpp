// uses: base codec
// The JSON reader, over every type of value: what it accepts is written in one way and read back
// as the same value; what it accepts from outside it accepts from the store as well.
#include <boost/describe.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "codec/described_json.h"

namespace {

namespace base = cassia::base;
namespace codec = cassia::codec;

struct FuzzTag;

enum class Kind : std::uint8_t { fruit, fish };
BOOST_DESCRIBE_ENUM(Kind, fruit, fish)

struct Line {
  base::HsCode hs_code = {};
  base::Quantity net = {};
  base::Money value = {};
  std::optional<base::Rate> rate = {};

  friend bool operator==(const Line&, const Line&) = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (hs_code, net, value, rate))

struct Crate {
  base::Id<FuzzTag> crate_id = {};
  std::vector<Line> lines = {};
  std::map<std::string, std::int64_t> counts = {};
  std::optional<std::string> remark = {};
  Kind kind = Kind::fruit;
  bool is_sealed = false;
  base::CountryCode origin = {};
  base::Date day = {};
  base::Period window = {};
  base::Digest seal = {};

  friend bool operator==(const Crate&, const Crate&) = default;
};
BOOST_DESCRIBE_STRUCT(Crate, (),
                      (crate_id, lines, counts, remark, kind, is_sealed, origin, day, window, seal))

template <typename T>
void check_round_trip(std::string_view text) {
  const auto outside = codec::from_json<T>(text, {.trust = codec::Trust::outside});
  const auto read = codec::from_json<T>(text);
  CASSIA_ASSERT(read.has_value() || !outside.has_value(), "what comes from outside can be stored");
  if (!read) {
    return;
  }
  CASSIA_ASSERT(!outside || *outside == *read, "trust changes what is accepted, not what it means");
  const std::string written = codec::to_json(*read);
  const auto again = codec::from_json<T>(written);
  CASSIA_ASSERT(again.has_value() && *again == *read, "what is written is read back");
  CASSIA_ASSERT(codec::to_json(*again) == written, "one value has one spelling");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_round_trip<Crate>(text);
  check_round_trip<std::vector<Line>>(text);
  check_round_trip<std::map<std::string, std::string>>(text);
  check_round_trip<std::vector<std::int64_t>>(text);
  check_round_trip<base::Instant>(text);
  check_round_trip<std::string>(text);
  if (const auto raw = codec::from_json<codec::RawJson>(text)) {
    CASSIA_ASSERT(base::is_utf8(raw->text), "JSON is UTF-8");
    CASSIA_ASSERT(codec::from_json<codec::RawJson>(raw->text)->text == raw->text,
                  "a raw value is a text of its own");
  }
  return 0;
}
