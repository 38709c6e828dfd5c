#include "apps/cassia/load_zone.h"

#include "base/assert.h"

namespace cassia::apps {

namespace {

template <typename T>
T known(base::Result<T> parsed) {
  CASSIA_ASSERT(parsed.has_value(), "the load's own texts are well formed");
  return *std::move(parsed);
}

base::OrganisationId organisation(const std::string& text) {
  return known(base::OrganisationId::parse(text));
}
base::OrganisationId trader(int worker) { return organisation("trader_" + std::to_string(worker)); }
base::Money yuan(std::int64_t amount) { return base::Money::of_minor(amount * 100); }
base::Quantity kilograms(std::int64_t amount) {
  return base::Quantity::of_micros(amount * base::Quantity::kScale, base::Unit());
}
base::HsCode durian() { return known(base::HsCode::parse("0810.60.00", base::HsEdition::hs2022)); }
journeys::preference::ProofNumber certificate(int worker) {
  return known(journeys::preference::ProofNumber::parse("E26LOAD" + std::to_string(worker)));
}
journeys::declarations::DeclarationId declaration(int worker, std::int64_t number) {
  return known(journeys::declarations::DeclarationId::parse("L" + std::to_string(worker) + "-" +
                                                            std::to_string(number)));
}
base::Date date(const char* text) { return known(base::Date::parse(text)); }

constexpr std::int64_t kConsignmentKilograms = 18'600;
constexpr std::int64_t kCertifiedKilograms = 10'000'000'000;
constexpr std::int64_t kConsignmentYuan = 520'000;

journeys::LodgeConsignment lodging(int worker, std::int64_t number) {
  journeys::ConsignmentLine line;
  line.goods = {.line_no = 1,
                .hs_code = durian(),
                .goods_name = "durian",
                .origin = known(base::CountryCode::parse("VN")),
                .quantity = kilograms(kConsignmentKilograms),
                .price = yuan(kConsignmentYuan)};
  line.claim = journeys::ProofClaim{.agreement = "acfta",
                                    .number = certificate(worker),
                                    .route = {.kind = journeys::preference::RouteKind::direct}};
  return {.declaration_id = declaration(worker, number),
          .declarant = trader(worker),
          .consignment = {.entry_at = load_time() - std::chrono::hours(1),
                          .port = "youyi",
                          .invoice_number = "INV-" + std::to_string(number),
                          .is_perishable = true,
                          .lines = {line}}};
}

}  // namespace

base::Instant load_time() { return known(base::Instant::parse("2026-04-20T09:00:00+08:00")); }

std::vector<LoadStep> load_preparation(int worker) {
  const std::string suffix = "-" + std::to_string(worker);
  const base::OrganisationId owner = trader(worker);
  journeys::preference::RegisterProof proof{.agreement = "acfta",
                                            .number = certificate(worker),
                                            .issue_date = date("2026-04-15"),
                                            .shipment_date = date("2026-04-15"),
                                            .issuer = "VN-VCCI",
                                            .exporter = "Durian Cooperative",
                                            .importer = owner,
                                            .origin = known(base::CountryCode::parse("VN")),
                                            .invoice_number = "INV"};
  proof.lines.push_back({.line_no = 1,
                         .hs_code = durian().subheading(),
                         .goods_name = "durian",
                         .criterion = "WO",
                         .quantity = kilograms(kCertifiedKilograms)});
  constexpr std::int64_t kDepositYuan = 1'000'000'000'000;
  return {{.id = "open" + suffix,
           .on_behalf_of = owner,
           .command = journeys::accounts::OpenAccount{.owner = owner}},
          {.id = "deposit" + suffix,
           .on_behalf_of = organisation("guangxi_treasury_bank"),
           .command =
               journeys::accounts::Deposit{
                   .owner = owner, .reference = "DEP" + suffix, .amount = yuan(kDepositYuan)}},
          {.id = "proof" + suffix, .on_behalf_of = owner, .command = proof}};
}

std::vector<LoadStep> load_steps(int worker, std::int64_t number) {
  const auto id = declaration(worker, number);
  std::vector<LoadStep> steps = {{.id = "lodge-" + id.text(),
                                  .on_behalf_of = trader(worker),
                                  .command = lodging(worker, number)}};
  if (number % 3 == 1) {
    steps.push_back({.id = "release-" + id.text(),
                     .on_behalf_of = organisation("youyi_customs"),
                     .command = journeys::ReleaseConsignment{.declaration_id = id}});
  }
  if (number % 3 == 2) {
    steps.push_back(
        {.id = "cancel-" + id.text(),
         .on_behalf_of = trader(worker),
         .command = journeys::CancelConsignment{.declaration_id = id, .reason = "load"}});
  }
  return steps;
}

}  // namespace cassia::apps
