#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/country.h"
#include "base/date.h"
#include "base/hs_code.h"
#include "engines/duty/duty.h"
#include "law/law_book.h"

// Lines that were imported and taxed, looked at again: was a lawful lower rate left unused, and can
// the difference still be had back. Joins the desk of declarations, which knows rates, with what
// agreements say of proofs. Reads the law only; changes nothing.
namespace cassia::journeys {

// A line of a past import declaration. What was paid is told by the regime, by the amounts, or by
// both; then the amounts count.
struct PastLine {
  std::string reference = {};  // the trader's own name of it
  std::string importer = {};   // who imported; empty: not told
  base::Date declared_on = {};
  base::HsCode hs_code = {};
  base::CountryCode origin = {};
  base::Money value = {};   // the customs value, in any currency with a known rate
  std::string regime = {};  // mfn, provisional, general or the id of an agreement
  std::optional<base::Money> duty_paid = {};
  std::optional<base::Money> consumption_tax_paid = {};
  std::optional<base::Money> vat_paid = {};
  std::optional<base::Date> paid_on = {};
  std::optional<base::Date> shipped_on = {};
  std::optional<bool> origin_declared = {};  // originating status, when it was declared
};
BOOST_DESCRIBE_STRUCT(PastLine, (),
                      (reference, importer, declared_on, hs_code, origin, value, regime, duty_paid,
                       consumption_tax_paid, vat_paid, paid_on, shipped_on, origin_declared))

enum class PreferenceUse : std::uint8_t {
  unused,          // a preference would have been cheaper than what was paid
  used_well,       // a preference was used, and nothing is cheaper
  nothing_better,  // none was used, and none is cheaper
  overpaid,        // dearer than the lawful rate that needs no proof
  underpaid,       // less than any known lawful rate gives: Tariff Law arts 45 and 46
  unknown,         // see missing
};
BOOST_DESCRIBE_ENUM(PreferenceUse, unused, used_well, nothing_better, overpaid, underpaid, unknown)

enum class RefundStanding : std::uint8_t {
  none,              // nothing is to be had back
  open,              // may be applied for until the last day
  open_if_declared,  // likewise, if originating status was declared at import
  barred,            // it was not declared
  too_late,          // the last day is over
  unknown,           // the limit, counted from the declaration, is over; the day of payment decides
};
BOOST_DESCRIBE_ENUM(RefundStanding, none, open, open_if_declared, barred, too_late, unknown)

// Whether what was paid too much can be had back. Without the day of payment the limit is counted
// from the declaration, which is never later than the payment: the last day shown is then safe.
struct Refund {
  RefundStanding standing = RefundStanding::none;
  std::optional<base::Date> last_day = {};
  bool is_counted_from_declaration = false;
  base::Citation citation = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(Refund, (),
                      (standing, last_day, is_counted_from_declaration, citation, is_unverified))

enum class ProofIssue : std::uint8_t { not_needed, open, over, shipment_not_told };
BOOST_DESCRIBE_ENUM(ProofIssue, not_needed, open, over, shipment_not_told)

// What the claim lacks: one of these proofs, and by when it can still be issued retroactively.
struct ProofStep {
  std::vector<std::string_view> kinds = {};
  ProofIssue issue = ProofIssue::not_needed;
  std::optional<base::Date> issue_until = {};
  base::Citation citation = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(ProofStep, (), (kinds, issue, issue_until, citation, is_unverified))

// Texts are views of the book of law. `saved` is in CNY and zero unless unused or overpaid; of an
// underpaid line `short_by` is what is missing.
struct PreferenceFinding {
  PreferenceUse use = PreferenceUse::unknown;
  std::string_view best = {};  // the cheapest known regime
  base::Money customs_value = {};
  std::optional<base::Rate> rate_paid = {};
  std::optional<base::Rate> rate_best = {};
  engines::duty::Taxes saved = {};
  base::Money short_by = {};
  bool cheaper_may_exist = false;              // what is saved is then at least so much
  std::vector<std::string_view> missing = {};  // tables, or the figures that were not told
  Refund refund = {};
  ProofStep proof = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(PreferenceFinding, (),
                      (use, best, customs_value, rate_paid, rate_best, saved, short_by,
                       cheaper_may_exist, missing, refund, proof, is_unverified))

// Whether there is something to say of the line: it is not as cheap as it could lawfully have been,
// or nobody knows.
inline bool is_telling(const PreferenceFinding& finding) {
  return finding.use != PreferenceUse::used_well && finding.use != PreferenceUse::nothing_better;
}

// Taxes the line under every regime of its day, as if each proof could be shown, and compares the
// cheapest known one with what was paid. Refuses past_regime_unknown, past_payment_missing,
// past_amount_malformed, past_day_impossible, exchange_rate_unknown, what engines/duty refuses, and
// parameters that the book lacks on the day.
base::Result<PreferenceFinding> find_unused(const PastLine& line, const law::LawBook& law,
                                            base::Date asked_on);

}  // namespace cassia::journeys
