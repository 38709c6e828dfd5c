#pragma once

#include <variant>

#include "base/event_type.h"
#include "base/rate.h"
#include "base/refusal.h"
#include "systems/trade/declarations/commands.h"

// What happened to a declaration. Events carry every figure with the clause it rests on.
namespace cassia::systems::trade::declarations {

// A part of a line that has one regime: a line whose claim was granted only in part has two.
struct PortionAssessment {
  base::Quantity quantity = {};
  base::Money customs_value = {};
  std::string regime = {};  // "acfta", "mfn", "provisional", "general"
  base::Rate duty_rate = {};
  base::Money duty = {};
  base::Rate consumption_rate = {};
  base::Money consumption_tax = {};
  base::Rate vat_rate = {};
  base::Money vat = {};
  base::Money tax = {};       // the sum of the three
  base::Money security = {};  // held beside it while the claim is only secured
  std::string table = {};     // the tariff table of the duty rate
  base::Citation citation = {};
  bool is_unverified = false;

  friend bool operator==(const PortionAssessment&, const PortionAssessment&) = default;
};
BOOST_DESCRIBE_STRUCT(PortionAssessment, (),
                      (quantity, customs_value, regime, duty_rate, duty, consumption_rate,
                       consumption_tax, vat_rate, vat, tax, security, table, citation,
                       is_unverified))

struct LineAssessment {
  std::int64_t line_no = 0;
  base::Money customs_value = {};
  std::vector<PortionAssessment> portions = {};
  base::Money tax = {};
  base::Money security = {};
  // Tables that could give a lower rate and are not loaded.
  std::vector<std::string> missing_tables = {};

  friend bool operator==(const LineAssessment&, const LineAssessment&) = default;
};
BOOST_DESCRIBE_STRUCT(LineAssessment, (),
                      (line_no, customs_value, portions, tax, security, missing_tables))

// Late-declaration fee (滞报金): zero days when the declaration came in time.
struct LateFee {
  base::Date in_time_until = {};
  std::int64_t days = 0;
  base::Money computed = {};  // whole yuan
  base::Money fee = {};       // what is collected: nothing below the minimum
  base::Citation citation = {};
  bool is_unverified = false;

  friend bool operator==(const LateFee&, const LateFee&) = default;
};
BOOST_DESCRIBE_STRUCT(LateFee, (), (in_time_until, days, computed, fee, citation, is_unverified))

struct ExchangeRateUsed {
  std::string currency = {};
  std::int64_t numerator = 0;    // fen
  std::int64_t denominator = 1;  // minor units of the currency
  base::Citation citation = {};
  bool is_unverified = false;

  friend bool operator==(const ExchangeRateUsed&, const ExchangeRateUsed&) = default;
};
BOOST_DESCRIBE_STRUCT(ExchangeRateUsed, (),
                      (currency, numerator, denominator, citation, is_unverified))

struct Assessment {
  base::Date declared_on = {};
  base::Date rate_date = {};  // Tariff Law art. 20
  base::Date tax_due = {};    // art. 43
  std::vector<LineAssessment> lines = {};
  std::optional<LateFee> late_fee = {};  // nothing before entry is reported
  std::vector<ExchangeRateUsed> exchange_rates = {};
  base::Money tax = {};
  base::Money security = {};
  std::string law_book = {};  // digest of the law it was made by

  friend bool operator==(const Assessment&, const Assessment&) = default;
};
BOOST_DESCRIBE_STRUCT(Assessment, (),
                      (declared_on, rate_date, tax_due, lines, late_fee, exchange_rates, tax,
                       security, law_book))

// By when release is due (RCEP art. 4.11): hours from arrival with all information.
struct ReleaseClock {
  base::Instant started_at = {};
  base::Instant target_at = {};
  base::Citation citation = {};
  bool is_unverified = false;

