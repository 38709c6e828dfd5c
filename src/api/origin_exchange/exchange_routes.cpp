#include "api/origin_exchange/exchange_routes.h"

#include <algorithm>

#include "api/command_key.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/visibility.h"
#include "api/webhooks/delivery_page.h"
#include "http/url.h"
#include "systems/treaty/origin_exchange/refusals.h"

namespace cassia::api {

namespace desk = systems::treaty::origin_exchange;

namespace {

constexpr const char* kRoot = "/api/v1/treaty/origin_exchange/";

struct PartnerKept {
  runtime::Receipt receipt = {};
};
BOOST_DESCRIBE_STRUCT(PartnerKept, (), (receipt))

// To whoever keeps no register there is none, whatever the command says.
base::Result<void> keeps_partners(OriginExchange& exchange, const Call& call) {
  Door& door = exchange.door();
  const auto registrars =
      CASSIA_TRY(door.counter().law().list("access.registrars", door.today(call.now)));
  const std::string& who = call.principal->acting_for().text();
  if (std::ranges::find(registrars.value, who) == registrars.value.end()) {
    return base::Refusal{.code = kNotFound};
  }
  return {};
}

// A key that cannot be read would never fit, with our own we would take in what we told, and plain
// HTTP would show everyone what is told.
base::Result<void> can_be_reached(const desk::PartnerTerms& terms, OriginExchange& exchange) {
  const auto incomplete = [](const char* field) {
    return base::Refusal{.code = desk::kPartnerIncomplete,
                         .citation = {"cassia_design", "origin_exchange"},
                         .place = std::string("terms.") + field,
                         .facts = {{"field", field}}};
  };
  const auto key = runtime::parse_verifier_key(terms.key);
  if (!key || key->key == exchange.door().counter().ports.signer.verifier().key) {
    return incomplete("key");
  }
  const auto url = http::parse_url(terms.url);
  if (!url || (!url->is_tls && !exchange.options().to_private_addresses)) {
    return incomplete("url");
  }
  return {};
}

template <typename C>
base::Result<runtime::Submission> prepared(OriginExchange& exchange, const Call& call,
                                           const char* operation) {
  const codec::CommandId key = CASSIA_TRY(read_command_key(CASSIA_TRY(given_command_key(call))));
  CASSIA_TRY(call.principal->may_give(
      {.desk = "treaty.origin_exchange", .command = operation, .place = ""}));
  CASSIA_TRY(keeps_partners(exchange, call));
  auto command =
      CASSIA_TRY(codec::from_json<C>(call.request.body, {.trust = codec::Trust::outside}));
  CASSIA_TRY(can_be_reached(command.terms, exchange));
  return runtime::Submission{.id = key,
                             .command = runtime::Value::of(journeys::Command(std::move(command))),
                             .actor = call.principal->actor(),
                             .on_behalf_of = call.principal->acting_for(),
                             .occurred_at = call.now};
}

template <typename C>
Route partner_route(OriginExchange& exchange, const char* operation, const char* summary) {
  const auto run = [&exchange, operation](const CallPtr& call, const Responder& responder) {
    const law::LawBook& law = exchange.door().counter().law();
    auto submission = prepared<C>(exchange, *call, operation);
    if (!submission) {
      responder->send(problem(submission.error(), *call, law));
      return;
    }
    exchange.door().counter().ports.executor.submit(
        *std::move(submission),
        [&law, call, responder](base::Result<runtime::Receipt>* result, const std::exception_ptr&) {
          const base::Result<runtime::Receipt> done =
              result == nullptr ? base::Result<runtime::Receipt>(base::Refusal{.code = kFault})
                                : *result;
          responder->send(done ? json_response(PartnerKept{.receipt = *done})
                               : problem(done.error(), *call, law));
        });
  };
  return {.method = "POST",
          .path = std::string(kRoot) + operation,
          .system = "treaty",
          .operation = operation,
          .summary = summary,
          .is_command = true,
          .request = [](Schemas& schemas) { return schemas.of<C>(); },
          .response = [](Schemas& schemas) { return schemas.of<PartnerKept>(); },
          .run = run};
}

http::Response note_response(const std::string& note) {
  http::Response response{.body = note};
  response.headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}};
  return response;
}

Route messages_route(OriginExchange& exchange) {
  const auto run = [&exchange](const CallPtr& call, const Responder& responder) {
    const law::LawBook& law = exchange.door().counter().law();
    exchange.take_in(call->request.body, call->now,
                     [&law, call, responder](const base::Result<std::string>& answer) {
                       if (answer) {
                         responder->send(note_response(*answer));
                         return;
                       }
                       responder->send(problem(answer.error(), *call, law));
                     });
  };
  return {.method = "POST",
          .path = std::string(kRoot) + "messages",
          .system = "treaty",
          .operation = "take_origin_message",
          .summary = "a partner's signed message; answered by a signed receipt",
          .admission = Admission::everyone,
          .media_type = "text/plain",
          .takes_file = true,
          .run = run};
}

// To whoever may see the partner.
base::Result<DeliveryPage> partner_page(OriginExchange& exchange, const Call& call) {
  const std::string* const partner = call.request.find_query("partner");
  const std::string key = partner == nullptr ? std::string() : *partner;
  const Sight sight = sight_of_row(exchange.door().counter(), *call.principal,
                                   *find_table_policy("origin_partner"), key);
  if (sight != Sight::seen) {
    return base::Refusal{.code = kNotFound};
  }
  return delivery_page(exchange.deliveries(), key, call);
}

Route delivery_route(OriginExchange& exchange) {
  return {
      .method = "GET",
      .path = std::string(kRoot) + "delivery",
      .system = "treaty",
      .operation = "list_origin_deliveries",
      .summary = "what a partner was told, newest first, and what waits",
      .query = delivery_query({.name = "partner", .description = "its id; needed"}),
      .response = [](Schemas& schemas) { return schemas.of<DeliveryPage>(); },
      .run =
          [&exchange](const CallPtr& call, const Responder& responder) {
            const auto page = partner_page(exchange, *call);
            responder->send(page ? json_response(*page)
                                 : problem(page.error(), *call, exchange.door().counter().law()));
          }};
}

}  // namespace

std::vector<Route> exchange_routes(OriginExchange& exchange) {
  return {messages_route(exchange),
          partner_route<desk::RegisterOriginPartner>(
              exchange, "register_origin_partner",
              "a partner of the exchange of origin data, with its key and address"),
          partner_route<desk::ChangeOriginPartner>(exchange, "change_origin_partner",
                                                   "another key, address or agreements"),
          delivery_route(exchange)};
}

}  // namespace cassia::api
