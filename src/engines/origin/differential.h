#pragma once

#include <boost/describe.hpp>
#include <vector>

#include "engines/origin/determination.h"

namespace cassia::engines::origin {

// Whose materials a good is made of, by value; in minor units of the bill's currency.
struct Contribution {
  base::CountryCode party = {};
  std::int64_t value = 0;

  friend bool operator==(const Contribution&, const Contribution&) = default;
};
struct Makeup {
  std::int64_t value = 0;                        // of the good
  std::int64_t foreign = 0;                      // non-originating materials
  std::vector<Contribution> contributions = {};  // originating ones, by Party, the largest first
};

// Refuses what determine refuses.
base::Result<Makeup> makeup_of(const Bill& bill, const Trade& trade, const OriginLaw& law);

// Which rate an importer may claim where the importing Party's rates differ by origin.
enum class RateClaim : std::uint8_t {
  of_country,               // of the country of origin that was found
  highest_of_contributors,  // paragraph 6 (a)
  highest_of_all,           // paragraph 6 (b)
};
BOOST_DESCRIBE_ENUM(RateClaim, of_country, highest_of_contributors, highest_of_all)

// What the importing Party's schedule says of the good.
struct Differential {
  bool has_differing_rates = false;
  bool is_in_appendix = false;
};

struct CountryOfOrigin {
  base::CountryCode country = {};  // unknown unless the claim is of_country
  RateClaim claim = RateClaim::of_country;
  const base::Citation* citation = nullptr;  // in the terms; nothing: one rate for all
  std::int64_t domestic_value = 0;           // of the appendix's test, where it was made
  bool is_unverified = false;
};

// The country of origin of a good that originates (asserted), RCEP art. 2.6. One rate for all: the
// exporting Party.
//   2. the Party where the good gained its status; goods of originating materials only: the
//      exporting Party, if more was done there than minimal operations
//   3. goods of the appendix: the exporting Party, if its domestic value reaches the requirement:
//      (value - non-originating - originating materials of other Parties) / value
//   4. otherwise the Party that contributed the most originating material
//   6. the importer may claim the highest rate instead; said where no single Party can be named
// Whether more than minimal operations took place is the bill's processes; not told: not shown.
CountryOfOrigin country_of_origin(const Makeup& makeup, const Determination& determination,
                                  const Differential& differential, const Bill& bill,
                                  const Trade& trade, const Terms& terms);

}  // namespace cassia::engines::origin
