#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "security/jwk.h"

// The code flow of OpenID Connect with PKCE (RFC 6749, 7636, 9207), as far as it needs no network:
// the caller fetches, redirects and keeps the attempt between the two halves.
//
//   discovery -> authorisation_url -> (the user signs in there) -> read_callback -> token_request
//             -> read_token_response -> verify_id_token (jwt.h)
namespace cassia::security {

// What is needed of an identity provider.
struct OidcProvider {
  std::string issuer = {};
  std::string authorization_endpoint = {};
  std::string token_endpoint = {};
  std::string jwks_uri = {};
  std::vector<TokenAlgorithm> algorithms = {};  // those of the provider that we verify too
};

// Whether an address may be trusted with codes and tokens: https, or http on this machine
// (127.0.0.1, [::1], localhost). No user part, no fragment, no blanks.
bool is_safe_endpoint(std::string_view url);

// Where the issuer publishes its document.
std::string discovery_url(std::string_view issuer);

// The document that was fetched from there. Refuses discovery_malformed, discovery_of_other_issuer,
// endpoint_not_safe.
base::Result<OidcProvider> read_discovery(std::string_view json, std::string_view issuer);

// This zone as the provider knows it; without a secret for a public client.
struct OidcClient {
  std::string id = {};
  std::optional<std::string> secret = {};
  std::string redirect_uri = {};
  std::string scope = "openid";
};

// One sign-in under way: kept by the caller, bound to the browser, used once.
struct SignInAttempt {
  std::string state = {};
  std::string nonce = {};
  std::string code_verifier = {};
};
SignInAttempt random_attempt();

// The S256 challenge of a verifier (RFC 7636 section 4.2).
std::string code_challenge(std::string_view code_verifier);

std::string authorisation_url(const OidcProvider& provider, const OidcClient& client,
                              const SignInAttempt& attempt);

// The parameters with which the provider sent the browser back, decoded.
struct CallbackParameters {
  std::optional<std::string> state = {};
  std::optional<std::string> code = {};
  std::optional<std::string> issuer = {};  // iss
  std::optional<std::string> error = {};
};
// The code. Refuses sign_in_state_differs (also when `iss` is another provider) and
// sign_in_declined.
base::Result<std::string> read_callback(const CallbackParameters& parameters,
                                        const OidcProvider& provider, const SignInAttempt& attempt);

// To be posted as application/x-www-form-urlencoded.
struct TokenRequest {
  std::string url = {};
  std::string body = {};
  std::string authorization = {};  // the header's value; empty for a public client
};
TokenRequest token_request(const OidcProvider& provider, const OidcClient& client,
                           const SignInAttempt& attempt, std::string_view code);

// The ID token of the answer. Refuses token_response_malformed, and sign_in_declined when the
// provider answers with an error.
base::Result<std::string> read_token_response(std::string_view json);

}  // namespace cassia::security
