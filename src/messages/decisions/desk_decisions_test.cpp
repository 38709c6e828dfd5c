#include "messages/decisions/desk_decisions.h"

#include <gtest/gtest.h>

#include "codec/event_codec.h"
#include "law/table_pins.h"
#include "tests/support/law_folder.h"

namespace cassia::messages {
namespace {

namespace copies = systems::treaty::origin_exchange;
namespace feel = engines::decision::feel;
namespace preference = systems::treaty::preference;
namespace table = engines::decision::table;

// What the domain decodes, without a domain.
template <typename Event>
struct Decoded {
  Event event;
  template <typename T>
  const T& as() const {
    if constexpr (std::is_same_v<T, Event>) {
      return event;
    } else {
      static const T kOther{};
      ADD_FAILURE() << "read as the event of another desk";
      return kOther;
    }
  }
};

template <typename Event>
std::vector<DeskDecision> read(std::string_view table, std::string_view key,
                               const std::vector<Event>& events) {
  std::vector<DeskDecision> made;
  DeskDecisions reader(table, **tests::real_law().calendar("cn"),
                       [&](const DeskDecision& one) { made.push_back(one); });
  for (const Event& event : events) {
    reader.read(key, Decoded<Event>{event});
  }
  return made;
}

std::string words_of(const feel::Context& context) {
  std::string text;
  for (const auto& [name, value] : context.entries()) {
    text += name + "=" + to_text(value) + " ";
  }
  return text;
}

bool is_of_law(const DeskDecision& made, std::string_view name,
               table::RecordedDecisions& decisions) {
  return append_decision(made, law::find_law_table(tests::real_law(), name)->table, 8 * 3600,
                         decisions);
}

copies::CopyCompared compared(copies::Outcome outcome, std::string quantity) {
  return {.declaration = *copies::ComparedDeclaration::parse("D1"),
          .line_no = 2,
          .claimant = *base::OrganisationId::parse("fruit"),
          .outcome = outcome,
          .findings = {.copy = "standing",
                       .hs_code = "same",
                       .country = "same",
                       .quantity = std::move(quantity),
                       .certified = "same",
                       .wording = "same"},
          .at = *base::Instant::parse("2026-03-16T12:00:00+08:00")};
}

// As it was stored before the findings were kept.
copies::Event compared_in_the_first_version() {
  const auto event = codec::decode_event<copies::Event>(
      {.type = "treaty.origin_exchange.compared",
       .version = 1,
       .bytes = R"({"agreement":"acfta","at":"2026-03-02T01:00:00Z",)"
                R"("citation":{"clause":"e_origin","source":"cassia_design"},)"
                R"("claimant":"fruit","declaration":"D1",)"
                R"("differences":[{"declared":"2","field":"quantity","received":"3"}],)"
                R"("is_unverified":false,"line_no":1,"number":"E1",)"
                R"("outcome":"minor_difference","partner":"vn","version":4})"});
  EXPECT_TRUE(event) << base::to_text(event.error());
  return event ? *event : copies::Event();
}

TEST(DeskDecisions, AreReadOfComparisonsOfTheFirstVersionToo) {
  const auto event = compared_in_the_first_version();
  const auto& made = std::get<copies::CopyCompared>(event);
  EXPECT_EQ(made.outcome, copies::Outcome::minor_difference);
  EXPECT_EQ(made.differences.size(), 1U);
  EXPECT_EQ(made.version, 4);
  EXPECT_EQ(made.claimant.text(), "fruit");
  EXPECT_EQ(made.findings, copies::ComparisonFindings{});
  EXPECT_EQ(codec::encode_event(event).version, 2);
}

TEST(DeskDecisions, AreReadOfTablesThatADeskAsks) {
  EXPECT_EQ(deciding_desk("gate_lane"), "trade.gate");
  EXPECT_EQ(deciding_desk("proof_acceptance"), "treaty.preference");
  EXPECT_FALSE(deciding_desk("retail_import_channel"));
}

TEST(DeskDecisions, OfElectronicCopiesHaveTheFindingsAndTheOutcome) {
  const auto made = read<copies::Event>(
      "e_origin_match", "vn.acfta.E1",
      {compared(copies::Outcome::minor_difference, "less"),
       compared(copies::Outcome::match, "more"), compared_in_the_first_version()});
  ASSERT_EQ(made.size(), 2U) << "the one of before findings were kept tells too little";
  EXPECT_EQ(made[0].case_name, "vn.acfta.E1/D1.2");
  EXPECT_EQ(made[0].subject, "fruit");
  EXPECT_EQ(words_of(made[0].outputs), "outcome=\"minor_difference\" ");
  table::RecordedDecisions decisions;
  EXPECT_TRUE(is_of_law(made[0], "e_origin_match", decisions));
  EXPECT_FALSE(is_of_law(made[1], "e_origin_match", decisions))
      << "more than certified never matches";
  EXPECT_EQ(decisions.count(), 1U);
}

// What an evidence shows is tested again, of the claim as it was made.
TEST(DeskDecisions, OfAForfeitedClaimAreThoseOfItsEvidence) {
  const auto on = [](preference::Test test, preference::Outcome outcome, std::string reason) {
    return preference::TestResult{.test = test, .outcome = outcome, .reason = std::move(reason)};
  };
  std::vector<preference::TestResult> tests;
  for (const auto test :
       {preference::Test::proof_exists, preference::Test::issuer_valid,
        preference::Test::agreement_in_force, preference::Test::within_validity,
        preference::Test::retroactive_endorsement, preference::Test::hs_code,
        preference::Test::origin, preference::Test::quantity, preference::Test::e_origin_copy}) {
    tests.push_back(on(test, preference::Outcome::passed, ""));
  }
  tests.push_back(on(preference::Test::direct_consignment, preference::Outcome::secured,
                     "direct_consignment_unproven"));
  const preference::Claim claim{.agreement = "acfta",
                                .declaration_id = *preference::DeclarationId::parse("D1"),
                                .line_no = 1,
                                .claimant = *base::OrganisationId::parse("fruit"),
                                .acceptance_date = *base::Date::parse("2026-03-16"),
                                .is_guarantee_offered = true};
  preference::ClaimForfeited forfeited{
      .claim = {.declaration_id = claim.declaration_id, .line_no = 1}, .tests = tests};
  forfeited.tests.back().outcome = preference::Outcome::failed;
  forfeited.tests.back().reason = "direct_consignment_failed";
  preference::Claim other = claim;
  other.line_no = 2;
  const preference::ClaimForfeited by_time{
      .claim = {.declaration_id = claim.declaration_id, .line_no = 2}};
  const auto made = read<preference::Event>(
      "proof_acceptance", "acfta.E1",
      {preference::ClaimSecured{.claim = claim, .security_days = 30, .tests = tests}, forfeited,
       preference::ClaimSecured{.claim = other, .security_days = 30, .tests = tests}, by_time});
  ASSERT_EQ(made.size(), 3U) << "a claim that time forfeits is not tested";
  table::RecordedDecisions decisions;
  EXPECT_TRUE(is_of_law(made[0], "proof_acceptance", decisions));
  EXPECT_TRUE(is_of_law(made[1], "proof_acceptance", decisions));
  EXPECT_EQ(made[1].case_name, "D1.1");
  EXPECT_EQ(to_text(*decisions.outputs[0].at(1)), "\"refused\"");
  EXPECT_EQ(to_text(*decisions.outputs[1].at(1)), "\"direct_consignment\"");
  EXPECT_EQ(words_of(made[0].outputs),
            R"(verdict="secured" test="direct_consignment" security_days=30 )");
}

// An incident meets the conditions of the approval, not of what was refused or lost since.
TEST(DeskDecisions, OfIncidentsHaveTheConditionsOfTheApproval) {
  namespace approvals = systems::treaty::approved_exporters;
  const approvals::Conditions sound{.is_aeo_advanced = true,
                                    .has_trained_staff = true,
                                    .records_since = *base::Date::parse("2020-01-01")};
  approvals::Conditions untrained = sound;
  untrained.has_trained_staff = false;
  const base::Instant at = *base::Instant::parse("2026-03-16T12:00:00+08:00");
  const auto made = read<approvals::Event>(
      "approved_exporter", "fruit",
      {approvals::ApprovalGiven{.conditions = sound, .at = at},
       approvals::ApprovalRefused{.conditions = untrained, .at = at},
       approvals::ApprovalSuspended{.incident = approvals::ApprovalIncident::aeo_lost, .at = at},
       approvals::ApprovalWithdrawn{.incident = approvals::ApprovalIncident::misuse, .at = at}});
  ASSERT_EQ(made.size(), 4U);
  const auto told = [&](std::size_t one, std::string_view name) {
    return to_text(*made[one].inputs.find(name));
  };
  EXPECT_EQ(told(1, "has_trained_staff"), "false");
  EXPECT_EQ(told(2, "has_trained_staff"), "true");
  EXPECT_EQ(told(2, "is_aeo_advanced"), "false");
  EXPECT_EQ(told(3, "is_aeo_advanced"), "true");
}

// An assessment that leaves a fee as it was decides nothing; entry may be told later.
TEST(DeskDecisions, OfLateFeesAreThoseThatChange) {
  namespace declarations = systems::trade::declarations;
  const auto assessed = [](std::int64_t days, std::int64_t yuan) {
    declarations::Assessment assessment{.declared_on = *base::Date::parse("2026-03-20")};
    assessment.lines.push_back({.customs_value = base::Money::of_minor(2'000'000)});
    assessment.late_fee = declarations::LateFee{.days = days,
                                                .computed = base::Money::of_minor(yuan * 100),
                                                .fee = base::Money::of_minor(0)};
    return assessment;
  };
  const auto made = read<declarations::Event>(
      "late_declaration_fee", "D1",
      {declarations::DeclarationLodged{.declarant = *base::OrganisationId::parse("fruit"),
                                       .assessment = assessed(0, 0)},
       declarations::EntryReported{.assessment = assessed(4, 40)},
       declarations::DeclarationAmended{.assessment = assessed(4, 40)},
       declarations::DeclarationAmended{.assessment = assessed(5, 50)},
       declarations::DeclarationCancelled{},
       declarations::DeclarationAmended{.assessment = assessed(6, 60)}});
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(words_of(made[0].inputs), "days_late=4 dutiable_value=20000 ");
  EXPECT_EQ(made[0].subject, "fruit");
  EXPECT_EQ(words_of(made[1].outputs), "computed=50 ");
}

TEST(DeskDecisions, AreOfNoVersionThatTheyDoNotFit) {
  DeskDecision made;
  made.inputs.set("colour", feel::Value(std::string("red")));
  table::RecordedDecisions decisions;
  EXPECT_FALSE(is_of_law(made, "e_origin_match", decisions)) << "other facts than it asks";
  made = read<copies::Event>("e_origin_match", "k", {compared(copies::Outcome::match, "equal")})
             .front();
  made.outputs.set("colour", feel::Value(std::string("red")));
  EXPECT_FALSE(is_of_law(made, "e_origin_match", decisions)) << "an output that it has not";
  EXPECT_EQ(decisions.count(), 0U);
}

}  // namespace
}  // namespace cassia::messages
