#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "api/api.h"
#include "api/attachments/cabinet.h"
#include "api/router.h"
#include "apps/cassia/zone.h"
#include "http/server.h"
#include "http/static_files.h"

namespace cassia::apps {

struct CounterServerOptions {
  std::filesystem::path portal = {};  // the built portal; empty: the API alone
  std::unique_ptr<runtime::Vault> vault = {};
  std::unique_ptr<runtime::Workspace> workspace = {};
  std::unique_ptr<runtime::SealedFiles> files = {};  // where attachments lie
  std::unique_ptr<api::Scanner> scanner = {};        // null: attachments are not scanned
  std::unique_ptr<runtime::Deliveries> deliveries = {};
  api::WebhookOptions webhooks = {};
  std::unique_ptr<runtime::Deliveries> origin_deliveries = {};
  http::ServerOptions http = {};
  std::optional<api::OidcOffer> oidc = {};  // the identity provider to sign in at
};

// A zone with its counter: API and portal on one address, health and metrics beside them.
class CounterServer {
 public:
  // Throws what Zone and http::Server throw.
  CounterServer(ZoneOptions zone, CounterServerOptions options);
  // Finishes what was begun, then stops.
  ~CounterServer();
  CounterServer(const CounterServer&) = delete;
  CounterServer& operator=(const CounterServer&) = delete;

  Zone& zone() { return *zone_; }
  runtime::Vault& vault() { return *vault_; }
  std::uint16_t port() const { return server_->port(); }
  const std::vector<api::Route>& routes() const { return router_->routes(); }

 private:
  void handle(http::Request request, std::shared_ptr<http::Responder> responder);
  http::Response own_page(const http::Request& request);
  http::RoomyPath attachments_path() const;
  void fire_timers(const std::stop_token& stop);

  api::Feed feed_;
  http::Metrics metrics_;
  std::unique_ptr<Zone> zone_;
  std::unique_ptr<api::Counter> counter_;
  std::unique_ptr<runtime::Vault> vault_;
  std::unique_ptr<runtime::Deliveries> deliveries_;
  std::unique_ptr<runtime::Deliveries> origin_deliveries_;
  std::unique_ptr<runtime::SealedFiles> files_;
  std::unique_ptr<api::Scanner> scanner_;
  std::unique_ptr<runtime::Workspace> workspace_;
  api::Papers papers_;
  std::unique_ptr<api::Door> door_;
  std::unique_ptr<api::Cabinet> cabinet_;
  std::unique_ptr<api::BulkLodging> bulk_;
  std::unique_ptr<api::Webhooks> webhooks_;
  std::unique_ptr<api::OriginExchange> origin_exchange_;
  std::unique_ptr<api::LogNodes> log_nodes_;
  std::unique_ptr<api::PrintRoom> print_room_;
  std::unique_ptr<api::Router> router_;
  std::unique_ptr<http::StaticFiles> portal_;
  std::unique_ptr<http::Server> server_;
  std::jthread timers_;
};

}  // namespace cassia::apps
