#pragma once

#include "api/counter.h"
#include "messages/certificate_determination.h"

namespace cassia::api {

// The versions of bills and the reviewed products that an application rests on.
struct RestsOn {
  std::vector<journeys::origin_certification::KeptBill> bills = {};
  std::vector<journeys::origin_certification::ReviewedProduct> products = {};
};

// Puts the texts and rates of kept versions and of products that were filed for review into the
// bills of an application, out of what the organisation keeps, and says which those are. Refuses
// bill_version_unknown and product_unknown, alike for what was never there and for what others
// keep, and field_malformed for a line that names both.
base::Result<RestsOn> fill_in_bills(Counter& counter, const base::OrganisationId& owner,
                                    std::vector<messages::LineBill>& bills);

// The version that the organisation keeps. Refuses bill_version_unknown at `place`.
base::Result<journeys::bills::BillSaved> kept_version(Counter& counter,
                                                      const base::OrganisationId& owner,
                                                      const messages::KeptVersion& kept,
                                                      std::string_view place);

}  // namespace cassia::api
