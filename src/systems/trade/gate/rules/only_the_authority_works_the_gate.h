#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/gate/state.h"

namespace cassia::systems::trade::gate {

// The port operator of the pass, whose people and machines work its lanes. The organisations are
// parameters of law (gate.<pass>.operators). Refuses not_the_gate_operator.
base::Result<void> check_acts_for_operator(const PassId& pass, const base::Context& context,
                                           const law::LawBook& law);

// The same, or the carrier of the appointment.
base::Result<void> check_acts_for_operator_or_carrier(const Appointment& appointment,
                                                      const base::Context& context,
                                                      const law::LawBook& law);

// Who may decide on a hold: border police on persons, vehicles and orders, the port operator on an
// uncertain reading and a missed slot, customs on everything else. Refuses not_the_authority.
base::Result<void> check_may_resolve(GateReason reason, const PassId& pass,
                                     const base::Context& context, const law::LawBook& law);

}  // namespace cassia::systems::trade::gate
