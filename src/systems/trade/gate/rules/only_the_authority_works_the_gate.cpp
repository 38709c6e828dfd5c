#include "systems/trade/gate/rules/only_the_authority_works_the_gate.h"

#include <algorithm>

#include "systems/trade/gate/refusals.h"

namespace cassia::systems::trade::gate {

namespace {

base::Result<bool> is_one_of(const std::string& list, const base::Context& context,
                             const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto names = CASSIA_TRY(law.list(list, calendar->date_of(context.received_at)));
  return std::ranges::find(names.value, context.on_behalf_of.text()) != names.value.end();
}

// The list of organisations that may decide on a hold, and their office in a word.
struct Authority {
  std::string list;
  std::string office;
};

Authority authority_over(GateReason reason, const PassId& pass) {
  switch (reason) {
    case GateReason::on_blacklist:
    case GateReason::driver_not_verified:
    case GateReason::record_expired:
      return {"gate." + pass.text() + ".border_police", "border_police"};
    case GateReason::read_uncertain:
    case GateReason::slot_missed:
    case GateReason::appointment_cancelled:
      return {"gate." + pass.text() + ".operators", "port_operator"};
    default:
      return {"customs.organisations", "customs"};
  }
}

}  // namespace

base::Result<void> check_acts_for_operator(const PassId& pass, const base::Context& context,
                                           const law::LawBook& law) {
  if (CASSIA_TRY(is_one_of("gate." + pass.text() + ".operators", context, law))) {
    return {};
  }
  return base::Refusal{
      .code = kNotTheGateOperator,
      .facts = {{"organisation", context.on_behalf_of.text()}, {"pass", pass.text()}}};
}

base::Result<void> check_acts_for_operator_or_carrier(const Appointment& appointment,
                                                      const base::Context& context,
                                                      const law::LawBook& law) {
  if (context.on_behalf_of == appointment.carrier) {
    return {};
  }
  return check_acts_for_operator(appointment.pass, context, law);
}

base::Result<void> check_may_resolve(GateReason reason, const PassId& pass,
                                     const base::Context& context, const law::LawBook& law) {
  const Authority authority = authority_over(reason, pass);
  if (CASSIA_TRY(is_one_of(authority.list, context, law))) {
    return {};
  }
  return base::Refusal{
      .code = kNotTheAuthority,
      .citation = {"customs_law_2021", "14"},
      .facts = {{"organisation", context.on_behalf_of.text()}, {"authority", authority.office}}};
}

}  // namespace cassia::systems::trade::gate
