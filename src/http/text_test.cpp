#include <gmock/gmock.h>

#include "base/utf8.h"
#include "http/cookies.h"
#include "http/events.h"
#include "http/letters.h"
#include "http/message.h"
#include "http/response_text.h"
#include "http/target.h"
#include "http/url.h"

namespace cassia::http {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Target, IsDecoded) {
  const auto target = parse_target("/api/%E8%8D%94?goods=a+b%26c&&empty&x=%0A");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/api/荔");
  const std::vector<QueryField> expected{{"goods", "a b&c"}, {"empty", ""}, {"x", "\n"}};
  EXPECT_EQ(target->query, expected);
  EXPECT_EQ(parse_target("/")->path, "/");
  EXPECT_EQ(parse_target("/a/")->path, "/a/");
  EXPECT_EQ(parse_target("/a/..b/.c/...")->path, "/a/..b/.c/...");
}

TEST(Target, RefusesWhatCouldBeReadInTwoWays) {
  for (const std::string_view target :
       {"",         "a",         "*",          "?a",          "//",         "//host/a", "/a//b",
        "/.",       "/..",       "/a/../b",    "/a/%2e%2E/b", "/%2e",       "/a%2Fb",   "/a%5cb",
        "/a\\b",    "/%",        "/%4",        "/%4g",        "/%00",       "/a%0Ab",   "/%7F",
        "/a b",     "/a#b",      "/%C0%AF",    "/%FF",        "/%ED%A0%80", "/a?b=%",   "/a?b=%00",
        "/a?%FF=1", "/a?b=\x01", "/a?b=%E8%8D"}) {
    EXPECT_FALSE(parse_target(target)) << target;
  }
  std::string many = "/a?";
  for (int field = 0; field < 101; ++field) {
    many += "b=1&";
  }
  EXPECT_FALSE(parse_target(many));
}

TEST(Target, IsEncodedSoThatItIsReadBack) {
  const std::string value = "荔枝 & 100% /\\?#";
  EXPECT_EQ(percent_encode("a-b_c.d~9"), "a-b_c.d~9");
  EXPECT_EQ(parse_target("/a?v=" + percent_encode(value))->query[0].value, value);
}

TEST(Utf8, HasNoOverlongFormsAndNoSurrogates) {
  EXPECT_TRUE(base::is_utf8("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8D\x88"));
  for (const std::string_view bytes :
       {"\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5", "\xE2\x82"}) {
    EXPECT_FALSE(base::is_utf8(bytes));
  }
}

TEST(Cookies, AreReadStrictly) {
  const std::vector<Cookie> expected{{"a", "1"}, {"b", ""}, {"c", "x=y"}};
  EXPECT_EQ(parse_cookies("a=1; b=; c=\"x=y\""), expected);
  for (const std::string_view header : {"", "a", "a=1;b=2", "a=1; ", "=1", "a b=1", "a=\"1",
                                        "a=1,2", "a=1 ", "a=\x80", "a=1;  b=2"}) {
    EXPECT_FALSE(parse_cookies(header)) << header;
  }
}

TEST(Cookies, NamedTwiceAreNotBelieved) {
  Request request{.headers = {{"cookie", "session=a; other=b"}}};
  EXPECT_EQ(request.cookie("session"), "a");
  EXPECT_EQ(request.cookie("none"), std::nullopt);
  request.headers[0].value = "session=a; session=b; other=c";
  EXPECT_EQ(request.cookie("session"), std::nullopt);
  EXPECT_EQ(request.cookie("other"), "c");
  request.headers.push_back({"Cookie", "session=c"});
  EXPECT_EQ(request.cookie("other"), std::nullopt);
}

TEST(Cookies, AreSetForThisSiteAndNotForScripts) {
  EXPECT_EQ(to_header({.name = "s", .value = "v"}), "s=v; Path=/; SameSite=Strict; HttpOnly");
  EXPECT_EQ(to_header({.name = "s",
                       .value = "",
                       .path = "/api",
                       .same_site = SameSite::lax,
                       .is_secure = true,
                       .is_http_only = false,
                       .max_age = std::chrono::seconds(0)}),
            "s=; Path=/api; Max-Age=0; SameSite=Lax; Secure");
}

TEST(Events, AreEncodedLineByLine) {
  EXPECT_EQ(encode_event({.event_name = "task", .id = "7", .text = "a"}),
            "id: 7\nevent: task\ndata: a\n\n");
  EXPECT_EQ(encode_event({.text = "a\r\nb\rc\nd"}), "data: a\ndata: b\ndata: c\ndata: d\n\n");
  EXPECT_EQ(encode_event({.text = ""}), "data: \n\n");
  EXPECT_EQ(encode_event({.event_name = "a\nid: 1", .id = "\r\n9", .text = "x"}),
            "id: 9\nevent: aid: 1\ndata: x\n\n");
}

