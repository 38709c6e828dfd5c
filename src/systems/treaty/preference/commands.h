#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/country.h"
#include "base/hs_code.h"
#include "base/id.h"
#include "base/quantity.h"
#include "law/agreement.h"

// What may be asked of the preference desk (进口原产地证明审核). A stream is one proof of origin.
namespace cassia::systems::treaty::preference {

struct ProofNumberTag;
using ProofNumber = base::Id<ProofNumberTag>;  // as printed on the proof
struct DeclarationTag;
using DeclarationId = base::Id<DeclarationTag>;

// One line of the proof. Quantities of claims are counted in its unit.
struct ProofLine {
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};  // six digits or more
  std::string goods_name = {};
  std::string criterion = {};  // WO, PE, CTC, RVC, ... as printed
  base::Quantity quantity = {};

  friend bool operator==(const ProofLine&, const ProofLine&) = default;
};
BOOST_DESCRIBE_STRUCT(ProofLine, (), (line_no, hs_code, goods_name, criterion, quantity))

// The days on which an approved exporter (or an issuing body whose seal is recorded) may issue.
struct IssuerValidity {
  base::Date valid_from = {};
  base::Date valid_to = {};  // inclusive

  friend bool operator==(const IssuerValidity&, const IssuerValidity&) = default;
};
BOOST_DESCRIBE_STRUCT(IssuerValidity, (), (valid_from, valid_to))

// The proof that a back-to-back proof stands on, as it quotes it.
struct OriginalProof {
  std::string agreement = {};
  ProofNumber number = {};
  base::Date issue_date = {};

  friend bool operator==(const OriginalProof&, const OriginalProof&) = default;
};
BOOST_DESCRIBE_STRUCT(OriginalProof, (), (agreement, number, issue_date))

// Presents a proof. Given by its importer, or by an authority that received it electronically.
struct RegisterProof {
  std::string agreement = {};  // "rcep", "acfta"
  ProofNumber number = {};
  law::ProofKind kind = law::ProofKind::certificate;
  base::Date issue_date = {};
  std::optional<base::Date> shipment_date = {};  // not given when issued before it was known
  bool is_endorsed_retroactive = false;
  std::string issuer = {};  // code of the issuing body or of the approved exporter
  std::optional<IssuerValidity> issuer_validity = {};  // needed of an approved exporter
  std::optional<base::CountryCode> issued_in = {};     // when not the country of origin
  std::string exporter = {};
  base::OrganisationId importer = {};  // the consignee, who owns the proof
  base::CountryCode origin = {};
  std::string invoice_number = {};
  std::vector<ProofLine> lines = {};
  std::optional<OriginalProof> original = {};  // of a back-to-back proof

  friend bool operator==(const RegisterProof&, const RegisterProof&) = default;
};
BOOST_DESCRIBE_STRUCT(RegisterProof, (),
                      (agreement, number, kind, issue_date, shipment_date, is_endorsed_retroactive,
                       issuer, issuer_validity, issued_in, exporter, importer, origin,
                       invoice_number, lines, original))

// The issuing body takes the proof back. Claims granted on it come under verification.
struct CancelProof {
  std::string agreement = {};
  ProofNumber number = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(CancelProof, (), (agreement, number, reason))

// A correction: the old number ends and names the new one, which is registered by itself. Only
// while nothing of the old one is used.
struct ReplaceProof {
  std::string agreement = {};
  ProofNumber number = {};
  ProofNumber replaced_by = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ReplaceProof, (), (agreement, number, replaced_by, reason))

struct LineQuantity {
  std::int64_t line_no = 0;
  base::Quantity quantity = {};

  friend bool operator==(const LineQuantity&, const LineQuantity&) = default;
};
BOOST_DESCRIBE_STRUCT(LineQuantity, (), (line_no, quantity))

// Splits a part off for a new proof of an intermediate party; on the stream of the original.
struct AllocateBackToBack {
  std::string agreement = {};
  ProofNumber number = {};        // of the original
  ProofNumber back_to_back = {};  // of the new proof
  base::Date issue_date = {};     // of the new proof
  std::vector<LineQuantity> lines = {};
};
BOOST_DESCRIBE_STRUCT(AllocateBackToBack, (), (agreement, number, back_to_back, issue_date, lines))

// The back-to-back proof was cancelled: what was split off for it remains of the original again. On
// the stream of the original; given by the journey.
struct ReturnBackToBack {
  std::string agreement = {};
  ProofNumber number = {};        // of the original
  ProofNumber back_to_back = {};  // of the proof that was cancelled
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ReturnBackToBack, (), (agreement, number, back_to_back, reason))

// What was done to the goods where the route paused. Only logistics_only keeps the preference:
// unloading, reloading, storing, preserving.
enum class Handling : std::uint8_t { unknown, logistics_only, relabelled, other_processing };
BOOST_DESCRIBE_ENUM(Handling, unknown, logistics_only, relabelled, other_processing)
enum class CustomsControl : std::uint8_t { unknown, kept, lost };
BOOST_DESCRIBE_ENUM(CustomsControl, unknown, kept, lost)

struct RouteStop {
  base::CountryCode country = {};
  Handling handling = Handling::unknown;
  CustomsControl customs_control = CustomsControl::unknown;

