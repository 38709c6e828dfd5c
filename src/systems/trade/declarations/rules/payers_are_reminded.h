#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/declarations/state.h"

namespace cassia::systems::trade::declarations {

// Of tax that a guarantee stands for, its payer is told some days before the term ends
// (`tax.reminder_days_before`, our own rule), and when it has ended and the surcharge of Tariff Law
// art. 43 (register: tariff_law_2024.43) runs.
//
// The day before the term is a working day: the last one that is not later than the days before
// say. Where the calendar does not reach it is the day itself, since no reminder may stop a
// lodging. Both moments are the first of their day in the zone.
base::Result<base::Instant> reminder_at(TaxReminder reminder, base::Date due,
                                        const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations
