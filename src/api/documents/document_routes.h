#pragma once

#include <vector>

#include "api/documents/print_room.h"

namespace cassia::api {

// What a consignment looks like on paper, to whoever may see it, in the language of the call:
//
//   GET /api/v1/trade/declarations/{declaration_id}/tax_bill.pdf   its tax bill
//   GET /api/v1/trade/consignments/{declaration_id}/record.pdf     its record
std::vector<Route> document_routes(PrintRoom& room);

}  // namespace cassia::api
