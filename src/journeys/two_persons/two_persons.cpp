#include "journeys/two_persons/two_persons.h"

#include <iterator>

#include "base/assert.h"
#include "base/digest.h"
#include "journeys/stream_names.h"
#include "journeys/two_persons/decision_facts.h"

namespace cassia::journeys {

namespace {

// Of the digest's characters: an id and the timer's name made of it stay within an id's length.
constexpr std::size_t kIdCharacters = 24;

std::string stream_text(const Stream& stream) {
  std::string text(desk_name(stream.desk));
  text.append("/").append(stream.key);
  return text;
}

// The same decision on the same version of its subject is the same proposal, whoever makes it.
proposals::ProposalId proposal_id(const std::string& content, const std::string& subject,
                                  std::int64_t version) {
  std::string pinned = "\n";
  pinned.append(subject).append("\n").append(std::to_string(version));
  const base::Digest digest = base::sha256({base::bytes_of(content), base::bytes_of(pinned)});
  return *proposals::ProposalId::parse(base::to_hex(digest.bytes).substr(0, kIdCharacters));
}

std::string expiry_timer(const proposals::ProposalId& proposal, std::int64_t round) {
  std::string id = "proposal.";
  id.append(proposal.text()).append(".").append(std::to_string(round));
  return id;
}

void set_expiry_timer(const std::vector<proposals::Event>& events, Unit& unit) {
  for (const proposals::Event& event : events) {
    if (const auto* const made = std::get_if<proposals::ProposalMade>(&event)) {
      unit.set_timer(
          {.id = expiry_timer(made->proposal, made->round),
           .due = made->expires_at,
           .command = proposals::ExpireProposal{.proposal = made->proposal, .round = made->round}});
    }
  }
}

// A substitute stands in for who is absent: the two would decide with one will.
bool stands_in(const users::State& first, const base::ActorId& second, base::Date today) {
  return first.absence && first.absence->substitute == second && first.absence->from <= today &&
         today <= first.absence->until;
}

// A person without a record of its own (a scenario's) belongs to whom it acts for.
proposals::Bond bond_between(const users::State& first, const users::State& second,
                             const base::Context& context, base::Date today) {
  if (second.status != users::UserStatus::none && second.organisation != context.on_behalf_of) {
    return proposals::Bond::other_organisation;
  }
  if (first.status != users::UserStatus::none && first.status != users::UserStatus::active) {
    return proposals::Bond::first_is_gone;
  }
  return stands_in(first, context.actor, today) ? proposals::Bond::substitute
                                                : proposals::Bond::none;
}

// Two steps of one commit.
Step joined(Step first, Step second) {
  const auto move_to = [](auto& from, auto& to) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  move_to(second.load, first.load);
  move_to(second.events, first.events);
  move_to(second.timers, first.timers);
  move_to(second.done_timers, first.done_timers);
  return first;
}

base::Result<base::Date> day_of(const Room& room) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(room.law.calendar("cn"));
  return calendar->date_of(room.context.received_at);
}

// The proposal's own part of a confirmation.
base::Result<void> confirm(const proposals::ProposalId& id, const Stream& subject, const Room& room,
                           Unit& unit) {
  const proposals::ProposalMade made = room.states.proposal(id.text())->made;
  const base::Date today = CASSIA_TRY(day_of(room));
  CASSIA_TRY(unit.decide(proposals::Command(proposals::Confirm{
      .proposal = id,
      .subject_version = room.states.version(subject),
      .bond = bond_between(unit.user(made.by.text()), unit.user(room.context.actor.text()),
                           room.context, today)})));
  unit.drop_timer(expiry_timer(id, made.round));
  return {};
}

}  // namespace

base::Result<bool> needs_second_person(const Command& command, const Room& room) {
  return proposals::needs_two_persons(decision_name(command, room.states), room.context, room.law);
}

base::Result<Step> propose(const Command& command, const Room& room) {
  const Stream subject = journeys::subject(command);
  const std::string subject_text = stream_text(subject);
  const std::string content = room.states.text_of(command);
  const std::int64_t version = room.states.version(subject);
  const proposals::ProposalId id = proposal_id(content, subject_text, version);
  Unit unit(room.states, room.context, room.law);
  if (unit.sees(proposal_stream(id))) {
    const auto events = CASSIA_TRY(unit.decide(
        proposals::Command(proposals::Propose{.proposal = id,
                                              .decision = decision_name(command, room.states),
                                              .command = std::string(room.states.name_of(command)),
                                              .content = content,
                                              .subject = subject_text,
                                              .subject_version = version,
                                              .place = place_of(command, room.states),
                                              .reason = reason_of(command)})));
    set_expiry_timer(events, unit);
  }
  return std::move(unit).take();
}

base::Result<Step> confirm_together(const proposals::ConfirmProposal& command, const Room& room,
                                    const DecideAlone& decide) {
  Unit agreement(room.states, room.context, room.law);
  if (!agreement.sees(proposal_stream(command.proposal))) {
    return std::move(agreement).take();
  }
  const proposals::State& state = *room.states.proposal(command.proposal.text());
  if (state.status == proposals::ProposalStatus::none) {
    CASSIA_TRY(
        agreement.decide(proposals::Command(proposals::Confirm{.proposal = command.proposal})));
  }
  const std::optional<Command> decision = room.states.command_of(state.made.content);
  CASSIA_ASSERT(decision.has_value(), "what was proposed was a command of this zone");
  const Stream subject = journeys::subject(*decision);
  if (!agreement.sees({subject, user_stream(state.made.by), user_stream(room.context.actor)})) {
    return std::move(agreement).take();
  }
  CASSIA_TRY(confirm(command.proposal, subject, room, agreement));
  base::Context first = room.context;
  first.actor = state.made.by;
  Unit consequence(room.states, first, room.law, room.context.actor);
  CASSIA_TRY(decide(*decision, consequence));
  return joined(std::move(agreement).take(), std::move(consequence).take());
}

base::Result<void> ask_proposals(const proposals::Command& command, Unit& unit) {
  const std::string key = proposals::stream_key(command);
  if (!unit.sees({.desk = Desk::proposals, .key = key})) {
    return {};
  }
  const proposals::ProposalMade made = unit.states().proposal(key)->made;
  // The timer of an earlier round ends nothing, and leaves that of the present one alone.
  if (!CASSIA_TRY(unit.decide(command)).empty()) {
    unit.drop_timer(expiry_timer(made.proposal, made.round));
  }
  return {};
}

base::Result<void> emergency_lift(const lifts::EmergencyLift& command, Unit& unit) {
  if (unit.sees(lift_stream(command.lift_id))) {
    CASSIA_TRY(unit.decide(lifts::Command(lifts::Lift{
        .lift_id = command.lift_id, .asked = command, .confirmed_by = unit.second_person()})));
  }
  return {};
}

}  // namespace cassia::journeys
