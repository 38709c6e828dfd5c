#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/country.h"
#include "base/digest.h"
#include "base/event_type.h"
#include "base/hs_code.h"
#include "base/money.h"
#include "base/quantity.h"
#include "base/rate.h"

// A desk as small as it can be that has every type of field. Its codec stands in
// toy_desk_codec_test.cpp, as a real desk's stands in <desk>_codec.cpp.
namespace cassia::tests::toy_desk {

struct CrateTag;
using CrateId = base::Id<CrateTag>;

enum class Kind : std::uint8_t { fruit, fish };
BOOST_DESCRIBE_ENUM(Kind, fruit, fish)

struct Line {
  base::HsCode hs_code = {};
  base::Quantity net = {};
  base::Money value = {};

  friend bool operator==(const Line&, const Line&) = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (hs_code, net, value))

struct OpenCrate {
  CrateId crate_id = {};
  Kind kind = Kind::fruit;
  std::vector<Line> lines = {};
  std::optional<std::string> remark = {};

  friend bool operator==(const OpenCrate&, const OpenCrate&) = default;
};
BOOST_DESCRIBE_STRUCT(OpenCrate, (), (crate_id, kind, lines, remark))

struct CloseCrate {
  CrateId crate_id = {};

  friend bool operator==(const CloseCrate&, const CloseCrate&) = default;
};
BOOST_DESCRIBE_STRUCT(CloseCrate, (), (crate_id))

using Command = std::variant<OpenCrate, CloseCrate>;

// What the first version of the zone wrote: one line, and no rate.
struct CrateOpenedV1 {
  static constexpr base::EventType kType{"toy.crate_opened", 1};
  CrateId crate_id = {};
  Line line = {};
};
BOOST_DESCRIBE_STRUCT(CrateOpenedV1, (), (crate_id, line))

struct CrateOpenedV2 {
  static constexpr base::EventType kType{"toy.crate_opened", 2};
  CrateId crate_id = {};
  std::vector<Line> lines = {};
};
BOOST_DESCRIBE_STRUCT(CrateOpenedV2, (), (crate_id, lines))

struct CrateOpened {
  static constexpr base::EventType kType{"toy.crate_opened", 3};
  CrateId crate_id = {};
  Kind kind = Kind::fruit;
  std::vector<Line> lines = {};
  base::Rate rate = {};
  base::CountryCode origin = {};
  base::Period window = {};
  std::optional<std::string> remark = {};
  std::map<std::string, std::int64_t> counts = {};
  bool is_sealed = false;

  friend bool operator==(const CrateOpened&, const CrateOpened&) = default;
};
BOOST_DESCRIBE_STRUCT(CrateOpened, (),
                      (crate_id, kind, lines, rate, origin, window, remark, counts, is_sealed))

struct CrateClosed {
  static constexpr base::EventType kType{"toy.crate_closed", 1};

  friend bool operator==(const CrateClosed&, const CrateClosed&) = default;
};
BOOST_DESCRIBE_STRUCT(CrateClosed, (), ())

inline CrateOpenedV2 upcast(CrateOpenedV1 old) {
  return {.crate_id = std::move(old.crate_id), .lines = {old.line}};
}
inline CrateOpened upcast(CrateOpenedV2 old) {
  return {.crate_id = std::move(old.crate_id), .lines = std::move(old.lines)};
}

using Event = std::variant<CrateOpened, CrateClosed>;

struct State {
  CrateId crate_id = {};
  std::map<std::string, Line> lines = {};
  std::optional<base::Instant> closed_at = {};

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (), (crate_id, lines, closed_at))

struct CrateRow {
  static constexpr std::string_view kTable = "toy_crate";
  static constexpr std::array kIndexes{std::string_view{"kind"}, std::string_view{"hs_code"}};
  std::string key = {};
  Kind kind = Kind::fruit;
  CrateId crate_id = {};
  std::optional<base::HsCode> hs_code = {};
  base::Money value = {};
  std::optional<base::Quantity> net = {};
  base::Rate rate = {};
  base::CountryCode origin = {};
  base::Date day = {};
  std::optional<base::Instant> closed_at = {};
  std::int64_t count = 0;
  bool is_sealed = false;
  base::Currency currency = {};
  base::Unit unit = {};
  base::Digest seal = {};

  friend bool operator==(const CrateRow&, const CrateRow&) = default;
};
BOOST_DESCRIBE_STRUCT(CrateRow, (),
                      (key, kind, crate_id, hs_code, value, net, rate, origin, day, closed_at,
                       count, is_sealed, currency, unit, seal))

struct OwnerRow {
  static constexpr std::string_view kTable = "toy_owner";
  std::string key = {};

  friend bool operator==(const OwnerRow&, const OwnerRow&) = default;
};
BOOST_DESCRIBE_STRUCT(OwnerRow, (), (key))

using Row = std::variant<CrateRow, OwnerRow>;

}  // namespace cassia::tests::toy_desk
