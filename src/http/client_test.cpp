#include "http/client.h"

#include <gmock/gmock.h>
#include <openssl/ssl.h>

#include "http/certificate_test.h"
#include "http/server_fixture_test.h"

namespace cassia::http {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

std::string url(const TestServer& server, const std::string& path,
                const std::string& scheme = "http") {
  return scheme + "://127.0.0.1:" + std::to_string(server.server->port()) + path;
}

// What the client says when it gets no answer.
std::string fault_of(const ClientRequest& request, const ClientOptions& options = {}) {
  try {
    Client(options).send(request);
  } catch (const ClientFault& fault) {
    return fault.what();
  }
  return "";
}

// A server that says one thing, whatever it is asked.
class Parrot {
 public:
  explicit Parrot(std::string text) : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::listen(listener_, 8);
    socklen_t length = sizeof address;
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this, text = std::move(text)] {
      const int peer = ::accept(listener_, nullptr, nullptr);
      char ignored[4096];
      [[maybe_unused]] const ssize_t got = ::recv(peer, ignored, sizeof ignored, 0);
      [[maybe_unused]] const ssize_t sent = ::send(peer, text.data(), text.size(), MSG_NOSIGNAL);
      ::close(peer);
    });
  }
  ~Parrot() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }
  Parrot(const Parrot&) = delete;
  Parrot& operator=(const Parrot&) = delete;

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/"; }

 private:
  int listener_;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

TEST(Client, AsksAndIsAnswered) {
  TestServer server;
  Client client;
  const Response response = client.send({.method = "POST",
                                         .url = url(server, "/echo?a=b"),
                                         .headers = {{"X-Request-Id", "c1"}},
                                         .body = "hello"});
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, "POST /echo hello");
  EXPECT_EQ(*find_header(response.headers, "x-request-id"), "c1");
  EXPECT_EQ(client.send({.method = "HEAD", .url = url(server, "/echo")}).body, "");
  EXPECT_EQ(client.send({.url = url(server, "/drop")}).status, 500);
}

TEST(Client, UsesAConnectionAgainAndNoticesThatItWasClosed) {
  TestServer server({.limits = {.idle_timeout = milliseconds(20)}});
  Client client({.keep_alive = KeepAlive::on});
  for (int round = 0; round < 3; ++round) {
    EXPECT_EQ(client.send({.url = url(server, "/echo")}).status, 200);
  }
  auto other = server.connect();
  other.ask(kPlainGet);
  EXPECT_EQ(other.read_all(), "") << "by now the server has closed both";
  EXPECT_EQ(client.send({.url = url(server, "/echo")}).status, 200);
}

TEST(Client, ReadsStreamsOfEvents) {
  TestServer server;
  std::thread sender([&] {
    const auto stream = server.streams.take();
    stream->send("a", "1", "first");
    stream->send("b", "2", "second");
  });
  std::string got;
  const Response response =
      Client().stream({.url = url(server, "/events")}, [&](std::string_view piece) {
        got += piece;
        return !got.ends_with("second\n\n");
      });
  sender.join();
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(got, "id: 1\nevent: a\ndata: first\n\nid: 2\nevent: b\ndata: second\n\n");
}

TEST(Client, HasLimits) {
  TestServer server;
  EXPECT_THAT(fault_of({.url = url(server, "/large")}), HasSubstr("cannot be read"));
  EXPECT_THAT(fault_of({.url = url(server, "/hold")}, {.answer_timeout = milliseconds(20)}),
              HasSubstr("in time"));
  server.held.take();
}

