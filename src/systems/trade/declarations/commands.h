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
#include "base/quantity.h"
#include "engines/duty/customs_value.h"

// What may be asked of the declarations desk (海关申报). A stream is one import declaration.
namespace cassia::systems::trade::declarations {

struct DeclarationTag;
using DeclarationId = base::Id<DeclarationTag>;
struct ControlTag;
using ControlId = base::Id<ControlTag>;

// one_step: everything after arrival. advance: before arrival, after the manifest (提前申报); the
// rates are then those of the day on which the carrier declares entry. two_step: a summary first
// (概要申报), on which the goods may leave under a guarantee, and within 14 days of entry the full
// declaration (完整申报), whose day fixes the rates.
enum class DeclarationMode : std::uint8_t { one_step, advance, two_step };
BOOST_DESCRIBE_ENUM(DeclarationMode, one_step, advance, two_step)

// account: the tax is held on the duty account at lodging and taken at release. guarantee: a
// guarantee stands for the tax, which falls due 15 days after the declaration. consolidated: the
// same, due by the fifth working day of the next month (汇总征税).
enum class PaymentMode : std::uint8_t { account, guarantee, consolidated };
BOOST_DESCRIBE_ENUM(PaymentMode, account, guarantee, consolidated)

struct Guarantee {
  std::string reference = {};
  base::Money amount = {};  // CNY
  base::Date valid_to = {};

  friend bool operator==(const Guarantee&, const Guarantee&) = default;
};
BOOST_DESCRIBE_STRUCT(Guarantee, (), (reference, amount, valid_to))

// The invoice's terms and the costs beside the price, for the whole consignment. They are shared
// out over the lines by their prices.
struct TradeTerms {
  engines::duty::Incoterm incoterm = engines::duty::Incoterm::cif;
  std::optional<base::Money> freight = {};              // to the place of entry
  std::optional<base::Money> insurance = {};            // to the place of entry
  std::optional<base::Money> additions = {};            // Tariff Law art. 25
  std::optional<base::Money> costs_after_arrival = {};  // art. 26, stated apart in the price

  friend bool operator==(const TradeTerms&, const TradeTerms&) = default;
};
BOOST_DESCRIBE_STRUCT(TradeTerms, (),
                      (incoterm, freight, insurance, additions, costs_after_arrival))

struct GoodsLine {
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};
  std::string goods_name = {};
  base::CountryCode origin = {};  // unknown: the general rate (Tariff Law art. 12)
  base::Quantity quantity = {};
  base::Money price = {};  // of the whole line, in the invoice's currency

  friend bool operator==(const GoodsLine&, const GoodsLine&) = default;
};
BOOST_DESCRIBE_STRUCT(GoodsLine, (), (line_no, hs_code, goods_name, origin, quantity, price))

// What the desk of preference made of the claim of one line.
enum class ClaimStanding : std::uint8_t { granted, secured, waived };
BOOST_DESCRIBE_ENUM(ClaimStanding, granted, secured, waived)

struct AcceptedClaim {
  std::int64_t line_no = 0;
  std::string agreement = {};
  std::string proof = {};  // its number; empty when none was needed or it is still to come
  ClaimStanding standing = ClaimStanding::granted;
  base::Quantity granted = {};  // of the line's quantity; what exceeds it loses the preference
  std::optional<base::Date> security_until = {};
  std::string reason = {};  // why it is only secured: the test that is still open

  friend bool operator==(const AcceptedClaim&, const AcceptedClaim&) = default;
};
BOOST_DESCRIBE_STRUCT(AcceptedClaim, (),
                      (line_no, agreement, proof, standing, granted, security_until, reason))

// Everything a declaration says; what lodging and amending have in common.
struct DeclarationContent {
  std::string batch_no = {};  // cargo transport batch (货物运输批次号)
  DeclarationMode mode = DeclarationMode::one_step;
  std::optional<base::Instant> entry_at = {};  // when the carrier declared entry (申报进境)
  std::optional<base::Date> expected_on = {};  // of an advance declaration: the day of arrival
  std::string port = {};                       // customs place of entry: "youyi"
  std::string invoice_number = {};
  TradeTerms terms = {};
  bool is_perishable = false;
  bool is_express = false;    // an express consignment (快件)
  bool is_temporary = false;  // to leave again (暂时进境)
  PaymentMode payment = PaymentMode::account;
  std::optional<Guarantee> guarantee = {};
  std::vector<GoodsLine> lines = {};
  std::vector<AcceptedClaim> claims = {};

  friend bool operator==(const DeclarationContent&, const DeclarationContent&) = default;
};
BOOST_DESCRIBE_STRUCT(DeclarationContent, (),
                      (batch_no, mode, entry_at, expected_on, port, invoice_number, terms,
                       is_perishable, is_express, is_temporary, payment, guarantee, lines, claims))

struct Lodge {
  DeclarationId declaration_id = {};
  base::OrganisationId declarant = {};
  DeclarationContent content = {};
};
BOOST_DESCRIBE_STRUCT(Lodge, (), (declaration_id, declarant, content))

