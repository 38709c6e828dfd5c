#include "systems/access/proposals/proposals.h"
#include "systems/access/proposals/refusals.h"
#include "systems/access/proposals/rules/two_persons_are_two.h"

namespace cassia::systems::access::proposals {

namespace {

using Decision = base::Result<std::vector<Event>>;

const base::Citation kDesign{"cassia_design", "two_persons"};

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
};

base::Result<base::Date> today(const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return calendar->date_of(context.received_at);
}

// How long a proposal of this decision waits, with the clause that asks for two persons.
base::Result<law::Dated<std::int64_t>> minutes_of(const std::string& decision,
                                                  const Setting& setting) {
  return setting.law.integer("access.two_persons." + decision + ".minutes",
                             CASSIA_TRY(today(setting.context, setting.law)));
}

// A proposal that waits for a second person, and whose time is not over.
base::Result<void> waits(const Setting& setting, const ProposalId& proposal) {
  const State& state = setting.state;
  std::vector<base::Fact> facts = {{"proposal", proposal.text()}};
  if (state.status == ProposalStatus::none) {
    return base::Refusal{.code = kProposalUnknown, .place = "proposal", .facts = facts};
  }
  if (state.status != ProposalStatus::waiting) {
    return base::Refusal{
        .code = kProposalEnded, .citation = kDesign, .place = "proposal", .facts = facts};
  }
  if (setting.context.received_at >= state.made.expires_at) {
    facts.push_back({"expires_at", base::to_text(state.made.expires_at)});
    return base::Refusal{.code = kProposalExpired,
                         .citation = state.made.citation,
                         .place = "proposal",
                         .facts = facts};
  }
  return {};
}

Decision decide_one(const Setting& setting, const Propose& command) {
  const State& state = setting.state;
  // An expired proposal whose timer is late is as good as ended.
  if (state.status == ProposalStatus::waiting &&
      setting.context.received_at < state.made.expires_at) {
    return base::Refusal{.code = kProposalWaits,
                         .citation = state.made.citation,
                         .facts = {{"proposal", command.proposal.text()},
                                   {"proposed_by", state.made.by.text()},
                                   {"expires_at", base::to_text(state.made.expires_at)}}};
  }
  const auto minutes = CASSIA_TRY(minutes_of(command.decision, setting));
  return std::vector<Event>{
      ProposalMade{.proposal = command.proposal,
                   .round = state.status == ProposalStatus::none ? 1 : state.made.round + 1,
                   .decision = command.decision,
                   .command = command.command,
                   .content = command.content,
                   .subject = command.subject,
                   .subject_version = command.subject_version,
                   .place = command.place,
                   .reason = command.reason,
                   .organisation = setting.context.on_behalf_of,
                   .by = setting.context.actor,
                   .at = setting.context.decided_at,
                   .expires_at = setting.context.decided_at + std::chrono::minutes(minutes.value),
                   .citation = minutes.citation}};
}

Decision decide_one(const Setting& setting, const Confirm& command) {
  const ProposalMade& made = setting.state.made;
  CASSIA_TRY(waits(setting, command.proposal));
  CASSIA_TRY(are_two(made, command.bond, setting.context));
  if (command.subject_version != made.subject_version) {
    return base::Refusal{.code = kProposalStale,
                         .citation = made.citation,
                         .place = "proposal",
                         .facts = {{"subject", made.subject},
                                   {"proposed", std::to_string(made.subject_version)},
                                   {"found", std::to_string(command.subject_version)}}};
  }
  return std::vector<Event>{ProposalConfirmed{.round = made.round,
                                              .proposed_by = made.by,
                                              .by = setting.context.actor,
                                              .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const DeclineProposal& command) {
  const ProposalMade& made = setting.state.made;
  CASSIA_TRY(waits(setting, command.proposal));
  CASSIA_TRY(is_colleague(made, setting.context));
  const bool is_withdrawn = made.by == setting.context.actor;
  if (command.reason.empty() && !is_withdrawn) {
    return base::Refusal{
        .code = kDeclineReasonMissing, .citation = kDesign, .place = "reason", .facts = {}};
  }
  return std::vector<Event>{ProposalDeclined{.round = made.round,
                                             .reason = command.reason,
                                             .is_withdrawn = is_withdrawn,
                                             .by = setting.context.actor,
                                             .at = setting.context.decided_at}};
}

// The timer of a proposal that ended meanwhile, or of an earlier round, finds nothing to do.
Decision decide_one(const Setting& setting, const ExpireProposal& command) {
  const State& state = setting.state;
  if (state.status != ProposalStatus::waiting || state.made.round != command.round ||
      setting.context.received_at < state.made.expires_at) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{
      ProposalExpired{.round = state.made.round, .at = setting.context.decided_at}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const Setting setting{.state = state, .context = context, .law = law};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.proposal.text(); }, command);
}

base::Result<bool> needs_two_persons(std::string_view decision, const base::Context& context,
                                     const law::LawBook& law) {
  return law.list_names("access.two_persons.decisions", CASSIA_TRY(today(context, law)), decision);
}

}  // namespace cassia::systems::access::proposals
