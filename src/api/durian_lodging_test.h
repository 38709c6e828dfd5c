#pragma once

#include "journeys/journeys.h"

namespace cassia::api {

// 100 kg of Vietnamese durian through Youyi Pass in batch B1, under a guarantee: what most tests of
// the counter have a trader lodge.
inline journeys::LodgeConsignment durian_lodging(const char* id, const char* declarant) {
  namespace declarations = journeys::declarations;
  journeys::LodgeConsignment lodging{.declaration_id = *declarations::DeclarationId::parse(id),
                                     .declarant = *base::OrganisationId::parse(declarant)};
  lodging.consignment.batch_no = "B1";
  lodging.consignment.port = "youyi";
  lodging.consignment.entry_at = *base::Instant::parse("2026-04-20T00:30:00Z");
  lodging.consignment.payment = declarations::PaymentMode::guarantee;
  lodging.consignment.guarantee =
      declarations::Guarantee{.reference = "G1",
                              .amount = *base::Money::parse("1000000.00", base::Currency()),
                              .valid_to = *base::Date::parse("2026-12-31")};
  lodging.consignment.lines.push_back(
      {.goods = {.line_no = 1,
                 .hs_code = *base::HsCode::parse("08106000", base::HsEdition::hs2022),
                 .goods_name = "durian",
                 .origin = *base::CountryCode::parse("VN"),
                 .quantity = *base::Quantity::parse("100", base::Unit()),
                 .price = *base::Money::parse("1000.00", base::Currency())}});
  return lodging;
}

}  // namespace cassia::api
