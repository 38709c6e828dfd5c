#include <algorithm>

#include "base/id.h"
#include "law/origin_terms_reader.h"
#include "law/place.h"
#include "law/refusals.h"

namespace cassia::law {

namespace {

namespace origin = engines::origin;

// The Parties of an agreement that declarations know, which leave China itself out.
void add_known_parties(const Agreement& agreement, origin::Terms& terms) {
  for (const AgreementParty& party : agreement.parties) {
    terms.parties.push_back({.country = party.country,
                             .in_force_from = party.in_force_from,
                             .citation = party.citation,
                             .is_unverified = party.mark == Mark::unsure});
  }
}

base::Result<origin::Terms> read_terms(const YamlMap& map, const OriginTermsReader& reader,
                                       const std::vector<Agreement>& agreements) {
  CASSIA_TRY(
      map.expect_keys({"agreement", "simulation", "valid_from", "hs_edition", "cite", "parties",
                       "order", "value_methods", "build_up", "material_value", "tolerances",
                       "cumulation", "cumulates_production", "minimal_operations", "roles",
                       "deductions", "inventory_methods", "consignment"},
                      {"valid_to", "general_rules", "differentials"}));
  origin::Terms terms;
  terms.id = CASSIA_TRY(map.text("agreement"));
  if (!base::is_id_text(terms.id)) {
    return malformed_value(map.place("agreement"), terms.id, "an id such as rcep");
  }
  terms.is_simulation = CASSIA_TRY(reader.read_flag(map, "simulation"));
  terms.valid_from = CASSIA_TRY(map.date("valid_from"));
  terms.valid_to = CASSIA_TRY(last_day(map, "valid_to", terms.valid_from));
  terms.citation = CASSIA_TRY(resolved_citation(map, "cite", reader.sources()));
  const auto known = std::ranges::find(agreements, terms.id, &Agreement::id);
  if (known != agreements.end()) {
    add_known_parties(*known, terms);
  }
  CASSIA_TRY(reader.read_parties(map, terms));
  CASSIA_TRY(reader.read_methods(map, terms));
  CASSIA_TRY(reader.read_tolerances(map, terms));
  CASSIA_TRY(reader.read_handling(map, terms));
  CASSIA_TRY(reader.read_general_rules(map, terms));
  CASSIA_TRY(reader.read_differentials(map, terms));
  return terms;
}

}  // namespace

base::Result<std::vector<origin::Terms>> compile_origin_terms(
    const LawText& file, const SourceRegister& sources, const std::vector<Agreement>& agreements) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(map.expect_keys({"origin"}));
  std::vector<origin::Terms> all;
  for (const YamlNode& node : *CASSIA_TRY(map.list("origin"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(file.path, node));
    if (entry.find("hs_edition") == nullptr) {
      return refuse(kLawKeyMissing, entry.place(), {{"key", "hs_edition"}});
    }
    const std::string edition_text = CASSIA_TRY(entry.text("hs_edition"));
    const auto edition = base::parse_hs_edition(edition_text);
    if (!edition) {
      return malformed_value(entry.place("hs_edition"), edition_text, "hs2012, hs2017 or hs2022");
    }
    const OriginTermsReader reader(sources, *edition);
    origin::Terms terms = CASSIA_TRY(read_terms(entry, reader, agreements));
    for (const origin::Terms& other : all) {
      if (other.id == terms.id && (!other.valid_to || *other.valid_to >= terms.valid_from)) {
        return refuse(kLawValiditiesOverlap, entry.place(),
                      {{"name", terms.id}, {"date", base::to_text(terms.valid_from)}});
      }
    }
    all.push_back(std::move(terms));
  }
  return all;
}

}  // namespace cassia::law
