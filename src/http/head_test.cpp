#include "http/head.h"

#include <gtest/gtest.h>

#include <string>

namespace cassia::http {
namespace {

int status_for(const std::string& text, const ServerLimits& limits = {}) {
  const ParsedHead parsed = parse_head(text, limits);
  return parsed.head ? 200 : parsed.fault.status;
}

Head head_of(const std::string& text) {
  const ParsedHead parsed = parse_head(text, {});
  EXPECT_TRUE(parsed.head) << text;
  return parsed.head.value_or(Head{});
}

TEST(Head, IsReadWhole) {
  const Head head = head_of("PUT /a?b HTTP/1.1\r\nHost: zone:80\r\nX:\t y \r\n\r\n");
  EXPECT_EQ(head.method, "PUT");
  EXPECT_EQ(head.target, "/a?b");
  const std::vector<Header> expected{{"Host", "zone:80"}, {"X", "y"}};
  EXPECT_EQ(head.headers, expected);
  EXPECT_EQ(head.body_kind, BodyKind::none);
  EXPECT_TRUE(head.is_kept_alive);
}

TEST(Head, SaysHowTheBodyIsFramed) {
  const Head sized = head_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 007\r\n\r\n");
  EXPECT_EQ(sized.body_kind, BodyKind::sized);
  EXPECT_EQ(sized.body_bytes, 7U);
  EXPECT_EQ(head_of("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n").body_kind,
            BodyKind::chunked);
}

TEST(Head, SaysWhetherTheConnectionStays) {
  const std::string old = "GET / HTTP/1.0\r\n";
  EXPECT_FALSE(head_of(old + "\r\n").is_kept_alive);
  EXPECT_TRUE(head_of(old + "Connection: x, Keep-Alive\r\n\r\n").is_kept_alive);
  EXPECT_FALSE(
      head_of("GET / HTTP/1.1\r\nHost: a\r\nConnection: TE , close\r\n\r\n").is_kept_alive);
}

TEST(Head, TakesTheHostOutOfAnAbsoluteTarget) {
  EXPECT_EQ(head_of("GET http://zone/a?b HTTP/1.1\r\nHost: ZONE\r\n\r\n").target, "/a?b");
  EXPECT_EQ(head_of("GET http://zone?b HTTP/1.1\r\nHost: zone\r\n\r\n").target, "/?b");
  EXPECT_EQ(status_for("GET http://zone/a HTTP/1.1\r\nHost: other\r\n\r\n"), 400);
}

TEST(Head, HasLimits) {
  const ServerLimits limits{
      .header_bytes_max = 100, .target_bytes_max = 10, .header_count_max = 2, .body_bytes_max = 9};
  const std::string line = "GET / HTTP/1.1\r\nHost: a\r\n";
  EXPECT_EQ(status_for(line + "X: " + std::string(100, 'x') + "\r\n\r\n", limits), 431);
  EXPECT_EQ(status_for(line + "X: 1\r\n\r\n", limits), 200);
  EXPECT_EQ(status_for(line + "X: 1\r\nY: 2\r\n\r\n", limits), 431);
  EXPECT_EQ(status_for("GET /1234567890 HTTP/1.1\r\nHost: a\r\n\r\n", limits), 414);
  EXPECT_EQ(status_for(line + "Content-Length: 9\r\n\r\n", limits), 200);
  EXPECT_EQ(status_for(line + "Content-Length: 10\r\n\r\n", limits), 413);
}

TEST(Head, RequestIdsAreShortAndPlain) {
  EXPECT_TRUE(is_request_id("Trace-1.2_3"));
  EXPECT_FALSE(is_request_id(""));
  EXPECT_FALSE(is_request_id("a b"));
  EXPECT_FALSE(is_request_id("a\"b"));
  EXPECT_FALSE(is_request_id(std::string(65, 'a')));
}

}  // namespace
}  // namespace cassia::http
