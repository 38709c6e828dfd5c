#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/country.h"
#include "base/date.h"
#include "base/hs_code.h"
#include "base/money.h"
#include "base/quantity.h"
#include "engines/origin/terms.h"

namespace cassia::engines::origin {

// The code of goods in each edition that somebody classified them in; an empty code (length 0) is
// not known. The edition of a code is its own.
inline constexpr std::size_t kEditions = 3;
using CodesByEdition = std::array<base::HsCode, kEditions>;
inline const base::HsCode& code_in(const CodesByEdition& codes, base::HsEdition edition) {
  return codes[static_cast<std::size_t>(edition)];
}
CodesByEdition codes_of(const base::HsCode& code);

// Whether a bought material is originating, as its supplier proves. What nobody knows counts as
// non-originating, as agreements say.
enum class Standing : std::uint8_t { undetermined, non_originating, originating };
BOOST_DESCRIBE_ENUM(Standing, undetermined, non_originating, originating)

// Who made a line that has parts of its own.
enum class Producer : std::uint8_t { same_producer, other_producer };
BOOST_DESCRIBE_ENUM(Producer, same_producer, other_producer)

struct Deduction {
  DeductionKind kind = DeductionKind::freight;
  base::Money amount = {};
};

// One line of a bill of materials. With parts (lines that are `part_of` it) it is an intermediate
// good, whose standing is found and not told.
struct Line {
  std::string name = {};  // as the trader calls it: "3", "drum"
  CodesByEdition codes = {};
  std::optional<base::Money> value = {};  // as the agreement values it, before deductions
  std::vector<Deduction> deductions = {};
  std::optional<base::Quantity> weight = {};  // in KGM
  InputRole role = InputRole::material;
  Standing standing = Standing::undetermined;
  base::CountryCode country = {};            // where it originates or, with parts, was made
  std::vector<std::string> agreements = {};  // under which it originates; empty: all that are asked
  bool is_wholly_obtained = false;
  bool is_in_component = false;  // of textiles: of the part that decides the classification
  Descriptions descriptions = {};
  std::optional<std::uint32_t> part_of = {};  // index of the line; nothing: of the good itself
  Producer producer = Producer::same_producer;
  std::vector<std::string> processes = {};  // of one with parts: all that was done, if told
};

// Amounts that the producer adds to the materials.
struct Costs {
  std::optional<base::Money> labour = {};
  std::optional<base::Money> overhead = {};
  std::optional<base::Money> profit = {};
  std::optional<base::Money> other = {};
};

// One unit of an amount's currency in the good's: numerator / denominator minor units.
struct ConversionRate {
  base::Currency currency = {};
  base::Ratio rate = {};
};

// The good, its materials and what was done to them.
struct Bill {
  std::string good_name = {};
  CodesByEdition codes = {};
  std::optional<base::Money> value = {};     // FOB or transaction value, as the agreement has it
  std::optional<base::Money> net_cost = {};  // for the net cost method
  Costs costs = {};
  std::optional<base::Quantity> weight = {};            // in KGM
  std::optional<base::Quantity> component_weight = {};  // in KGM, of textiles
  bool is_wholly_obtained = false;
  Descriptions descriptions = {};
  std::vector<std::string> processes = {};  // all that was done, if told: minimal operations too
  Descriptions conditions = {};             // texts of rules that hold, and that do not
  std::vector<ConversionRate> rates = {};
  base::Rounding conversion_rounding = base::Rounding::half_up;
  std::vector<Line> lines = {};
};

// Who trades the good under which law.
struct Trade {
  base::CountryCode exporter = {};  // the Party where the good is made
  base::CountryCode importer = {};
  base::Date on = {};
};

}  // namespace cassia::engines::origin
