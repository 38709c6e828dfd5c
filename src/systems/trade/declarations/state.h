#pragma once

#include "systems/trade/declarations/events.h"

namespace cassia::systems::trade::declarations {

// none -> lodged -> part_released -> released -> closed, or lodged -> cancelled. A declaration is
// closed when all lines are released, nothing is owed, nothing is secured, no goods are to leave
// again and a summary was followed by its full declaration.
enum class DeclarationPhase : std::uint8_t {
  none,
  lodged,
  part_released,
  released,
  closed,
  cancelled
};
BOOST_DESCRIBE_ENUM(DeclarationPhase, none, lodged, part_released, released, closed, cancelled)

struct Control {
  ControlId control_id = {};
  ControlKind kind = ControlKind::inspection;
  std::vector<std::int64_t> line_nos = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(Control, (), (control_id, kind, line_nos, reason))

// A portion that an amendment or a later entry assessed anew, as it was.
struct WithdrawnPortion {
  GoodsLine goods = {};
  std::int64_t portion = 1;
  PortionAssessment assessment = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawnPortion, (), (goods, portion, assessment))

// Who holds the case.
struct Assignment {
  base::ActorId officer = {};
  base::Instant since = {};
};
BOOST_DESCRIBE_STRUCT(Assignment, (), (officer, since))

// A reminder that the payer was given, and of which term.
struct GivenReminder {
  TaxReminder reminder = TaxReminder::falls_due;
  base::Date due = {};

  friend bool operator==(const GivenReminder&, const GivenReminder&) = default;
};
BOOST_DESCRIBE_STRUCT(GivenReminder, (), (reminder, due))

struct State {
  DeclarationPhase phase = DeclarationPhase::none;
  DeclarationId declaration_id = {};
  base::OrganisationId declarant = {};
  DeclarationContent content = {};
  Assessment assessment = {};
  base::Instant accepted_at = {};
  std::optional<ReleaseClock> release_clock = {};
  std::optional<base::Date> return_by = {};
  std::optional<base::Date> full_due = {};         // of two steps, once entry is known
  std::optional<base::Instant> completed_at = {};  // the second of two steps
  std::vector<std::int64_t> released_lines = {};   // ascending
  std::vector<Control> controls = {};              // those not lifted
  std::vector<std::string> used_controls = {};     // every id that was ever placed
  std::vector<std::int64_t> secured_lines = {};    // whose security is not settled
  base::Money tax_paid = {};
  base::Money security_forfeited = {};
  std::optional<base::Instant> last_released_at = {};
  bool is_release_late = false;  // some lines were released after the target
  bool is_returned = false;
  std::optional<Assignment> assignment = {};
  std::vector<GivenReminder> tax_reminders = {};
  std::vector<WithdrawnPortion> withdrawn = {};  // by the last event
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (phase, declaration_id, declarant, content, assessment, accepted_at,
                       release_clock, return_by, full_due, completed_at, released_lines, controls,
                       used_controls, secured_lines, tax_paid, security_forfeited, last_released_at,
                       is_release_late, is_returned, assignment, tax_reminders, withdrawn))

}  // namespace cassia::systems::trade::declarations
