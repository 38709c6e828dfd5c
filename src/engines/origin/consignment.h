#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engines/origin/bill.h"
#include "engines/origin/terms.h"

namespace cassia::engines::origin {

// A country that goods passed between the exporting and the importing Party, and what is told of
// their stay.
struct Leg {
  base::CountryCode country = {};
  std::vector<std::string> operations = {};  // by their names in the law
  std::optional<bool> is_under_customs_control = {};
  std::optional<bool> is_evidenced = {};  // by papers of transit or of transport
};

struct Consignment {
  Verdict verdict = Verdict::met;
  std::vector<base::Refusal> reasons = {};  // what disproves it, or is not told
};

// Direct consignment (直接运输): whether the goods kept their origin on the way. One operation that
// the agreement does not allow disproves it; control that was left, too; what is not told is open.
// Where the agreement leaves Parties free, only other countries count. The agreement has terms of
// consignment (asserted).
Consignment check_consignment(const std::vector<Leg>& legs, const Trade& trade, const Terms& terms);

}  // namespace cassia::engines::origin
