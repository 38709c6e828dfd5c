#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "engines/duty/duty.h"
#include "law/law_book.h"
#include "systems/trade/declarations/commands.h"
#include "systems/trade/declarations/events.h"
#include "systems/trade/declarations/state.h"

// The declarations desk (进口申报): lodge, check, assess, pay or secure, hold or release line by
// line, amend, cancel. README.md has the states, refusals and laws.
namespace cassia::systems::trade::declarations {

struct DeclarationRow {
  static constexpr std::string_view kTable = "declaration";
  static constexpr std::array kIndexes{std::string_view{"declarant"}, std::string_view{"phase"},
                                       std::string_view{"next_actor"},
                                       std::string_view{"assigned_to"}};
  std::string key = {};
  std::string declarant = {};
  std::string batch_no = {};
  std::string port = {};
  DeclarationMode mode = DeclarationMode::one_step;
  DeclarationPhase phase = DeclarationPhase::none;
  base::Instant accepted_at = {};
  base::Money customs_value = {};
  base::Money tax = {};
  base::Money late_fee = {};
  base::Money security = {};
  base::Date tax_due = {};
  base::Money tax_paid = {};
  std::optional<base::Instant> release_target_at = {};
  std::optional<base::Instant> released_at = {};  // the last lines
  bool is_release_late = false;
  std::optional<base::Date> full_due = {};         // of two steps
  std::optional<base::Instant> completed_at = {};  // the second of two steps
  std::string next_actor = {};                     // declarant, carrier, customs, or nobody
  std::string next_action = {};
  std::optional<base::Instant> next_by = {};
  std::optional<base::Date> next_by_day = {};
  base::Instant promised_by = {};  // next_by, or the end of the year 9999: what orders a queue
  std::string assigned_to = {};    // the officer who holds the case; empty: nobody
  std::optional<base::Instant> assigned_since = {};
};
BOOST_DESCRIBE_STRUCT(DeclarationRow, (),
                      (key, declarant, batch_no, port, mode, phase, accepted_at, customs_value, tax,
                       late_fee, security, tax_due, tax_paid, release_target_at, released_at,
                       is_release_late, full_due, completed_at, next_actor, next_action, next_by,
                       next_by_day, promised_by, assigned_to, assigned_since))

struct DeclarationLineRow {
  static constexpr std::string_view kTable = "declaration_line";
  static constexpr std::array kIndexes{std::string_view{"declaration"}};
  std::string key = {};  // declaration.line.portion
  std::string declaration = {};
  std::int64_t line_no = 0;
  std::int64_t portion = 1;
  base::HsCode hs_code = {};
  std::string goods_name = {};
  base::CountryCode origin = {};
  base::Quantity quantity = {};
  base::Money customs_value = {};
  std::string regime = {};
  base::Rate duty_rate = {};
  base::Money duty = {};
  base::Money consumption_tax = {};
  base::Rate vat_rate = {};
  base::Money vat = {};
  base::Money tax = {};
  base::Money security = {};
  std::string proof = {};
  std::string state = {};  // lodged, held, released, cancelled, withdrawn
  std::string held_by = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(DeclarationLineRow, (),
                      (key, declaration, line_no, portion, hs_code, goods_name, origin, quantity,
                       customs_value, regime, duty_rate, duty, consumption_tax, vat_rate, vat, tax,
                       security, proof, state, held_by, is_unverified))

using Row = std::variant<DeclarationRow, DeclarationLineRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// What lodging refuses before claims and figures are looked at. For the journey, which makes the
// claims in between.
base::Result<void> check_lodgeable(const State& state, const Lodge& command,
                                   const base::Context& context, const law::LawBook& law);
// Whether the claim of the line is only secured, and its declarant asks. Refuses what a command to
// the declaration refuses, and nothing_secured.
base::Result<void> check_secured(const State& state, std::int64_t line_no,
                                 const base::Context& context);
// Whether the time of the security is over; refuses security_still_open, and as above.
base::Result<void> check_security_over(const State& state, std::int64_t line_no,
                                       const base::Context& context, const law::LawBook& law);

// Every regime of one line side by side, and the tax of the line under the best known one: what
// lodging uses and what a trader asks for before. `customs_value` is in CNY.
struct LineQuestion {
  base::HsCode hs_code = {};
  base::CountryCode origin = {};
  base::Money customs_value = {};
  base::Date rate_date = {};
  // Agreements whose proof is accepted; with `assume_proofs` all in force with the origin.
  std::vector<std::string> agreements = {};
  bool assume_proofs = false;
};
base::Result<engines::duty::LineTaxes> regimes_of(const LineQuestion& question,
                                                  const law::LawBook& law);

// The assessment of a content declared on a day, entry being known or not. Refuses what lodging
// refuses for its figures.
struct AssessmentQuestion {
  const DeclarationContent* content = nullptr;
  base::Date declared_on = {};
  bool is_summary = false;  // the first of two steps: only the second can be late
};
base::Result<Assessment> assess(const AssessmentQuestion& question, const law::LawBook& law);

// The customs value in CNY of each line, and of the whole consignment. Refuses declaration_empty,
// exchange_rate_unknown and what engines/duty refuses for values.
base::Result<std::vector<base::Money>> line_values(const AssessmentQuestion& question,
                                                   const law::LawBook& law);
base::Result<base::Money> consignment_value(const AssessmentQuestion& question,
                                            const law::LawBook& law);

// Who must do what next, and by when if there is a limit.
struct NextAction {
  std::string actor = {};  // declarant, carrier, customs, or empty
  std::string action = {};
  std::optional<base::Instant> by = {};
  std::optional<base::Date> by_day = {};  // by its end
};
NextAction next_action(const State& state);

// Whether something is left for an officer to decide: lines wait for release.
bool is_open_case(const State& state);
// Whether the officer may take the case or decide in it: an officer never decides for an
// organisation that it acts for as declarant. Refuses own_case.
base::Result<void> check_not_own(const State& state, const base::OrganisationId& organisation);

// What is left for the declarant to pay by `tax_due`; nothing where no tax is to be paid apart.
base::Money tax_to_pay(const State& state);
// The reminders that are still to come for it, whose moments may be over; for the journey, which
// sets their timers.
struct DueReminder {
  TaxReminder reminder = TaxReminder::falls_due;
  base::Date due = {};
  base::Instant at = {};

  friend bool operator==(const DueReminder&, const DueReminder&) = default;
};
base::Result<std::vector<DueReminder>> open_reminders(const State& state, const law::LawBook& law);

// Whether the whole assessed tax is paid.
bool is_paid(const State& state);
// Whether it is a summary whose full declaration is still to come.
bool is_summary(const State& state);
// The lines that a release, hold or control means: all that are not released for an empty list.
std::vector<std::int64_t> open_lines(const State& state);
// The control that keeps the line back, if there is one.
const Control* control_on(const State& state, std::int64_t line_no);

}  // namespace cassia::systems::trade::declarations
