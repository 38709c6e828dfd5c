// Clients that mean no good, or know no better: the others are served all the while.
#include <gmock/gmock.h>
#include <sys/resource.h>

#include <vector>

#include "http/server_fixture_test.h"

namespace cassia::http {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

TEST(Attack, SlowHeadersEndInTime) {
  TestServer server({.limits = {.header_timeout = milliseconds(100)}});
  std::vector<RawSocket> slow;
  for (int client = 0; client < 20; ++client) {
    slow.push_back(server.connect());
    slow.back().send("GET /echo HTTP/1.1\r\nHost: zo");
  }
  EXPECT_TRUE(server.serves_others());
  // One more byte each time does not buy more time.
  auto dripping = server.connect();
  while (dripping.send("G")) {
    if (!server.serves_others()) {
      break;
    }
  }
  for (RawSocket& client : slow) {
    EXPECT_EQ(status_of(client.read_all()), 408);
  }
  EXPECT_TRUE(server.serves_others());
}

TEST(Attack, SilentConnectionsEndInTime) {
  TestServer server(
      {.limits = {.header_timeout = milliseconds(50), .idle_timeout = milliseconds(50)}});
  auto silent = server.connect();
  EXPECT_EQ(silent.read_all(), "") << "nothing was asked, nothing is answered";
  auto idle = server.connect();
  EXPECT_EQ(status_of(idle.ask(kPlainGet)), 200);
  EXPECT_EQ(idle.read_all(), "");
}

TEST(Attack, SlowBodiesEndInTime) {
  TestServer server({.limits = {.body_timeout = milliseconds(50)}});
  auto slow = server.connect();
  slow.send("POST /echo HTTP/1.1\r\nHost: zone\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_TRUE(server.serves_others());
  EXPECT_EQ(status_of(slow.read_all()), 408);
}

TEST(Attack, SlowReadersAreDropped) {
  TestServer server({.limits = {.write_timeout = milliseconds(50)}});
  auto slow = server.connect(4096);
  slow.send("GET /large HTTP/1.1\r\nHost: zone\r\n\r\n");
  while (server.log.take().route != "/large") {
  }
  EXPECT_LT(slow.read_all().size(), 8U * 1024 * 1024);
  EXPECT_TRUE(server.serves_others());
}

TEST(Attack, OversizedHeadsAreRefused) {
  TestServer server;
  auto client = server.connect();
  client.send("GET /echo HTTP/1.1\r\nHost: zone\r\nX: " + std::string(20'000, 'x'));
  EXPECT_EQ(status_of(client.read_all()), 431);
  EXPECT_EQ(status_of(server.connect().ask("GET /" + std::string(9'000, 'a') +
                                           " HTTP/1.1\r\nHost: zone\r\n\r\n")),
            414);
  std::string many = "GET /echo HTTP/1.1\r\nHost: zone\r\n";
  for (int header = 0; header < 101; ++header) {
    many += "X: 1\r\n";
  }
  EXPECT_EQ(status_of(server.connect().ask(many + "\r\n")), 431);
}

TEST(Attack, OversizedBodiesAreRefused) {
  TestServer server({.limits = {.body_bytes_max = 1000}});
  const std::string head = "POST /echo HTTP/1.1\r\nHost: zone\r\n";
  EXPECT_EQ(status_of(server.connect().ask(head + "Content-Length: 1001\r\n\r\n")), 413);
  auto sending = server.connect();
  sending.send(head + "Content-Length: 500000\r\n\r\n" + std::string(500'000, 'x'));
  EXPECT_EQ(status_of(sending.read_all()), 413) << "the answer survives what was sent unread";
  auto chunked = server.connect();
  EXPECT_EQ(status_of(chunked.ask(head + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n" +
                                  std::string(1001, 'x'))),
            413);
  auto framing = server.connect();
  framing.send(head + "Transfer-Encoding: chunked\r\n\r\n1;" + std::string(100'000, 'x'));
  EXPECT_EQ(status_of(framing.read_all()), 413);
  EXPECT_TRUE(server.serves_others());
}

TEST(Attack, OnlyWhereFilesArriveBodiesMayBeLarger) {
  const RoomyPath roomy{.begin = "/echo/", .end = "/files", .body_bytes_max = 2000};
  TestServer server({.limits = {.body_bytes_max = 1000, .roomy_paths = {roomy}}});
  const auto ask = [&](const std::string& line, std::size_t bytes) {
    const std::string head = line + " HTTP/1.1\r\nHost: zone\r\nContent-Length: ";
    return status_of(server.connect().ask(head + std::to_string(bytes) + "\r\n\r\n" +
                                          std::string(bytes, 'x')));
  };
  EXPECT_NE(ask("POST /echo/7/files?name=a", 2000), 413);
  EXPECT_EQ(ask("POST /echo/7/files?name=a", 2001), 413);
  EXPECT_EQ(ask("PUT /echo/7/files", 1001), 413);
  EXPECT_EQ(ask("POST /echo/7/file?x=/files", 1001), 413);
  EXPECT_EQ(ask("POST /other/files", 1001), 413);
}

TEST(Attack, AThousandHalfOpenConnectionsLeaveRoomForOthers) {
  rlimit files{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &files), 0);
  files.rlim_cur = files.rlim_max;
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &files), 0);
  ASSERT_GT(files.rlim_cur, 1500U) << "two ends of each connection are in this process";
  TestServer server({.limits = {.connections_max = 200, .connections_per_address_max = 100'000}});
  std::vector<RawSocket> half_open;
  for (int client = 0; client < 1000; ++client) {
    half_open.push_back(server.connect());
    half_open.back().send(client % 2 == 0 ? "" : "POST /echo HTTP/1.1\r\n");
    if (client % 100 == 99) {
      EXPECT_TRUE(server.serves_others()) << client;
    }
  }
  EXPECT_EQ(half_open.front().read_all(), "") << "the oldest gave way";
  half_open.back().send("Host: zone\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(status_of(half_open.back().read_response()), 200) << "the newest did not";
}

TEST(Attack, BusyConnectionsDoNotGiveWay) {
  TestServer server({.limits = {.connections_max = 2}});
  auto first = server.connect();
  auto second = server.connect();
  first.send("GET /hold HTTP/1.1\r\nHost: zone\r\n\r\n");
  second.send("GET /hold HTTP/1.1\r\nHost: zone\r\n\r\n");
  const auto held = std::vector{server.held.take(), server.held.take()};
  EXPECT_EQ(status_of(server.connect().read_all()), 503);
  for (const auto& responder : held) {
    responder->send({.body = "done"});
  }
  EXPECT_EQ(status_of(first.read_response()), 200);
  EXPECT_EQ(status_of(second.read_response()), 200);
  EXPECT_TRUE(server.serves_others()) << "an idle one gives way";
}

TEST(Attack, OneAddressHasItsShareOfConnections) {
  TestServer server({.limits = {.connections_per_address_max = 3}});
  std::vector<RawSocket> taken;
  for (int client = 0; client < 3; ++client) {
    taken.push_back(server.connect());
    EXPECT_EQ(status_of(taken.back().ask(kPlainGet)), 200);
  }
  EXPECT_EQ(status_of(server.connect().read_all()), 503);
  EXPECT_THAT(server.metrics.to_prometheus_text(),
              HasSubstr("cassia_http_connections_refused_total{reason=\"address\"} 1\n"));
  taken.back().send("GET /echo HTTP/1.1\r\nHost: zone\r\nConnection: close\r\n\r\n");
  taken.back().read_all();
  taken.pop_back();
  while (!server.serves_others()) {  // until the server has seen that one is gone
  }
}

TEST(Attack, OneAddressHasItsShareOfRequests) {
  TestServer server({.limits = {.requests_per_second = 1, .requests_burst = 2}});
  auto client = server.connect();
  EXPECT_EQ(status_of(client.ask(kPlainGet)), 200);
  EXPECT_EQ(status_of(client.ask(kPlainGet)), 200);
  const std::string refused = client.ask(kPlainGet);
  EXPECT_EQ(status_of(refused), 429);
  EXPECT_THAT(refused, HasSubstr("Retry-After: 1\r\n"));
}

struct Malformed {
  std::string text;
  int status;
};

std::vector<Malformed> malformed_lines() {
  const std::string host = "Host: zone\r\n\r\n";
  return {
      {"\r\n\r\n", 400},
      {"\r\nGET / HTTP/1.1\r\n" + host, 400},
      {"GET\r\n\r\n", 400},
      {"GET /\r\n\r\n", 400},
      {"GET / \r\n\r\n", 400},
      {" GET / HTTP/1.1\r\n" + host, 400},
      {"GET  / HTTP/1.1\r\n" + host, 400},
      {"GET /  HTTP/1.1\r\n" + host, 400},
      {"GET / HTTP/1.1 \r\n" + host, 400},
      {"GET\t/\tHTTP/1.1\r\n" + host, 400},
      {"G@T / HTTP/1.1\r\n" + host, 400},
      {"GET / http/1.1\r\n" + host, 400},
      {"GET / HTTP/11\r\n" + host, 400},
      {"GET / HTTP/2.0\r\n" + host, 505},
      {"GET / HTTP/1.2\r\n" + host, 505},
      {"GET / HTTP/0.9\r\n" + host, 505},
      {"CONNECT zone:80 HTTP/1.1\r\n" + host, 501},
      {std::string(40, 'M') + " / HTTP/1.1\r\n" + host, 501},
      {"GET a HTTP/1.1\r\n" + host, 400},
      {"GET * HTTP/1.1\r\n" + host, 400},
      {"GET /../a HTTP/1.1\r\n" + host, 400},
      {"GET /%2e%2e/a HTTP/1.1\r\n" + host, 400},
      {"GET /%00 HTTP/1.1\r\n" + host, 400},
      {"GET /%zz HTTP/1.1\r\n" + host, 400},
      {"GET /%c0%ae HTTP/1.1\r\n" + host, 400},
      {"GET /a\x01 HTTP/1.1\r\n" + host, 400},
      {"GET //evil HTTP/1.1\r\n" + host, 400},
      {"GET ftp://zone/ HTTP/1.1\r\n" + host, 400},
      {"GET http://other/ HTTP/1.1\r\n" + host, 400},
      {"GET / HTTP/1.1\n\n", 400},
      {"GET / HTTP/1.1\r\nHost: zone\n\r\n", 400},
      {"GET / HTTP/1.1\rHost: zone\r\n\r\n", 400},
      {std::string("GET / HTTP/1.1\r\nX: a\0b\r\n", 25) + host, 400},
      {"\x16\x03\x01\x02\n", 400},
  };
}

std::vector<Malformed> malformed_headers() {
  const std::string post = "POST /echo HTTP/1.1\r\nHost: zone\r\n";
  const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
  return {
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
      {post + "X : 1\r\n\r\n", 400},
      {post + ": 1\r\n\r\n", 400},
      {post + "X\r\n\r\n", 400},
      {post + "X: 1\r\n folded\r\n\r\n", 400},
      {post + "X: 1\r\n\tfolded\r\n\r\n", 400},
      {post + "X: \x01\r\n\r\n", 400},
      {post + "X\xE8: 1\r\n\r\n", 400},
      {post + "Content-Length: -1\r\n\r\n", 400},
      {post + "Content-Length: +1\r\n\r\na", 400},
      {post + "Content-Length: 0x1\r\n\r\na", 400},
      {post + "Content-Length: 1, 1\r\n\r\na", 400},
      {post + "Content-Length: 1 1\r\n\r\na", 400},
      {post + "Content-Length:\r\n\r\n", 400},
      {post + "Content-Length: 99999999999999999999\r\n\r\n", 400},
      {post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na", 400},
      {post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\na", 400},
      {post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
      {post + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501},
      {post + "Transfer-Encoding: chunked, identity\r\n\r\n", 501},
      {post + "Transfer-Encoding: xchunked\r\n\r\n", 501},
      {post + "Transfer-Encoding: \"chunked\"\r\n\r\n", 501},
      {"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
      {post + "Expect: 200-ok\r\n\r\n", 417},
      {chunked + "x\r\n", 400},
      {chunked + "-1\r\n", 400},
      {chunked + "1\nab\r\n", 400},
      {chunked + "1\r\nab\r\n", 400},
      {chunked + "fffffffffffffffff\r\n", 400},
      {chunked + "0\r\nbad trailer\r\n\r\n", 400},
  };
}

TEST(Attack, MalformedRequestsAreRefusedAndTheConnectionClosed) {
  TestServer server;
  std::vector<Malformed> corpus = malformed_lines();
  const std::vector<Malformed> headers = malformed_headers();
  corpus.insert(corpus.end(), headers.begin(), headers.end());
  EXPECT_GE(corpus.size(), 60U);
  for (const Malformed& malformed : corpus) {
    auto client = server.connect();
    client.send(malformed.text + std::string(kPlainGet));
    const std::string answer = client.read_all();
    EXPECT_EQ(status_of(answer), malformed.status) << malformed.text;
    EXPECT_EQ(answer.find("HTTP/1.1", 1), std::string::npos)
        << "what follows is not taken for a request: " << malformed.text;
  }
  EXPECT_TRUE(server.serves_others());
}

TEST(Attack, ARequestThatEndsEarlyIsNobodysRequest) {
  TestServer server;
  auto client = server.connect();
  client.send("POST /echo HTTP/1.1\r\nHost: zone\r\nContent-Length: 10\r\n\r\nabc");
  client.end_sending();
  EXPECT_EQ(client.read_all(), "");
  EXPECT_TRUE(server.serves_others());
  EXPECT_EQ(server.seen.take().method, "GET") << "only the other user's";
}

}  // namespace
}  // namespace cassia::http