TEST(ResponseText, HasWhatTheServerAdds) {
  using std::chrono::sys_days;
  const ResponseFrame frame{
      .request_id = "r1",
      .time = sys_days(std::chrono::year(2026) / 3 / 2) + std::chrono::seconds(3723)};
  const Response response{
      .status = 201, .headers = {{"ETag", "\"1\""}, {"content-length", "99"}}, .body = "four"};
  EXPECT_EQ(response_head(response, frame),
            "HTTP/1.1 201 Created\r\nETag: \"1\"\r\nDate: Mon, 02 Mar 2026 01:02:03 GMT\r\n"
            "X-Request-Id: r1\r\nX-Content-Type-Options: nosniff\r\nContent-Length: 4\r\n\r\n");
}

TEST(ResponseText, SpeaksOfTlsOnlyWhenThereIsSome) {
  EXPECT_THAT(response_head({}, {}), Not(HasSubstr("Strict-Transport-Security")));
  EXPECT_THAT(response_head({}, {.is_tls = true}), HasSubstr("Strict-Transport-Security: max-age"));
  EXPECT_THAT(response_head({}, {.is_kept_alive = false}), HasSubstr("Connection: close"));
  EXPECT_THAT(response_head({}, {.minor_version = 0}), HasSubstr("Connection: keep-alive"));
  EXPECT_THAT(response_head({.status = 304}, {}), Not(HasSubstr("Content-Length")));
}

TEST(ResponseText, IsNotWrittenByStrangers) {
  EXPECT_TRUE(is_writable({.headers = {{"Location", "/a\tb"}}}));
  EXPECT_FALSE(is_writable({.headers = {{"Location", "/a\r\nSet-Cookie: x=y"}}}));
  EXPECT_FALSE(is_writable({.headers = {{"Bad name", "x"}}}));
  EXPECT_FALSE(is_writable({.status = 100}));
  EXPECT_FALSE(is_writable({.status = 600}));
}

TEST(Url, IsTakenApart) {
  EXPECT_EQ(parse_url("https://hub.example:8443/hook?a=b"), (Url{.is_tls = true,
                                                                 .host = "hub.example",
                                                                 .port = "8443",
                                                                 .authority = "hub.example:8443",
                                                                 .target = "/hook?a=b"}));
  EXPECT_EQ(parse_url("http://[::1]?q")->host, "::1");
  EXPECT_EQ(parse_url("http://[::1]?q")->target, "/?q");
  EXPECT_EQ(parse_url("http://a")->port, "80");
}

TEST(Url, RefusesWhatItDoesNotAskFor) {
  for (const std::string_view url :
       {"", "a", "ftp://a/", "http://", "http:///a", "http://user@a/", "http://a:b/", "http://a:0/",
        "http://a:65536/", "http://a/#b", "http://a b/", "http://a/b c", "http://a/\r\nX: y",
        "http://[::1/", "http://[::1]x/", "http://a:/"}) {
    EXPECT_FALSE(parse_url(url)) << url;
  }
}

// The members are those of the Problem that the documents of the API promise, and no others.
TEST(Fault, IsAWholeProblem) {
  const Response response = fault_response(413, "body too large", "r-1");
  EXPECT_EQ(response.status, 413);
  EXPECT_EQ(response.body,
            R"({"type":"about:blank","title":"Content Too Large","status":413,)"
            R"("code":"body_too_large","place":"","facts":[{"name":"reason",)"
            R"("value":"body too large"}],"remedy":"Send a smaller body.","request_id":"r-1"})"
            "\n");
}

TEST(Fault, IsNamedByWhatHappened) {
  const std::vector<std::pair<int, std::string_view>> codes{
      {400, "malformed_request"}, {405, "request_refused"},   {408, "request_timed_out"},
      {414, "address_too_long"},  {429, "too_many_requests"}, {431, "headers_too_large"},
      {500, "internal_fault"},    {503, "unavailable"}};
  for (const auto& [status, code] : codes) {
    EXPECT_THAT(fault_response(status, "x", "r").body,
                HasSubstr("\"code\":\"" + std::string(code) + "\""));
  }
  EXPECT_THAT(fault_response(500, "x", "r").body, HasSubstr(R"("remedy":"")"));
}

}  // namespace
}  // namespace cassia::http
