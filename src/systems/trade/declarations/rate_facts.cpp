#include "systems/trade/declarations/rate_facts.h"

#include <algorithm>

#include "law/tariff_book.h"

namespace cassia::systems::trade::declarations {

namespace {

using engines::duty::OriginStanding;
using engines::duty::PreferenceFact;
using engines::duty::ProvisionalScope;
using engines::duty::RateFact;
using engines::duty::RateFacts;
using engines::duty::RateKnowledge;

// The zone lies in China: these are the taxes of goods that enter it.
base::CountryCode china() { return *base::CountryCode::parse("CN"); }

RateFact fact_of(const law::TariffAnswer& answer) {
  RateFact fact;
  if (answer.table != nullptr) {
    fact.table = answer.table->id;
    fact.citation = {answer.table->source, ""};
  }
  fact.is_unverified = answer.is_unverified();
  if (answer.outcome == law::TariffOutcome::none) {
    fact.knowledge = RateKnowledge::none;
  } else if (answer.outcome == law::TariffOutcome::unknown) {
    fact.gap = boost::describe::enum_to_string(answer.gap, "");
  } else if (answer.cell.rates.size() != 1) {
    fact.gap = "several_rates";  // the goods decide among them, and nobody has
  } else {
    fact.knowledge = RateKnowledge::given;
    fact.rate = answer.cell.rates.front();
  }
  return fact;
}

law::TariffAnswer look_up(const LineQuestion& question, std::string_view column,
                          const law::LawBook& law) {
  return law.tariffs().look_up({.importer = china(),
                                .column = column,
                                .code = question.hs_code,
                                .on = question.rate_date,
                                .origin = question.origin});
}

// A table that would give the agreement's rate and is not loaded, by the list of missing tables.
std::string_view missing_table(const law::Agreement& agreement, base::Date on,
                               const law::LawBook& law) {
  for (const std::string& required : agreement.required_tables) {
    const std::string id = law::table_id(required, on);
    const auto missing = std::ranges::find(law.missing_tables(), id, &law::MissingTable::id);
    if (missing != law.missing_tables().end() && law.tariffs().find_table(id) == nullptr) {
      return missing->id;
    }
  }
  return {};
}

std::vector<std::string_view> proofs_of(const law::Agreement& agreement, base::Date on) {
  std::vector<std::string_view> needs;
  for (const law::AcceptedProof& proof : agreement.proofs) {
    const std::string_view kind = boost::describe::enum_to_string(proof.kind, "");
    if (agreement.accepted_on(proof.kind, on) != nullptr &&
        std::ranges::find(needs, kind) == needs.end()) {
      needs.push_back(kind);
    }
  }
  return needs;
}

PreferenceFact preference_fact(const law::Agreement& agreement, const LineQuestion& question,
                               const law::LawBook& law) {
  PreferenceFact fact{.id = agreement.id};
  fact.rate = fact_of(look_up(question, agreement.id, law));
  if (fact.rate.knowledge == RateKnowledge::unknown) {
    const std::string_view missing = missing_table(agreement, question.rate_date, law);
    fact.rate.table = missing.empty() ? fact.rate.table : missing;
  }
  const law::AgreementParty* const party = agreement.party_on(question.origin, question.rate_date);
  fact.proof_needs = proofs_of(agreement, question.rate_date);
  if (party == nullptr) {
    fact.reason = "agreement_not_in_force";
    fact.reason_citation = engines::duty::CitationView(agreement.citation);
    return fact;
  }
  fact.is_unverified = party->mark == law::Mark::unsure;
  const bool is_proved =
      question.assume_proofs ||
      std::ranges::find(question.agreements, agreement.id) != question.agreements.end();
  if (!is_proved) {
    fact.reason = "not_claimed";
    fact.reason_citation = engines::duty::CitationView(agreement.citation);
    return fact;
  }
  fact.is_eligible = true;
  return fact;
}

}  // namespace

base::Result<RateFacts> rate_facts(const LineQuestion& question, const law::LawBook& law) {
  RateFacts facts;
  facts.mfn = fact_of(look_up(question, law::kMfnColumn, law));
  facts.general = fact_of(look_up(question, law::kGeneralColumn, law));
  const law::TariffAnswer provisional = look_up(question, law::kProvisionalColumn, law);
  facts.provisional = fact_of(provisional);
  if (provisional.cell.is_for_part_of_line) {
    facts.provisional_scope = ProvisionalScope::undecided;
  }
  facts.vat = fact_of(look_up(question, law::kVatColumn, law));
  facts.consumption = fact_of(look_up(question, law::kConsumptionColumn, law));
  if (!question.origin.is_unknown()) {
    const bool is_favoured =
        CASSIA_TRY(law.list_names("mfn.origins", question.rate_date, question.origin.code()));
    facts.origin = OriginStanding::most_favoured;
    if (!is_favoured) {
      // Not listed is not "without treatment": bilateral agreements grant it too.
      facts.mfn = {.gap = "treatment_of_origin_not_loaded"};
      facts.provisional = facts.mfn;
    }
  }
  facts.preferences.reserve(law.agreements().size());
  for (const law::Agreement& agreement : law.agreements()) {
    facts.preferences.push_back(preference_fact(agreement, question, law));
  }
  return facts;
}

}  // namespace cassia::systems::trade::declarations