  friend bool operator==(const RouteStop&, const RouteStop&) = default;
};
BOOST_DESCRIBE_STRUCT(RouteStop, (), (country, handling, customs_control))

enum class RouteKind : std::uint8_t { unknown, direct, through_others };
BOOST_DESCRIBE_ENUM(RouteKind, unknown, direct, through_others)

// The way from the country that issued the proof into China. `evidence`: the transit customs
// papers, bills of lading, certificates of non-manipulation that were handed in.
struct Route {
  RouteKind kind = RouteKind::unknown;
  std::vector<RouteStop> stops = {};
  std::vector<std::string> evidence = {};

  friend bool operator==(const Route&, const Route&) = default;
};
BOOST_DESCRIBE_STRUCT(Route, (), (kind, stops, evidence))

// How the electronic copy of the proof compares with the claim (D5 of the brief). absent: the
// issuing party is linked and sent none; not_linked: it sends none to anybody.
enum class EOriginCopy : std::uint8_t { not_linked, match, minor_difference, mismatch, absent };
BOOST_DESCRIBE_ENUM(EOriginCopy, not_linked, match, minor_difference, mismatch, absent)

// One line of a declaration claims the agreement's rate on one line of the proof.
struct Claim {
  std::string agreement = {};
  ProofNumber number = {};
  std::int64_t proof_line = 0;
  DeclarationId declaration_id = {};
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};  // as declared
  base::Quantity quantity = {};
  base::CountryCode origin = {};
  base::OrganisationId claimant = {};
  base::Date acceptance_date = {};  // of the declaration
  base::Date import_date = {};
  Route route = {};
  EOriginCopy e_origin = EOriginCopy::not_linked;
  bool is_guarantee_offered = false;
  bool is_classification_disputed = false;

  friend bool operator==(const Claim&, const Claim&) = default;
};
BOOST_DESCRIBE_STRUCT(Claim, (),
                      (agreement, number, proof_line, declaration_id, line_no, hs_code, quantity,
                       origin, claimant, acceptance_date, import_date, route, e_origin,
                       is_guarantee_offered, is_classification_disputed))

// For a secured claim. What is given replaces what the claim said; it is then tested again.
struct SupplyEvidence {
  std::string agreement = {};
  ProofNumber number = {};
  DeclarationId declaration_id = {};
  std::int64_t line_no = 0;
  std::optional<Route> route = {};
  std::optional<EOriginCopy> e_origin = {};
  std::optional<base::HsCode> hs_code = {};  // on which the dispute of classification ended
};
BOOST_DESCRIBE_STRUCT(SupplyEvidence, (),
                      (agreement, number, declaration_id, line_no, route, e_origin, hs_code))

// The declaration was cancelled or is to be claimed anew: every claim of it gives its quantity
// back. Without a claim that holds a quantity nothing happens.
struct ReturnClaims {
  std::string agreement = {};
  ProofNumber number = {};
  DeclarationId declaration_id = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ReturnClaims, (), (agreement, number, declaration_id, reason))

// The importer gives up the preference of one line.
struct WithdrawClaim {
  std::string agreement = {};
  ProofNumber number = {};
  DeclarationId declaration_id = {};
  std::int64_t line_no = 0;
};
BOOST_DESCRIBE_STRUCT(WithdrawClaim, (), (agreement, number, declaration_id, line_no))

// The security period is over and the evidence did not come. Given by a timer.
struct ForfeitClaim {
  std::string agreement = {};
  ProofNumber number = {};
  DeclarationId declaration_id = {};
  std::int64_t line_no = 0;
};
BOOST_DESCRIBE_STRUCT(ForfeitClaim, (), (agreement, number, declaration_id, line_no))

// Customs asks importer, exporter or issuing body about a granted claim.
struct StartVerification {
  std::string agreement = {};
  ProofNumber number = {};
  DeclarationId declaration_id = {};
  std::int64_t line_no = 0;
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(StartVerification, (), (agreement, number, declaration_id, line_no, reason))

enum class VerificationOutcome : std::uint8_t { confirmed, reclaimed };
BOOST_DESCRIBE_ENUM(VerificationOutcome, confirmed, reclaimed)

struct ConcludeVerification {
  std::string agreement = {};
  ProofNumber number = {};
  DeclarationId declaration_id = {};
  std::int64_t line_no = 0;
  VerificationOutcome outcome = VerificationOutcome::confirmed;
  std::string finding = {};
};
BOOST_DESCRIBE_STRUCT(ConcludeVerification, (),
                      (agreement, number, declaration_id, line_no, outcome, finding))

using Command = std::variant<RegisterProof, CancelProof, ReplaceProof, AllocateBackToBack, Claim,
                             SupplyEvidence, ReturnClaims, WithdrawClaim, ForfeitClaim,
                             StartVerification, ConcludeVerification, ReturnBackToBack>;

}  // namespace cassia::systems::treaty::preference
