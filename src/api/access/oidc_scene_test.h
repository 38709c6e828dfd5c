#pragma once

#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <fstream>

#include "api/api_zone_test.h"
#include "http/cookies.h"
#include "journeys/commands.h"
#include "journeys/journeys.h"

// A sign-in that was recorded at a certified provider (tests/oidc), given again to a zone whose
// clock stands at the time of then.
namespace cassia::api {

namespace users = systems::access::users;

struct RecordedSignIn {
  std::string issuer, client_id, redirect_uri, scope, state, nonce, code_verifier, code;
  std::string discovery, key_set, token_response, received_at;

  static RecordedSignIn read() {
    std::ifstream file("tests/oidc/recorded/cassia-test.json");
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    const boost::json::object all = boost::json::parse(content).as_object();
    const auto text = [](const boost::json::value& value) {
      return boost::json::value_to<std::string>(value);
    };
    const auto& client = all.at("client").as_object();
    const auto& attempt = all.at("attempt").as_object();
    return {.issuer = text(all.at("issuer")),
            .client_id = text(client.at("id")),
            .redirect_uri = text(client.at("redirect_uri")),
            .scope = text(client.at("scope")),
            .state = text(attempt.at("state")),
            .nonce = text(attempt.at("nonce")),
            .code_verifier = text(attempt.at("code_verifier")),
            .code = text(all.at("callback").as_object().at("code")),
            .discovery = text(all.at("discovery")),
            .key_set = text(all.at("key_set")),
            .token_response = text(all.at("token_response")),
            .received_at = text(all.at("received_at"))};
  }
};

// Answers as the provider did, counting what it is asked.
class StandIn final : public OidcNetwork {
 public:
  explicit StandIn(const RecordedSignIn& said)
      : discovery(said.discovery), key_set(said.key_set), token_response(said.token_response) {}

  http::Response send(const http::ClientRequest& request) override {
    if (is_away) {
      throw http::ClientFault("nobody answers");
    }
    if (request.url.ends_with("/.well-known/openid-configuration")) {
      ++discoveries;
      return {.body = discovery};
    }
    if (request.method == "POST") {
      ++exchanges;
      last_exchange = request.body;
      return {.body = token_response};
    }
    ++key_requests;
    return {.body = key_set};
  }

  std::string discovery, key_set, token_response, last_exchange;
  bool is_away = false;
  int discoveries = 0;
  int exchanges = 0;
  int key_requests = 0;
};

class OidcScene : public testing::Test {
 protected:
  OidcScene() {
    token_ = zone_.register_person("li", "fruit", base::OrganisationKind::trader, {"declarant"});
    zone_.set_time(said_.received_at.c_str());
    offer(said_.issuer);
  }

  void offer(const std::string& issuer) {
    auto network = std::make_unique<StandIn>(said_);
    provider_ = network.get();
    zone_.door().offer_oidc(std::make_unique<OidcIssuer>(
        OidcOffer{.issuer = issuer,
                  .client = {.id = said_.client_id,
                             .redirect_uri = said_.redirect_uri,
                             .scope = said_.scope},
                  .title = {.zh = "统一身份", .en = "Zone identity", .vi = "Danh tính khu"}},
        std::move(network), [this](const std::string& line) { told_.push_back(line); }));
  }

  base::Instant now() const { return *base::Instant::parse(said_.received_at); }
  void wait(std::chrono::seconds time) { zone_.set_time(base::to_text(now() + time).c_str()); }

  OidcAttempt attempt() const {
    return {.state = said_.state,
            .nonce = said_.nonce,
            .code_verifier = said_.code_verifier,
            .expires_at = now() + std::chrono::hours(24)};
  }
  // The browser comes back with the attempt in its cookie.
  http::Response come_back(const OidcAttempt& attempt, const std::string& query) {
    return come_back_with(zone_.door().attempts().seal(attempt), query);
  }
  http::Response come_back(const OidcAttempt& attempt) { return come_back(attempt, whole_query()); }
  http::Response come_back_with(const std::string& sealed, const std::string& query) {
    return zone_.call({.path = "/api/v1/access/oidc/callback?" + query,
                       .headers = {{"Cookie", std::string(kAttemptCookie) + "=" + sealed}}});
  }
  std::string whole_query() const {
    return "state=" + said_.state + "&code=" + said_.code + "&iss=" + said_.issuer;
  }

  std::string identity() { return zone_.door().identity_lookup(said_.issuer, "account-officer"); }
  void give(journeys::Command command, const std::string& actor, const std::string& organisation) {
    const auto given = zone_.give(std::move(command), actor, organisation);
    EXPECT_TRUE(given) << (given ? "" : base::to_text(given.error()));
  }
  void link(const std::string& user = "li") {
    give(users::LinkIdentity{.user = *base::ActorId::parse(user), .identity = identity()}, user,
         "fruit");
  }
  std::shared_ptr<const users::State> state_of(const std::string& user) {
    return zone_.door().states().find<users::State>(stream_of(journeys::Desk::users, user));
  }

  static std::string where(const http::Response& response) {
    const std::string* const location = http::find_header(response.headers, "Location");
    return response.status == 303 && location != nullptr ? *location : response.body;
  }
  static std::string refused(const std::string& code) { return "/sign-in?refused=" + code; }
  // The value of a cookie that the answer sets; empty when it sets none.
  static std::string cookie_of(const http::Response& response, const std::string& name) {
    for (const http::Header& header : response.headers) {
      if (header.name == "Set-Cookie" && header.value.starts_with(name + "=")) {
        return header.value.substr(name.size() + 1, header.value.find(';') - name.size() - 1);
      }
    }
    return "";
  }

  const RecordedSignIn said_ = RecordedSignIn::read();
  std::vector<std::string> told_;
  ApiZone zone_;
  StandIn* provider_ = nullptr;
  std::string token_;
};

}  // namespace cassia::api
