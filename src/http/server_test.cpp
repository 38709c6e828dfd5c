#include "http/server.h"

#include <gmock/gmock.h>

#include <atomic>

#include "http/server_fixture_test.h"

namespace cassia::http {
namespace {

using std::chrono::milliseconds;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

std::string post(const std::string& body, const std::string& headers = "") {
  return "POST /echo HTTP/1.1\r\nHost: zone\r\n" + headers +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string get(const std::string& target, const std::string& headers = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: zone\r\n" + headers + "\r\n";
}

TEST(Server, HandsOnTheWholeRequest) {
  TestServer server;
  auto client = server.connect();
  EXPECT_THAT(client.ask("PUT /echo/%C3%A9?q=a+b HTTP/1.1\r\nhost: zone\r\nCookie: s=1\r\n"
                         "X-Request-Id: trace-1\r\nContent-Length: 4\r\n\r\nbody"),
              EndsWith("PUT /echo/\xC3\xA9 body"));
  const Request request = server.seen.take();
  EXPECT_EQ(request.target, "/echo/%C3%A9?q=a+b");
  EXPECT_EQ(*request.find_query("q"), "a b");
  EXPECT_EQ(*request.find_header("HOST"), "zone");
  EXPECT_EQ(request.cookie("s"), "1");
  EXPECT_EQ(request.remote_address, "127.0.0.1");
  EXPECT_EQ(request.request_id, "trace-1");
  EXPECT_FALSE(request.is_tls);
}

TEST(Server, AnswersManyRequestsOnOneConnection) {
  TestServer server;
  auto client = server.connect();
  for (const std::string body : {"one", "", "three"}) {
    EXPECT_THAT(client.ask(post(body)), EndsWith("POST /echo " + body));
  }
}

TEST(Server, AnswersPipelinedRequestsInOrder) {
  TestServer server;
  auto client = server.connect();
  client.send(get("/hold") + post("two") + get("/echo/3", "Connection: close\r\n"));
  server.held.take()->send({.body = "one"});
  EXPECT_THAT(client.read_response(), EndsWith("one"));
  EXPECT_THAT(client.read_response(), EndsWith("POST /echo two"));
  EXPECT_THAT(client.read_response(), EndsWith("GET /echo/3 "));
  EXPECT_EQ(client.read_all(), "") << "closed as asked";
}

TEST(Server, AnswersHeadWithoutBody) {
  TestServer server;
  auto client = server.connect();
  client.send("HEAD /echo HTTP/1.1\r\nHost: zone\r\n\r\n" + get("/echo", "Connection: close\r\n"));
  const std::string head = client.read_until("\r\n\r\n");
  EXPECT_THAT(head, HasSubstr("Content-Length: 11\r\n"));
  EXPECT_THAT(client.read_all(), testing::StartsWith("HTTP/1.1 200 OK")) << "no body between";
}

TEST(Server, ClosesAfterAnOldRequestUnlessAsked) {
  TestServer server;
  auto client = server.connect();
  EXPECT_EQ(status_of(client.ask("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")), 200);
  EXPECT_THAT(client.ask("GET /echo HTTP/1.0\r\n\r\n"), HasSubstr("Connection: close"));
  EXPECT_EQ(client.read_all(), "");
}

TEST(Server, TellsWhoAsksFirstToContinue) {
  TestServer server;
  auto client = server.connect();
  client.send(
      "POST /echo HTTP/1.1\r\nHost: zone\r\nExpect: 100-continue\r\n"
      "Content-Length: 3\r\n\r\n");
  EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_THAT(client.ask("abc"), EndsWith("POST /echo abc"));
  EXPECT_EQ(status_of(client.ask("POST /echo HTTP/1.1\r\nHost: zone\r\nExpect: 100-continue\r\n"
                                 "Content-Length: 99999999\r\n\r\n")),
            413)
      << "without reading it first";
}

TEST(Server, ReadsChunkedBodies) {
  TestServer server;
  auto client = server.connect();
  EXPECT_THAT(client.ask("POST /echo HTTP/1.1\r\nHost: zone\r\nTransfer-Encoding: chunked\r\n\r\n"
                         "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: t\r\n\r\n"),
              EndsWith("POST /echo abcde"));
  EXPECT_EQ(server.seen.take().find_header("X-Trailer"), nullptr) << "trailers are not headers";
  EXPECT_THAT(client.ask(post("next")), EndsWith("next"));
}

TEST(Server, GivesEveryAnswerARequestId) {
  TestServer server;
  auto client = server.connect();
  EXPECT_THAT(client.ask(get("/echo", "X-Request-Id: abc\r\n")),
              HasSubstr("X-Request-Id: abc\r\n"));
  const std::string answer = client.ask(get("/echo", "X-Request-Id: a b\r\n"));
  EXPECT_THAT(answer, HasSubstr("X-Request-Id: "));
  EXPECT_THAT(answer, Not(HasSubstr("X-Request-Id: a b")));
  EXPECT_THAT(client.ask("bad\r\n\r\n"), HasSubstr("X-Request-Id: "));
}

TEST(Server, TakesAnAnswerFromAnyThread) {
  TestServer server;
  EXPECT_THAT(server.connect().ask(get("/thread")), EndsWith("from a thread"));
}

TEST(Server, TakesOnlyTheFirstAnswer) {
  TestServer server;
  auto client = server.connect();
  client.send(get("/hold"));
  const auto responder = server.held.take();
  responder->send({.body = "first"});
  responder->send({.body = "second"});
  EXPECT_FALSE(responder->open_events({})->is_open());
  EXPECT_THAT(client.read_response(), EndsWith("first"));
  EXPECT_THAT(client.ask(get("/echo")), EndsWith("GET /echo "));
}

TEST(Server, AnswersForHandlersThatDoNot) {
  TestServer server;
  auto client = server.connect();
  EXPECT_EQ(status_of(client.ask(get("/drop"))), 500);
  EXPECT_EQ(server.log.take().status, 500);
  EXPECT_EQ(status_of(client.ask(get("/throw"))), 500);
  EXPECT_THAT(server.log.take().message, HasSubstr("the handler failed"));
  EXPECT_EQ(server.log.take().status, 500);
  EXPECT_EQ(status_of(client.ask(get("/split?to=%0D%0ASet-Cookie:%20a=b"))), 500);
  EXPECT_EQ(status_of(client.ask(get("/echo"))), 200);
}

TEST(Server, GivesUpOnAHandlerThatNeverAnswers) {
  TestServer server({.limits = {.answer_timeout = milliseconds(20)}});
  auto client = server.connect();
  client.send(get("/hold"));
  const auto responder = server.held.take();
  EXPECT_EQ(status_of(client.read_response()), 503);
  EXPECT_FALSE(responder->open_events({})->is_open()) << "too late";
  EXPECT_THAT(client.ask(get("/echo")), EndsWith("GET /echo "));
}

TEST(Server, ServesManyAtOnceOnManyThreads) {
  TestServer server({.threads = 4});
  std::vector<std::thread> users;
  std::atomic<int> answered = 0;
  for (int user = 0; user < 4; ++user) {
    users.emplace_back([&, user] {
      auto client = server.connect();
      for (int round = 0; round < 100; ++round) {
        const std::string body = std::to_string(user) + "/" + std::to_string(round);
        answered += client.ask(post(body)).ends_with("POST /echo " + body) ? 1 : 0;
      }
    });
  }
  for (std::thread& user : users) {
    user.join();
  }
  EXPECT_EQ(answered, 400);
}

TEST(Server, LogsAndCountsWithoutPathsAndValues) {
  TestServer server;
  server.connect().ask(get("/echo?secret=1", "X-Request-Id: r7\r\n"));
  const LogRecord record = server.log.take();
  EXPECT_EQ(record.request_id, "r7");
  EXPECT_EQ(record.method, "GET");
  EXPECT_EQ(record.route, "/echo");
  EXPECT_EQ(record.status, 200);
  EXPECT_GT(record.bytes, 100);
  EXPECT_EQ(record.remote_address, "127.0.0.1");
  EXPECT_THAT(to_json_line(record), Not(HasSubstr("secret")));
  const std::string text = server.metrics.to_prometheus_text();
  EXPECT_THAT(text, HasSubstr("cassia_http_requests_total{route=\"/echo\",status=\"2xx\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("cassia_http_request_seconds_count{route=\"/echo\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("cassia_http_requests_in_flight 0\n"));
}

TEST(Server, FinishesWhatIsInFlightWhenItStops) {
  TestServer server;
  auto idle = server.connect();
  EXPECT_EQ(status_of(idle.ask(get("/echo"))), 200);
  auto busy = server.connect();
  busy.send(get("/hold"));
  const auto responder = server.held.take();
  std::thread stopper([&] { server.server->stop(); });
  EXPECT_EQ(idle.read_all(), "") << "idle connections end at once";
  EXPECT_THROW(
      {
        while (true) {
          server.connect();
        }
      },
      std::runtime_error)
      << "nobody is accepted any more";
  responder->send({.body = "done"});
  const std::string answer = busy.read_all();
  EXPECT_THAT(answer, EndsWith("done"));
  EXPECT_THAT(answer, HasSubstr("Connection: close"));
  stopper.join();
}

TEST(Server, StopsInTimeWhateverHandlersDo) {
  TestServer server({.limits = {.stop_timeout = milliseconds(20)}});
  auto client = server.connect();
  client.send(get("/hold"));
  const auto responder = server.held.take();
  server.server->stop();
  EXPECT_EQ(client.read_all(), "");
  server.server.reset();
  EXPECT_FALSE(responder->open_events({})->send("", "", "nobody"));
}

TEST(Server, RefusesToStartWithoutAddressOrCertificate) {
  const auto handler = [](Request, std::shared_ptr<Responder>) {};
  EXPECT_THROW(Server({.address = "not an address"}, handler), ServerFault);
  EXPECT_THROW(Server({.tls = TlsFiles{"none.pem", "none.pem"}}, handler), ServerFault);
}

}  // namespace
}  // namespace cassia::http
