#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// Whether the organisation acts for customs, an issuing body or their exchange of electronic
// certificates: the dated list `preference.authorities`.
base::Result<law::Dated<bool>> is_authority(const base::OrganisationId& organisation, base::Date on,
                                            const law::LawBook& law);

// The day of an instant in China, where the claims are made.
base::Result<base::Date> day_of(base::Instant instant, const law::LawBook& law);

// Refuses not_the_consignee unless the consignee of the proof or an authority acts.
base::Result<void> check_acts_for_importer(const State& state, const base::Context& context,
                                           const law::LawBook& law);
// Refuses not_an_authority.
base::Result<void> check_acts_as_authority(const base::Context& context, const law::LawBook& law);

}  // namespace cassia::systems::treaty::preference
