#include "http/server.h"

#include "http/wire/listener.h"

namespace cassia::http {

class Server::Core : public wire::Listener {
  using Listener::Listener;
};

Server::Server(ServerOptions options, Handler handler)
    : core_(std::make_unique<Core>(std::move(options), std::move(handler))) {}

Server::~Server() { stop(); }

std::uint16_t Server::port() const { return core_->port(); }

void Server::stop() { core_->stop(); }

}  // namespace cassia::http
