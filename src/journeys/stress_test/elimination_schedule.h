#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/country.h"
#include "base/hs_code.h"
#include "base/rate.h"
#include "base/result.h"
#include "engines/decision/feel/number.h"

// A tariff that might be: what the duty on some goods would be, stage after stage, as the schedules
// of trade agreements have it (CPTPP Annex 2-D). No rate in force is read from it, ever.
namespace cassia::journeys {

// The goods under a code, of one origin or (unknown) of any, and their duty at each stage.
struct TariffCut {
  base::HsCode hs_code = {};
  base::CountryCode origin = {};
  // By how many percent imports change for each percent of their price; not above zero.
  engines::decision::feel::Number elasticity = {};
  std::vector<base::Rate> rates = {};  // one for each stage

  std::string name() const;  // "0810.60 VN"
};

class EliminationSchedule {
 public:
  // Refuses schedule_row_repeated. Every cut has a rate for each stage.
  static base::Result<EliminationSchedule> make(std::vector<std::string> stages,
                                                std::vector<TariffCut> cuts);

  const std::vector<std::string>& stages() const { return stages_; }
  const std::vector<TariffCut>& cuts() const { return cuts_; }

  // The place of the cut that the goods fall under: of several the one with the longest code, and
  // of two of them the one that names the origin. Nothing where none is.
  std::optional<std::size_t> find(const base::HsCode& code, base::CountryCode origin) const;

 private:
  using Key = std::tuple<base::HsCode, base::CountryCode>;

  std::vector<std::string> stages_ = {};
  std::vector<TariffCut> cuts_ = {};
  std::map<Key, std::size_t> places_ = {};
};

}  // namespace cassia::journeys
