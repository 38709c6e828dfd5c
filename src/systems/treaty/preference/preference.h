#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/money.h"
#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/preference/commands.h"
#include "systems/treaty/preference/events.h"
#include "systems/treaty/preference/refusals.h"
#include "systems/treaty/preference/state.h"

// The preference desk (进口享惠审核): whether a proof of origin is accepted for goods that enter
// China, and how much of its certified quantity is used. README.md has the states, refusals, laws.
namespace cassia::systems::treaty::preference {

struct ProofRow {
  static constexpr std::string_view kTable = "proof_of_origin";
  static constexpr std::array kIndexes{std::string_view{"importer"}, std::string_view{"phase"},
                                       std::string_view{"expires_on"}};
  std::string key = {};  // proof_key
  std::string agreement = {};
  std::string number = {};
  law::ProofKind kind = law::ProofKind::certificate;
  ProofPhase phase = ProofPhase::none;
  base::OrganisationId importer = {};
  std::string exporter = {};
  base::CountryCode origin = {};
  base::Date issue_date = {};
  base::Date expires_on = {};
  std::string original = {};     // proof_key of the original of a back-to-back proof
  std::string replaced_by = {};  // proof_key
  std::string ended_reason = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(ProofRow, (),
                      (key, agreement, number, kind, phase, importer, exporter, origin, issue_date,
                       expires_on, original, replaced_by, ended_reason, is_unverified))

struct ProofLineRow {
  static constexpr std::string_view kTable = "proof_line";
  static constexpr std::array kIndexes{std::string_view{"proof"}};
  std::string key = {};    // proof_key.line_no
  std::string proof = {};  // proof_key
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};
  std::string goods_name = {};
  base::Quantity certified = {};
  base::Quantity used = {};  // by claims and back-to-back proofs
  base::Quantity remaining = {};
};
BOOST_DESCRIBE_STRUCT(ProofLineRow, (),
                      (key, proof, line_no, hs_code, goods_name, certified, used, remaining))

struct ClaimRow {
  static constexpr std::string_view kTable = "preference_claim";
  static constexpr std::array kIndexes{std::string_view{"declaration"}, std::string_view{"proof"},
                                       std::string_view{"state"}};
  std::string key = {};    // proof_key.claim_key
  std::string proof = {};  // proof_key
  std::string declaration = {};
  std::int64_t line_no = 0;
  std::int64_t proof_line = 0;
  base::OrganisationId claimant = {};
  ClaimPhase state = ClaimPhase::granted;
  std::string reason = {};
  base::Quantity claimed = {};
  base::Quantity granted = {};
  base::Quantity excess = {};
  std::optional<base::Date> security_until = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(ClaimRow, (),
                      (key, proof, declaration, line_no, proof_line, claimant, state, reason,
                       claimed, granted, excess, security_until, is_unverified))

using Row = std::variant<ProofRow, ProofLineRow, ClaimRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// "rcep.RC24VN0001": the key of the stream of a proof.
std::string proof_key(std::string_view agreement, const ProofNumber& number);
// "D-1.2": the key of a claim within its proof.
std::string claim_key(const DeclarationId& declaration_id, std::int64_t line_no);

// What remains of a line: certified less claimed less allocated. Nothing for an unknown line.
std::optional<base::Quantity> remaining(const State& state, std::int64_t line_no);
// The record of a claim, whatever its phase; null when there is none.
const ClaimRecord* find_claim(const State& state, const DeclarationId& declaration_id,
                              std::int64_t line_no);
bool holds_quantity(ClaimPhase phase);

enum class Verdict : std::uint8_t { granted, secured, refused };
BOOST_DESCRIBE_ENUM(Verdict, granted, secured, refused)

// The answer to a claim, test by test in the order of D3. Tests after the first of proof_exists
// that fails cannot be made and are left out; all others are, so that a trader sees every fault
// at once. `refusal` is there when refused, `security_until` when secured.
struct ClaimAnswer {
  Verdict verdict = Verdict::refused;
  std::vector<TestResult> tests = {};
  base::Quantity granted = {};         // in the claim's unit; zero when refused
  base::Quantity excess = {};          // in the claim's unit: loses the preference
  base::Quantity used = {};            // granted, in the unit of the proof's line
  std::optional<Test> open_test = {};  // of a secured claim: the one that its law names
  std::string reason = {};             // of the refusal or of the security
  std::optional<base::Date> security_until = {};
  law::Dated<std::int64_t> security_days = {};
  std::optional<base::Refusal> refusal = {};
  bool is_unverified = false;
};

// D3 for a claim on a proof; changes nothing. Null or a state without registration: refused with
// proof_not_registered. Refuses (the Result) only what the law book lacks: an unknown agreement, a
// parameter or table that is not in force, and claim_table_unfit.
base::Result<ClaimAnswer> assess_claim(const State* state, const Claim& claim,
                                       const base::Context& context, const law::LawBook& law);

// A line that claims an agreement's rate without a proof. `consignment_value` is the customs value
// of the whole consignment, in CNY or in the currency of the limit.
struct ClaimWithoutProof {
  std::string agreement = {};
  base::CountryCode origin = {};  // unknown: the importer does not declare it
  base::Money consignment_value = {};
  base::Date acceptance_date = {};
  base::Date import_date = {};
  bool is_guarantee_offered = false;
};

enum class WithoutProofVerdict : std::uint8_t { waived, secured };
BOOST_DESCRIBE_ENUM(WithoutProofVerdict, waived, secured)

struct WithoutProofAnswer {
  WithoutProofVerdict verdict = WithoutProofVerdict::waived;
  std::vector<TestResult> tests = {};
  std::optional<base::Date> security_until = {};
  law::Dated<std::int64_t> security_days = {};
  bool is_unverified = false;
};

// First test of D3. Waived up to the agreement's limit of value, secured above it when the origin
// is declared and a guarantee offered. Refuses proof_missing, agreement_not_in_force,
// claim_table_unfit, and what the law book lacks (exchange_rate_unknown among it).
base::Result<WithoutProofAnswer> assess_without_proof(const ClaimWithoutProof& claim,
                                                      const law::LawBook& law);

}  // namespace cassia::systems::treaty::preference
