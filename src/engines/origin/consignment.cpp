#include "engines/origin/consignment.h"

#include <algorithm>

#include "base/assert.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

class ConsignmentCheck {
 public:
  explicit ConsignmentCheck(const ConsignmentTerms& terms) : terms_(terms) {}

  void look_at(const Leg& leg, std::size_t index) {
    const auto& lawful = terms_.lawful_operations;
    for (const std::string& operation : leg.operations) {
      if (std::ranges::find(lawful.value, operation) == lawful.value.end()) {
        add(kConsignmentOperation, lawful.citation, leg, index, Verdict::not_met, operation);
      }
    }
    if (!leg.is_under_customs_control.value_or(false)) {
      const bool is_told = leg.is_under_customs_control.has_value();
      add(is_told ? kConsignmentControlLeft : kConsignmentControlUnknown, lawful.citation, leg,
          index, is_told ? Verdict::not_met : Verdict::open, "");
    }
    if (!leg.is_evidenced.value_or(false)) {
      add(kConsignmentEvidenceMissing, terms_.evidence, leg, index, Verdict::open, "");
    }
  }
  Consignment finish() && { return std::move(found_); }

 private:
  void add(base::RefusalCode code, const base::Citation& citation, const Leg& leg,
           std::size_t index, Verdict verdict, const std::string& operation) {
    found_.verdict = both(found_.verdict, verdict);
    std::string place = "legs[";
    place.append(std::to_string(index)).append("]");
    found_.reasons.push_back(
        {.code = code,
         .citation = citation,
         .place = std::move(place),
         .facts = {{"country", std::string(leg.country.code())}, {"operation", operation}}});
  }

  const ConsignmentTerms& terms_;
  Consignment found_ = {};
};

}  // namespace

Consignment check_consignment(const std::vector<Leg>& legs, const Trade& trade,
                              const Terms& terms) {
  CASSIA_ASSERT(terms.consignment.has_value(), "the agreement says how goods are consigned");
  ConsignmentCheck check(*terms.consignment);
  for (std::size_t i = 0; i < legs.size(); ++i) {
    const bool is_party = terms.party_on(legs[i].country, trade.on) != nullptr;
    if (!is_party || !terms.consignment->are_parties_free) {
      check.look_at(legs[i], i);
    }
  }
  return std::move(check).finish();
}

}  // namespace cassia::engines::origin
