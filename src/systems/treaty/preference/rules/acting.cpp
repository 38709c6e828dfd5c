#include "systems/treaty/preference/rules/acting.h"

#include <algorithm>

namespace cassia::systems::treaty::preference {

base::Result<base::Date> day_of(base::Instant instant, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return calendar->date_of(instant);
}

base::Result<law::Dated<bool>> is_authority(const base::OrganisationId& organisation, base::Date on,
                                            const law::LawBook& law) {
  const auto authorities = CASSIA_TRY(law.list("preference.authorities", on));
  return law::Dated<bool>{.value = contains(authorities.value, organisation.text()),
                          .citation = authorities.citation,
                          .is_unverified = authorities.is_unverified,
                          .mark = authorities.mark};
}

base::Result<void> check_acts_for_importer(const State& state, const base::Context& context,
                                           const law::LawBook& law) {
  if (context.on_behalf_of == state.proof.importer) {
    return {};
  }
  const base::Date today = CASSIA_TRY(day_of(context.decided_at, law));
  const auto authority = CASSIA_TRY(is_authority(context.on_behalf_of, today, law));
  if (!authority.value) {
    return base::Refusal{.code = kNotTheConsignee,
                         .citation = authority.citation,
                         .place = "on_behalf_of",
                         .facts = {{"number", state.proof.number.text()},
                                   {"organisation", context.on_behalf_of.text()}}};
  }
  return {};
}

base::Result<void> check_acts_as_authority(const base::Context& context, const law::LawBook& law) {
  const base::Date today = CASSIA_TRY(day_of(context.decided_at, law));
  const auto authority = CASSIA_TRY(is_authority(context.on_behalf_of, today, law));
  if (!authority.value) {
    return base::Refusal{.code = kNotAnAuthority,
                         .citation = authority.citation,
                         .place = "on_behalf_of",
                         .facts = {{"organisation", context.on_behalf_of.text()}}};
  }
  return {};
}

}  // namespace cassia::systems::treaty::preference
