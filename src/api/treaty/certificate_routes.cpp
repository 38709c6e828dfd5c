#include "api/treaty/certificate_routes.h"

#include "api/command_key.h"
#include "api/treaty/kept_bills.h"
#include "api/treaty/prepared_command.h"
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

base::Result<PreparedCommand> prepare(Counter& counter, const Call& call) {
  const law::LawBook& law = counter.law();
  const std::string given_key = CASSIA_TRY(given_command_key(call));
  const codec::CommandId key = CASSIA_TRY(read_command_key(given_key));
  CASSIA_TRY(call.principal->may_give(
      {.desk = "treaty.origin_certification", .command = kCommand, .place = ""}));
  auto given = CASSIA_TRY(
      codec::from_json<ApplicationWithBills>(call.request.body, {.trust = codec::Trust::outside}));
  auto rests_on = CASSIA_TRY(fill_in_bills(counter, call.principal->acting_for(), given.bills));
  const MadeHere here = CASSIA_TRY(made_here(law, call.now));
  auto determinations = CASSIA_TRY(
      messages::determine_lines(given.application, given.bills, here.country, here.on, law));
  return PreparedCommand{
      .key = key,
      .command = certification::ApplyForCertificate{.certificate = std::move(given.certificate),
                                                    .application = std::move(given.application),
                                                    .determinations = std::move(determinations),
                                                    .bills = std::move(rests_on.bills),
                                                    .products = std::move(rests_on.products)}};
}

}  // namespace

std::vector<Route> certificate_routes(PrintRoom& room) {
  return {{.method = "POST",
           .path = "/api/v1/treaty/origin_certification/apply_for_certificate",
           .system = "treaty",
           .operation = kCommand,
           .summary = "applies for a certificate of origin; origin is determined out of the bills "
                      "of materials, of which only digests are kept, or of versions that are kept, "
                      "or of products that were reviewed",
           .is_command = true,
           .request = [](Schemas& schemas) { return schemas.of<ApplicationWithBills>(); },
           .response = [](Schemas& schemas) { return schemas.of<Applied>(); },
           .run =
               [&room](const CallPtr& call, const Responder& responder) {
                 hand_in_prepared(room, call, responder, prepare);
               }}};
}

}  // namespace cassia::api
