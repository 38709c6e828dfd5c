#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engines/duty/customs_value.h"
#include "engines/duty/rate_facts.h"
#include "engines/duty/refusals.h"
#include "engines/duty/taxes.h"

// Which rate of import duty applies, and the import taxes to the fen.
namespace cassia::engines::duty {

enum class RegimeKind : std::uint8_t { mfn, provisional, agreement, special, general };
BOOST_DESCRIBE_ENUM(RegimeKind, mfn, provisional, agreement, special, general)

// `unknown`: it would apply, or might, and a figure that it needs is missing.
enum class RegimeStanding : std::uint8_t { applies, unknown, does_not_apply };
BOOST_DESCRIBE_ENUM(RegimeStanding, applies, unknown, does_not_apply)

// Why a regime has its standing where that is not plain from its rate.
enum class RegimeReason : std::uint8_t {
  none,
  origin_unknown,        // only the general rate is left (art. 12)
  origin_without_mfn,    // likewise: no most-favoured-nation treatment (art. 12)
  origin_has_mfn,        // goods with that treatment are not general-rate goods (art. 12)
  provisional_prevails,  // over the most-favoured-nation rate (art. 13)
  provisional_is_lower,  // than the preferential rate (art. 13)
  mfn_is_lower,          // than the agreement rate, without a provisional rate (art. 13)
  general_goods,         // have no provisional rate (art. 13)
  scope_excludes,        // the provisional rate is for other goods of the line
  not_eligible,          // for the preference: see reason_detail
  no_such_rate,          // the agreement or list leaves the goods out
  rate_unknown,          // see gaps
  scope_undecided,       // "ex": whether the provisional rate is for these goods is open
};
BOOST_DESCRIBE_ENUM(RegimeReason, none, origin_unknown, origin_without_mfn, origin_has_mfn,
                    provisional_prevails, provisional_is_lower, mfn_is_lower, general_goods,
                    scope_excludes, not_eligible, no_such_rate, rate_unknown, scope_undecided)

// A figure that is missing: which tax, why, and the table that would give it (empty: not known).
struct RateGap {
  std::string_view tax = {};  // duty, consumption_tax, vat
  std::string_view gap = {};
  std::string_view table = {};

  friend bool operator==(const RateGap&, const RateGap&) = default;
};
BOOST_DESCRIBE_STRUCT(RateGap, (), (tax, gap, table))

// The rates of a regime as far as they are known: an unknown one is not there, and never zero.
struct KnownRates {
  std::optional<base::Rate> duty = {};
  std::optional<base::Rate> consumption_tax = {};
  std::optional<base::Rate> vat = {};

  friend bool operator==(const KnownRates&, const KnownRates&) = default;
};
BOOST_DESCRIBE_STRUCT(KnownRates, (), (duty, consumption_tax, vat))

// The line under one regime. The taxes are there whenever all three rates are known, for
// comparison also where the regime does not apply.
struct Regime {
  std::string_view id = {};  // mfn, provisional, general, or the id of the preference
  RegimeKind kind = RegimeKind::mfn;
  RegimeStanding standing = RegimeStanding::unknown;
  RegimeReason reason = RegimeReason::none;
  std::string_view reason_detail = {};  // code of the test that the preference failed
  CitationView rule = {};               // the clause that gives the regime its standing
  std::vector<RateGap> gaps = {};
  KnownRates rates = {};
  std::string_view table = {};      // of the duty rate
  CitationView rate_citation = {};  // of the duty rate
  std::optional<Taxes> taxes = {};
  std::vector<std::string_view> proof_needs = {};
  bool is_unverified = false;  // one of the figures or the eligibility is

  friend bool operator==(const Regime&, const Regime&) = default;
};
BOOST_DESCRIBE_STRUCT(Regime, (),
                      (id, kind, standing, reason, reason_detail, rule, gaps, rates, table,
                       rate_citation, taxes, proof_needs, is_unverified))

// Every regime of one line side by side: those that apply by total tax (of equal ones the fewer
// proofs first), then the unknown ones, then the others. Its texts are views, see rate_facts.h.
struct LineTaxes {
  base::Money customs_value = {};
  std::vector<Regime> regimes = {};
  // An unknown regime could be cheaper than the best known one, and the tables that would tell.
  bool cheaper_may_exist = false;
  std::vector<std::string_view> missing_tables = {};
  // What the best known regime saves against the most-favoured-nation rate; nothing when either
  // is unknown or the origin has no such treatment.
  std::optional<base::Money> saving_against_mfn = {};

  friend bool operator==(const LineTaxes&, const LineTaxes&) = default;
};
BOOST_DESCRIBE_STRUCT(LineTaxes, (),
                      (customs_value, regimes, cheaper_may_exist, missing_tables,
                       saving_against_mfn))

// The cheapest regime that applies with all figures known; nothing when there is none.
const Regime* best_regime(const LineTaxes& taxes);
const Regime* find_regime(const LineTaxes& taxes, std::string_view id);

class RegimeRules;  // engines/duty/regime_rules.h

// The taxes of one line under every regime. Which of them stand is said by the rules (Tariff Law
// arts 12 and 13); of preferences the caller says whether the goods are eligible. A line may have
// no value of its own (zero). Refuses regime_undecided (the rules have no answer),
// customs_value_out_of_range, rate_form_unsupported, rate_impossible, regime_repeated and
// tax_out_of_range. An unknown rate is no refusal: it makes its regimes unknown.
base::Result<LineTaxes> compare_regimes(base::Money customs_value, const RateFacts& facts,
                                        const RegimeRules& rules, const TaxRoundings& roundings);

}  // namespace cassia::engines::duty
