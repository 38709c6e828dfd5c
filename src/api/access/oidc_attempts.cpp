#include "api/access/oidc_attempts.h"

#include <algorithm>

#include "codec/described_json.h"
#include "security/sealing.h"

namespace cassia::api {

namespace {

constexpr std::string_view kPurpose = "access.oidc attempt";
constexpr std::size_t kUsedMax = 10'000;
constexpr std::size_t kPathLengthMax = 512;

}  // namespace

std::string OidcAttempts::seal(const OidcAttempt& attempt) const {
  return security::seal(codec::to_json(attempt), key_, kPurpose);
}

std::optional<OidcAttempt> OidcAttempts::open(const std::string& sealed, base::Instant now) const {
  const auto text = security::unseal(sealed, key_, kPurpose);
  const auto attempt =
      text ? codec::from_json<OidcAttempt>(*text) : base::Result<OidcAttempt>(text.error());
  return attempt && now < attempt->expires_at ? std::optional(*attempt) : std::nullopt;
}

bool OidcAttempts::use(const OidcAttempt& attempt, base::Instant now) {
  const std::scoped_lock lock(access_);
  while (!order_.empty() && (order_.front().expires_at <= now || order_.size() >= kUsedMax)) {
    used_.erase(order_.front().state);
    order_.pop_front();
  }
  if (!used_.insert(attempt.state).second) {
    return false;
  }
  order_.push_back({.state = attempt.state, .expires_at = attempt.expires_at});
  return true;
}

// Browsers read "//host" and "/\host" as another host, and drop blanks and control letters first.
std::string own_path(const std::string* then) {
  const bool is_own = then != nullptr && then->size() <= kPathLengthMax && then->starts_with('/') &&
                      !then->starts_with("//") && !then->starts_with("/api/") &&
                      std::ranges::all_of(*then, [](char letter) {
                        return letter > ' ' && letter <= '~' &&
                               std::string_view("\\\"<>").find(letter) == std::string_view::npos;
                      });
  return is_own ? *then : "/";
}

}  // namespace cassia::api
