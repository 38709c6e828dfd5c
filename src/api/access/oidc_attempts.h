#pragma once

#include <boost/describe.hpp>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>

#include "base/date.h"
#include "runtime/vault.h"
#include "security/oidc.h"

namespace cassia::api {

inline constexpr std::string_view kAttemptCookie = "cassia_oidc";
inline constexpr std::string_view kAttemptPath = "/api/v1/access/oidc";
inline constexpr std::chrono::minutes kAttemptLife(10);

// One way to the identity provider and back. It stands sealed in a cookie of the browser that went,
// and nowhere else: whoever comes back with another browser has none.
struct OidcAttempt {
  std::string state = {};
  std::string nonce = {};
  std::string code_verifier = {};
  std::string then = "/";    // where the page goes on
  std::string user = {};     // who links an identity; empty: a sign-in
  std::string session = {};  // in which session
  base::Instant expires_at = {};

  security::SignInAttempt secrets() const {
    return {.state = state, .nonce = nonce, .code_verifier = code_verifier};
  }
};
BOOST_DESCRIBE_STRUCT(OidcAttempt, (),
                      (state, nonce, code_verifier, then, user, session, expires_at))

// Seals attempts and sees to it that each is used once. Thread-safe.
class OidcAttempts {
 public:
  explicit OidcAttempts(const runtime::VaultKey& key) : key_(key) {}

  std::string seal(const OidcAttempt& attempt) const;
  // Nothing for what was not sealed here, or has expired.
  std::optional<OidcAttempt> open(const std::string& sealed, base::Instant now) const;
  // Whether this is its first use. Memory is bounded: of very many the oldest are forgotten, and
  // the provider still takes each code only once.
  bool use(const OidcAttempt& attempt, base::Instant now);

 private:
  struct Used {
    std::string state;
    base::Instant expires_at;
  };

  runtime::VaultKey key_;
  std::mutex access_;
  std::unordered_set<std::string> used_;
  std::deque<Used> order_;
};

// A path of the portal that may be gone to after signing in; "/" for everything else.
std::string own_path(const std::string* then);

}  // namespace cassia::api
