#include "api/api_zone_test.h"

namespace cassia::api {

namespace {

namespace organisations = systems::access::organisations;
namespace users = systems::access::users;

template <typename Id>
Id id_of(const std::string& text) {
  const auto parsed = Id::parse(text);
  CASSIA_ASSERT(parsed.has_value(), "tests name things well");
  return *parsed;
}

base::Grant grant(const std::string& role) {
  return {.role = id_of<base::RoleId>(role), .area = id_of<base::AreaId>("whole")};
}

organisations::RegisterOrganisation registration(const std::string& id,
                                                 base::OrganisationKind kind) {
  return {.organisation = id_of<base::OrganisationId>(id),
          .kind = kind,
          .names = {.zh = id, .en = id, .vi = id},
          .areas = {id_of<base::AreaId>("whole")}};
}

users::RegisterUser person(Door& door, const std::string& user, const std::string& organisation,
                           std::vector<base::Grant> grants) {
  const auto id = id_of<base::ActorId>(user);
  return {
      .user = id,
      .organisation = id_of<base::OrganisationId>(organisation),
      .login = door.lookup(user),
      .sealed_profile = door.seal_profile(id, {.display_name = "name of " + user, .login = user}),
      .grants = std::move(grants)};
}

}  // namespace

ApiZone::ApiZone(Scanner* scanner) {
  clock_.set("2026-04-20T01:00:00Z");
  executor_ = std::make_unique<runtime::Executor>(
      runtime::ExecutorPorts{.store = *store_,
                             .domain = *domain_,
                             .clock = clock_,
                             .nonces = nonces_,
                             .signer = *signer_},
      runtime::ExecutorOptions{.zone_id = id_of<codec::ZoneId>("test-zone"),
                               .timer_actor = id_of<base::ActorId>("clock"),
                               .timer_on_behalf_of = id_of<base::OrganisationId>("zone")});
  counter_ = std::make_unique<Counter>(CounterPorts{.executor = *executor_,
                                                    .store = *store_,
                                                    .domain = *domain_,
                                                    .clock = clock_,
                                                    .law = tests::real_law(),
                                                    .signer = *signer_});
  door_ = std::make_unique<Door>(*counter_, *vault_);
  cabinet_ = std::make_unique<Cabinet>(
      CabinetPorts{.counter = *counter_,
                   .vault = *vault_,
                   .files = *files_,
                   .scanner = scanner,
                   .on_fault = [](const std::string& fault) { ADD_FAILURE() << fault; }});
  bulk_ = std::make_unique<BulkLodging>(*door_, papers_,
                                        [](const std::string& fault) { ADD_FAILURE() << fault; });
  bulk_->start();
  webhooks_ =
      std::make_unique<Webhooks>(*door_, *deliveries_, WebhookOptions{.to_private_addresses = true},
                                 [](const std::string& fault) { ADD_FAILURE() << fault; });
  origin_exchange_ = std::make_unique<OriginExchange>(
      *door_, *origin_deliveries_, OriginExchangeOptions{.to_private_addresses = true},
      [](const std::string& fault) { ADD_FAILURE() << fault; });
  log_nodes_ = std::make_unique<LogNodes>(counter_->readers);
  print_room_ = std::make_unique<PrintRoom>(
      *counter_, [](const std::string& fault) { ADD_FAILURE() << fault; });
  router_ = std::make_unique<Router>(
      *counter_,
      all_routes({.counter = *counter_,
                  .door = *door_,
                  .cabinet = *cabinet_,
                  .feed = feed_,
                  .papers = papers_,
                  .log_nodes = *log_nodes_,
                  .bulk = *bulk_,
                  .webhooks = *webhooks_,
                  .origin_exchange = *origin_exchange_,
                  .print_room = *print_room_,
                  .verifier_key = runtime::to_text(signer_->verifier())}),
      [this](const http::Request& request, base::Instant now) {
        return door_->authenticate(request, now);
      },
      [](const std::string& fault) { ADD_FAILURE() << fault; });
  feed_.start(*counter_);
}

base::Result<runtime::Receipt> ApiZone::give(journeys::Command command, const std::string& actor,
                                             const std::string& on_behalf_of) {
  return executor_
      ->submit({.id = id_of<codec::CommandId>("test-" + security::random_id()),
                .command = runtime::Value::of(std::move(command)),
                .actor = id_of<base::ActorId>(actor),
                .on_behalf_of = id_of<base::OrganisationId>(on_behalf_of),
                .occurred_at = clock_.now()})
      .get();
}

std::string ApiZone::register_person(const std::string& user, const std::string& organisation,
                                     base::OrganisationKind kind, std::vector<std::string> roles) {
  const auto expect = [](const base::Result<runtime::Receipt>& result) {
    EXPECT_TRUE(result) << (result ? "" : base::to_text(result.error()));
  };
  if (!is_founded_) {
    is_founded_ = true;
    expect(give(registration("zone", base::OrganisationKind::zone_authority), "bootstrap", "zone"));
    expect(give(person(*door_, "founder", "zone", {grant("administrator")}), "bootstrap", "zone"));
  }
  if (!counter_->readers.lend()->find_row("organisation", organisation)) {
    expect(give(registration(organisation, kind), "founder", "zone"));
    const std::string chief = "chief_of_" + organisation;
    expect(give(person(*door_, chief, organisation, {grant("administrator")}), "founder", "zone"));
  }
  std::vector<base::Grant> grants;
  std::vector<base::RoleId> role_ids;
  for (const std::string& role : roles) {
    grants.push_back(grant(role));
    role_ids.push_back(grants.back().role);
  }
  const std::string by = organisation == "zone" ? "founder" : "chief_of_" + organisation;
  expect(give(person(*door_, user, organisation, grants), by, organisation));
  const Credential credential{
      .user = user, .id = "token-of-" + user, .secret = security::random_secret()};
  expect(give(users::IssueToken{.user = id_of<base::ActorId>(user),
                                .token = id_of<users::TokenId>(credential.id),
                                .secret_digest = security::digest_of(credential.secret),
                                .title = "test",
                                .roles = role_ids,
                                .expires_at = clock_.now() + std::chrono::days(7)},
              user, organisation));
  return token_text(credential);
}

http::Response ApiZone::call(const TestCall& call) {
  http::Request request{.method = call.method,
                        .target = call.path,
                        .path = call.path.substr(0, call.path.find('?')),
                        .headers = call.headers,
                        .body = call.body,
                        .remote_address = "127.0.0.1",
                        .request_id = "test"};
  std::string_view query =
      call.path.contains('?') ? std::string_view(call.path).substr(call.path.find('?') + 1) : "";
  while (!query.empty()) {
    const std::string_view field = query.substr(0, query.find('&'));
    request.query.push_back({.name = std::string(field.substr(0, field.find('='))),
                             .value = std::string(field.substr(field.find('=') + 1))});
    query.remove_prefix(std::min(field.size() + 1, query.size()));
  }
  if (!call.token.empty()) {
    request.headers.push_back({"Authorization", "Bearer " + call.token});
  }
  if (!call.act_for.empty()) {
    request.headers.push_back({"Act-For", call.act_for});
  }
  if (!call.body.empty() && request.find_header("Content-Type") == nullptr) {
    request.headers.push_back({"Content-Type", "application/json"});
  }
  const auto answer = std::make_shared<KeptAnswer>();
  router_->handle(std::move(request), answer);
  return answer->wait();
}

}  // namespace cassia::api
