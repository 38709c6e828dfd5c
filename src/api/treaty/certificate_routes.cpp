#include "api/treaty/certificate_routes.h"

#include "api/command_key.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/treaty/kept_bills.h"
#include "api/worker_answer.h"
#include "codec/event_codec.h"
#include "messages/certificate_determination.h"

namespace cassia::api {

namespace {

namespace certification = journeys::origin_certification;

constexpr const char* kCommand = "apply_for_certificate";

struct ApplicationWithBills {
  certification::CertificateNumber certificate = {};
  certification::Application application = {};
  std::vector<messages::LineBill> bills = {};  // none for replacements and back-to-back proofs
};
BOOST_DESCRIBE_STRUCT(ApplicationWithBills, (), (certificate, application, bills))

struct Applied {
  runtime::Receipt receipt = {};
};
BOOST_DESCRIBE_STRUCT(Applied, (), (receipt))

// What the executor is given, with the key under which it counts once.
struct PreparedApplication {
  codec::CommandId key = {};
  certification::ApplyForCertificate command = {};
};

base::Result<PreparedApplication> prepare(Counter& counter, const Call& call) {
  const law::LawBook& law = counter.law();
  const std::string given_key = CASSIA_TRY(given_command_key(call));
  const codec::CommandId key = CASSIA_TRY(read_command_key(given_key));
  CASSIA_TRY(call.principal->may_give(
      {.desk = "treaty.origin_certification", .command = kCommand, .place = ""}));
  auto given = CASSIA_TRY(
      codec::from_json<ApplicationWithBills>(call.request.body, {.trust = codec::Trust::outside}));
  auto kept = CASSIA_TRY(fill_in_kept_bills(counter, call.principal->acting_for(), given.bills));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto country = CASSIA_TRY(law.text("certification.country", calendar->date_of(call.now)));
  const base::CountryCode made_in = CASSIA_TRY(base::CountryCode::parse(country.value));
  auto determinations = CASSIA_TRY(messages::determine_lines(
      given.application, given.bills, made_in, calendar->date_of(call.now), law));
  return PreparedApplication{.key = key,
                             .command = {.certificate = std::move(given.certificate),
                                         .application = std::move(given.application),
                                         .determinations = std::move(determinations),
                                         .bills = std::move(kept)}};
}

void hand_in_application(Counter& counter, const CallPtr& call, const Responder& responder) {
  auto prepared = prepare(counter, *call);
  if (!prepared) {
    responder->send(problem(prepared.error(), *call, counter.law()));
    return;
  }
  counter.ports.executor.submit(
      {.id = prepared->key,
       .command = runtime::Value::of(journeys::Command(std::move(prepared->command))),
       .actor = call->principal->actor(),
       .on_behalf_of = call->principal->acting_for(),
       .occurred_at = call->now},
      [&counter, call, responder](base::Result<runtime::Receipt>* result,
                                  const std::exception_ptr&) {
        const bool is_accepted = result != nullptr && result->has_value();
        responder->send(is_accepted ? json_response(Applied{.receipt = **result})
                                    : problem(result == nullptr ? base::Refusal{.code = kFault}
                                                                : result->error(),
                                              *call, counter.law()));
      });
}

}  // namespace

std::vector<Route> certificate_routes(PrintRoom& room) {
  return {{.method = "POST",
           .path = "/api/v1/treaty/origin_certification/apply_for_certificate",
           .system = "treaty",
           .operation = kCommand,
           .summary = "applies for a certificate of origin; origin is determined out of the bills "
                      "of materials, of which only digests are kept, or of versions that are kept",
           .is_command = true,
           .request = [](Schemas& schemas) { return schemas.of<ApplicationWithBills>(); },
           .response = [](Schemas& schemas) { return schemas.of<Applied>(); },
           .run =
               [&room](const CallPtr& call, const Responder& responder) {
                 run_on_worker(
                     room.workers(), room.counter().law(), call, responder,
                     {.run = [&room, call,
                              responder] { hand_in_application(room.counter(), call, responder); },
                      .tell_fault = [&room](const auto& fault) { room.tell_fault(fault); }});
               }}};
}

}  // namespace cassia::api
