#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "security/jwk.h"

// Strict reading of signed tokens (RFC 7515, 7519; OpenID Connect Core 3.1.3.7). Refused besides
// what is said below: JSON with repeated names, header `crit`, a `typ` other than JWT, keys that
// the token brings along (never looked at), times that are not whole seconds.
namespace cassia::security {

inline constexpr std::size_t kTokenBytesMax = 16 * 1024;

// The content of a token whose signature is right. Nothing else of it has
// been checked. The key is the one whose id (`kid`) and algorithm the token names; a token without
// `kid` is taken only when the set has one key of its algorithm. Refuses id_token_too_long,
// token_malformed, token_algorithm_not_allowed, token_key_unknown, token_not_signed.
base::Result<std::string> open_token(std::string_view token, const JwkSet& keys,
                                     std::span<const TokenAlgorithm> allowed);

// What an ID token must say to be taken.
struct IdTokenCheck {
  std::span<const TokenAlgorithm> allowed;
  std::string issuer = {};
  std::string client_id = {};
  std::string nonce = {};
  base::Instant now = {};
  std::chrono::seconds leeway{60};  // how far the clocks may be apart
};

struct IdToken {
  std::string subject = {};
  base::Instant issued_at = {};
  base::Instant expires_at = {};
  std::optional<base::Instant> authenticated_at = {};  // auth_time
  std::optional<std::string> email = {};
  bool is_email_verified = false;
  std::optional<std::string> name = {};
};

// The claims of an ID token whose signature, issuer, audience, times and nonce are right. Several
// audiences need `azp`; `azp`, wherever it stands, must be the client. Refuses besides the codes of
// open_token: token_of_other_issuer, token_for_other_client, id_token_expired, token_not_yet_valid,
// token_nonce_differs.
base::Result<IdToken> verify_id_token(std::string_view token, const JwkSet& keys,
                                      const IdTokenCheck& check);

}  // namespace cassia::security
