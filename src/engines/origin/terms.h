#pragma once

#include <array>
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/country.h"
#include "base/date.h"
#include "base/rate.h"
#include "base/refusal.h"
#include "engines/origin/rule.h"

// What an agreement says of origin beside its product rules: facts of law, all told by the caller.
namespace cassia::engines::origin {

// A fact with the clause that it comes from, and whether users must be told that it is unverified.
template <typename T>
struct Cited {
  T value{};
  base::Citation citation = {};
  bool is_unverified = false;

  friend bool operator==(const Cited&, const Cited&) = default;
};

// The ways to origin, in the order in which an agreement asks for them. `general_rule` is what
// goods without a product rule must meet.
enum class Criterion : std::uint8_t {
  none,
  wholly_obtained,
  exclusively_originating,
  product_rule,
  general_rule,
};
BOOST_DESCRIBE_ENUM(Criterion, none, wholly_obtained, exclusively_originating, product_rule,
                    general_rule)

// What a failing change of classification is measured by. `component_weight`: the weight of the
// part that decides the classification of a textile good.
enum class Measure : std::uint8_t { value, weight, component_weight };
BOOST_DESCRIBE_ENUM(Measure, value, weight, component_weight)

// Materials that a tolerance does not excuse when they go into certain goods.
struct ToleranceExclusion {
  CodeSet goods = {};
  CodeSet materials = {};
};

// The share of materials that may fail the change of classification (de minimis, 微小含量).
struct Tolerance {
  Measure measure = Measure::value;
  base::Rate share = {};
  CodeSet goods = {};  // that it is for
  std::vector<ToleranceExclusion> exclusions = {};
};

// Whose originating materials count as the exporting Party's own: nobody's, those of the importing
// Party, or those of all Parties.
enum class Cumulation : std::uint8_t { none, bilateral, regional };
BOOST_DESCRIBE_ENUM(Cumulation, none, bilateral, regional)

// What an input is to the good, and how it counts in the two kinds of test.
enum class InputRole : std::uint8_t {
  material,
  accessory,
  retail_packing,
  transport_packing,
  indirect,  // used up or worn in production, not part of the good
};
BOOST_DESCRIBE_ENUM(InputRole, material, accessory, retail_packing, transport_packing, indirect)
inline constexpr std::size_t kInputRoles = 5;

enum class Counting : std::uint8_t { counted, ignored, originating };
BOOST_DESCRIBE_ENUM(Counting, counted, ignored, originating)

struct RoleTerm {
  Counting in_change = Counting::counted;  // change of classification, wholly obtained, process
  Counting in_value = Counting::counted;   // regional value content and other shares of value
};

// Costs in the price of a non-originating material that may be taken off its value.
enum class DeductionKind : std::uint8_t {
  freight,
  insurance,
  packing,
  duties_and_taxes,
  brokerage,
  waste,
  processing,  // of the material in the Parties
};
BOOST_DESCRIBE_ENUM(DeductionKind, freight, insurance, packing, duties_and_taxes, brokerage, waste,
                    processing)

// The numerator of the build-up method: originating materials alone, or with the producer's labour,
// overhead, profit and other costs.
enum class BuildUp : std::uint8_t { originating_materials, with_costs };
BOOST_DESCRIBE_ENUM(BuildUp, originating_materials, with_costs)

enum class InventoryMethod : std::uint8_t { first_in_first_out, last_in_first_out, average };
BOOST_DESCRIBE_ENUM(InventoryMethod, first_in_first_out, last_in_first_out, average)

struct PartyTerm {
  base::CountryCode country = {};
  base::Date in_force_from = {};
  base::Citation citation = {};
  bool is_unverified = false;
};

// A rule for goods of `goods` that have no product rule; the first that covers a good holds.
struct GeneralRule {
  CodeSet goods = {};
  Rule rule = {};
};

// RCEP art. 2.6: whose rate applies where rates differ by country of origin.
struct DifferentialTerms {
  Cited<std::vector<std::string>> minimal_operations = {};  // paragraph 5
  Cited<base::Rate> domestic_value_min = {};  // the appendices' additional requirement
  base::Citation by_production = {};          // paragraph 2
  base::Citation by_appendix = {};            // paragraph 3
  base::Citation by_contribution = {};        // paragraph 4
  base::Citation highest_rate = {};           // paragraph 6
};

struct ConsignmentTerms {
  Cited<std::vector<std::string>> lawful_operations = {};  // outside the Parties' production
  bool are_parties_free = false;  // what happens in Parties on the way does not count
  base::Citation evidence = {};
};

// One agreement, its facts for one day (the caller picks those in force).
struct Terms {
  std::string id = {};         // "rcep"
  bool is_simulation = false;  // no entitlement: the answer is a trial and says so
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};  // inclusive
  base::Citation citation = {};
  std::vector<PartyTerm> parties = {};  // all of them
  std::vector<Cited<Criterion>> order = {};
  Cited<std::vector<ValueMethod>> value_methods = {};  // that `as_agreed` stands for
  Cited<BuildUp> build_up = {};
  std::vector<Cited<Tolerance>> tolerances = {};
  Cited<Cumulation> cumulation = {};
  Cited<bool> is_production_cumulated = {};  // by other producers too (full cumulation)
  Cited<std::vector<std::string>> minimal_operations = {};  // that never confer origin
  Cited<std::array<RoleTerm, kInputRoles>> roles = {};
  Cited<std::vector<DeductionKind>> deductions = {};
  Cited<std::vector<InventoryMethod>> inventory_methods = {};
  std::vector<Cited<GeneralRule>> general_rules = {};
  base::Citation material_value = {};  // how non-originating materials are valued
  std::optional<DifferentialTerms> differentials = {};
  std::optional<ConsignmentTerms> consignment = {};

  // The Party, if the agreement is in force for it on the day.
  const PartyTerm* party_on(base::CountryCode country, base::Date on) const;
};

}  // namespace cassia::engines::origin
