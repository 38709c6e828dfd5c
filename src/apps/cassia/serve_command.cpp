#include <fmt/format.h>
#include <pthread.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "apps/cassia/counter_server.h"
#include "apps/cassia/oidc_file.h"
#include "apps/cassia/scan_program.h"
#include "apps/cassia/zone_people.h"
#include "storage/sqlite/sqlite_deliveries.h"

namespace cassia::apps {

namespace {

// Whoever stops the program wants what was begun to be finished: signals are waited for, not
// handled. Blocked before any thread begins, so that all inherit it.
sigset_t block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

http::ServerOptions http_options(const ServeOptions& serve) {
  http::ServerOptions options{.address = serve.address,
                              .port = serve.port,
                              .threads = serve.threads,
                              .trusted_proxies = serve.trusted_proxies,
                              .log = http::json_log(serve.log)};
  if (serve.certificate && serve.key) {
    options.tls = http::TlsFiles{.certificate = *serve.certificate, .key = *serve.key};
  }
  constexpr std::size_t kBodyBytesMax = 16U << 20U;  // a file of some thousand declarations
  options.limits.body_bytes_max = kBodyBytesMax;
  return options;
}

std::unique_ptr<api::Scanner> scanner_of(const ServeOptions& serve) {
  if (serve.scan_command.empty()) {
    return nullptr;
  }
  ScanProgram program{.arguments = {serve.scan_command},
                      .timeout = std::chrono::seconds(serve.scan_seconds)};
  program.arguments.insert(program.arguments.end(), serve.scan_arguments.begin(),
                           serve.scan_arguments.end());
  return scan_by_program(std::move(program));
}

// The port that was taken, for whoever started the program with port 0.
void write_port(const std::filesystem::path& file, std::uint16_t port) {
  const std::filesystem::path unfinished = file.string() + ".new";
  std::ofstream(unfinished) << port << '\n';
  std::filesystem::rename(unfinished, file);
}

// A clock that begins at a told time and runs on: a demonstration keeps to its day.
class BegunClock final : public runtime::Clock {
 public:
  explicit BegunClock(base::Instant begin) : begin_(begin) {}
  base::Instant now() override {
    return begin_ + std::chrono::duration_cast<std::chrono::microseconds>(
                        std::chrono::steady_clock::now() - begun_at_);
  }

 private:
  base::Instant begin_;
  std::chrono::steady_clock::time_point begun_at_ = std::chrono::steady_clock::now();
};

// Nothing was told: the system's clock.
base::Result<std::unique_ptr<runtime::Clock>> clock_of(const ServeOptions& serve) {
  if (serve.begin_at.empty()) {
    return runtime::system_clock();
  }
  std::unique_ptr<runtime::Clock> begun =
      std::make_unique<BegunClock>(CASSIA_TRY(base::Instant::parse(serve.begin_at)));
  return begun;
}

}  // namespace

int serve_command(const ServeOptions& serve, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto clock = clock_of(serve);
  if (!clock) {
    return tell_refusal(clock.error(), *law, options);
  }
  std::optional<api::OidcOffer> oidc;
  if (serve.oidc) {
    auto offer = read_oidc_file(*serve.oidc);
    if (!offer) {
      tell_refusal(offer.error(), *law, options);
      return kUsage;
    }
    oidc = *std::move(offer);
  }
  const sigset_t signals = block_signals();
  std::filesystem::create_directories(options.data);
  CounterServer server(
      {.data = options.data,
       .law = *law,
       .clock = clock->get(),
       .on_restored_store = serve.is_restored ? runtime::OnRestoredStore::begin_epoch
                                              : runtime::OnRestoredStore::fail},
      {.portal = serve.portal.value_or(std::filesystem::path()),
       .vault = open_zone_vault(options.data),
       .workspace = open_zone_workspace(options.data),
       .files = open_zone_files(options.data),
       .scanner = scanner_of(serve),
       .deliveries = storage::sqlite::open_deliveries(options.data / "webhooks.db"),
       .webhooks = {.to_private_addresses = serve.is_telling_private_addresses},
       .origin_deliveries = storage::sqlite::open_deliveries(options.data / "origin_exchange.db"),
       .http = http_options(serve),
       .oidc = std::move(oidc)});
  const std::string scheme = serve.certificate ? "https" : "http";
  std::cout << fmt::format("the counter is open at {}://{}:{}\n", scheme, serve.address,
                           server.port());
  if (!serve.begin_at.empty()) {
    std::cout << fmt::format("its clock began at {}: not for a zone in earnest\n", serve.begin_at);
  }
  std::cout << std::flush;
  if (serve.port_file) {
    write_port(*serve.port_file, server.port());
  }
  int signal = 0;
  sigwait(&signals, &signal);
  std::cout << "closing: what was begun is finished\n" << std::flush;
  return kDone;
}

int first_administrator_command(const std::string& login, const std::string& name,
                                const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  std::filesystem::create_directories(options.data);
  Zone zone({.data = options.data, .law = *law});
  const auto vault = open_zone_vault(options.data);
  const auto made = make_first_administrator(zone, *vault, {.login = login, .display_name = name});
  if (!made) {
    return tell_refusal(made.error(), *law, options);
  }
  std::cout << fmt::format("login {}, password {} (shown once)\n", made->login, made->password);
  return kDone;
}

}  // namespace cassia::apps
