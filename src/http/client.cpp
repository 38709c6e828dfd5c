#include "http/client.h"

#include "http/wire/client_connection.h"

namespace cassia::http {

class Client::Core {
 public:
  explicit Core(const ClientOptions& options) : connection_(options) {}

  Response exchange(const ClientRequest& request, const BodySink* sink) {
    const auto url = parse_url(request.url);
    if (!url) {
      throw ClientFault("not an address that can be asked: " + request.url);
    }
    const bool was_open = connection_.leads_to(*url);
    if (!was_open) {
      connection_.connect(*url);
    }
    auto outcome = connection_.exchange(request, *url, sink);
    // The server may have acted on anything but these before it closed.
    const bool is_repeatable = request.method == "GET" || request.method == "HEAD";
    if (outcome.is_stale && was_open && is_repeatable) {
      connection_.connect(*url);
      outcome = connection_.exchange(request, *url, sink);
    }
    if (outcome.is_stale) {
      throw ClientFault(url->authority + ": closed without an answer");
    }
    return std::move(outcome.response);
  }

 private:
  wire::ClientConnection connection_;
};

Client::Client(ClientOptions options) : core_(std::make_unique<Core>(options)) {}

Client::~Client() = default;

Response Client::send(const ClientRequest& request) { return core_->exchange(request, nullptr); }

Response Client::stream(const ClientRequest& request, const BodySink& sink) {
  return core_->exchange(request, &sink);
}

}  // namespace cassia::http
