#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

// Files a product for review (产品预审): the zone determines its origin out of the bill of
// materials, which comes with the call or is a version that the organisation keeps.
//   POST /api/v1/treaty/product_reviews/file_product
std::vector<Route> product_routes(PrintRoom& room);

}  // namespace cassia::api
