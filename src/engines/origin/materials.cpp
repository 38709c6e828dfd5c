#include "engines/origin/materials.h"

namespace cassia::engines::origin {

namespace {

// Cumulation: whether what originates in `country` counts as originating for a producer in `home`.
bool counts_for(const Viewpoint& view, base::CountryCode country, base::CountryCode home) {
  if (country == home) {
    return true;
  }
  if (view.cumulating == Cumulating::not_at_all) {
    return false;
  }
  switch (view.terms->cumulation.value) {
    case Cumulation::none:
      return false;
    case Cumulation::bilateral:
      return country == view.trade->importer;
    case Cumulation::regional:
      return true;
  }
  return false;
}

// Whether an intermediate good that does not originate is looked through to its parts.
bool is_taken_apart(const Viewpoint& view, const Input& input, base::CountryCode made_in,
                    base::CountryCode home) {
  if (view.bill->lines[input.line].producer == Producer::same_producer && made_in == home) {
    return true;
  }
  return view.terms->is_production_cumulated.value && view.cumulating == Cumulating::as_agreed &&
         view.terms->party_on(made_in, view.trade->on) != nullptr;
}

}  // namespace

base::CountryCode home_of(const Viewpoint& view, std::uint32_t line) {
  const base::CountryCode country = view.bill->lines[line].country;
  return country.is_unknown() ? view.trade->exporter : country;
}

void gather(const Viewpoint& view, std::int32_t first_part, base::CountryCode home,
            Materials& materials) {
  for (std::int32_t part = first_part; part >= 0;) {
    const Input& input = view.inputs->lines[static_cast<std::size_t>(part)];
    part = input.next_part;
    if (!input.has_parts) {
      materials.push_back({&input, input.is_claimed && counts_for(view, input.country, home)});
      continue;
    }
    const base::CountryCode made_in = home_of(view, input.line);
    const bool is_originating =
        (*view.standings)[input.line] >= view.originating_from && counts_for(view, made_in, home);
    if (!is_originating && is_taken_apart(view, input, made_in, home)) {
      gather(view, input.first_part, home, materials);  // as deep as the bill: bounded
    } else {
      materials.push_back({&input, is_originating});
    }
  }
}

}  // namespace cassia::engines::origin
