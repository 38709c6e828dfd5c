#include <algorithm>

#include "systems/treaty/reforms/rules/a_desk_can_ask_it.h"
#include "systems/treaty/reforms/rules/a_version_has_its_evidence.h"
#include "systems/treaty/reforms/rules/no_two_versions_meet.h"
#include "systems/treaty/reforms/setting.h"
#include "systems/treaty/reforms/version_content.h"

namespace cassia::systems::treaty::reforms {

namespace {

// The past is over: what was decided stays decided by what was in force.
base::Result<base::Instant> begin_of(const Setting& setting,
                                     const std::optional<base::Instant>& from) {
  if (from && *from < setting.context.decided_at) {
    return base::Refusal{.code = kStepRetroactive,
                         .citation = desk_rule(),
                         .place = "from",
                         .facts = {{"from", base::to_text(*from)},
                                   {"now", base::to_text(setting.context.decided_at)}}};
  }
  return from.value_or(setting.context.decided_at);
}

base::Result<void> is_in_territory(const Setting& setting, const Reform& reform,
                                   const base::AreaId& area) {
  CASSIA_TRY(is_known_area(setting, area, "area"));
  const auto covers = [&](const base::AreaId& part) { return base::is_within(area, part); };
  if (std::ranges::any_of(reform.content.territory, covers)) {
    return {};
  }
  return base::Refusal{.code = kOutsideTerritory,
                       .citation = desk_rule(),
                       .place = "area",
                       .facts = {{"area", area.text()}, {"reform", reform.reform.text()}}};
}

// The table's own days must cover the beginning.
base::Result<void> is_valid_on(const Setting& setting,
                               const engines::decision::table::TableText& text,
                               base::Instant from) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(setting.law.calendar("cn"));
  const base::Date day = calendar->date_of(from);
  if (text.valid_from <= day && (!text.valid_to || day <= *text.valid_to)) {
    return {};
  }
  return base::Refusal{
      .code = kVersionNotValidThen,
      .citation = desk_rule(),
      .place = "from",
      .facts = {{"day", base::to_text(day)}, {"valid_from", base::to_text(text.valid_from)}}};
}

// What a step that brings a version into force asks for; the entry comes back with its digests.
base::Result<Entry> enter(const Setting& setting, const Reform& reform, Entry entry,
                          const std::string& reason) {
  CASSIA_TRY(is_told(setting, reason, "reason"));
  CASSIA_TRY(is_in_territory(setting, reform, entry.area));
  CASSIA_TRY(has_evidence(
      setting, reform,
      entry.kind == ForceKind::pilot ? "reforms.pilot_requires" : "reforms.adoption_requires"));
  const auto table = version_table(reform.content, entry.values);
  if (!table) {
    return table.error();
  }
  CASSIA_TRY(is_valid_on(setting, table->text(), entry.from));
  CASSIA_TRY(desk_can_ask(setting, setting.state.institution, table->text()));
  // Other terms make another table: it passes the analysis by itself.
  if (table->digest() != reform.digest) {
    const auto analysis = analysis_of(*table, setting, reform.reform);
    if (!analysis) {
      return analysis.error();
    }
    CASSIA_TRY(has_passed(*analysis));
  }
  CASSIA_TRY(meets_no_other(setting.state, reform.reform, entry));
  entry.digest = table->digest();
  entry.package_digest = reform.package_digest;
  return entry;
}

bool is_adopted_somewhere(const Setting& setting, const Reform& reform) {
  return std::ranges::any_of(setting.state.forces, [&](const Force& force) {
    return force.reform == reform.reform && force.entry.kind != ForceKind::pilot &&
           !force.is_rolled_back;
  });
}

// An adoption or a replication, which ask the same.
template <typename C>
base::Result<Entry> adoption(const Setting& setting, const Reform& reform, ForceKind kind,
                             const C& command) {
  const base::Instant from = CASSIA_TRY(begin_of(setting, command.from));
  return enter(setting, reform,
               {.kind = kind,
                .area = command.area,
                .from = from,
                .replaces = command.replaces,
                .values = command.values},
               command.reason);
}

template <typename C>
base::Refusal not_there(const C& command) {
  return {.code = kNotInForceThere,
          .citation = desk_rule(),
          .place = "area",
          .facts = {{"reform", command.reform.text()}, {"area", command.area.text()}}};
}

// A step about a place where the reform is in force or will be, from that instant on.
struct Standing {
  const Force* force = nullptr;
  base::Instant from = {};
};

// What every such step asks for. Refuses what its parts refuse, and not_in_force_there.
template <typename C>
base::Result<Standing> standing_there(const Setting& setting, const C& command) {
  CASSIA_TRY(own_reform(setting, command.reform));
  CASSIA_TRY(is_told(setting, command.reason, "reason"));
  const base::Instant from = CASSIA_TRY(begin_of(setting, command.from));
  const Force* const force =
      newest_at(setting.state, command.reform, command.area, command.group, from);
  if (force == nullptr) {
    return not_there(command);
  }
  return Standing{.force = force, .from = from};
}

template <typename E, typename C>
std::vector<Event> step_there(const Setting& setting, const C& command, base::Instant from) {
  return {E{.reform = command.reform,
            .area = command.area,
            .group = command.group,
            .from = from,
            .by = step_by(setting, command.reason)}};
}

}  // namespace

