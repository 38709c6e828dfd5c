#pragma once

#include "api/counter.h"
#include "messages/certificate_determination.h"

namespace cassia::api {

// Puts the texts and rates of kept versions into the bills of an application, out of what the
// organisation keeps, and says which versions those are. Refuses bill_version_unknown, alike for
// what was never saved and for what others keep.
base::Result<std::vector<journeys::origin_certification::KeptBill>> fill_in_kept_bills(
    Counter& counter, const base::OrganisationId& owner, std::vector<messages::LineBill>& bills);

}  // namespace cassia::api
