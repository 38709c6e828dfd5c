#include "runtime/receipt.h"

#include "codec/described_json.h"

namespace cassia::runtime {

std::string encode_receipt(const Receipt& receipt) { return codec::to_json(receipt); }

base::Result<Receipt> decode_receipt(std::string_view bytes) {
  return codec::from_json<Receipt>(bytes);
}

}  // namespace cassia::runtime
