#include <algorithm>

#include "base/enumerator_name.h"
#include "systems/treaty/reforms/setting.h"

namespace cassia::systems::treaty::reforms {

const Reform* find_reform(const State& state, const ReformId& reform) {
  const auto found = std::ranges::find(state.reforms, reform, &Reform::reform);
  return found == state.reforms.end() ? nullptr : &*found;
}

base::Result<const Reform*> own_reform(const Setting& setting, const ReformId& reform) {
  const Reform* const found = find_reform(setting.state, reform);
  if (found == nullptr) {
    return base::Refusal{.code = kReformUnknown,
                         .citation = desk_rule(),
                         .place = "reform",
                         .facts = {{"reform", reform.text()}}};
  }
  if (found->keeper != setting.context.on_behalf_of) {
    return base::Refusal{.code = kNotTheKeeper,
                         .citation = desk_rule(),
                         .place = "reform",
                         .facts = {{"reform", reform.text()}, {"keeper", found->keeper.text()}}};
  }
  return found;
}

base::Result<void> is_within(const Setting& setting, std::int64_t size, std::string_view limit,
                             const char* field) {
  std::string name = "reforms.";
  const auto most = setting.law.integer(name.append(limit), setting.today);
  if (!most) {
    return most.error();
  }
  if (size <= most->value) {
    return {};
  }
  return base::Refusal{.code = kReformTooLarge,
                       .citation = most->citation,
                       .place = field,
                       .facts = {{"field", field}, {"most", std::to_string(most->value)}}};
}

base::Result<void> is_told(const Setting& setting, const std::string& text, const char* field) {
  if (text.empty()) {
    return base::Refusal{.code = kReformFieldMissing,
                         .citation = desk_rule(),
                         .place = field,
                         .facts = {{"field", field}}};
  }
  return is_within(setting, std::ssize(text), "words_bytes_max", field);
}

base::Result<void> is_known_area(const Setting& setting, const base::AreaId& area,
                                 const char* place) {
  const auto areas = setting.law.list("access.areas", setting.today);
  if (!areas) {
    return areas.error();
  }
  if (std::ranges::find(areas->value, area.text()) != areas->value.end()) {
    return {};
  }
  return base::Refusal{.code = kReformAreaUnknown,
                       .citation = areas->citation,
                       .place = place,
                       .facts = {{"area", area.text()}}};
}

base::Refusal phase_refusal(const Reform& reform) {
  return {.code = kReformPhase,
          .citation = desk_rule(),
          .place = "reform",
          .facts = {{"reform", reform.reform.text()},
                    {"phase", std::string(base::enumerator_name(reform.phase))}}};
}

// Nothing to note for a step that nobody took before in this commit.
Decided decide_one(const Setting& setting, const NoteSignature& command) {
  return std::vector<Event>{StepSigned{.reform = command.reform,
                                       .confirmed_by = command.confirmed_by,
                                       .at = setting.context.decided_at}};
}

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Setting setting{.state = state,
                        .context = context,
                        .law = law,
                        .today = calendar->date_of(context.decided_at)};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.institution.text(); }, command);
}

}  // namespace cassia::systems::treaty::reforms
