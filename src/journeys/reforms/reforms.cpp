#include "journeys/reforms/reforms.h"

#include <algorithm>

#include "systems/treaty/reforms/force_version.h"

namespace cassia::journeys {

namespace {

using reforms::Dependency;
using reforms::KnownVersion;

// The version of that digest, if it is or was in force somewhere; what it counts on as well.
std::optional<KnownVersion> known_version(const Dependency& dependency,
                                          const reforms::State& institution) {
  const reforms::Force* const found = reforms::find_force(institution, dependency.digest);
  if (found == nullptr) {
    return std::nullopt;
  }
  const reforms::Reform* const reform = reforms::find_reform(institution, found->reform);
  return KnownVersion{.institution = dependency.institution,
                      .digest = dependency.digest,
                      .dependencies = reform->content.dependencies};
}

// Everything that the draft counts on, directly or not; nothing while a stream is not loaded.
std::optional<std::vector<KnownVersion>> known_versions(const std::vector<Dependency>& dependencies,
                                                        Unit& unit) {
  std::vector<Dependency> reached = dependencies;
  std::vector<KnownVersion> known;
  bool is_complete = true;
  for (std::size_t at = 0; at < reached.size(); ++at) {
    const Stream stream = institution_stream(reached[at].institution);
    if (!unit.sees(stream)) {
      is_complete = false;
      continue;
    }
    if (auto version = known_version(reached[at], *unit.states().institution(stream.key))) {
      for (const Dependency& further : version->dependencies) {
        if (std::ranges::find(reached, further) == reached.end()) {
          reached.push_back(further);
        }
      }
      known.push_back(*std::move(version));
    }
  }
  return is_complete ? std::optional(std::move(known)) : std::nullopt;
}

base::Result<void> put_draft(reforms::PutDraft draft, Unit& unit) {
  if (!unit.sees(institution_stream(draft.institution))) {
    return {};
  }
  auto known = known_versions(draft.content.dependencies, unit);
  if (!known) {
    return {};
  }
  draft.known = *std::move(known);
  CASSIA_TRY(unit.decide(reforms::Command(std::move(draft))));
  return {};
}

}  // namespace

base::Result<void> draft_reform(const reforms::DraftReform& command, Unit& unit) {
  return put_draft({.institution = command.institution,
                    .reform = command.reform,
                    .content = command.content,
                    .reason = command.reason},
                   unit);
}

base::Result<void> edit_reform(const reforms::EditReform& command, Unit& unit) {
  return put_draft({.institution = command.institution,
                    .reform = command.reform,
                    .based_on = command.based_on,
                    .content = command.content,
                    .reason = command.reason},
                   unit);
}

}  // namespace cassia::journeys
