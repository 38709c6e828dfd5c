#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/event_type.h"
#include "base/refusal.h"
#include "systems/treaty/preference/commands.h"

// What happened to a proof of origin. Events carry every figure with the clause it rests on.
namespace cassia::systems::treaty::preference {

// The tests of decision D3 of the brief, in their order; the first that fails is the reason.
enum class Test : std::uint8_t {
  proof_exists,             // registered, alive, of an accepted kind, for this importer and line
  issuer_valid,             // on the day of issue
  agreement_in_force,       // between both parties on the day of import
  within_validity,          // accepted not later than the proof's last day
  retroactive_endorsement,  // when issued after the shipment window
  hs_code,                  // the first six digits
  origin,
  quantity,  // not over what remains
  direct_consignment,
  e_origin_copy,  // where the issuing party is linked
};
BOOST_DESCRIBE_ENUM(Test, proof_exists, issuer_valid, agreement_in_force, within_validity,
                    retroactive_endorsement, hs_code, origin, quantity, direct_consignment,
                    e_origin_copy)

// passed_in_part: the quantity in excess loses the preference. secured: passes for now against a
// security.
enum class Outcome : std::uint8_t { passed, passed_in_part, secured, failed };
BOOST_DESCRIBE_ENUM(Outcome, passed, passed_in_part, secured, failed)

struct TestResult {
  Test test = Test::proof_exists;
  Outcome outcome = Outcome::passed;
  std::string reason = {};  // the refusal code, or what keeps it secured; empty when passed
  base::Citation citation = {};
  std::vector<base::Fact> facts = {};
  bool is_unverified = false;

  friend bool operator==(const TestResult&, const TestResult&) = default;
};
BOOST_DESCRIBE_STRUCT(TestResult, (), (test, outcome, reason, citation, facts, is_unverified))

struct ProofRegistered {
  static constexpr base::EventType kType{"treaty.preference.proof_registered", 1};
  RegisterProof proof = {};
  base::OrganisationId registered_by = {};
  base::Date expires_on = {};  // the last day on which it is accepted
  std::int64_t validity_months = 0;
  base::Citation citation = {};
  bool is_unverified = false;

  friend bool operator==(const ProofRegistered&, const ProofRegistered&) = default;
};
BOOST_DESCRIBE_STRUCT(ProofRegistered, (),
                      (proof, registered_by, expires_on, validity_months, citation, is_unverified))

// Which claim: a line of a declaration.
struct ClaimName {
  DeclarationId declaration_id = {};
  std::int64_t line_no = 0;

  friend bool operator==(const ClaimName&, const ClaimName&) = default;
};
BOOST_DESCRIBE_STRUCT(ClaimName, (), (declaration_id, line_no))

struct ProofCancelled {
  static constexpr base::EventType kType{"treaty.preference.proof_cancelled", 1};
  std::string reason = {};
  std::vector<ClaimName> to_verify = {};  // granted claims, now under verification

  friend bool operator==(const ProofCancelled&, const ProofCancelled&) = default;
};
BOOST_DESCRIBE_STRUCT(ProofCancelled, (), (reason, to_verify))

struct ProofReplaced {
  static constexpr base::EventType kType{"treaty.preference.proof_replaced", 1};
  ProofNumber replaced_by = {};
  std::string reason = {};

  friend bool operator==(const ProofReplaced&, const ProofReplaced&) = default;
};
BOOST_DESCRIBE_STRUCT(ProofReplaced, (), (replaced_by, reason))

// The quantities are in the units of the original's lines.
struct BackToBackAllocated {
  static constexpr base::EventType kType{"treaty.preference.back_to_back_allocated", 1};
  ProofNumber back_to_back = {};
  base::Date issue_date = {};
  base::Date expires_on = {};  // never after the original
  std::vector<LineQuantity> lines = {};
  base::Citation citation = {};
  bool is_unverified = false;

  friend bool operator==(const BackToBackAllocated&, const BackToBackAllocated&) = default;
};
BOOST_DESCRIBE_STRUCT(BackToBackAllocated, (),
                      (back_to_back, issue_date, expires_on, lines, citation, is_unverified))

// The quantities are given back to the original's lines.
struct BackToBackReturned {
  static constexpr base::EventType kType{"treaty.preference.back_to_back_returned", 1};
  ProofNumber back_to_back = {};
  std::vector<LineQuantity> lines = {};
  std::string reason = {};

