// uses: security base
// Tokens and key sets from outside. The first line of the input is the token, the rest is a JSON
// document, which is read as a key set, a discovery document and the answer of a token endpoint.
// What opens is what was signed: no input can make a token of its own under the fixed key.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "security/jwt.h"
#include "security/oidc.h"

namespace {

namespace security = cassia::security;

constexpr std::array<security::TokenAlgorithm, 3> kAll = {security::TokenAlgorithm::rs256,
                                                          security::TokenAlgorithm::es256,
                                                          security::TokenAlgorithm::eddsa};
// RFC 8037 appendix A.4: the only known signature of this key is over this text.
constexpr std::string_view kKeySet =
    R"({"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]})";
constexpr std::string_view kSigned = "Example of Ed25519 signing";

const security::JwkSet& fixed_keys() {
  static const security::JwkSet kKeys = security::JwkSet::parse(kKeySet).value();
  return kKeys;
}

void check_token(std::string_view token) {
  const auto opened = security::open_token(token, fixed_keys(), kAll);
  CASSIA_ASSERT(!opened || *opened == kSigned, "nobody else can sign");
  const auto read = security::verify_id_token(
      token, fixed_keys(), {.allowed = kAll, .issuer = "i", .client_id = "c", .nonce = "n"});
  CASSIA_ASSERT(!read.has_value(), "the signed text has no claims");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view token = text.substr(0, text.find('\n'));
  const std::string_view json = text.substr(std::min(size, token.size() + 1));
  check_token(token);
  if (const auto keys = security::JwkSet::parse(json)) {
    static_cast<void>(security::open_token(token, *keys, kAll).has_value());
  }
  if (const auto provider = security::read_discovery(json, "https://id.example/zone")) {
    CASSIA_ASSERT(security::is_safe_endpoint(provider->token_endpoint), "codes go nowhere else");
    CASSIA_ASSERT(!provider->algorithms.empty(), "a token of the provider can be verified");
  }
  if (const auto id_token = security::read_token_response(json)) {
    CASSIA_ASSERT(!id_token->empty(), "an answer without a token is refused");
  }
  return 0;
}
