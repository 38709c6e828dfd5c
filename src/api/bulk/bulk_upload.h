#pragma once

#include "api/bulk/bulk_lodging.h"
#include "api/call.h"

namespace cassia::api {

// Reads the file that is the body, keeps it as a job of the caller and has it checked. Refuses what
// the readers of messages/lodging_file.h refuse of a file as a whole, media_type_unsupported,
// bulk_empty, bulk_too_many.
base::Result<BulkJob> take_up(BulkLodging& bulk, const Call& call);

}  // namespace cassia::api
