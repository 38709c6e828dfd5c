#include "systems/treaty/approved_exporters/approved_exporters.h"
#include "systems/treaty/approved_exporters/refusals.h"
#include "systems/treaty/approved_exporters/rules/a_good_fits.h"
#include "systems/treaty/approved_exporters/rules/the_table_decides.h"

namespace cassia::systems::treaty::approved_exporters {

namespace {

using Decided = base::Result<std::vector<Event>>;

const base::Citation kConditions{"gacc_decree_254", "conditions"};
const base::Citation kWithdrawal{"gacc_decree_254", "withdrawal"};

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
  base::Date today;
};

base::Refusal refused(base::RefusalCode code, const base::Citation& citation, std::string place,
                      std::vector<base::Fact> facts = {}) {
  return {.code = code, .citation = citation, .place = std::move(place), .facts = std::move(facts)};
}

base::Refusal in_phase(const State& state, const base::Citation& citation) {
  return refused(kApprovalPhase, citation, "approved_exporter",
                 {{"phase", boost::describe::enum_to_string(state.phase, "")}});
}

base::Result<void> is_own(const Setting& setting, const base::OrganisationId& exporter) {
  if (exporter == setting.context.on_behalf_of) {
    return {};
  }
  return refused(kApprovalNotYours, kConditions, "approved_exporter");
}

// The customs that was asked, and no other office.
base::Result<void> is_customs_asked(const Setting& setting) {
  if (setting.state.phase != ApprovalPhase::none &&
      setting.state.customs == setting.context.on_behalf_of) {
    return {};
  }
  return refused(kApprovalNotCustoms, kConditions, "on_behalf_of",
                 {{"organisation", setting.context.on_behalf_of.text()}});
}

// What is told of the past must lie there.
base::Result<void> days_fit(const Conditions& conditions, base::Date today) {
  if (conditions.records_since > today) {
    return refused(kApprovalDayAhead, kConditions, "conditions.records_since",
                   {{"date", base::to_text(conditions.records_since)}});
  }
  if (conditions.last_offence && *conditions.last_offence > today) {
    return refused(kApprovalDayAhead, kConditions, "conditions.last_offence",
                   {{"date", base::to_text(*conditions.last_offence)}});
  }
  return {};
}

Decided decide_one(const Setting& setting, const AskApproval& command) {
  CASSIA_TRY(is_own(setting, command.approved_exporter));
  if (setting.state.asked) {
    return refused(kApprovalAskedAlready, kConditions, "approved_exporter",
                   {{"customs", setting.state.customs.text()}});
  }
  if (!CASSIA_TRY(setting.law.list_names("approved_exporter.customs", setting.today,
                                         command.customs.text()))) {
    return refused(kApprovalNotCustoms, kConditions, "customs",
                   {{"organisation", command.customs.text()}});
  }
  CASSIA_TRY(days_fit(command.conditions, setting.today));
  return std::vector<Event>{ApprovalAsked{.approved_exporter = command.approved_exporter,
                                          .customs = command.customs,
                                          .conditions = command.conditions,
                                          .by = setting.context.actor,
                                          .at = setting.context.decided_at}};
}

// A code of this exporter and of no other: before its last dash stands whose it is.
std::string next_code(const State& state) {
  return state.approved_exporter.text() + "-" + std::to_string(state.approvals + 1);
}

Decided decide_one(const Setting& setting, const DecideApproval& command) {
  CASSIA_TRY(is_customs_asked(setting));
  if (!setting.state.asked) {
    return refused(kApprovalNotAsked, kConditions, "approved_exporter");
  }
  CASSIA_TRY(days_fit(command.conditions, setting.today));
  const Ruled ruled =
      CASSIA_TRY(ask_table(kApplication, command.conditions, setting.context, setting.law));
  if (ruled.outcome == "refuse") {
    return std::vector<Event>{ApprovalRefused{.conditions = command.conditions,
                                              .answer = ruled.answer,
                                              .remark = command.remark,
                                              .by = setting.context.actor,
                                              .at = setting.context.decided_at}};
  }
  if (ruled.outcome != "approve" || ruled.valid_years <= 0) {
    return table_unfit(kConditions);
  }
  const int months = static_cast<int>(12 * ruled.valid_years);
  return std::vector<Event>{ApprovalGiven{.code = next_code(setting.state),
                                          .valid_from = setting.today,
                                          .valid_to = base::add_months(setting.today, months),
                                          .conditions = command.conditions,
                                          .answer = ruled.answer,
                                          .remark = command.remark,
                                          .by = setting.context.actor,
                                          .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const RecordApprovalIncident& command) {
  CASSIA_TRY(is_customs_asked(setting));
  const State& state = setting.state;
  if (state.phase != ApprovalPhase::approved && state.phase != ApprovalPhase::suspended) {
    return in_phase(state, kWithdrawal);
  }
  if (command.finding.empty()) {
    return refused(kApprovalFieldMissing, kWithdrawal, "finding", {{"field", "finding"}});
  }
  const Conditions conditions = after_incident(state.approval->conditions, command.incident);
  const Ruled ruled = CASSIA_TRY(ask_table(boost::describe::enum_to_string(command.incident, ""),
                                           conditions, setting.context, setting.law));
  if (ruled.outcome == "withdraw") {
    return std::vector<Event>{ApprovalWithdrawn{.incident = command.incident,
                                                .answer = ruled.answer,
                                                .finding = command.finding,
                                                .by = setting.context.actor,
                                                .at = setting.context.decided_at}};
  }
  if (ruled.outcome != "suspend") {
    return table_unfit(kWithdrawal);
  }
  if (state.phase == ApprovalPhase::suspended) {
    return in_phase(state, kWithdrawal);
  }
  return std::vector<Event>{ApprovalSuspended{.incident = command.incident,
                                              .answer = ruled.answer,
                                              .finding = command.finding,
                                              .by = setting.context.actor,
                                              .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const FileGood& command) {
  CASSIA_TRY(is_own(setting, command.approved_exporter));
  CASSIA_TRY(may_declare(setting.state, setting.today));
  CASSIA_TRY(good_fits(setting.state, command, setting.today, setting.law));
  return std::vector<Event>{GoodFiled{.good_no = std::ssize(setting.state.goods) + 1,
                                      .agreement = command.agreement,
                                      .hs_code = command.hs_code,
                                      .name_zh = command.name_zh,
                                      .name_en = command.name_en,
                                      .by = setting.context.actor,
                                      .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const WithdrawGood& command) {
  CASSIA_TRY(is_own(setting, command.approved_exporter));
  if (find_good(setting.state, command.good_no) == nullptr) {
    return refused(kGoodUnknown, {"gacc_decree_254", "goods"}, "good_no",
                   {{"good_no", std::to_string(command.good_no)}});
  }
  return std::vector<Event>{GoodWithdrawn{
      .good_no = command.good_no, .by = setting.context.actor, .at = setting.context.decided_at}};
}

}  // namespace

base::Result<void> may_declare(const State& state, base::Date on) {
  if (state.phase != ApprovalPhase::approved) {
    return in_phase(state, kConditions);
  }
  if (state.approval->valid_to < on) {
    return refused(kApprovalExpired, {"gacc_decree_254", "validity"}, "approved_exporter",
                   {{"valid_to", base::to_text(state.approval->valid_to)}});
  }
  return {};
}

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Setting setting{.state = state,
                        .context = context,
                        .law = law,
                        .today = calendar->date_of(context.received_at)};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

}  // namespace cassia::systems::treaty::approved_exporters
