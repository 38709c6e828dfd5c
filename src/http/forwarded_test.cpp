#include "http/wire/forwarded.h"

#include <gmock/gmock.h>

#include "http/server_fixture_test.h"

namespace cassia::http {
namespace {

using testing::HasSubstr;
using testing::Not;
using wire::canonical_address;
using wire::told_caller;
using wire::ToldCaller;

ToldCaller told(const std::string& forwarded, const std::string& peer = "10.0.0.1") {
  return told_caller({.address = peer}, {{"x-forwarded-for", forwarded}}, {"10.0.0.1", "10.0.0.2"});
}

TEST(Forwarded, AnAddressHasOneText) {
  EXPECT_EQ(canonical_address("0:0:0:0:0:0:0:1"), "::1");
  EXPECT_EQ(canonical_address("::ffff:10.0.0.1"), "10.0.0.1");
  for (const char* wrong : {"", "localhost", "10.0.0.1:80", "10.0.0", "[::1]", "unknown"}) {
    EXPECT_EQ(canonical_address(wrong), std::nullopt) << wrong;
  }
}

TEST(Forwarded, NobodyButATrustedProxyIsBelieved) {
  EXPECT_EQ(told("203.0.113.7").address, "203.0.113.7");
  EXPECT_EQ(told("203.0.113.7", "198.51.100.9").address, "198.51.100.9");
  EXPECT_EQ(told("203.0.113.7", "::ffff:10.0.0.1").address, "203.0.113.7");
}

TEST(Forwarded, TheLastStrangerIsTheCallerWhateverTheListBeginsWith) {
  EXPECT_EQ(told("127.0.0.1, 203.0.113.7").address, "203.0.113.7");
  EXPECT_EQ(told("127.0.0.1,203.0.113.7 ,\t10.0.0.2").address, "203.0.113.7");
  const ToldCaller two_fields = told_caller(
      {.address = "10.0.0.1"},
      {{"X-Forwarded-For", "127.0.0.1"}, {"X-Forwarded-For", "203.0.113.7"}}, {"10.0.0.1"});
  EXPECT_EQ(two_fields.address, "203.0.113.7");
}

TEST(Forwarded, ABrokenListTellsNoMoreThanItsWholeEnd) {
  EXPECT_EQ(told("").address, "10.0.0.1");
  EXPECT_EQ(told("203.0.113.7, nonsense").address, "10.0.0.1");
  EXPECT_EQ(told("nonsense, 10.0.0.2").address, "10.0.0.2");
  EXPECT_EQ(told("10.0.0.2, 10.0.0.1").address, "10.0.0.2");
}

TEST(Forwarded, TheNearestProxySaysWhetherItWasTls) {
  const auto is_tls = [](const std::string& peer, std::vector<Header> headers) {
    return told_caller({.address = peer}, headers, {"10.0.0.1"}).is_tls;
  };
  EXPECT_TRUE(is_tls("10.0.0.1", {{"X-Forwarded-Proto", "https"}}));
  EXPECT_TRUE(is_tls("10.0.0.1", {{"X-Forwarded-Proto", "http, https"}}));
  EXPECT_FALSE(is_tls("10.0.0.1", {{"X-Forwarded-Proto", "https, http"}}));
  EXPECT_FALSE(is_tls("10.0.0.1", {}));
  EXPECT_FALSE(is_tls("203.0.113.7", {{"X-Forwarded-Proto", "https"}}));
}

constexpr const char* kForwarded =
    "GET /echo HTTP/1.1\r\nHost: zone\r\nX-Forwarded-For: 203.0.113.7\r\n"
    "X-Forwarded-Proto: https\r\n\r\n";

TEST(Forwarded, TheServerServesTheCallerBehindTheProxy) {
  TestServer server({.trusted_proxies = {"127.0.0.1"}});
  EXPECT_THAT(server.connect().ask(kForwarded), HasSubstr("Strict-Transport-Security"));
  const Request request = server.seen.take();
  EXPECT_EQ(request.remote_address, "203.0.113.7");
  EXPECT_TRUE(request.is_tls);
  EXPECT_EQ(server.log.take().remote_address, "203.0.113.7");
}

TEST(Forwarded, AServerWithoutAProxyIgnoresWhatIsTold) {
  TestServer server;
  EXPECT_THAT(server.connect().ask(kForwarded), Not(HasSubstr("Strict-Transport-Security")));
  EXPECT_EQ(server.seen.take().remote_address, "127.0.0.1");
}

TEST(Forwarded, LimitsAreThoseOfTheCallerNotOfTheProxy) {
  TestServer server(
      {.trusted_proxies = {"127.0.0.1"},
       .limits = {
           .connections_per_address_max = 1, .requests_per_second = 1, .requests_burst = 1}});
  auto first = server.connect();
  auto second = server.connect();
  EXPECT_EQ(status_of(first.ask(kForwarded)), 200);
  EXPECT_EQ(status_of(first.ask(kForwarded)), 429);
  EXPECT_EQ(status_of(second.ask("GET /echo HTTP/1.1\r\nHost: zone\r\n"
                                 "X-Forwarded-For: 203.0.113.8\r\n\r\n")),
            200);
}

TEST(Forwarded, AProxyIsToldByItsAddress) {
  EXPECT_THROW(TestServer({.trusted_proxies = {"proxy.example"}}), ServerFault);
}

}  // namespace
}  // namespace cassia::http
