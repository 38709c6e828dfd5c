#include "law/agreement.h"

#include <algorithm>

namespace cassia::law {

const AgreementParty* Agreement::party_on(base::CountryCode country, base::Date on) const {
  const auto party = std::ranges::find(parties, country, &AgreementParty::country);
  return party != parties.end() && party->in_force_from <= on ? &*party : nullptr;
}

const AcceptedProof* Agreement::accepted_on(ProofKind kind, base::Date on) const {
  const auto proof = std::ranges::find_if(proofs, [&](const AcceptedProof& candidate) {
    return candidate.kind == kind && candidate.valid_from <= on &&
           (!candidate.valid_to || on <= *candidate.valid_to);
  });
  return proof == proofs.end() ? nullptr : &*proof;
}

std::string table_id(const std::string& required_table, base::Date on) {
  constexpr std::string_view kYear = "{year}";
  std::string id = required_table;
  const auto place = id.find(kYear);
  if (place != std::string::npos) {
    id.replace(place, kYear.size(), std::to_string(static_cast<int>(on.ymd().year())));
  }
  return id;
}

}  // namespace cassia::law
