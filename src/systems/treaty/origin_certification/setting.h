#pragma once

#include <string>

#include "systems/treaty/origin_certification/origin_certification.h"
#include "systems/treaty/origin_certification/refusals.h"

// What the rules of this desk look at; not for others.
namespace cassia::systems::treaty::origin_certification {

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
  base::Date today;  // of the decision, in the zone
};

// "certification.rcep.copy_months_max": a parameter that each agreement has its own value of.
inline std::string parameter(const std::string& agreement, std::string_view name) {
  std::string full = "certification.";
  return full.append(agreement).append(".").append(name);
}

inline base::Refusal missing(std::string field, base::Citation citation) {
  return {.code = kApplicationIncomplete,
          .citation = std::move(citation),
          .place = field,
          .facts = {{"field", field}}};
}

}  // namespace cassia::systems::treaty::origin_certification
