#include "journeys/cases/cases.h"

#include "base/digest.h"
#include "journeys/access/acting.h"
#include "journeys/cases/fit.h"
#include "journeys/refusals.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

using declarations::CaseCause;

dockets::CaseId case_of(const declarations::DeclarationId& id) {
  return *dockets::CaseId::parse(id.text());
}

base::ActorId holder_of(const declarations::State& declaration) {
  return declaration.assignment ? declaration.assignment->officer : base::ActorId();
}

// Hands the case and writes both dockets. All three streams are seen.
base::Result<void> hand(const declarations::HandCase& handing, const base::OrganisationId& office,
                        Unit& unit) {
  const base::ActorId before = holder_of(unit.declaration(handing.declaration_id.text()));
  if (CASSIA_TRY(unit.decide(declarations::Command(handing))).empty()) {
    return {};
  }
  const dockets::CaseId id = case_of(handing.declaration_id);
  if (!before.is_empty()) {
    CASSIA_TRY(unit.decide(dockets::Command(dockets::LeaveCase{.officer = before, .case_id = id})));
  }
  if (!handing.officer.is_empty()) {
    CASSIA_TRY(unit.decide(dockets::Command(
        dockets::EnterCase{.officer = handing.officer, .organisation = office, .case_id = id})));
  }
  return {};
}

// The declaration, and the docket of who holds it now.
bool sees_case(const declarations::DeclarationId& id, Unit& unit) {
  const Stream stream = declaration_stream(id);
  if (!unit.sees(stream)) {
    return false;
  }
  const base::ActorId holder = holder_of(*unit.states().declaration(stream.key));
  return holder.is_empty() || unit.sees(docket_stream(holder));
}

// The substitute, if there is one who may hold the case and has room; else nobody.
base::Result<base::ActorId> heir_of(const users::State& officer,
                                    const declarations::State& declaration, Unit& unit) {
  if (officer.status != users::UserStatus::active || !officer.absence) {
    return base::ActorId();
  }
  const base::ActorId& heir = officer.absence->substitute;
  const bool is_fit =
      officer_is_fit(heir, officer.organisation, declaration, unit).has_value() &&
      dockets::check_room(unit.docket(heir.text()), unit.context(), unit.law()).has_value();
  return is_fit ? heir : base::ActorId();
}

bool sees_all_of(const users::State& officer, const dockets::State& docket, Unit& unit) {
  std::vector<Stream> streams = {organisation_stream(officer.organisation)};
  for (const dockets::HeldCase& held : docket.cases) {
    streams.push_back({.desk = Desk::declarations, .key = held.case_id.text()});
  }
  if (officer.absence) {
    streams.push_back(user_stream(officer.absence->substitute));
    streams.push_back(docket_stream(officer.absence->substitute));
  }
  return unit.sees(streams);
}

// A user's id may be as long as a timer's: a part of its digest stands for it.
std::string absence_timer(const base::ActorId& user, base::Date from) {
  constexpr std::size_t kCharacters = 16;
  const base::Digest digest = base::sha256({base::bytes_of(user.text())});
  std::string id = "absence.";
  id.append(base::to_hex(digest.bytes), 0, kCharacters).append(".").append(base::to_text(from));
  return id;
}

base::Result<base::Instant> beginning_of(base::Date day, const Unit& unit) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(unit.law().calendar("cn"));
  return calendar->start_of(day);
}

}  // namespace

base::Result<void> claim_case(const declarations::ClaimCase& command, Unit& unit) {
  const base::ActorId& officer = unit.context().actor;
  if (!sees_case(command.declaration_id, unit) ||
      !unit.sees({user_stream(officer), docket_stream(officer)})) {
    return {};
  }
  const users::State& user = unit.user(officer.text());
  if (CASSIA_TRY(is_absent(user, unit))) {
    return base::Refusal{.code = kOfficerUnfit,
                         .citation = {"cassia_design", "cases"},
                         .facts = {{"officer", officer.text()}, {"why", "absent"}}};
  }
  return hand(
      {.declaration_id = command.declaration_id, .officer = officer, .cause = CaseCause::claimed},
      unit.context().on_behalf_of, unit);
}

