#include "apps/cassia/counter_server.h"

#include <condition_variable>
#include <iostream>

#include "api/openapi.h"
#include "api/problem.h"
#include "api/refusals.h"

namespace cassia::apps {

namespace {

// What the page may load and do: its own files, styles that the component library writes into the
// page, and nothing from elsewhere.
constexpr std::string_view kContentSecurityPolicy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: "
    "blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
    "object-src 'none'";

constexpr std::chrono::milliseconds kTimerPause(500);
constexpr std::chrono::hours kForgetPause(1);
constexpr std::string_view kOpenApiPrefix = "/api/openapi/";

std::vector<http::Header> page_headers() {
  return {{"Content-Security-Policy", std::string(kContentSecurityPolicy)},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "no-referrer"}};
}

void tell_fault(const std::string& fault) { std::cerr << "fault: " << fault << '\n'; }

http::Response plain_text(std::string text) {
  return {.headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}},
          .body = std::move(text)};
}

}  // namespace

CounterServer::CounterServer(ZoneOptions zone, CounterServerOptions options)
    : vault_(std::move(options.vault)),
      deliveries_(std::move(options.deliveries)),
      origin_deliveries_(std::move(options.origin_deliveries)),
      files_(std::move(options.files)),
      scanner_(std::move(options.scanner)),
      workspace_(std::move(options.workspace)),
      papers_(*workspace_, *vault_) {
  zone.on_commit = [this](std::int64_t size) { feed_.hear_commit(size); };
  zone_ = std::make_unique<Zone>(zone);
  counter_ = std::make_unique<api::Counter>(api::CounterPorts{.executor = zone_->executor(),
                                                              .store = zone_->store(),
                                                              .domain = zone_->domain(),
                                                              .clock = zone_->clock(),
                                                              .law = zone_->law(),
                                                              .signer = zone_->signer()});
  door_ = std::make_unique<api::Door>(*counter_, *vault_);
  cabinet_ = std::make_unique<api::Cabinet>(api::CabinetPorts{.counter = *counter_,
                                                              .vault = *vault_,
                                                              .files = *files_,
                                                              .scanner = scanner_.get(),
                                                              .on_fault = tell_fault});
  if (options.oidc) {
    door_->offer_oidc(
        std::make_unique<api::OidcIssuer>(*options.oidc, api::oidc_network(), tell_fault));
  }
  bulk_ = std::make_unique<api::BulkLodging>(*door_, papers_, tell_fault);
  webhooks_ = std::make_unique<api::Webhooks>(*door_, *deliveries_, options.webhooks, tell_fault);
  origin_exchange_ = std::make_unique<api::OriginExchange>(
      *door_, *origin_deliveries_,
      api::OriginExchangeOptions{.to_private_addresses = options.webhooks.to_private_addresses},
      tell_fault);
  log_nodes_ = std::make_unique<api::LogNodes>(counter_->readers);
  print_room_ = std::make_unique<api::PrintRoom>(*counter_, tell_fault);
  router_ = std::make_unique<api::Router>(
      *counter_,
      api::all_routes({.counter = *counter_,
                       .door = *door_,
                       .cabinet = *cabinet_,
                       .feed = feed_,
                       .papers = papers_,
                       .log_nodes = *log_nodes_,
                       .bulk = *bulk_,
                       .webhooks = *webhooks_,
                       .origin_exchange = *origin_exchange_,
                       .print_room = *print_room_,
                       .verifier_key = runtime::to_text(zone_->key())}),
      [this](const http::Request& request, base::Instant now) {
        return door_->authenticate(request, now);
      },
      tell_fault);
  if (!options.portal.empty()) {
    portal_ = std::make_unique<http::StaticFiles>(
        http::StaticFilesOptions{.folder = options.portal, .headers = page_headers()});
  }
  feed_.start(*counter_);
  bulk_->start();
  webhooks_->start();
  origin_exchange_->start();
  options.http.metrics = &metrics_;
  options.http.limits.roomy_paths = {attachments_path()};
  server_ = std::make_unique<http::Server>(
      std::move(options.http),
      [this](http::Request request, std::shared_ptr<http::Responder> responder) {
        handle(std::move(request), std::move(responder));
      });
  timers_ = std::jthread([this](const std::stop_token& stop) { fire_timers(stop); });
}

CounterServer::~CounterServer() {
  timers_.request_stop();
  if (server_) {
    server_->stop();
  }
  webhooks_->stop();
  origin_exchange_->stop();
  feed_.stop();
}

// Files may be as large as the law lets them be on any day that it speaks of: the desk decides.
http::RoomyPath CounterServer::attachments_path() const {
  const auto today = (*counter_->law().calendar("cn"))->date_of(zone_->clock().now());
  const auto bytes_max = counter_->law().integer("attachments.bytes_max", today);
  constexpr std::int64_t kBesideTheLimit = 4096;  // a little more is refused in words
  return {.begin = "/api/v1/trade/consignments/",
          .end = "/attachments",
          .body_bytes_max =
              static_cast<std::size_t>((bytes_max ? bytes_max->value : 0) + kBesideTheLimit)};
}

void CounterServer::handle(http::Request request, std::shared_ptr<http::Responder> responder) {
  if (api::Router::is_api_path(request.path) && !request.path.starts_with(kOpenApiPrefix)) {
    router_->handle(std::move(request), responder);
    return;
  }
  responder->name_route("page");
  responder->send(own_page(request));
}

http::Response CounterServer::own_page(const http::Request& request) {
  if (request.path == "/healthz") {
    return plain_text("ok\n");
  }
  if (request.path == "/readyz") {
    counter_->readers.lend()->log_state();  // throws when the store cannot be read
    return plain_text("ready\n");
  }
  if (request.path == "/metrics") {
    metrics_.set_gauge("cassia_log_size", {}, counter_->readers.lend()->log_state().size);
    return plain_text(metrics_.to_prometheus_text());
  }
  if (request.path.starts_with(kOpenApiPrefix)) {
    const std::string file = request.path.substr(kOpenApiPrefix.size());
    for (const std::string& system : api::systems_of(routes())) {
      if (file == system + ".json") {
        return {.headers = {{"Content-Type", "application/json"}},
                .body = api::openapi_document(routes(), system)};
      }
    }
  }
  if (portal_ != nullptr) {
    return portal_->respond(request);
  }
  return {.status = 404, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = "\n"};
}

void CounterServer::fire_timers(const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock(mutex);
  auto forget_at = std::chrono::steady_clock::now() + kForgetPause;
  while (!stop.stop_requested()) {
    try {
      zone_->executor().fire_due_timers();
      if (std::chrono::steady_clock::now() >= forget_at) {
        forget_at += kForgetPause;
        cabinet_->forget_ended();
      }
    } catch (const std::exception& fault) {
      tell_fault(fault.what());  // they stay due and are tried again
    }
    stopped.wait_for(lock, stop, kTimerPause, [] { return false; });
  }
}

}  // namespace cassia::apps
