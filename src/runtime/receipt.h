#pragma once

#include <string>
#include <string_view>

#include "runtime/executor.h"

namespace cassia::runtime {

// The bytes that are kept under an idempotency key, and back. Refuses what from_json refuses.
std::string encode_receipt(const Receipt& receipt);
base::Result<Receipt> decode_receipt(std::string_view bytes);

}  // namespace cassia::runtime
