#include "api/access/oidc_provider.h"

#include "api/refusals.h"
#include "security/refusals.h"

namespace cassia::api {

namespace {

constexpr std::chrono::hours kKept(1);
constexpr std::chrono::seconds kPauseOfDescription(10);  // after a failure
constexpr std::chrono::minutes kPauseOfKeys(1);
constexpr int kOk = 200;

class ClientNetwork final : public OidcNetwork {
 public:
  http::Response send(const http::ClientRequest& request) override {
    constexpr std::chrono::seconds kAnswerTimeout(10);
    constexpr std::size_t kAnswerBytesMax = 512 * 1024;
    http::Client client({.answer_timeout = kAnswerTimeout, .response_bytes_max = kAnswerBytesMax});
    return client.send(request);
  }
};

bool is_within(const std::optional<base::Instant>& asked_at, base::Instant now,
               std::chrono::seconds age_max) {
  return asked_at && now - *asked_at < age_max;
}

base::Refusal unavailable(std::string place) {
  return {.code = kOidcUnavailable, .place = std::move(place)};
}

}  // namespace

std::unique_ptr<OidcNetwork> oidc_network() { return std::make_unique<ClientNetwork>(); }

OidcIssuer::OidcIssuer(OidcOffer offer, std::unique_ptr<OidcNetwork> network, Tell tell)
    : offer_(std::move(offer)), network_(std::move(network)), tell_(std::move(tell)) {}

void OidcIssuer::tell(const base::Refusal& refusal) const {
  tell_("identity provider: " + std::string(refusal.code.name()) +
        (refusal.place.empty() ? "" : " at " + refusal.place));
}

base::Result<std::string> OidcIssuer::fetch(const std::string& url) {
  try {
    http::Response response =
        network_->send({.url = url, .headers = {{"Accept", "application/json"}}});
    if (response.status != kOk) {
      return unavailable("status " + std::to_string(response.status));
    }
    return std::move(response.body);
  } catch (const http::ClientFault& fault) {
    return unavailable(fault.what());
  }
}

base::Result<security::OidcProvider> OidcIssuer::provider(base::Instant now) {
  const std::scoped_lock lock(access_);
  if (is_within(provider_asked_at_, now, provider_ ? kKept : kPauseOfDescription)) {
    return provider_ ? base::Result<security::OidcProvider>(*provider_)
                     : unavailable("asked a moment ago");
  }
  provider_asked_at_ = now;
  provider_.reset();
  const std::string text = CASSIA_TRY(fetch(security::discovery_url(offer_.issuer)));
  provider_ = CASSIA_TRY(security::read_discovery(text, offer_.issuer));
  return *provider_;
}

// Keys that cannot be fetched anew stay as they were: the old ones may still be right.
base::Result<security::JwkSet> OidcIssuer::keys(const security::OidcProvider& provider,
                                                base::Instant now, std::chrono::seconds age_max) {
  const std::scoped_lock lock(access_);
  if (is_within(keys_asked_at_, now, keys_ ? age_max : kPauseOfKeys)) {
    return keys_ ? base::Result<security::JwkSet>(*keys_) : unavailable("asked a moment ago");
  }
  keys_asked_at_ = now;
  const std::string text = CASSIA_TRY(fetch(provider.jwks_uri));
  keys_ = CASSIA_TRY(security::JwkSet::parse(text));
  return *keys_;
}

// The answer is read whatever its status is: a refusal of the provider is JSON too.
base::Result<std::string> OidcIssuer::exchange_code(const security::OidcProvider& provider,
                                                    const OidcExchange& exchange) {
  const security::TokenRequest asked =
      security::token_request(provider, offer_.client, exchange.attempt, exchange.code);
  http::ClientRequest request{.method = "POST",
                              .url = asked.url,
                              .headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                                          {"Accept", "application/json"}},
                              .body = asked.body};
  if (!asked.authorization.empty()) {
    request.headers.push_back({"Authorization", asked.authorization});
  }
  try {
    return security::read_token_response(network_->send(request).body);
  } catch (const http::ClientFault& fault) {
    return unavailable(fault.what());
  }
}

base::Result<security::IdToken> OidcIssuer::identify(const OidcExchange& exchange) {
  const security::OidcProvider known = CASSIA_TRY(provider(exchange.now));
  const std::string token = CASSIA_TRY(exchange_code(known, exchange));
  const security::IdTokenCheck check{.allowed = known.algorithms,
                                     .issuer = known.issuer,
                                     .client_id = offer_.client.id,
                                     .nonce = exchange.attempt.nonce,
                                     .now = exchange.now};
  auto verified =
      security::verify_id_token(token, CASSIA_TRY(keys(known, exchange.now, kKept)), check);
  if (!verified && verified.error().code == security::kTokenKeyUnknown) {
    verified = security::verify_id_token(token, CASSIA_TRY(keys(known, exchange.now, kPauseOfKeys)),
                                         check);
  }
  return verified;
}

}  // namespace cassia::api
