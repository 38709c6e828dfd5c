#include "http/addresses.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include "http/client.h"
#include "http/server_fixture_test.h"

namespace cassia::http {

namespace {

bool is_public(const char* text) {
  std::array<std::uint8_t, 4> four{};
  if (inet_pton(AF_INET, text, four.data()) == 1) {
    return is_public_address(four);
  }
  std::array<std::uint8_t, 16> sixteen{};
  EXPECT_EQ(inet_pton(AF_INET6, text, sixteen.data()), 1) << text;
  return is_public_address(sixteen);
}

}  // namespace

TEST(Addresses, OfTheOpenInternetArePublic) {
  for (const char* text : {"1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.255.255",
                           "172.32.0.1", "223.255.255.255", "2400:3200::1", "2606:4700::1111",
                           "::ffff:1.1.1.1", "64:ff9b::101:101", "2002:101:101::1"}) {
    EXPECT_TRUE(is_public(text)) << text;
  }
}

TEST(Addresses, OfThisMachineAndItsNeighboursAreNot) {
  for (const char* text : {"0.0.0.0",
                           "10.1.2.3",
                           "100.64.0.1",
                           "127.0.0.1",
                           "127.9.9.9",
                           "169.254.169.254",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.0.2.1",
                           "192.168.1.1",
                           "198.18.0.1",
                           "224.0.0.1",
                           "240.0.0.1",
                           "255.255.255.255",
                           "::",
                           "::1",
                           "fe80::1",
                           "fc00::1",
                           "fd12::1",
                           "ff02::1",
                           "2001:db8::1",
                           "2001::1",
                           "::ffff:127.0.0.1",
                           "::ffff:10.0.0.1",
                           "64:ff9b::7f00:1",
                           "2002:7f00:1::1",
                           "::127.0.0.1"}) {
    EXPECT_FALSE(is_public(text)) << text;
  }
}

TEST(Addresses, OfOthersAreNotConnectedTo) {
  const TestServer server;
  const std::string port = std::to_string(server.server->port());
  Client anywhere;
  EXPECT_EQ(anywhere.send({.url = "http://127.0.0.1:" + port + "/echo"}).status, 200);
  Client outside({.addresses = Addresses::open_internet});
  for (const char* host : {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"}) {
    EXPECT_THROW(outside.send({.url = std::string("http://") + host + ":" + port + "/echo"}),
                 ClientFault)
        << host;
  }
}

}  // namespace cassia::http