  friend bool operator==(const ReleaseClock&, const ReleaseClock&) = default;
};
BOOST_DESCRIBE_STRUCT(ReleaseClock, (), (started_at, target_at, citation, is_unverified))

struct DeclarationLodged {
  static constexpr base::EventType kType{"trade.declarations.lodged", 1};
  DeclarationId declaration_id = {};
  base::OrganisationId declarant = {};
  DeclarationContent content = {};
  base::Instant accepted_at = {};
  Assessment assessment = {};
  std::optional<ReleaseClock> release_clock = {};
  std::optional<base::Date> return_by = {};  // goods that are to leave again
  std::optional<base::Date> full_due = {};   // of a summary: the last day of the full declaration
};
BOOST_DESCRIBE_STRUCT(DeclarationLodged, (),
                      (declaration_id, declarant, content, accepted_at, assessment, release_clock,
                       return_by, full_due))

// The full declaration after a summary.
struct DeclarationCompleted {
  static constexpr base::EventType kType{"trade.declarations.completed", 1};
  DeclarationContent content = {};
  Assessment assessment = {};  // with the late fee, if it came late
  std::optional<base::Date> return_by = {};
  base::Date full_due = {};
  bool is_in_time = true;
  base::Citation citation = {};
  base::Money difference = {};  // as of an amendment
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(DeclarationCompleted, (),
                      (content, assessment, return_by, full_due, is_in_time, citation, difference,
                       at))

struct EntryReported {
  static constexpr base::EventType kType{"trade.declarations.entry_reported", 1};
  base::Instant entry_at = {};
  Assessment assessment = {};  // as of the day of entry
  ReleaseClock release_clock = {};
  std::optional<base::Date> return_by = {};
  std::optional<base::Date> full_due = {};
};
BOOST_DESCRIBE_STRUCT(EntryReported, (), (entry_at, assessment, release_clock, return_by, full_due))

struct ControlPlaced {
  static constexpr base::EventType kType{"trade.declarations.control_placed", 1};
  ControlId control_id = {};
  ControlKind kind = ControlKind::inspection;
  std::vector<std::int64_t> line_nos = {};
  std::string reason = {};
  base::Citation citation = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ControlPlaced, (), (control_id, kind, line_nos, reason, citation, at))

struct ControlLifted {
  static constexpr base::EventType kType{"trade.declarations.control_lifted", 1};
  ControlId control_id = {};
  std::string finding = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ControlLifted, (), (control_id, finding, at))

struct LinesReleased {
  static constexpr base::EventType kType{"trade.declarations.lines_released", 1};
  std::vector<std::int64_t> line_nos = {};
  base::Instant released_at = {};
  std::int64_t elapsed_seconds = 0;  // since the release clock started
  bool is_in_time = true;
  base::Citation citation = {};
};
BOOST_DESCRIBE_STRUCT(LinesReleased, (),
                      (line_nos, released_at, elapsed_seconds, is_in_time, citation))

struct DeclarationAmended {
  static constexpr base::EventType kType{"trade.declarations.amended", 1};
  DeclarationContent content = {};
  std::string reason = {};
  Assessment assessment = {};
  std::optional<ReleaseClock> release_clock = {};
  std::optional<base::Date> return_by = {};
  std::optional<base::Date> full_due = {};
  base::Money difference = {};  // of tax already paid: positive is paid on top, negative given back
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(DeclarationAmended, (),
                      (content, reason, assessment, release_clock, return_by, full_due, difference,
                       at))

struct DeclarationCancelled {
  static constexpr base::EventType kType{"trade.declarations.cancelled", 1};
  std::string reason = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(DeclarationCancelled, (), (reason, at))

struct TaxPaid {
  static constexpr base::EventType kType{"trade.declarations.tax_paid", 1};
  base::Money tax = {};
  base::Date due = {};
  std::int64_t late_days = 0;
  base::Money late_interest = {};
  base::Citation citation = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(TaxPaid, (), (tax, due, late_days, late_interest, citation, at))

// The term to pay ends soon: its last day is `due`.
struct TaxFallsDue {
  static constexpr base::EventType kType{"trade.declarations.tax_falls_due", 1};
  base::Money tax = {};  // what is to be paid
  base::Date due = {};
  base::Citation citation = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(TaxFallsDue, (), (tax, due, citation, at))

// The term to pay has ended and the tax is not paid: the surcharge runs.
struct TaxTermEnded {
  static constexpr base::EventType kType{"trade.declarations.tax_term_ended", 1};
  base::Money tax = {};
  base::Date due = {};
  base::Citation citation = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(TaxTermEnded, (), (tax, due, citation, at))

struct SecuritySettled {
  static constexpr base::EventType kType{"trade.declarations.security_settled", 1};
  std::int64_t line_no = 0;
  SecurityOutcome outcome = SecurityOutcome::returned;
  base::Money amount = {};
  std::string proof = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(SecuritySettled, (), (line_no, outcome, amount, proof, at))

struct GoodsReturned {
  static constexpr base::EventType kType{"trade.declarations.goods_returned", 1};
  base::Instant left_at = {};
  bool is_in_time = true;
  base::Citation citation = {};
};
BOOST_DESCRIBE_STRUCT(GoodsReturned, (), (left_at, is_in_time, citation))

// The officer holds the case from now on.
struct CaseAssigned {
  static constexpr base::EventType kType{"trade.declarations.case_assigned", 1};
  base::ActorId officer = {};
  base::ActorId before = {};  // who held it; empty: nobody
  CaseCause cause = CaseCause::claimed;
  std::string reason = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(CaseAssigned, (), (officer, before, cause, reason, by, at))

// Nobody holds the case from now on.
struct CaseReturned {
  static constexpr base::EventType kType{"trade.declarations.case_returned", 1};
  base::ActorId officer = {};  // who held it
  CaseCause cause = CaseCause::given_back;
  std::string reason = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(CaseReturned, (), (officer, cause, reason, by, at))

using Event = std::variant<DeclarationLodged, DeclarationCompleted, EntryReported, ControlPlaced,
                           ControlLifted, LinesReleased, DeclarationAmended, DeclarationCancelled,
                           TaxPaid, SecuritySettled, GoodsReturned, CaseAssigned, CaseReturned,
                           TaxFallsDue, TaxTermEnded>;

}  // namespace cassia::systems::trade::declarations
