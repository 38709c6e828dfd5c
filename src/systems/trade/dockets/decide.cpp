#include <algorithm>

#include "systems/trade/dockets/dockets.h"
#include "systems/trade/dockets/refusals.h"

namespace cassia::systems::trade::dockets {

namespace {

using Decision = base::Result<std::vector<Event>>;

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
};

Decision decide_one(const Setting& setting, const EnterCase& command) {
  if (has_case(setting.state, command.case_id)) {
    return std::vector<Event>{};
  }
  CASSIA_TRY(check_room(setting.state, setting.context, setting.law));
  return std::vector<Event>{CaseEntered{.officer = command.officer,
                                        .organisation = command.organisation,
                                        .case_id = command.case_id,
                                        .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const LeaveCase& command) {
  if (!has_case(setting.state, command.case_id)) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{CaseLeft{.case_id = command.case_id, .at = setting.context.decided_at}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const Setting setting{.state = state, .context = context, .law = law};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.officer.text(); }, command);
}

bool has_case(const State& state, const CaseId& case_id) {
  return std::ranges::find(state.cases, case_id, &HeldCase::case_id) != state.cases.end();
}

base::Result<void> check_room(const State& state, const base::Context& context,
                              const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto most =
      CASSIA_TRY(law.integer("trade.cases_max", calendar->date_of(context.received_at)));
  if (std::ssize(state.cases) < most.value) {
    return {};
  }
  return base::Refusal{
      .code = kDocketFull,
      .citation = most.citation,
      .facts = {{"officer", state.officer.text()}, {"cases_max", std::to_string(most.value)}}};
}

}  // namespace cassia::systems::trade::dockets
