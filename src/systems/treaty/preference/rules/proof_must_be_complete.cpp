#include "systems/treaty/preference/rules/proof_must_be_complete.h"

#include <set>

#include "systems/treaty/preference/rules/proof_must_not_be_expired.h"

namespace cassia::systems::treaty::preference {

namespace {

constexpr int kHsDigitsMin = 6;  // of a subheading, the shortest code that goods are declared under

base::Result<void> check_fields(const RegisterProof& proof) {
  const std::pair<std::string_view, bool> fields[] = {
      {"number", proof.number.is_empty()},     {"issue_date", proof.issue_date == base::Date()},
      {"issuer", proof.issuer.empty()},        {"exporter", proof.exporter.empty()},
      {"importer", proof.importer.is_empty()}, {"origin", proof.origin.is_unknown()},
      {"lines", proof.lines.empty()},
  };
  for (const auto& [field, is_missing] : fields) {
    if (is_missing) {
      return base::Refusal{.code = kProofIncomplete,
                           .place = std::string(field),
                           .facts = {{"field", std::string(field)}}};
    }
  }
  return {};
}

// What is wrong with a line, in one word; empty when nothing is.
std::string_view fault_of(const ProofLine& line, const law::LawBook& law) {
  if (line.line_no <= 0) {
    return "line_no";
  }
  if (line.hs_code.length() < kHsDigitsMin) {
    return "hs_code";
  }
  const bool is_counted = line.quantity.micros() > 0 &&
                          line.quantity.micros() <= base::kQuantityMicrosMax &&
                          law.units().knows(line.quantity.unit());
  return is_counted ? "" : "quantity";
}

}  // namespace

base::Result<void> proof_must_be_complete(const RegisterProof& proof, base::Date today,
                                          const law::LawBook& law) {
  CASSIA_TRY(check_fields(proof));
  std::set<std::int64_t> line_nos;
  for (std::size_t i = 0; i < proof.lines.size(); ++i) {
    const ProofLine& line = proof.lines[i];
    std::string_view fault = fault_of(line, law);
    if (fault.empty() && !line_nos.insert(line.line_no).second) {
      fault = "line_no";
    }
    if (!fault.empty()) {
      return base::Refusal{
          .code = kProofLineMalformed,
          .place = "lines[" + std::to_string(i) + "]." + std::string(fault),
          .facts = {{"line_no", std::to_string(line.line_no)}, {"field", std::string(fault)}}};
    }
  }
  if (proof.issue_date > today) {
    return base::Refusal{.code = kProofIssuedInFuture,
                         .place = "issue_date",
                         .facts = {{"issue_date", base::to_text(proof.issue_date)},
                                   {"today", base::to_text(today)}}};
  }
  return {};
}

base::Result<void> original_must_be_valid(const RegisterProof& proof,
                                          const law::Agreement& agreement) {
  const bool needs_original = proof.kind == law::ProofKind::back_to_back;
  std::string fault;
  if (needs_original != proof.original.has_value()) {
    fault = needs_original ? "missing" : "not_expected";
  } else if (proof.original &&
             (proof.original->agreement != proof.agreement || proof.original->number.is_empty())) {
    fault = "agreement";
  } else if (proof.original &&
             (proof.issue_date < proof.original->issue_date ||
              proof.issue_date > last_day_after(proof.original->issue_date, agreement))) {
    fault = "not_valid_on_issue";
  }
  if (fault.empty()) {
    return {};
  }
  return base::Refusal{.code = kOriginalMismatch,
                       .citation = agreement.citation,
                       .place = "original",
                       .facts = {{"number", proof.original ? proof.original->number.text() : "-"},
                                 {"fault", fault}}};
}

}  // namespace cassia::systems::treaty::preference
