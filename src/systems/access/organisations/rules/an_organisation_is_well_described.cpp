#include "systems/access/organisations/rules/an_organisation_is_well_described.h"

#include <algorithm>
#include <array>

#include "systems/access/organisations/refusals.h"
#include "systems/access/organisations/rules/a_credit_code_checks_itself.h"

namespace cassia::systems::access::organisations {

namespace {

base::Result<void> is_named(const Names& names, base::Date on, const law::LawBook& law) {
  const auto bytes_max = CASSIA_TRY(law.integer("access.name_bytes_max", on));
  const std::array<std::pair<const char*, const std::string&>, 3> texts = {
      {{"names.zh", names.zh}, {"names.en", names.en}, {"names.vi", names.vi}}};
  for (const auto& [place, text] : texts) {
    if (text.empty()) {
      return base::Refusal{.code = kNameMissing, .place = place};
    }
    if (std::ssize(text) > bytes_max.value) {
      return base::Refusal{.code = kNameTooLong,
                           .citation = bytes_max.citation,
                           .place = place,
                           .facts = {{"bytes_max", std::to_string(bytes_max.value)}}};
    }
  }
  return {};
}

base::Result<void> are_areas(const std::vector<base::AreaId>& areas, base::Date on,
                             const law::LawBook& law) {
  if (areas.empty()) {
    return base::Refusal{.code = kAreaMissing, .place = "areas"};
  }
  const auto known = CASSIA_TRY(law.list("access.areas", on));
  for (const base::AreaId& area : areas) {
    if (std::ranges::find(known.value, area.text()) == known.value.end()) {
      return base::Refusal{.code = kAreaNotOfZone,
                           .citation = known.citation,
                           .place = "areas",
                           .facts = {{"area", area.text()}}};
    }
  }
  return {};
}

}  // namespace

base::Result<void> is_well_described(const Description& description, base::Date on,
                                     const law::LawBook& law) {
  CASSIA_TRY(is_named(description.names, on, law));
  CASSIA_TRY(are_areas(description.areas, on, law));
  return description.credit_code ? credit_code_is_sound(*description.credit_code)
                                 : base::Result<void>();
}

}  // namespace cassia::systems::access::organisations
