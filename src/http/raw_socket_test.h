#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace cassia::http {

// A client that sends what it is told, be it HTTP or not. Reads give up after ten seconds, so that
// a server that says nothing fails a test rather than hangs it.
class RawSocket {
 public:
  explicit RawSocket(std::uint16_t port, int receive_buffer = 0)
      : descriptor_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receive_buffer > 0) {
      ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    }
    const timeval timeout{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
      ::close(descriptor_);
      throw std::runtime_error("cannot connect");
    }
  }
  ~RawSocket() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
  }
  RawSocket(RawSocket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  RawSocket(const RawSocket&) = delete;
  RawSocket& operator=(const RawSocket&) = delete;

  // False once the server has closed.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) {
        return false;
      }
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  void end_sending() const { ::shutdown(descriptor_, SHUT_WR); }

  // Everything up to the first `mark`, with it; what there was when the server closed before.
  std::string read_until(std::string_view mark) {
    std::size_t end = held_.find(mark);
    while (end == std::string::npos && receive()) {
      end = held_.find(mark);
    }
    const std::size_t length = end == std::string::npos ? held_.size() : end + mark.size();
    std::string out = held_.substr(0, length);
    held_.erase(0, length);
    return out;
  }
  std::string read_all() {
    while (receive()) {
    }
    return std::exchange(held_, {});
  }
  // One response with its Content-Length.
  std::string read_response() {
    std::string head = read_until("\r\n\r\n");
    const std::size_t field = head.find("Content-Length: ");
    if (field == std::string::npos) {
      return head;
    }
    const std::size_t length = std::stoul(head.substr(field + 16));
    while (held_.size() < length && receive()) {
    }
    head += held_.substr(0, length);
    held_.erase(0, length);
    return head;
  }
  std::string ask(std::string_view request) {
    send(request);
    return read_response();
  }

 private:
  bool receive() {
    char bytes[16 * 1024];
    const ssize_t got = ::recv(descriptor_, bytes, sizeof bytes, 0);
    if (got <= 0) {
      return false;
    }
    held_.append(bytes, static_cast<std::size_t>(got));
    return true;
  }

  int descriptor_ = -1;
  std::string held_;
};

// "HTTP/1.1 404 Not Found\r\n..." -> 404; 0 when there was no answer.
inline int status_of(std::string_view response) {
  return response.starts_with("HTTP/1.1 ") ? std::stoi(std::string(response.substr(9, 3))) : 0;
}

inline constexpr std::string_view kPlainGet = "GET /echo HTTP/1.1\r\nHost: zone\r\n\r\n";

}  // namespace cassia::http
