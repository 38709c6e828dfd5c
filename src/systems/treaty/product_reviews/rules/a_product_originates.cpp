#include "systems/treaty/product_reviews/rules/a_product_originates.h"

#include "systems/treaty/product_reviews/refusals.h"

namespace cassia::systems::treaty::product_reviews {

namespace {

const base::Citation kGoodsOfCertificates{"origin_regulation_2019", "17"};

}  // namespace

base::Result<void> originates(const FileProduct& filing) {
  const DeterminationSummary& found = filing.determination;
  const bool is_met = found.verdict == engines::origin::Verdict::met;
  if (is_met && !found.country_of_origin.is_unknown()) {
    return {};
  }
  std::string reasons;
  for (const engines::origin::DeterminationReason& reason : found.reasons) {
    reasons.append(reasons.empty() ? "" : ", ").append(reason.code);
  }
  const bool is_open = is_met || found.verdict == engines::origin::Verdict::open;
  return base::Refusal{
      .code = is_open ? kProductOriginOpen : kProductNotOriginating,
      .citation = found.reasons.empty() ? kGoodsOfCertificates : found.reasons.front().citation,
      .place = "content.bill",
      .facts = {{"agreement", filing.content.agreement},
                {"hs_code", base::to_text(filing.content.hs_code)},
                {"reasons", reasons.empty() ? "-" : reasons}}};
}

}  // namespace cassia::systems::treaty::product_reviews