Decided decide_one(const Setting& setting, const StartPilot& command) {
  const Reform* const reform = CASSIA_TRY(own_reform(setting, command.reform));
  if (reform->phase == ReformPhase::withdrawn) {
    return phase_refusal(*reform);
  }
  const base::Instant from = CASSIA_TRY(begin_of(setting, command.from));
  const auto longest = CASSIA_TRY(setting.law.integer("reforms.pilot_days_max", setting.today));
  if (command.until <= from || command.until - from > std::chrono::days(longest.value)) {
    return base::Refusal{.code = kPilotTimeUnfit,
                         .citation = longest.citation,
                         .place = "until",
                         .facts = {{"until", base::to_text(command.until)},
                                   {"days_max", std::to_string(longest.value)}}};
  }
  auto entry = enter(setting, *reform,
                     {.kind = ForceKind::pilot,
                      .area = command.area,
                      .group = command.group,
                      .from = from,
                      .until = command.until,
                      .values = command.values},
                     command.reason);
  if (!entry) {
    return entry.error();
  }
  return std::vector<Event>{PilotStarted{.reform = command.reform,
                                         .entry = *std::move(entry),
                                         .by = step_by(setting, command.reason)}};
}

Decided decide_one(const Setting& setting, const AdoptReform& command) {
  const Reform* const reform = CASSIA_TRY(own_reform(setting, command.reform));
  if (reform->phase == ReformPhase::withdrawn) {
    return phase_refusal(*reform);
  }
  auto entry = adoption(setting, *reform, ForceKind::adoption, command);
  if (!entry) {
    return entry.error();
  }
  return std::vector<Event>{ReformAdopted{.reform = command.reform,
                                          .entry = *std::move(entry),
                                          .by = step_by(setting, command.reason)}};
}

Decided decide_one(const Setting& setting, const ReplicateReform& command) {
  const Reform* const reform = CASSIA_TRY(own_reform(setting, command.reform));
  if (reform->phase == ReformPhase::withdrawn || !is_adopted_somewhere(setting, *reform)) {
    return phase_refusal(*reform);
  }
  auto entry = adoption(setting, *reform, ForceKind::replication, command);
  if (!entry) {
    return entry.error();
  }
  return std::vector<Event>{ReformReplicated{.reform = command.reform,
                                             .entry = *std::move(entry),
                                             .by = step_by(setting, command.reason)}};
}

Decided decide_one(const Setting& setting, const SuspendReform& command) {
  const Standing there = CASSIA_TRY(standing_there(setting, command));
  if (is_suspended(*there.force)) {
    return not_there(command);
  }
  return step_there<ReformSuspended>(setting, command, there.from);
}

Decided decide_one(const Setting& setting, const ResumeReform& command) {
  const Standing there = CASSIA_TRY(standing_there(setting, command));
  if (!is_suspended(*there.force) || there.from < there.force->pauses.back().from) {
    return not_there(command);
  }
  return step_there<ReformResumed>(setting, command, there.from);
}

Decided decide_one(const Setting& setting, const RollBackReform& command) {
  const Standing there = CASSIA_TRY(standing_there(setting, command));
  return step_there<ReformRolledBack>(setting, command, there.from);
}

Decided decide_one(const Setting& setting, const WithdrawReform& command) {
  const Reform* const reform = CASSIA_TRY(own_reform(setting, command.reform));
  CASSIA_TRY(is_told(setting, command.reason, "reason"));
  const bool is_standing = std::ranges::any_of(setting.state.forces, [&](const Force& force) {
    return force.reform == command.reform &&
           (!force.entry.until || setting.context.decided_at < *force.entry.until);
  });
  if (reform->phase == ReformPhase::withdrawn || is_standing) {
    return phase_refusal(*reform);
  }
  return std::vector<Event>{
      ReformWithdrawn{.reform = command.reform, .by = step_by(setting, command.reason)}};
}

}  // namespace cassia::systems::treaty::reforms
