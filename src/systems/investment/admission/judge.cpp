#include "systems/investment/admission/judge.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "systems/investment/admission/refusals.h"

namespace cassia::systems::investment::admission {

namespace {

// How an entry meets an activity.
enum class Match : std::uint8_t { none, excepted, in_part, whole };

bool is_any_named(const law::AdmissionEntry& entry,
                  const std::optional<std::vector<std::string>>& texts) {
  return texts && std::ranges::any_of(
                      *texts, [&](const std::string& text) { return is_named(entry, text); });
}

// A class that is asked for lies within a listed one, or has it within itself: then it may be
// something else.
Match match_industry(const law::AdmissionEntry& entry, const std::string& industry) {
  Match match = Match::none;
  for (const law::ListedIndustry& listed : entry.industries) {
    if (industry.starts_with(listed.code)) {
      match = std::max(match, listed.is_part ? Match::in_part : Match::whole);
    } else if (listed.code.starts_with(industry)) {
      match = std::max(match, Match::in_part);
    }
  }
  return match;
}

Match match_of(const law::AdmissionEntry& entry, const Activity& activity) {
  Match match = Match::none;
  if (is_any_named(entry, activity.entries)) {
    match = Match::whole;
  } else if (activity.industry && !is_any_named(entry, activity.other_than)) {
    match = match_industry(entry, *activity.industry);
  }
  const bool is_excepted =
      match != Match::none && activity.exceptions &&
      std::ranges::any_of(*activity.exceptions, [&](const std::string& exception) {
        return std::ranges::find(entry.exceptions, exception) != entry.exceptions.end();
      });
  return is_excepted ? Match::excepted : match;
}

// What one entry says of an activity that it is about.
struct Applied {
  Outcome outcome = Outcome::conditional;
  std::vector<Reason> reasons = {};
};

Asker asker_of(const law::AdmissionEntry& entry) {
  return {.entry = entry.id, .citation = &entry.citation, .mark = entry.mark};
}

Reason about(Standing standing, base::RefusalCode code, const Asker& asker) {
  return {.standing = standing,
          .sentence = {.code = code,
                       .citation = *asker.citation,
                       .facts = {{"entry", std::string(asker.entry)}}},
          .mark = asker.mark};
}

Outcome outcome_of(Standing standing) {
  switch (standing) {
    case Standing::not_met:
      return Outcome::blocked;
    case Standing::open:
      return Outcome::undecided;
    default:
      return Outcome::conditional;
  }
}

// Prohibited: nothing foreign at all. Whether there is anything foreign may be unknown.
Applied apply_prohibition(const law::AdmissionEntry& entry, const Facts& facts) {
  const Standing standing = facts.holders->foreign.is_zero() ? Standing::open : Standing::not_met;
  return {.outcome = outcome_of(standing),
          .reasons = {about(standing, kEntryProhibits, asker_of(entry))}};
}

Applied apply_conditions(const std::vector<law::AdmissionCondition>& conditions, const Asker& asker,
                         const Facts& facts) {
  Applied applied;
  for (const law::AdmissionCondition& condition : conditions) {
    Reason reason = test_condition(condition, asker, facts);
    if (!is_about_people(condition.kind)) {
      applied.outcome = std::max(applied.outcome, outcome_of(reason.standing));
    }
    applied.reasons.push_back(std::move(reason));
  }
  return applied;
}

// What a document for the area asks instead; nothing where there is none.
std::optional<Applied> apply_grant(const law::AdmissionEntry& entry, const Facts& facts) {
  const law::AdmissionGrant* const grant =
      facts.asked->area ? facts.lists->find_grant(entry.id, *facts.asked->area, facts.asked->on)
                        : nullptr;
  if (grant == nullptr) {
    return std::nullopt;
  }
  const Asker asker{.entry = entry.id, .citation = &grant->citation, .mark = grant->mark};
  Applied applied = apply_conditions(grant->conditions, asker, facts);
  Reason reason = about(Standing::met, kGrantApplies, asker);
  reason.sentence.facts.push_back(
      {"until", grant->valid_to ? base::to_text(*grant->valid_to) : "-"});
  applied.reasons.insert(applied.reasons.begin(), std::move(reason));
  return applied;
}

// Foreign Investment Law art. 28, by one entry; what the State lifted elsewhere is said.
Applied apply(const law::AdmissionEntry& entry, const Facts& facts) {
  Applied plain = entry.is_prohibited ? apply_prohibition(entry, facts)
                                      : apply_conditions(entry.conditions, asker_of(entry), facts);
  if (auto granted = apply_grant(entry, facts); granted && granted->outcome < plain.outcome) {
    return *std::move(granted);
  }
  if (entry.pilot && entry.pilot->valid_from <= facts.asked->on &&
      plain.outcome == Outcome::blocked) {
    const Asker document{
        .entry = entry.id, .citation = &entry.pilot->citation, .mark = entry.pilot->mark};
    const bool may_be_granted = entry.pilot->kind == law::PilotKind::by_deployment;
    plain.outcome = may_be_granted ? Outcome::needs_grant : Outcome::blocked;
    plain.reasons.push_back(
        about(Standing::note, may_be_granted ? kGrantNeeded : kPilotsElsewhere, document));
  }
  return plain;
}

void conclude_without_entry(const Activity& activity, const law::AdmissionList& list,
                            ActivityAnswer& answer) {
  if (const law::OpenSection* const open = open_section(activity, list)) {
    answer.outcome = Outcome::clear;
    answer.reasons.push_back(
        {.standing = Standing::met,
         .sentence = {.code = kSectionOpen,
                      .citation = open->citation,
                      .facts = {{"list", list.citation.source}, {"section", open->code}}},
         .mark = open->mark});
    return;
  }
  answer.outcome = list.is_complete ? Outcome::clear : Outcome::undecided;
  answer.reasons.push_back(
      {.standing = list.is_complete ? Standing::met : Standing::open,
       .sentence = {.code = list.is_complete ? kNotListed : kListIncomplete,
                    .citation = list.citation,
                    .facts = {{"list", list.citation.source},
                              {"official", std::to_string(list.entries_official)}}},
       .mark = list.mark});
}

}  // namespace

bool is_named(const law::AdmissionEntry& entry, std::string_view text) {
  const std::string_view id = entry.id;
  return text == id || text == id.substr(0, id.find('.'));
}

const law::OpenSection* open_section(const Activity& activity, const law::AdmissionList& list) {
  std::string sections = activity.industry ? activity.industry->substr(0, 1) : "";
  for (const std::string& entry : activity.entries.value_or(std::vector<std::string>())) {
    sections.append(entry, 0, 1);
  }
  const law::OpenSection* open = nullptr;
  for (const char section : sections) {
    const auto found =
        std::ranges::find(list.open_sections, std::string(1, section), &law::OpenSection::code);
    if (found == list.open_sections.end()) {
      return nullptr;
    }
    open = &*found;
  }
  return open;
}

ActivityAnswer judge(const Activity& activity, const law::AdmissionList& list, const Facts& facts) {
  ActivityAnswer answer{.outcome = Outcome::clear, .scope = list.scope};
  bool is_met = false;
  for (const law::AdmissionEntry& entry : list.entries) {
    const Match match = match_of(entry, activity);
    if (match == Match::excepted) {
      answer.reasons.push_back(about(Standing::met, kExceptionApplies, asker_of(entry)));
    } else if (match == Match::in_part) {
      answer.outcome = std::max(answer.outcome, Outcome::undecided);
      answer.reasons.push_back(about(Standing::open, kEntryInPart, asker_of(entry)));
    } else if (match == Match::whole) {
      Applied applied = apply(entry, facts);
      answer.outcome = std::max(answer.outcome, applied.outcome);
      std::ranges::move(applied.reasons, std::back_inserter(answer.reasons));
    }
    is_met = is_met || match != Match::none;
  }
  if (!is_met) {
    conclude_without_entry(activity, list, answer);
  }
  return answer;
}

}  // namespace cassia::systems::investment::admission
