#include "law/decision_tables.h"
#include "systems/treaty/reforms/rules/a_version_stands_on_known_versions.h"
#include "systems/treaty/reforms/setting.h"
#include "systems/treaty/reforms/version_content.h"

namespace cassia::systems::treaty::reforms {

namespace {

base::Result<void> has_known_areas(const Setting& setting, const VersionContent& content) {
  if (content.territory.empty()) {
    return base::Refusal{.code = kReformFieldMissing,
                         .citation = desk_rule(),
                         .place = "content.territory",
                         .facts = {{"field", "content.territory"}}};
  }
  for (const base::AreaId& area : content.territory) {
    CASSIA_TRY(is_known_area(setting, area, "content.territory"));
  }
  return {};
}

base::Result<void> is_in_limits(const Setting& setting, const PutDraft& command) {
  const VersionContent& content = command.content;
  CASSIA_TRY(is_told(setting, content.title, "content.title"));
  CASSIA_TRY(is_told(setting, command.reason, "reason"));
  CASSIA_TRY(is_within(setting, std::ssize(content.text), "text_bytes_max", "content.text"));
  CASSIA_TRY(is_within(setting, std::ssize(content.terms), "list_max", "content.terms"));
  CASSIA_TRY(
      is_within(setting, std::ssize(content.dependencies), "list_max", "content.dependencies"));
  return is_within(setting, std::ssize(content.territory), "list_max", "content.territory");
}

// A first draft takes a new id; a later one follows what its editor saw, before anything of the
// reform was in force: what decisions stand on never changes.
base::Result<std::int64_t> next_draft(const Setting& setting, const PutDraft& command) {
  if (!command.based_on) {
    if (find_reform(setting.state, command.reform) == nullptr) {
      return 1;
    }
    return base::Refusal{.code = kReformExists,
                         .citation = desk_rule(),
                         .place = "reform",
                         .facts = {{"reform", command.reform.text()}}};
  }
  const Reform* const reform = CASSIA_TRY(own_reform(setting, command.reform));
  if (reform->phase > ReformPhase::back_tested) {
    return phase_refusal(*reform);
  }
  if (reform->draft != command.based_on) {
    return base::Refusal{.code = kDraftMovedOn,
                         .citation = desk_rule(),
                         .place = "based_on",
                         .facts = {{"based_on", std::to_string(*command.based_on)},
                                   {"found", std::to_string(reform->draft)}}};
  }
  return reform->draft + 1;
}

}  // namespace

Decided decide_one(const Setting& setting, const PutDraft& command) {
  const std::int64_t draft = CASSIA_TRY(next_draft(setting, command));
  CASSIA_TRY(is_in_limits(setting, command));
  CASSIA_TRY(has_known_areas(setting, command.content));
  CASSIA_TRY(stands_on_known_versions(command, setting.law));
  const auto table = version_table(command.content, {});
  if (!table) {
    return table.error();
  }
  if (table->text().name != command.institution.text()) {
    return base::Refusal{
        .code = kReformOfOtherTable,
        .citation = desk_rule(),
        .place = "content.text",
        .facts = {{"institution", command.institution.text()}, {"table", table->text().name}}};
  }
  VersionContent content = command.content;
  content.text = print_table(table->text());
  const base::Digest pinned = package_digest(content, table->digest());
  return std::vector<Event>{ReformDrafted{.institution = command.institution,
                                          .reform = command.reform,
                                          .draft = draft,
                                          .content = std::move(content),
                                          .digest = table->digest(),
                                          .package_digest = pinned,
                                          .by = step_by(setting, command.reason)}};
}

}  // namespace cassia::systems::treaty::reforms
