#pragma once

#include <string>

#include "engines/duty/duty.h"

namespace cassia::engines::duty {

inline constexpr TaxRoundings kRoundings{};

inline base::Money fen(std::int64_t minor) { return base::Money::of_minor(minor); }
inline base::Rate percent(std::string_view text) { return base::Rate::parse_percent(text).value(); }

inline RateFact given(std::string_view rate, std::string_view table = "cn-import-2026") {
  return {.knowledge = RateKnowledge::given,
          .rate = percent(rate),
          .table = table,
          .citation = {"cn_tariff_2026", "rates"}};
}
inline RateFact unknown(std::string_view table) {
  return {.knowledge = RateKnowledge::unknown, .table = table, .gap = "no_table"};
}
inline RateFact none() { return {.knowledge = RateKnowledge::none}; }

// Its one need is a proof of its own name.
inline PreferenceFact eligible(std::string_view id, RateFact rate) {
  return {.id = id, .rate = rate, .is_eligible = true, .proof_needs = {id}};
}

// MFN goods without provisional rate and consumption tax: MFN 10 %, general 80 %, VAT 9 %.
inline RateFacts plain_facts() {
  return {.origin = OriginStanding::most_favoured,
          .mfn = given("10"),
          .provisional = none(),
          .general = given("80"),
          .consumption = given("0", "cn-consumption-tax"),
          .vat = given("9", "cn-vat")};
}

// "acfta 90000" for the best regime and its total in fen; "none" when there is no best one.
inline std::string best_of(const LineTaxes& line) {
  const Regime* best = best_regime(line);
  return best == nullptr ? "none"
                         : std::string(best->id) + " " + std::to_string(best->taxes->total.minor());
}

// "mfn does_not_apply provisional_prevails 13.1".
inline std::string standing_of(const LineTaxes& line, std::string_view id) {
  const Regime* regime = find_regime(line, id);
  if (regime == nullptr) {
    return std::string(id) + " absent";
  }
  return std::string(regime->id) + " " + boost::describe::enum_to_string(regime->standing, "") +
         " " + boost::describe::enum_to_string(regime->reason, "") + " " +
         std::string(regime->rule.clause);
}

}  // namespace cassia::engines::duty
