#include "systems/treaty/preference/acceptance_tables.h"

#include "base/enumerator_name.h"
#include "law/table_question.h"

namespace cassia::systems::treaty::preference {

namespace {

namespace feel = engines::decision::feel;

constexpr std::string_view kPassed = "passed";
// A quantity whose unit does not become that of the proof, whatever the table of units says of it.
constexpr std::string_view kNotConvertible = "quantity_not_convertible";

base::Refusal unfit() {
  return {.code = kClaimTableUnfit,
          .citation = {"cassia_design", "proof_acceptance"},
          .place = "agreement"};
}

std::string_view finding_of(const TestResult& result) {
  switch (result.outcome) {
    case Outcome::passed:
      return kPassed;
    case Outcome::passed_in_part:
      return base::enumerator_name(result.outcome);
    case Outcome::secured:
    case Outcome::failed:
      break;
  }
  const bool is_of_unit = result.test == Test::quantity &&
                          result.reason != kQuantityExhausted.name() &&
                          result.reason != kQuantityNotPositive.name();
  return is_of_unit ? kNotConvertible : std::string_view(result.reason);
}

// The days for which a security stands; nothing where the answer has no such number.
std::optional<law::Dated<std::int64_t>> days_of(const law::TableAnswer& answer) {
  const feel::Number* const number = answer.number("security_days");
  const auto days = number == nullptr ? std::nullopt : number->to_integer();
  if (!days || *days < 0) {
    return {};
  }
  // Of the row's clauses the last speaks of its last output.
  return law::Dated<std::int64_t>{.value = *days,
                                  .citation = answer.citations().back(),
                                  .is_unverified = answer.is_unverified()};
}

base::Result<law::TableAnswer> ask(std::string_view table, const feel::Context& inputs,
                                   base::Date on, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return law::ask_table(law, table, inputs, calendar->start_of(on), unfit());
}

}  // namespace

feel::Context acceptance_inputs(std::string_view agreement, std::span<const TestResult> tests,
                                bool is_guarantee_offered) {
  feel::Context inputs;
  inputs.set("agreement", feel::Value(std::string(agreement)));
  for (const TestResult& result : tests) {
    if (result.test != Test::proof_exists) {
      inputs.set(std::string(base::enumerator_name(result.test)),
                 feel::Value(std::string(finding_of(result))));
    }
  }
  inputs.set("is_guarantee_offered", feel::Value(is_guarantee_offered));
  return inputs;
}

base::Result<Acceptance> ask_acceptance(const feel::Context& inputs, base::Date on,
                                        const law::LawBook& law) {
  const auto answer = CASSIA_TRY(ask(kAcceptanceTable, inputs, on, law));
  Acceptance ruling{.is_unverified = answer.is_unverified()};
  const auto days = days_of(answer);
  const std::string* const test = answer.word("test");
  if (!days || test == nullptr || !answer.read("verdict", ruling.verdict)) {
    return law::naming_table(unfit(), kAcceptanceTable);
  }
  ruling.security_days = *days;
  if (Test decisive{}; answer.read("test", decisive)) {
    ruling.test = decisive;
  }
  // Who decides against or for later has a test to show that found something; a grant has none.
  const feel::Value* const found = inputs.find(*test);
  const std::string* const finding = found == nullptr ? nullptr : found->as_string();
  const bool is_shown = ruling.test && finding != nullptr && *finding != kPassed;
  if (ruling.verdict == Verdict::granted ? ruling.test.has_value() : !is_shown) {
    return law::naming_table(unfit(), kAcceptanceTable);
  }
  // A security stands against a guarantee: nothing is held that nobody offered.
  const feel::Value* const offered = inputs.find("is_guarantee_offered");
  if (ruling.verdict == Verdict::secured &&
      (offered == nullptr || !(*offered == feel::Value(true)))) {
    return law::naming_table(unfit(), kAcceptanceTable);
  }
  return ruling;
}

feel::Context absent_proof_inputs(const AbsentProof& absent) {
  feel::Context inputs;
  inputs.set("agreement", feel::Value(std::string(absent.agreement)));
  inputs.set("is_within_waiver", feel::Value(absent.is_within_waiver));
  inputs.set("is_origin_declared", feel::Value(absent.is_origin_declared));
  inputs.set("is_guarantee_offered", feel::Value(absent.is_guarantee_offered));
  inputs.set("is_agreement_in_force", feel::Value(absent.is_agreement_in_force));
  return inputs;
}

base::Result<AbsentProofRuling> ask_absent_proof(const AbsentProof& absent, base::Date on,
                                                 const law::LawBook& law) {
  const auto answer = CASSIA_TRY(ask(kAbsentProofTable, absent_proof_inputs(absent), on, law));
  AbsentProofRuling ruling{.is_unverified = answer.is_unverified()};
  const auto days = days_of(answer);
  const bool is_read =
      days && answer.read("verdict", ruling.verdict) && answer.read("reason", ruling.reason);
  // A refusal has a reason to tell, and what is waived has none.
  const bool is_refused = ruling.verdict == AbsentProofVerdict::refused;
  const bool is_waived = ruling.verdict == AbsentProofVerdict::waived;
  const bool has_reason = ruling.reason != AbsentProofReason::none;
  // Nothing is held that nobody offered, and no agreement is not in force that is.
  const bool is_bare = ruling.verdict == AbsentProofVerdict::secured &&
                       !(absent.is_guarantee_offered && absent.is_origin_declared);
  const bool is_false =
      ruling.reason == AbsentProofReason::agreement_not_in_force && absent.is_agreement_in_force;
  if (!is_read || (is_refused && !has_reason) || (is_waived && has_reason) || is_bare || is_false) {
    return law::naming_table(unfit(), kAbsentProofTable);
  }
  ruling.security_days = *days;
  return ruling;
}

}  // namespace cassia::systems::treaty::preference
