// uses: runtime base
// Signed tree heads and what stands beside them: keys of verifiers, base64 and receipts. What is
// read has one spelling; a head that opens is the one that was read.
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "runtime/base64.h"
#include "runtime/receipt.h"
#include "runtime/refusals.h"
#include "runtime/tree_head.h"

namespace {

namespace runtime = cassia::runtime;

runtime::Signer& signer() {
  static const std::unique_ptr<runtime::Signer> kSigner =
      runtime::signer_of_seed(std::array<std::uint8_t, 32>{1}, "pingxiang");
  return *kSigner;
}

void check_head(std::string_view note) {
  const auto read = runtime::read_tree_head(note);
  const auto opened = runtime::open_tree_head(note, signer().verifier());
  CASSIA_ASSERT(!opened || (read.has_value() && *read == *opened), "a head that opens is read");
  if (!read) {
    CASSIA_ASSERT(read.error().code == runtime::kTreeHeadMalformed && !read.error().place.empty(),
                  "a refusal says where");
    return;
  }
  CASSIA_ASSERT(opened.has_value() || opened.error().code == runtime::kTreeHeadNotSigned,
                "a head that is read opens unless another signed it");
  const std::string own = runtime::sign_tree_head(*read, signer());
  const std::size_t text_bytes = own.find("\n\n") + 2;
  CASSIA_ASSERT(note.substr(0, text_bytes) == own.substr(0, text_bytes), "one head has one text");
  const auto again = runtime::open_tree_head(own, signer().verifier());
  CASSIA_ASSERT(again.has_value() && *again == *read, "what is signed opens");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_head(text);
  if (const auto key = runtime::parse_verifier_key(text)) {
    CASSIA_ASSERT(runtime::to_text(*key) == text, "a key has one spelling");
  }
  if (const auto bytes = runtime::from_base64(text)) {
    CASSIA_ASSERT(runtime::to_base64(*bytes) == text, "base64 has one spelling");
  }
  if (const auto receipt = runtime::decode_receipt(text)) {
    const std::string written = runtime::encode_receipt(*receipt);
    CASSIA_ASSERT(runtime::decode_receipt(written).value() == *receipt,
                  "what is written is read back");
  }
  return 0;
}
