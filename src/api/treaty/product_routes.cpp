#include "api/treaty/product_routes.h"

#include "api/command_key.h"
#include "api/treaty/kept_bills.h"
#include "api/treaty/prepared_command.h"
#include "codec/event_codec.h"
#include "messages/certificate_determination.h"

namespace cassia::api {

namespace {

namespace reviews = journeys::product_reviews;

constexpr const char* kFileProduct = "file_product";

struct ProductWithBill {
  base::OrganisationId organisation = {};
  reviews::ProductId product = {};
  reviews::Product content = {};
  std::optional<messages::KeptVersion> kept = {};  // instead of the bill of the content
};
BOOST_DESCRIBE_STRUCT(ProductWithBill, (), (organisation, product, content, kept))

base::Result<PreparedCommand> prepare_filing(Counter& counter, const Call& call) {
  const law::LawBook& law = counter.law();
  const std::string given_key = CASSIA_TRY(given_command_key(call));
  const codec::CommandId key = CASSIA_TRY(read_command_key(given_key));
  CASSIA_TRY(call.principal->may_give(
      {.desk = "treaty.product_reviews", .command = kFileProduct, .place = ""}));
  auto given = CASSIA_TRY(
      codec::from_json<ProductWithBill>(call.request.body, {.trust = codec::Trust::outside}));
  if (given.kept) {
    auto version =
        CASSIA_TRY(kept_version(counter, call.principal->acting_for(), *given.kept, "kept"));
    given.content.bill = std::move(version.text);
    given.content.rates = std::move(version.rates);
  }
  const MadeHere here = CASSIA_TRY(made_here(law, call.now));
  auto determination =
      CASSIA_TRY(messages::determine_product(given.content, here.country, here.on, law));
  return PreparedCommand{
      .key = key,
      .command = reviews::FileProduct{.organisation = std::move(given.organisation),
                                      .product = std::move(given.product),
                                      .content = std::move(given.content),
                                      .determination = std::move(determination)}};
}

}  // namespace

std::vector<Route> product_routes(PrintRoom& room) {
  return {{.method = "POST",
           .path = "/api/v1/treaty/product_reviews/file_product",
           .system = "treaty",
           .operation = kFileProduct,
           .summary = "files a product for review before certificates are applied for; its origin "
                      "is determined out of the bill of materials, given or kept",
           .is_command = true,
           .request = [](Schemas& schemas) { return schemas.of<ProductWithBill>(); },
           .response = [](Schemas& schemas) { return schemas.of<Applied>(); },
           .run =
               [&room](const CallPtr& call, const Responder& responder) {
                 hand_in_prepared(room, call, responder, prepare_filing);
               }}};
}

}  // namespace cassia::api