TEST(Client, FollowsNoRedirect) {
  const Parrot parrot(
      "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(Client().send({.url = parrot.url()}).status, 302);
}

TEST(Client, RefusesAnswersThatAreNone) {
  for (const std::string text :
       {"", "HTTP", "SSH-2.0\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab",
        "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
    const Parrot parrot(text);
    EXPECT_NE(fault_of({.url = parrot.url()}), "") << text;
  }
  const Parrot endless("HTTP/1.1 200 OK\r\nX: " + std::string(100'000, 'x'));
  EXPECT_NE(fault_of({.url = endless.url()}), "");
}

TEST(Client, RefusesWhatItCannotAsk) {
  EXPECT_THAT(fault_of({.url = "http://localhost/"}, {.names = Names::refuse}),
              HasSubstr("names are not resolved"));
  EXPECT_NE(fault_of({.url = "file:///etc/passwd"}), "");
  EXPECT_NE(fault_of({.url = "http://127.0.0.1:1/"}), "") << "nobody listens";
  TestServer server;
  EXPECT_NE(fault_of({.url = url(server, "/echo"), .headers = {{"X", "a\r\nY: b"}}}), "");
  EXPECT_NE(fault_of({.method = "GET /x", .url = url(server, "/echo")}), "");
}

TEST(Tls, CarriesRequestsAndSaysToStay) {
  const TestCertificate certificate;
  TestServer server({.tls = certificate.files()});
  Client client({.authorities = certificate.files().certificate, .keep_alive = KeepAlive::on});
  for (int round = 0; round < 2; ++round) {
    const Response response =
        client.send({.method = "POST", .url = url(server, "/echo", "https"), .body = "hello"});
    EXPECT_EQ(response.body, "POST /echo hello");
    EXPECT_NE(find_header(response.headers, "Strict-Transport-Security"), nullptr);
    EXPECT_TRUE(server.seen.take().is_tls);
  }
}

TEST(Tls, IsRefusedByClientsThatDoNotTrustTheCertificate) {
  const TestCertificate certificate;
  const TestCertificate other("192.0.2.1");
  TestServer server({.tls = certificate.files()});
  const std::string place = url(server, "/echo", "https");
  EXPECT_NE(fault_of({.url = place}), "") << "not signed by an authority of the system";
  EXPECT_NE(fault_of({.url = place}, {.authorities = other.files().certificate}), "");
  TestServer elsewhere({.tls = other.files()});
  EXPECT_NE(fault_of({.url = url(elsewhere, "/echo", "https")},
                     {.authorities = other.files().certificate}),
            "")
      << "the certificate is for another address";
  EXPECT_NE(fault_of({.url = "https://127.0.0.1/"}, {.authorities = "none.pem"}), "");
}

// Shakes hands with at most that version; whether the server agreed.
bool can_speak(const TestServer& server, int version) {
  const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()),
                                                                  SSL_CTX_free);
  SSL_CTX_set_security_level(context.get(), 0);
  SSL_CTX_set_min_proto_version(context.get(), version);
  SSL_CTX_set_max_proto_version(context.get(), version);
  const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new_ssl_connect(context.get()),
                                                          BIO_free_all);
  BIO_set_conn_hostname(bio.get(), ("127.0.0.1:" + std::to_string(server.server->port())).c_str());
  return BIO_do_connect(bio.get()) == 1 && BIO_do_handshake(bio.get()) == 1;
}

TEST(Tls, OldVersionsAreNotSpoken) {
  const TestCertificate certificate;
  TestServer server({.tls = certificate.files()});
  EXPECT_TRUE(can_speak(server, TLS1_2_VERSION));
  EXPECT_TRUE(can_speak(server, TLS1_3_VERSION));
  EXPECT_FALSE(can_speak(server, TLS1_1_VERSION));
}

TEST(Tls, HandshakesThatNeverEndLeaveOthersServed) {
  const TestCertificate certificate;
  TestServer server({.tls = certificate.files(), .limits = {.header_timeout = milliseconds(100)}});
  auto silent = server.connect();
  auto plain = server.connect();
  plain.send(kPlainGet);
  Client client({.authorities = certificate.files().certificate});
  EXPECT_EQ(client.send({.url = url(server, "/echo", "https")}).status, 200);
  EXPECT_EQ(status_of(plain.read_all()), 0) << "no HTTP is spoken without TLS";
  EXPECT_EQ(silent.read_all(), "");
}

}  // namespace
}  // namespace cassia::http
