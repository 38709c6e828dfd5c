#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "engines/duty/duty.h"

// Which rates of a line stand, as the law says it (Tariff Law arts 12 and 13).
namespace cassia::engines::duty {

// The provisional rate as it is for these very goods. `unknown`: it exists and is not known here.
enum class ProvisionalStanding : std::uint8_t { stands, undecided, excluded, none, unknown };
BOOST_DESCRIBE_ENUM(ProvisionalStanding, stands, undecided, excluded, none, unknown)

// All that the articles look at for one regime of a line. The comparisons are false where one of
// the two rates is not given; eligibility is of a preference, and false for other regimes.
struct RegimeQuestion {
  RegimeKind regime = RegimeKind::mfn;
  OriginStanding origin = OriginStanding::unknown;
  ProvisionalStanding provisional = ProvisionalStanding::none;
  RateKnowledge rate = RateKnowledge::unknown;  // of the regime
  bool is_eligible = false;
  bool is_provisional_lower = false;  // than the preference's rate, and stands
  bool is_mfn_lower = false;          // likewise

  friend bool operator==(const RegimeQuestion&, const RegimeQuestion&) = default;
};
BOOST_DESCRIBE_STRUCT(RegimeQuestion, (),
                      (regime, origin, provisional, rate, is_eligible, is_provisional_lower,
                       is_mfn_lower))

// Whose rate the goods have under the regime.
enum class DutyChoice : std::uint8_t { own, provisional };
BOOST_DESCRIBE_ENUM(DutyChoice, own, provisional)

struct RegimeRule {
  RegimeStanding standing = RegimeStanding::does_not_apply;
  RegimeReason reason = RegimeReason::none;
  DutyChoice duty = DutyChoice::own;
  CitationView rule = {};  // good while the law is that the rules were made from
  bool is_unverified = false;

  friend bool operator==(const RegimeRule&, const RegimeRule&) = default;
};

// The answers to every question that can be asked, so that comparing the regimes of a line asks
// nothing but an index: some four hundred, made once for each version of the law.
class RegimeRules {
 public:
  // Nothing for a question that the law has no answer to.
  using Answer = std::function<std::optional<RegimeRule>(const RegimeQuestion&)>;

  RegimeRules() = default;  // answers nothing
  explicit RegimeRules(const Answer& answer);

  const RegimeRule* find(const RegimeQuestion& question) const;  // null: no answer

 private:
  std::vector<std::optional<RegimeRule>> rules_;  // by number of the question
};

}  // namespace cassia::engines::duty
