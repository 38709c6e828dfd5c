#include "systems/treaty/origin_exchange/rules/comparison.h"

#include <algorithm>

#include "law/table_question.h"
#include "systems/treaty/origin_exchange/refusals.h"

namespace cassia::systems::treaty::origin_exchange {

namespace {

namespace feel = engines::decision::feel;

// Each word is one of those that the table allows for its input.
struct Findings {
  ComparisonFindings words = {
      .copy = "absent",     // absent, standing, ended
      .hs_code = "same",    // same, different, not_comparable
      .country = "same",    // same, different
      .quantity = "equal",  // equal, less, more, not_comparable
      .certified = "same",  // same, different: what identifies and limits it
      .wording = "same"};   // same, different: descriptions, names, units
  std::vector<Difference> differences = {};

  void differ(std::string& finding, const char* word, Difference difference) {
    finding = word;
    differences.push_back(std::move(difference));
  }
};

void compare_text(Findings& findings, std::string& finding, const char* field,
                  const std::string& declared, const std::string& received) {
  if (declared != received) {
    findings.differ(finding, "different",
                    {.field = field, .declared = declared, .received = received});
  }
}

// By the digits that the agreement has on a proof. Codes of two editions are never compared: then
// the proof that was presented, which has the agreement's edition, speaks for the declaration.
void compare_codes(Findings& findings, const Declared& declared, const ReceivedLine& line) {
  const bool is_one_edition = declared.hs_code.edition() == line.hs_code.edition();
  const base::HsCode& told = is_one_edition ? declared.hs_code : declared.proof_hs_code;
  const auto digits = static_cast<int>(declared.hs_digits);
  const Difference difference{.field = "hs_code",
                              .declared = base::to_text(told.prefix(digits)),
                              .received = base::to_text(line.hs_code.prefix(digits))};
  if (told.edition() != line.hs_code.edition()) {
    findings.differ(findings.words.hs_code, "not_comparable", difference);
  } else if (told.prefix(digits) != line.hs_code.prefix(digits)) {
    findings.differ(findings.words.hs_code, "different", difference);
  }
}

// A unit of another dimension cannot be compared; another of the same is a difference of wording.
base::Result<void> compare_quantities(Findings& findings, const Declared& declared,
                                      const ReceivedLine& line, const law::LawBook& law) {
  if (declared.quantity.unit() != line.quantity.unit()) {
    findings.differ(findings.words.wording, "different",
                    {.field = "unit",
                     .declared = std::string(declared.quantity.unit().code()),
                     .received = std::string(line.quantity.unit().code())});
  }
  const auto in_units = law.units().convert(declared.quantity, line.quantity.unit());
  const Difference difference{.field = "quantity",
                              .declared = base::to_text(declared.quantity),
                              .received = base::to_text(line.quantity)};
  if (!in_units) {
    findings.differ(findings.words.quantity, "not_comparable", difference);
    return {};
  }
  if (*in_units != line.quantity) {
    findings.differ(findings.words.quantity, *in_units > line.quantity ? "more" : "less",
                    difference);
  }
  const auto presented = law.units().convert(declared.certified, line.quantity.unit());
  if (presented && *presented != line.quantity) {
    findings.differ(findings.words.certified, "different",
                    {.field = "certified_quantity",
                     .declared = base::to_text(declared.certified),
                     .received = base::to_text(line.quantity)});
  }
  return {};
}

base::Result<Findings> find_differences(const State& copy, const Declared& declared,
                                        const law::LawBook& law) {
  Findings findings;
  if (copy.ending) {
    findings.differ(findings.words.copy, "ended",
                    {.field = "standing",
                     .declared = "valid",
                     .received = boost::describe::enum_to_string(copy.ending->kind, "")});
  } else if (copy.content) {
    findings.words.copy = "standing";
  }
  if (!copy.content) {
    return findings;
  }
  const ReceivedCertificate& certificate = copy.content->certificate;
  compare_text(findings, findings.words.certified, "issue_date", base::to_text(declared.issue_date),
               base::to_text(certificate.issue_date));
  compare_text(findings, findings.words.wording, "exporter", declared.exporter,
               certificate.exporter);
  compare_text(findings, findings.words.wording, "invoice_number", declared.invoice_number,
               certificate.invoice_number);
  const auto line =
      std::ranges::find(certificate.lines, declared.proof_line, &ReceivedLine::line_no);
  if (line == certificate.lines.end()) {
    findings.differ(findings.words.certified, "different",
                    {.field = "line", .declared = std::to_string(declared.proof_line)});
    return findings;
  }
  compare_codes(findings, declared, *line);
  compare_text(findings, findings.words.country, "country_of_origin",
               std::string(declared.origin.code()), std::string(line->country_of_origin.code()));
  compare_text(findings, findings.words.certified, "criterion", declared.criterion,
               line->criterion);
  compare_text(findings, findings.words.wording, "goods_name", declared.goods_name,
               line->goods_name);
  CASSIA_TRY(compare_quantities(findings, declared, *line, law));
  return findings;
}

}  // namespace

feel::Context match_inputs(const ComparisonFindings& findings) {
  feel::Context inputs;
  inputs.set("copy", feel::Value(findings.copy));
  inputs.set("hs_code", feel::Value(findings.hs_code));
  inputs.set("country", feel::Value(findings.country));
  inputs.set("quantity", feel::Value(findings.quantity));
  inputs.set("certified", feel::Value(findings.certified));
  inputs.set("wording", feel::Value(findings.wording));
  return inputs;
}

base::Result<Comparison> compare(const State& copy, const Declared& declared,
                                 const base::Context& context, const law::LawBook& law) {
  const base::Refusal unfit{.code = kComparisonUnknown,
                            .citation = {"cassia_design", "e_origin"},
                            .place = "claim.number"};
  Findings findings = CASSIA_TRY(find_differences(copy, declared, law));
  const auto answer = CASSIA_TRY(
      law::ask_table(law, kMatchTable, match_inputs(findings.words), context.received_at, unfit));
  Comparison comparison{.findings = std::move(findings.words),
                        .differences = std::move(findings.differences),
                        .citation = answer.citations().front(),
                        .is_unverified = answer.is_unverified()};
  if (!answer.read("outcome", comparison.outcome)) {
    return law::naming_table(unfit, kMatchTable);
  }
  return comparison;
}

}  // namespace cassia::systems::treaty::origin_exchange
