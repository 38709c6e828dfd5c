#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "http/message.h"

namespace cassia::http {

enum class Names : std::uint8_t { resolve, refuse };         // refuse: addresses in digits only
enum class Addresses : std::uint8_t { any, open_internet };  // addresses.h
enum class KeepAlive : std::uint8_t { off, on };

struct ClientOptions {
  std::chrono::milliseconds connect_timeout{5'000};  // with the TLS handshake
  std::chrono::milliseconds answer_timeout{30'000};  // from sending to the last byte
  std::size_t response_bytes_max = 4 * 1024 * 1024;
  std::optional<std::filesystem::path> authorities = {};  // PEM; else those of the system
  Names names = Names::resolve;
  // Looked at when it connects, on what the name stands for at that moment.
  Addresses addresses = Addresses::any;
  KeepAlive keep_alive = KeepAlive::off;
};

struct ClientRequest {
  std::string method = "GET";
  std::string url;  // "https://host:port/path?query", without user, password and fragment
  std::vector<Header> headers = {};
  std::string body = {};
};

// No answer: the URL, the name, the connection, the certificate, a limit or a time-out.
class ClientFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Given the next bytes of a body; false ends the exchange.
using BodySink = std::function<bool(std::string_view piece)>;

// A blocking HTTP/1.1 client, one thread at a time. A certificate must be valid and for the host;
// redirects are answers like others, never followed. With KeepAlive::on a connection is used again
// for the same host, and made anew once when the server had closed it before a GET or HEAD.
class Client {
 public:
  explicit Client(ClientOptions options = {});
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // Throws ClientFault.
  Response send(const ClientRequest& request);
  // The same, but the body goes to `sink` as it comes, without a limit on its length: for streams
  // of events. `answer_timeout` then holds for each wait. The response's body is empty.
  Response stream(const ClientRequest& request, const BodySink& sink);

 private:
  class Core;
  std::unique_ptr<Core> core_;
};

}  // namespace cassia::http
