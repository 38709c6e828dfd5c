#include "http/events.h"

#include <gmock/gmock.h>

#include "http/server_fixture_test.h"

namespace cassia::http {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

constexpr std::string_view kListen = "GET /events HTTP/1.1\r\nHost: zone\r\n\r\n";

TEST(EventStream, SendsEventsAsTheyCome) {
  TestServer server;
  auto client = server.connect();
  client.send(kListen);
  const auto stream = server.streams.take();
  const std::string head = client.read_until("\r\n\r\n");
  EXPECT_THAT(head, HasSubstr("Content-Type: text/event-stream\r\n"));
  EXPECT_THAT(head, HasSubstr("Cache-Control: no-store\r\n"));
  EXPECT_THAT(head, HasSubstr("X-Stream: s\r\n"));
  EXPECT_TRUE(stream->send("released", "7", "line 1\nline 2"));
  EXPECT_EQ(client.read_until("\n\n"), "id: 7\nevent: released\ndata: line 1\ndata: line 2\n\n");
  EXPECT_TRUE(stream->send("", "", "again"));
  EXPECT_EQ(client.read_until("\n\n"), "data: again\n\n");
  EXPECT_TRUE(stream->send("", "", "last"));
  stream->close();
  EXPECT_FALSE(stream->is_open());
  EXPECT_FALSE(stream->send("", "", "after"));
  EXPECT_EQ(client.read_all(), "data: last\n\n") << "what was sent before the end arrives";
}

TEST(EventStream, BeatsWhenNothingHappens) {
  TestServer server({.limits = {.heartbeat = milliseconds(10)}});
  auto client = server.connect();
  client.send(kListen);
  client.read_until("\r\n\r\n");
  EXPECT_EQ(client.read_until("\n\n"), ":\n\n");
  EXPECT_EQ(client.read_until("\n\n"), ":\n\n");
}

TEST(EventStream, DropsAClientThatReadsTooSlowly) {
  TestServer server({.limits = {.event_bytes_max = 100'000}});
  auto slow = server.connect(4096);
  slow.send(kListen);
  const auto stream = server.streams.take();
  const std::string text(50'000, 'x');
  int sent = 0;
  while (stream->send("", "", text)) {  // never waits, whatever the client does
    ++sent;
    EXPECT_TRUE(server.serves_others());
    ASSERT_LT(sent, 1000) << "the system's buffers are not that large";
  }
  EXPECT_FALSE(stream->is_open());
  EXPECT_TRUE(server.serves_others());
}

TEST(EventStream, NoticesThatTheClientIsGone) {
  TestServer server;
  std::shared_ptr<EventStream> stream;
  {
    auto client = server.connect();
    client.send(kListen);
    stream = server.streams.take();
    client.read_until("\r\n\r\n");
  }
  while (stream->is_open()) {
    server.serves_others();
  }
  EXPECT_FALSE(stream->send("", "", "nobody"));
}

TEST(EventStream, EndsWhenTheServerStops) {
  TestServer server;
  auto client = server.connect();
  client.send(kListen);
  const auto stream = server.streams.take();
  client.read_until("\r\n\r\n");
  server.server->stop();
  EXPECT_EQ(client.read_all(), "");
  EXPECT_FALSE(stream->is_open());
}

TEST(EventStream, AreFewForOneAddress) {
  TestServer server({.limits = {.event_streams_per_address_max = 1}});
  auto first = server.connect();
  first.send(kListen);
  EXPECT_EQ(status_of(first.read_until("\r\n\r\n")), 200);
  auto second = server.connect();
  second.send(kListen);
  EXPECT_EQ(status_of(second.read_response()), 429);
  EXPECT_TRUE(server.streams.take()->is_open());
  EXPECT_FALSE(server.streams.take()->is_open());
}

}  // namespace
}  // namespace cassia::http
