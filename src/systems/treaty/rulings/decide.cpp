#include <algorithm>
#include <chrono>

#include "base/enumerator_name.h"
#include "systems/treaty/rulings/setting.h"

namespace cassia::systems::treaty::rulings {

base::Result<void> is_in_phase(const Setting& setting, const RulingId& ruling,
                               std::initializer_list<RulingPhase> phases) {
  const RulingPhase phase = setting.state.phase;
  if (std::ranges::find(phases, phase) != phases.end()) {
    return {};
  }
  const bool is_unknown = phase == RulingPhase::none;
  return base::Refusal{
      .code = is_unknown ? kRulingUnknown : kRulingPhase,
      .citation = desk_rule(),
      .place = "ruling",
      .facts = {{"ruling", ruling.text()}, {"phase", std::string(base::enumerator_name(phase))}}};
}

base::Result<void> is_within(const Setting& setting, std::int64_t size, std::string_view limit,
                             const char* field) {
  std::string name = "rulings.";
  const auto most = CASSIA_TRY(setting.law.integer(name.append(limit), setting.today));
  if (size <= most.value) {
    return {};
  }
  return base::Refusal{.code = kRulingTooLarge,
                       .citation = most.citation,
                       .place = field,
                       .facts = {{"field", field}, {"most", std::to_string(most.value)}}};
}

base::Result<void> is_told(const Setting& setting, const std::string& text, const char* field) {
  if (text.empty()) {
    return base::Refusal{.code = kRulingFieldMissing,
                         .citation = desk_rule(),
                         .place = field,
                         .facts = {{"field", field}}};
  }
  return is_within(setting, std::ssize(text), "words_bytes_max", field);
}

base::Result<law::Dated<base::Date>> last_day(const Setting& setting, std::string_view days) {
  std::string name = "rulings.";
  const auto term = CASSIA_TRY(setting.law.integer(name.append(days), setting.today));
  return law::Dated<base::Date>{.value = setting.today + std::chrono::days(term.value),
                                .citation = term.citation,
                                .is_unverified = term.is_unverified,
                                .mark = term.mark};
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
  return std::visit([](const auto& one) { return one.ruling.text(); }, command);
}

}  // namespace cassia::systems::treaty::rulings
