#pragma once

#include "journeys/stream_names.h"
#include "journeys/unit.h"

// Reforms of institutions: what a draft counts on is looked up in other institutions, and whoever
// signs a step as the second person stands beside it.
namespace cassia::journeys {

base::Result<void> draft_reform(const reforms::DraftReform& command, Unit& unit);
base::Result<void> edit_reform(const reforms::EditReform& command, Unit& unit);

// A step of one desk; the second person, where there is one, is noted in the same commit.
template <typename C>
base::Result<void> take_reform_step(const C& command, Unit& unit) {
  if (!unit.sees(institution_stream(command.institution))) {
    return {};
  }
  CASSIA_TRY(unit.decide(reforms::Command(command)));
  if (!unit.second_person().is_empty()) {
    CASSIA_TRY(unit.decide(
        reforms::Command(reforms::NoteSignature{.institution = command.institution,
                                                .reform = command.reform,
                                                .confirmed_by = unit.second_person()})));
  }
  return {};
}

}  // namespace cassia::journeys
