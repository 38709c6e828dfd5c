#include "systems/treaty/origin_exchange/rules/a_partner_is_well_described.h"

#include <algorithm>

#include "systems/treaty/origin_exchange/refusals.h"

namespace cassia::systems::treaty::origin_exchange {

namespace {

base::Result<void> is_complete(const Partner& partner, base::Date on, const law::LawBook& law) {
  const auto bytes_max = CASSIA_TRY(law.integer("origin_exchange.text_bytes_max", on));
  const auto incomplete = [&](const char* field) {
    return base::Refusal{.code = kPartnerIncomplete,
                         .citation = bytes_max.citation,
                         .place = std::string("terms.") + field,
                         .facts = {{"field", field}}};
  };
  const auto fits = [&](const std::string& text) {
    return !text.empty() && static_cast<std::int64_t>(text.size()) <= bytes_max.value;
  };
  const PartnerTerms& terms = partner.terms;
  if (!fits(terms.authority)) {
    return incomplete("authority");
  }
  if (!fits(terms.key)) {
    return incomplete("key");
  }
  if (!fits(terms.url) ||
      !(terms.url.starts_with("https://") || terms.url.starts_with("http://"))) {
    return incomplete("url");
  }
  if (terms.agreements.empty()) {
    return incomplete("agreements");
  }
  if (partner.partner.text().contains('.')) {
    return incomplete("partner");
  }
  return {};
}

// Agreements list the other Parties; one's own is none of them, whatever they list.
base::Result<void> is_party(const PartnerTerms& terms, base::Date on, const law::LawBook& law) {
  const auto own = CASSIA_TRY(law.text("certification.country", on));
  for (const std::string& agreement : terms.agreements) {
    const law::Agreement* const found = CASSIA_TRY(law.agreement(agreement));
    if (found->party_on(terms.country, on) == nullptr || terms.country.code() == own.value) {
      return base::Refusal{
          .code = kPartnerNotParty,
          .citation = found->citation,
          .place = "terms.country",
          .facts = {{"country", std::string(terms.country.code())}, {"agreement", agreement}}};
    }
  }
  return {};
}

bool shares_agreement(const PartnerTerms& left, const PartnerTerms& right) {
  return std::ranges::any_of(left.agreements, [&right](const std::string& agreement) {
    return std::ranges::find(right.agreements, agreement) != right.agreements.end();
  });
}

}  // namespace

base::Result<void> partner_is_well_described(const State& state, const Partner& partner,
                                             base::Date on, const law::LawBook& law) {
  CASSIA_TRY(is_complete(partner, on, law));
  CASSIA_TRY(is_party(partner.terms, on, law));
  for (const Partner& other : state.partners) {
    if (other.is_ended || other.partner == partner.partner) {
      continue;
    }
    const bool is_same_source = other.terms.country == partner.terms.country &&
                                shares_agreement(other.terms, partner.terms);
    if (is_same_source || other.terms.key == partner.terms.key) {
      return base::Refusal{.code = kPartnerOverlaps,
                           .citation = {"cassia_design", "origin_exchange"},
                           .place = is_same_source ? "terms.agreements" : "terms.key",
                           .facts = {{"partner", other.partner.text()}}};
    }
  }
  return {};
}

}  // namespace cassia::systems::treaty::origin_exchange