  friend bool operator==(const BackToBackReturned&, const BackToBackReturned&) = default;
};
BOOST_DESCRIBE_STRUCT(BackToBackReturned, (), (back_to_back, lines, reason))

// granted + excess = the quantity claimed, in the claim's unit; `used` is `granted` in the unit of
// the proof's line.
struct ClaimGranted {
  static constexpr base::EventType kType{"treaty.preference.claim_granted", 1};
  Claim claim = {};
  base::Quantity granted = {};
  base::Quantity excess = {};
  base::Quantity used = {};
  std::vector<TestResult> tests = {};
  bool is_unverified = false;

  friend bool operator==(const ClaimGranted&, const ClaimGranted&) = default;
};
BOOST_DESCRIBE_STRUCT(ClaimGranted, (), (claim, granted, excess, used, tests, is_unverified))

// The same quantities are held while the security stands for the preference.
struct ClaimSecured {
  static constexpr base::EventType kType{"treaty.preference.claim_secured", 1};
  Claim claim = {};
  base::Quantity granted = {};
  base::Quantity excess = {};
  base::Quantity used = {};
  Test test = Test::direct_consignment;  // for which the security stands
  std::string reason = {};
  base::Date security_until = {};  // inclusive
  std::int64_t security_days = 0;
  base::Citation citation = {};  // of the period
  std::vector<TestResult> tests = {};
  bool is_unverified = false;

  friend bool operator==(const ClaimSecured&, const ClaimSecured&) = default;
};
BOOST_DESCRIBE_STRUCT(ClaimSecured, (),
                      (claim, granted, excess, used, test, reason, security_until, security_days,
                       citation, tests, is_unverified))

// A secured claim has lost: by the end of its period, or because the evidence spoke against it
// (`tests` then shows how). Its quantity is free again.
struct ClaimForfeited {
  static constexpr base::EventType kType{"treaty.preference.claim_forfeited", 1};
  ClaimName claim = {};
  std::string reason = {};
  base::Date security_until = {};
  std::vector<TestResult> tests = {};

  friend bool operator==(const ClaimForfeited&, const ClaimForfeited&) = default;
};
BOOST_DESCRIBE_STRUCT(ClaimForfeited, (), (claim, reason, security_until, tests))

struct ClaimReturned {
  static constexpr base::EventType kType{"treaty.preference.claim_returned", 1};
  ClaimName claim = {};
  base::Quantity used = {};  // what is free again, in the unit of the proof's line
  std::string reason = {};

  friend bool operator==(const ClaimReturned&, const ClaimReturned&) = default;
};
BOOST_DESCRIBE_STRUCT(ClaimReturned, (), (claim, used, reason))

struct ClaimWithdrawn {
  static constexpr base::EventType kType{"treaty.preference.claim_withdrawn", 1};
  ClaimName claim = {};
  base::Quantity used = {};

  friend bool operator==(const ClaimWithdrawn&, const ClaimWithdrawn&) = default;
};
BOOST_DESCRIBE_STRUCT(ClaimWithdrawn, (), (claim, used))

struct VerificationStarted {
  static constexpr base::EventType kType{"treaty.preference.verification_started", 1};
  ClaimName claim = {};
  std::string reason = {};

  friend bool operator==(const VerificationStarted&, const VerificationStarted&) = default;
};
BOOST_DESCRIBE_STRUCT(VerificationStarted, (), (claim, reason))

struct VerificationConcluded {
  static constexpr base::EventType kType{"treaty.preference.verification_concluded", 1};
  ClaimName claim = {};
  VerificationOutcome outcome = VerificationOutcome::confirmed;
  std::string finding = {};

  friend bool operator==(const VerificationConcluded&, const VerificationConcluded&) = default;
};
BOOST_DESCRIBE_STRUCT(VerificationConcluded, (), (claim, outcome, finding))

using Event =
    std::variant<ProofRegistered, ProofCancelled, ProofReplaced, BackToBackAllocated, ClaimGranted,
                 ClaimSecured, ClaimForfeited, ClaimReturned, ClaimWithdrawn, VerificationStarted,
                 VerificationConcluded, BackToBackReturned>;

}  // namespace cassia::systems::treaty::preference
