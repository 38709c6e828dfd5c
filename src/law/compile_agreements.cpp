#include <algorithm>

#include "base/id.h"
#include "law/compile_parts.h"

namespace cassia::law {

namespace {

// Reads agreements of one file; every figure has its own citation and mark.
class AgreementReader {
 public:
  explicit AgreementReader(const SourceRegister& sources) : sources_(&sources) {}

  base::Result<Agreement> read(const YamlMap& map) const;

 private:
  base::Result<AgreementParty> read_party(const YamlMap& map) const;
  base::Result<AcceptedProof> read_proof(const YamlMap& map) const;
  base::Result<std::vector<AgreementParty>> read_parties(const YamlMap& map) const;
  base::Result<std::vector<AcceptedProof>> read_proofs(const YamlMap& map) const;
  base::Result<Dated<std::int64_t>> read_count(const YamlMap& map, std::string_view key) const;
  base::Result<std::optional<Dated<base::Money>>> read_waiver(const YamlMap& map) const;

  const SourceRegister* sources_;
};

base::Result<AgreementParty> AgreementReader::read_party(const YamlMap& map) const {
  CASSIA_TRY(map.expect_keys({"country", "in_force_from", "cite", "mark"}));
  AgreementParty party;
  party.country = CASSIA_TRY(map.country("country"));
  party.in_force_from = CASSIA_TRY(map.date("in_force_from"));
  party.citation = CASSIA_TRY(resolved_citation(map, "cite", *sources_));
  party.mark = CASSIA_TRY(map.mark("mark"));
  return party;
}

base::Result<std::vector<AgreementParty>> AgreementReader::read_parties(const YamlMap& map) const {
  std::vector<AgreementParty> parties;
  for (const YamlNode& node : *CASSIA_TRY(map.list("parties"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
    parties.push_back(CASSIA_TRY(read_party(entry)));
  }
  std::ranges::sort(parties, {}, &AgreementParty::country);
  const auto repeated = std::ranges::adjacent_find(parties, {}, &AgreementParty::country);
  if (repeated != parties.end()) {
    return refuse(kLawNameRepeated, map.place("parties"),
                  {{"name", std::string(repeated->country.code())}});
  }
  return parties;
}

base::Result<AcceptedProof> AgreementReader::read_proof(const YamlMap& map) const {
  CASSIA_TRY(map.expect_keys({"kind", "title", "valid_from", "cite", "mark"}, {"valid_to"}));
  AcceptedProof proof;
  proof.kind = CASSIA_TRY(map.named<ProofKind>("kind"));
  proof.title = CASSIA_TRY(map.local_text("title"));
  proof.valid_from = CASSIA_TRY(map.date("valid_from"));
  proof.valid_to = CASSIA_TRY(last_day(map, "valid_to", proof.valid_from));
  proof.citation = CASSIA_TRY(resolved_citation(map, "cite", *sources_));
  proof.mark = CASSIA_TRY(map.mark("mark"));
  return proof;
}

base::Result<std::vector<AcceptedProof>> AgreementReader::read_proofs(const YamlMap& map) const {
  std::vector<AcceptedProof> proofs;
  for (const YamlNode& node : *CASSIA_TRY(map.list("proofs"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
    AcceptedProof proof = CASSIA_TRY(read_proof(entry));
    for (const AcceptedProof& other : proofs) {
      if (other.kind == proof.kind && (!other.valid_to || *other.valid_to >= proof.valid_from)) {
        return refuse(
            kLawValiditiesOverlap, entry.place(),
            {{"name", CASSIA_TRY(entry.text("kind"))}, {"date", base::to_text(proof.valid_from)}});
      }
    }
    proofs.push_back(std::move(proof));
  }
  return proofs;
}

base::Result<Dated<std::int64_t>> AgreementReader::read_count(const YamlMap& map,
                                                              std::string_view key) const {
  const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), map.at(key)));
  CASSIA_TRY(entry.expect_keys({"value", "cite", "mark"}));
  Dated<std::int64_t> count;
  count.value = CASSIA_TRY(entry.integer("value"));
  constexpr std::int64_t kCountMax = 1200;  // a century of months
  if (count.value > kCountMax) {
    return malformed_value(entry.place("value"), std::to_string(count.value), "at most 1200");
  }
  count.citation = CASSIA_TRY(resolved_citation(entry, "cite", *sources_));
  count.mark = CASSIA_TRY(entry.mark("mark"));
  count.is_unverified = count.mark == Mark::unsure;
  return count;
}

base::Result<std::optional<Dated<base::Money>>> AgreementReader::read_waiver(
    const YamlMap& map) const {
  if (map.find("waiver_value_max") == nullptr) {
    return std::optional<Dated<base::Money>>();
  }
  const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), map.at("waiver_value_max")));
  CASSIA_TRY(entry.expect_keys({"value", "cite", "mark"}));
  Dated<base::Money> waiver;
  waiver.value = CASSIA_TRY(money_of(entry, "value"));
  waiver.citation = CASSIA_TRY(resolved_citation(entry, "cite", *sources_));
  waiver.mark = CASSIA_TRY(entry.mark("mark"));
  waiver.is_unverified = waiver.mark == Mark::unsure;
  return std::optional(waiver);
}

base::Result<Agreement> AgreementReader::read(const YamlMap& map) const {
  CASSIA_TRY(map.expect_keys(
      {"id", "customs_code", "title", "cite", "parties", "proofs", "required_tables",
       "validity_months", "retroactive_months_max", "issue_window_days", "retention_years"},
      {"waiver_value_max"}));
  Agreement agreement;
  agreement.id = CASSIA_TRY(map.text("id"));
  if (!base::is_id_text(agreement.id)) {
    return malformed_value(map.place("id"), agreement.id, "an id such as rcep");
  }
  agreement.customs_code = CASSIA_TRY(map.text("customs_code"));
  agreement.title = CASSIA_TRY(map.local_text("title"));
  agreement.citation = CASSIA_TRY(resolved_citation(map, "cite", *sources_));
  agreement.parties = CASSIA_TRY(read_parties(map));
  agreement.proofs = CASSIA_TRY(read_proofs(map));
  agreement.required_tables = CASSIA_TRY(map.texts("required_tables"));
  agreement.validity_months = CASSIA_TRY(read_count(map, "validity_months"));
  agreement.retroactive_months_max = CASSIA_TRY(read_count(map, "retroactive_months_max"));
  agreement.issue_window_days = CASSIA_TRY(read_count(map, "issue_window_days"));
  agreement.retention_years = CASSIA_TRY(read_count(map, "retention_years"));
  agreement.waiver_value_max = CASSIA_TRY(read_waiver(map));
  return agreement;
}

}  // namespace

base::Result<std::vector<Agreement>> compile_agreements(const LawText& file,
                                                        const SourceRegister& sources) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(map.expect_keys({"agreements"}));
  const AgreementReader reader(sources);
  std::vector<Agreement> agreements;
  for (const YamlNode& node : *CASSIA_TRY(map.list("agreements"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(file.path, node));
    agreements.push_back(CASSIA_TRY(reader.read(entry)));
  }
  return agreements;
}

}  // namespace cassia::law
