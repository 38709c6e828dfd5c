#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engines/decision/feel/value.h"
#include "law/law_book.h"
#include "systems/treaty/preference/preference.h"

// The law's tables of D3: what follows from what the tests of a claim found.
namespace cassia::systems::treaty::preference {

inline constexpr std::string_view kAcceptanceTable = "proof_acceptance";
inline constexpr std::string_view kAbsentProofTable = "absent_proof";

struct Acceptance {
  Verdict verdict = Verdict::refused;
  std::optional<Test> test = {};  // that decides; none when granted
  // How long a security stands in for evidence, and the clause that says so.
  law::Dated<std::int64_t> security_days = {};
  bool is_unverified = false;
};

// What `proof_acceptance` is asked: of each test after proof_exists "passed", "passed_in_part" or
// the code of its finding.
engines::decision::feel::Context acceptance_inputs(std::string_view agreement,
                                                   std::span<const TestResult> tests,
                                                   bool is_guarantee_offered);

// The table `proof_acceptance` as of the day (brief 01, D3). Refuses claim_table_unfit where the
// law has no such table or it names a test that found nothing, and what asking a table refuses.
base::Result<Acceptance> ask_acceptance(const engines::decision::feel::Context& inputs,
                                        base::Date on, const law::LawBook& law);

// What is known of a line without a proof.
struct AbsentProof {
  std::string_view agreement = {};
  bool is_within_waiver = false;
  bool is_origin_declared = false;
  bool is_guarantee_offered = false;
  bool is_agreement_in_force = false;
};

enum class AbsentProofVerdict : std::uint8_t { waived, secured, refused };
BOOST_DESCRIBE_ENUM(AbsentProofVerdict, waived, secured, refused)
enum class AbsentProofReason : std::uint8_t { none, proof_missing, agreement_not_in_force };
BOOST_DESCRIBE_ENUM(AbsentProofReason, none, proof_missing, agreement_not_in_force)

struct AbsentProofRuling {
  AbsentProofVerdict verdict = AbsentProofVerdict::refused;
  AbsentProofReason reason = AbsentProofReason::none;
  law::Dated<std::int64_t> security_days = {};
  bool is_unverified = false;
};

engines::decision::feel::Context absent_proof_inputs(const AbsentProof& absent);

// The table `absent_proof`: the first row of D3. Refuses as above.
base::Result<AbsentProofRuling> ask_absent_proof(const AbsentProof& absent, base::Date on,
                                                 const law::LawBook& law);

}  // namespace cassia::systems::treaty::preference
