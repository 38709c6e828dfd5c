#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/rate.h"
#include "engines/origin/code_set.h"

namespace cassia::engines::origin {

// The requirements that agreements make of goods, as an algebra: leaves, and what joins them.
enum class RuleKind : std::uint8_t {
  any_of,           // one of the children
  all_of,           // every child
  always,           // nothing is required ("from materials of any heading")
  wholly_obtained,  // the good is
  change,           // non-originating materials are of another chapter, heading or subheading
  regional_value,   // at least so much regional value content, by one method
  value_max,        // of non-originating materials (of `codes`, if given) in the good's value
  weight_max,       // likewise in the good's weight
  produced_from,    // every non-originating material is of `codes`
  obtained_inputs,  // every material of `codes` is wholly obtained
  process,          // a named process took place in the Parties
  condition,        // a text that a person has to confirm
  official,         // a text that no program reads: an official decides
};
BOOST_DESCRIBE_ENUM(RuleKind, any_of, all_of, always, wholly_obtained, change, regional_value,
                    value_max, weight_max, produced_from, obtained_inputs, process, condition,
                    official)

enum class ChangeLevel : std::uint8_t { chapter, heading, subheading };
BOOST_DESCRIBE_ENUM(ChangeLevel, chapter, heading, subheading)

// How regional value content is counted. `as_agreed` leaves the choice among the agreement's own
// methods to the exporter, as the sign RVC40 does.
enum class ValueMethod : std::uint8_t { as_agreed, build_down, build_up, focused_value, net_cost };
BOOST_DESCRIBE_ENUM(ValueMethod, as_agreed, build_down, build_up, focused_value, net_cost)

// Materials that may fail a change of classification without harm, up to a share of the value:
// those of the good's own heading (or subheading), or of `codes`.
struct Allowance {
  base::Rate share = {};
  bool is_for_own_code = false;
  CodeSet codes = {};

  bool is_given() const { return is_for_own_code || !codes.is_empty(); }
  friend bool operator==(const Allowance&, const Allowance&) = default;
};

// One node of a rule. Only the fields that its kind names count.
struct RuleNode {
  RuleKind kind = RuleKind::always;
  ChangeLevel level = ChangeLevel::heading;     // change
  ValueMethod method = ValueMethod::as_agreed;  // regional_value
  base::Rate share = {};                        // regional_value, value_max, weight_max
  CodeSet codes = {};                           // what a change excepts; what the others are about
  Allowance allowance = {};                     // change
  std::string text = {};                        // process, condition, official
  std::uint32_t first_child = 0;                // any_of, all_of: the children stand together
  std::uint32_t child_count = 0;

  friend bool operator==(const RuleNode&, const RuleNode&) = default;
};

// A rule: nodes of which the last is the root and children stand before their parent.
class Rule {
 public:
  Rule() = default;
  // The nodes are well formed (asserted): children before parents, and every node but the last
  // the child of one.
  explicit Rule(std::vector<RuleNode> nodes);

  bool is_empty() const { return nodes_.empty(); }
  const RuleNode& root() const { return nodes_.back(); }
  std::span<const RuleNode> nodes() const { return nodes_; }
  std::span<const RuleNode> children(const RuleNode& node) const {
    return std::span(nodes_).subspan(node.first_child, node.child_count);
  }
  std::int32_t index_of(const RuleNode& node) const {
    return static_cast<std::int32_t>(&node - nodes_.data());
  }

  friend bool operator==(const Rule&, const Rule&) = default;

 private:
  std::vector<RuleNode> nodes_;
};

// The digits that a change at the level compares: 2, 4 or 6.
constexpr int digits_of(ChangeLevel level) { return 2 * (static_cast<int>(level) + 1); }

}  // namespace cassia::engines::origin
