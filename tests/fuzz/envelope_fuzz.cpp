// uses: base codec
// The envelope of stored events: what is read is written in one way and read back the same.
#include <cstdint>
#include <string_view>

#include "base/assert.h"
#include "codec/envelope.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace codec = cassia::codec;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto envelope = codec::decode_envelope(bytes);
  if (!envelope) {
    CASSIA_ASSERT(!envelope.error().code.name().empty(), "a refusal has a code");
    return 0;
  }
  const std::string written = codec::encode_envelope(*envelope);
  const auto again = codec::decode_envelope(written);
  CASSIA_ASSERT(again.has_value() && *again == *envelope, "what is written is read back");
  CASSIA_ASSERT(codec::encode_envelope(*again) == written, "one envelope has one spelling");
  return 0;
}
