#include "api/treaty/kept_bills.h"

#include <fmt/format.h>

#include "journeys/id_as.h"
#include "messages/refusals.h"
#include "systems/treaty/bills/refusals.h"
#include "systems/treaty/product_reviews/refusals.h"

namespace cassia::api {

namespace {

namespace kept = journeys::bills;
namespace certification = journeys::origin_certification;
namespace reviews = journeys::product_reviews;

base::Result<reviews::Product> filed_product(Counter& counter, const base::OrganisationId& owner,
                                             const reviews::ProductId& product,
                                             std::string_view place) {
  const auto state = counter.states.find<reviews::State>(
      stream_of(journeys::Desk::product_reviews, reviews::product_key(owner, product)));
  if (state->phase == reviews::ReviewPhase::none) {
    return base::Refusal{.code = reviews::kProductUnknown,
                         .citation = {"cassia_design", "product_reviews"},
                         .place = std::string(place),
                         .facts = {{"product", product.text()}}};
  }
  return state->latest.content;
}

}  // namespace

base::Result<kept::BillSaved> kept_version(Counter& counter, const base::OrganisationId& owner,
                                           const messages::KeptVersion& kept,
                                           std::string_view place) {
  const auto state = counter.states.find<kept::State>(
      stream_of(journeys::Desk::bills, kept::bill_key(owner, kept.bill)));
  if (kept.version < 1 || kept.version > std::ssize(state->versions)) {
    return base::Refusal{
        .code = kept::kBillVersionUnknown,
        .citation = {"cassia_design", "bills"},
        .place = std::string(place),
        .facts = {{"bill", kept.bill.text()}, {"version", std::to_string(kept.version)}}};
  }
  return state->versions[static_cast<std::size_t>(kept.version) - 1];
}

base::Result<RestsOn> fill_in_bills(Counter& counter, const base::OrganisationId& owner,
                                    std::vector<messages::LineBill>& bills) {
  RestsOn rests_on;
  for (std::size_t at = 0; at < bills.size(); ++at) {
    messages::LineBill& line = bills[at];
    const std::string place = fmt::format("bills[{}]", at);
    if (line.product && line.kept) {
      return base::Refusal{.code = messages::kFieldMalformed,
                           .place = place + ".product",
                           .facts = {{"text", line.product->text()}}};
    }
    if (line.product) {
      auto filed = CASSIA_TRY(filed_product(counter, owner, *line.product, place + ".product"));
      line.bill = std::move(filed.bill);
      line.rates = std::move(filed.rates);
      rests_on.products.push_back(
          {.line_no = line.line_no,
           .product = journeys::id_as<certification::ReviewedProductId>(*line.product)});
    } else if (line.kept) {
      auto version = CASSIA_TRY(kept_version(counter, owner, *line.kept, place + ".kept"));
      line.bill = std::move(version.text);
      line.rates = std::move(version.rates);
      rests_on.bills.push_back({.line_no = line.line_no,
                                .bill = journeys::id_as<certification::KeptBillId>(line.kept->bill),
                                .version = line.kept->version});
    }
  }
  return rests_on;
}

}  // namespace cassia::api
