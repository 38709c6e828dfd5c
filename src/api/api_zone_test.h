#pragma once

#include <gtest/gtest.h>

#include <future>

#include "api/access/credentials.h"
#include "api/access/passwords.h"
#include "api/api.h"
#include "api/router.h"
#include "api/zone/zone_domain.h"
#include "security/secret.h"
#include "storage/memory/memory_deliveries.h"
#include "storage/memory/memory_files.h"
#include "storage/memory/memory_store.h"
#include "storage/memory/memory_vault.h"
#include "storage/memory/memory_workspace.h"
#include "tests/support/law_folder.h"

namespace cassia::api {

class TestClock final : public runtime::Clock {
 public:
  base::Instant now() override { return base::Instant::of_micros(micros_); }
  void set(const char* text) { micros_ = base::Instant::parse(text)->micros(); }

 private:
  std::atomic<std::int64_t> micros_ = 0;
};

class CountedNonces final : public runtime::NonceSource {
 public:
  codec::Nonce next() override {
    codec::Nonce nonce{};
    nonce[0] = static_cast<std::uint8_t>(++count_);
    return nonce;
  }

 private:
  std::uint64_t count_ = 0;
};

// Keeps the answer for whoever waits for it.
class KeptAnswer final : public http::Responder {
 public:
  void send(http::Response response) override { answer_.set_value(std::move(response)); }
  std::shared_ptr<http::EventStream> open_events(std::vector<http::Header>) override {
    answer_.set_value({.status = 200, .headers = {{"Content-Type", "text/event-stream"}}});
    return std::make_shared<ClosedStream>();
  }
  http::Response wait() { return answer_.get_future().get(); }

 private:
  struct ClosedStream final : http::EventStream {
    bool send(std::string_view, std::string_view, std::string_view) override { return false; }
    bool is_open() const override { return false; }
    void close() override {}
  };
  std::promise<http::Response> answer_;
};

// A request in short: `cookie` and `csrf` as a session's page would send them.
struct TestCall {
  std::string method = "GET";
  std::string path = {};
  std::string body = {};
  std::string token = {};  // bearer
  std::string act_for = {};
  std::vector<http::Header> headers = {};
};

// A zone in memory with its counter, and people who act by tokens.
class ApiZone {
 public:
  explicit ApiZone(Scanner* scanner = nullptr);
  ~ApiZone() {
    webhooks_->stop();
    origin_exchange_->stop();
    feed_.stop();
  }

  http::Response call(const TestCall& call);
  // Registers the organisation, a user with the roles everywhere, and gives a token of all roles.
  std::string register_person(const std::string& user, const std::string& organisation,
                              base::OrganisationKind kind, std::vector<std::string> roles);
  // Gives a command past the counter.
  base::Result<runtime::Receipt> give(journeys::Command command, const std::string& actor,
                                      const std::string& on_behalf_of);
  void set_time(const char* text) { clock_.set(text); }
  const std::vector<Route>& routes() const { return router_->routes(); }
  Door& door() { return *door_; }
  runtime::SealedFiles& files() { return *files_; }
  Cabinet& cabinet() { return *cabinet_; }
  void fire_due_timers() { executor_->fire_due_timers(); }
  OriginExchange& origin_exchange() { return *origin_exchange_; }  // not started
  Webhooks& webhooks() { return *webhooks_; }                      // not started
  Counter& counter() { return *counter_; }
  runtime::Store& store() { return *store_; }
  Papers& papers() { return papers_; }
  runtime::VerifierKey key() const { return signer_->verifier(); }

 private:
  TestClock clock_;
  CountedNonces nonces_;
  std::unique_ptr<runtime::Store> store_ = storage::memory::make_store();
  std::unique_ptr<runtime::Vault> vault_ = storage::memory::make_vault();
  std::unique_ptr<runtime::SealedFiles> files_ = storage::memory::make_files();
  std::unique_ptr<runtime::Domain> domain_ = zone_domain(tests::real_law());
  std::unique_ptr<runtime::Signer> signer_ = runtime::signer_of_seed({}, "test-zone");
  std::unique_ptr<runtime::Executor> executor_;
  std::unique_ptr<Counter> counter_;
  std::unique_ptr<Door> door_;
  std::unique_ptr<runtime::Workspace> workspace_ = storage::memory::make_workspace();
  Papers papers_{*workspace_, *vault_};
  std::unique_ptr<Cabinet> cabinet_;
  std::unique_ptr<runtime::Deliveries> deliveries_ = storage::memory::make_deliveries();
  std::unique_ptr<Webhooks> webhooks_;
  std::unique_ptr<runtime::Deliveries> origin_deliveries_ = storage::memory::make_deliveries();
  std::unique_ptr<OriginExchange> origin_exchange_;
  std::unique_ptr<LogNodes> log_nodes_;
  std::unique_ptr<BulkLodging> bulk_;
  std::unique_ptr<PrintRoom> print_room_;
  Feed feed_;
  std::unique_ptr<Router> router_;
  bool is_founded_ = false;
};

}  // namespace cassia::api