// The second step of a declaration whose summary was lodged (完整申报): the whole content, assessed
// at the rates of this day.
struct Complete {
  DeclarationId declaration_id = {};
  DeclarationContent content = {};
};
BOOST_DESCRIBE_STRUCT(Complete, (), (declaration_id, content))

// The carrier declared entry of the vehicle: for an advance declaration this fixes the rates.
struct ReportEntry {
  DeclarationId declaration_id = {};
  base::Instant entry_at = {};
};
BOOST_DESCRIBE_STRUCT(ReportEntry, (), (declaration_id, entry_at))

// Why customs keeps lines back.
enum class ControlKind : std::uint8_t {
  inspection,
  licence,
  quarantine,
  classification,
  valuation,
  intellectual_property
};
BOOST_DESCRIBE_ENUM(ControlKind, inspection, licence, quarantine, classification, valuation,
                    intellectual_property)

struct PlaceControl {
  DeclarationId declaration_id = {};
  ControlId control_id = {};
  ControlKind kind = ControlKind::inspection;
  std::vector<std::int64_t> line_nos = {};  // none: all lines
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(PlaceControl, (), (declaration_id, control_id, kind, line_nos, reason))

struct LiftControl {
  DeclarationId declaration_id = {};
  ControlId control_id = {};
  std::string finding = {};
};
BOOST_DESCRIBE_STRUCT(LiftControl, (), (declaration_id, control_id, finding))

struct Release {
  DeclarationId declaration_id = {};
  std::vector<std::int64_t> line_nos = {};  // none: all that are not released yet
};
BOOST_DESCRIBE_STRUCT(Release, (), (declaration_id, line_nos))

// Corrects the content (修改申报). Before release the tax is assessed anew; of released lines only
// what does not change the goods' identity may be corrected, and the difference is paid or given
// back.
struct Amend {
  DeclarationId declaration_id = {};
  DeclarationContent content = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(Amend, (), (declaration_id, content, reason))

struct Cancel {
  DeclarationId declaration_id = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(Cancel, (), (declaration_id, reason))

// Pays the tax that a guarantee stands for, with the surcharge when it is late.
struct PayTax {
  DeclarationId declaration_id = {};
};
BOOST_DESCRIBE_STRUCT(PayTax, (), (declaration_id))

// What became of a secured claim: the evidence came, or it did not.
enum class SecurityOutcome : std::uint8_t { returned, forfeited };
BOOST_DESCRIBE_ENUM(SecurityOutcome, returned, forfeited)

struct SettleSecurity {
  DeclarationId declaration_id = {};
  std::int64_t line_no = 0;
  SecurityOutcome outcome = SecurityOutcome::returned;
  std::string proof = {};  // the number of the proof, when it came only now
};
BOOST_DESCRIBE_STRUCT(SettleSecurity, (), (declaration_id, line_no, outcome, proof))

// Goods that came in for a time have left again.
struct RecordReturn {
  DeclarationId declaration_id = {};
  base::Instant left_at = {};
};
BOOST_DESCRIBE_STRUCT(RecordReturn, (), (declaration_id, left_at))

// How an officer came to a case, or the case to nobody.
enum class CaseCause : std::uint8_t {
  claimed,
  assigned,        // by the head of the desk
  given_back,      // by its officer
  officer_absent,  // to the substitute, or to the queue
  officer_gone,    // deactivated
  finished,        // nothing is left to decide
};
BOOST_DESCRIBE_ENUM(CaseCause, claimed, assigned, given_back, officer_absent, officer_gone,
                    finished)

// What users give: an officer takes a case, gives it back, and the head of the desk gives it to
// another. The case is the declaration while lines of it wait for release.
struct ClaimCase {
  DeclarationId declaration_id = {};
};
BOOST_DESCRIBE_STRUCT(ClaimCase, (), (declaration_id))

struct GiveBackCase {
  DeclarationId declaration_id = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(GiveBackCase, (), (declaration_id, reason))

struct AssignCase {
  DeclarationId declaration_id = {};
  base::ActorId officer = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(AssignCase, (), (declaration_id, officer, reason))

// What the journeys make of them, and of an absence: from now on the officer holds the case, or
// nobody does. No clock starts anew by it.
struct HandCase {
  DeclarationId declaration_id = {};
  base::ActorId officer = {};  // empty: nobody
  CaseCause cause = CaseCause::claimed;
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(HandCase, (), (declaration_id, officer, cause, reason))

// Of what the payer of a tax is told: that the term to pay ends soon, and that it has ended.
enum class TaxReminder : std::uint8_t { falls_due, term_ended };
BOOST_DESCRIBE_ENUM(TaxReminder, falls_due, term_ended)

// Given by the timers that tax to be paid sets: once for each term and each reminder.
struct RemindOfTax {
  DeclarationId declaration_id = {};
  TaxReminder reminder = TaxReminder::falls_due;
  base::Date due = {};  // the last day of the term
};
BOOST_DESCRIBE_STRUCT(RemindOfTax, (), (declaration_id, reminder, due))

using Command =
    std::variant<Lodge, Complete, ReportEntry, PlaceControl, LiftControl, Release, Amend, Cancel,
                 PayTax, SettleSecurity, RecordReturn, HandCase, RemindOfTax>;

}  // namespace cassia::systems::trade::declarations
