#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/country.h"
#include "base/date.h"
#include "base/money.h"
#include "law/dated.h"
#include "law/language.h"

namespace cassia::law {

// The kinds of paper that may prove origin under an agreement.
enum class ProofKind : std::uint8_t {
  certificate,           // issued by the issuing body: RCEP certificate, Form E
  approved_declaration,  // by an approved exporter
  any_declaration,       // by any exporter or producer
  back_to_back,          // issued by an intermediate party on the strength of an original
};
BOOST_DESCRIBE_ENUM(ProofKind, certificate, approved_declaration, any_declaration, back_to_back)

// A party and the day from which China and it apply the agreement to each other's goods.
struct AgreementParty {
  base::CountryCode country;
  base::Date in_force_from;
  base::Citation citation;
  Mark mark = Mark::confirmed;
};

// A proof the agreement accepts into China, from a day on; open-ended without `valid_to`.
struct AcceptedProof {
  ProofKind kind = ProofKind::certificate;
  LocalText title;
  base::Date valid_from;
  std::optional<base::Date> valid_to;  // inclusive
  base::Citation citation;
  Mark mark = Mark::confirmed;
};

// A trade agreement as it applies to goods entering China, from agreements.yaml of a package.
struct Agreement {
  std::string id;            // "rcep", "acfta"
  std::string customs_code;  // of the declaration form: "22", "02"
  LocalText title;
  std::vector<AgreementParty> parties;       // by country; China itself is not listed
  std::vector<AcceptedProof> proofs;         // in the order of the file
  std::vector<std::string> required_tables;  // tariff tables of rates into China; "{year}" is open
  Dated<std::int64_t> validity_months;       // of a proof, from issue
  Dated<std::int64_t> retroactive_months_max;          // from shipment to retroactive issue
  Dated<std::int64_t> issue_window_days;               // after shipment without being retroactive
  std::optional<Dated<base::Money>> waiver_value_max;  // no proof needed up to this customs value
  Dated<std::int64_t> retention_years;                 // how long the importer keeps the records
  base::Citation citation;

  // The party's entry if the agreement is in force between China and `country` on the day.
  const AgreementParty* party_on(base::CountryCode country, base::Date on) const;
  // The proof's entry if the agreement accepts this kind on the day.
  const AcceptedProof* accepted_on(ProofKind kind, base::Date on) const;
};

// The id of a required table for the year of a day: "cn-rcep-{year}" -> "cn-rcep-2026".
std::string table_id(const std::string& required_table, base::Date on);

}  // namespace cassia::law
