#include "messages/decisions/desks/claim_decisions.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/enumerator_name.h"
#include "systems/treaty/preference/acceptance_tables.h"

namespace cassia::messages {

namespace feel = engines::decision::feel;
namespace preference = systems::treaty::preference;

namespace {

std::string name_of(const preference::DeclarationId& declaration, std::int64_t line_no) {
  return fmt::format("{}.{}", declaration.text(), line_no);
}

// The table is asked once the proof is there and the claimant's.
bool asked_table(const std::vector<preference::TestResult>& tests) {
  const auto proof =
      std::ranges::find(tests, preference::Test::proof_exists, &preference::TestResult::test);
  return proof != tests.end() && proof->outcome == preference::Outcome::passed;
}

}  // namespace

ClaimDecisions::Secured ClaimDecisions::of(const preference::Claim& claim) {
  return {.agreement = claim.agreement,
          .claimant = claim.claimant.text(),
          .acceptance_date = claim.acceptance_date,
          .is_guarantee_offered = claim.is_guarantee_offered};
}

DeskDecision ClaimDecisions::decision(const std::string& name, const Secured& claim,
                                      const std::vector<preference::TestResult>& tests) const {
  return {
      .case_name = name,
      .subject = claim.claimant,
      .inputs = preference::acceptance_inputs(claim.agreement, tests, claim.is_guarantee_offered),
      .at = calendar_->start_of(claim.acceptance_date)};
}

void ClaimDecisions::read_forfeited(const preference::ClaimForfeited& event,
                                    const TakeDecision& take) {
  const std::string name = name_of(event.claim.declaration_id, event.claim.line_no);
  const auto claim = secured_.find(name);
  if (claim == secured_.end()) {
    return;
  }
  if (asked_table(event.tests)) {  // else time forfeits it, or the proof is no more
    DeskDecision made = decision(name, claim->second, event.tests);
    made.outputs.set("verdict", text_value("refused"));
    take(made);
  }
  secured_.erase(claim);
}

void ClaimDecisions::read(std::string_view /*key*/, const Event& event, const TakeDecision& take) {
  if (const auto* const granted = std::get_if<preference::ClaimGranted>(&event)) {
    const std::string name = name_of(granted->claim.declaration_id, granted->claim.line_no);
    DeskDecision made = decision(name, of(granted->claim), granted->tests);
    made.outputs.set("verdict", text_value("granted"));
    made.outputs.set("test", text_value("none"));
    take(made);
    secured_.erase(name);
  } else if (const auto* const secured = std::get_if<preference::ClaimSecured>(&event)) {
    const std::string name = name_of(secured->claim.declaration_id, secured->claim.line_no);
    secured_[name] = of(secured->claim);
    DeskDecision made = decision(name, secured_[name], secured->tests);
    made.outputs.set("verdict", text_value("secured"));
    made.outputs.set("test", text_value(base::enumerator_name(secured->test)));
    made.outputs.set("security_days",
                     feel::Value(feel::Number::from_integer(secured->security_days)));
    take(made);
  } else if (const auto* const forfeited = std::get_if<preference::ClaimForfeited>(&event)) {
    read_forfeited(*forfeited, take);
  } else if (const auto* const withdrawn = std::get_if<preference::ClaimWithdrawn>(&event)) {
    secured_.erase(name_of(withdrawn->claim.declaration_id, withdrawn->claim.line_no));
  } else if (const auto* const returned = std::get_if<preference::ClaimReturned>(&event)) {
    secured_.erase(name_of(returned->claim.declaration_id, returned->claim.line_no));
  }
}

}  // namespace cassia::messages
