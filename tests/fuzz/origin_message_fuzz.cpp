// uses: messages runtime base
// A message of the exchange of origin data, as anybody may post it: what opens is what was signed,
// and what is read has one spelling.
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "messages/origin_message.h"
#include "messages/refusals.h"
#include "runtime/signed_note.h"

namespace {

namespace messages = cassia::messages;
namespace runtime = cassia::runtime;

runtime::Signer& signer() {
  static const std::unique_ptr<runtime::Signer> kSigner =
      runtime::signer_of_seed(std::array<std::uint8_t, 32>{1}, "partner");
  return *kSigner;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  runtime::open_note(text, signer().verifier());
  const auto read = messages::read_origin_message(text);
  if (!read) {
    CASSIA_ASSERT(read.error().code == messages::kOriginMessageMalformed, "one refusal for all");
    return 0;
  }
  CASSIA_ASSERT(messages::print_origin_message(*read) == text, "a message has one spelling");
  const auto partner = cassia::journeys::origin_exchange::PartnerId::parse("vn");
  const auto command = messages::command_of(*read, *partner);
  CASSIA_ASSERT(!command || command->number.text() == read->certificate, "of its certificate");
  const std::string note = runtime::sign_note(text, signer());
  CASSIA_ASSERT(runtime::open_note(note, signer().verifier()) == text, "what is signed opens");
  return 0;
}