base::Result<void> give_back_case(const declarations::GiveBackCase& command, Unit& unit) {
  if (!sees_case(command.declaration_id, unit)) {
    return {};
  }
  return hand({.declaration_id = command.declaration_id,
               .cause = CaseCause::given_back,
               .reason = command.reason},
              unit.context().on_behalf_of, unit);
}

base::Result<void> assign_case(const declarations::AssignCase& command, Unit& unit) {
  if (!sees_case(command.declaration_id, unit) ||
      !unit.sees(streams_of_officer(command.officer, unit))) {
    return {};
  }
  const base::OrganisationId& office = unit.context().on_behalf_of;
  const declarations::State& declaration =
      *unit.states().declaration(command.declaration_id.text());
  if (declarations::is_open_case(declaration)) {
    CASSIA_TRY(officer_is_fit(command.officer, office, declaration, unit));
  }
  return hand({.declaration_id = command.declaration_id,
               .officer = command.officer,
               .cause = CaseCause::assigned,
               .reason = command.reason},
              office, unit);
}

base::Result<void> hand_over_cases(const base::ActorId& officer, Unit& unit) {
  if (!unit.sees({user_stream(officer), docket_stream(officer)})) {
    return {};
  }
  const users::State user = unit.user(officer.text());
  const dockets::State docket = unit.docket(officer.text());
  const bool is_gone = user.status != users::UserStatus::active;
  if (docket.cases.empty() || (!is_gone && !CASSIA_TRY(is_absent(user, unit))) ||
      !sees_all_of(user, docket, unit)) {
    return {};
  }
  for (const dockets::HeldCase& held : docket.cases) {
    const declarations::State& declaration = unit.declaration(held.case_id.text());
    const base::ActorId heir = CASSIA_TRY(heir_of(user, declaration, unit));
    CASSIA_TRY(hand({.declaration_id = declaration.declaration_id,
                     .officer = heir,
                     .cause = is_gone ? CaseCause::officer_gone : CaseCause::officer_absent},
                    docket.organisation, unit));
  }
  return {};
}

base::Result<void> cases_follow_user(const users::Command& command, Unit& unit) {
  if (const auto* const gone = std::get_if<users::DeactivateUser>(&command)) {
    return hand_over_cases(gone->user, unit);
  }
  if (const auto* const back = std::get_if<users::ClearAbsence>(&command)) {
    const auto& absence = unit.states().user(back->user.text())->absence;
    if (absence) {
      unit.drop_timer(absence_timer(back->user, absence->from));
    }
    return {};
  }
  const auto* const away = std::get_if<users::SetAbsence>(&command);
  if (away == nullptr) {
    return {};
  }
  if (away->from <= CASSIA_TRY(today(unit))) {
    return hand_over_cases(away->user, unit);
  }
  unit.set_timer({.id = absence_timer(away->user, away->from),
                  .due = CASSIA_TRY(beginning_of(away->from, unit)),
                  .command = HandOverCases{.user = away->user}});
  return {};
}

base::Result<void> let_go_of_finished_case(const Stream& subject, Unit& unit) {
  const declarations::State* const before =
      subject.desk == Desk::declarations ? unit.states().declaration(subject.key) : nullptr;
  if (before == nullptr || !before->assignment) {
    return {};
  }
  const base::ActorId officer = before->assignment->officer;
  if (!unit.sees(docket_stream(officer)) ||
      declarations::is_open_case(unit.declaration(subject.key))) {
    return {};
  }
  return hand({.declaration_id = before->declaration_id, .cause = CaseCause::finished},
              unit.context().on_behalf_of, unit);
}

}  // namespace cassia::journeys
