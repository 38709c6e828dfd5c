#include "systems/treaty/bills/bills.h"
#include "systems/treaty/bills/refusals.h"
#include "systems/treaty/bills/rules/a_version_fits.h"

namespace cassia::systems::treaty::bills {

namespace {

using Decided = base::Result<std::vector<Event>>;

const base::Citation kKeeping{"cassia_design", "bills"};

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
};

base::Refusal refused(base::RefusalCode code, std::string place, const BillId& bill) {
  return {.code = code,
          .citation = kKeeping,
          .place = std::move(place),
          .facts = {{"bill", bill.text()}}};
}

base::Result<void> is_there(const State& state, const BillId& bill) {
  if (state.phase == BillPhase::none) {
    return refused(kBillUnknown, "bill", bill);
  }
  return {};
}

bool says_the_same(const BillSaved& latest, const SaveBill& command) {
  return latest.name == command.name && latest.text == command.text &&
         latest.rates == command.rates;
}

Decided decide_one(const Setting& setting, const SaveBill& command) {
  const State& state = setting.state;
  const std::int64_t latest = std::ssize(state.versions);
  if (command.after_version != latest) {
    return base::Refusal{.code = kBillChangedMeanwhile,
                         .citation = kKeeping,
                         .place = "after_version",
                         .facts = {{"bill", command.bill.text()},
                                   {"after_version", std::to_string(command.after_version)},
                                   {"version", std::to_string(latest)}}};
  }
  if (state.phase == BillPhase::archived) {
    return refused(kBillArchived, "bill", command.bill);
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(setting.law.calendar("cn"));
  const base::Date today = calendar->date_of(setting.context.received_at);
  CASSIA_TRY(version_fits(command, today, setting.law));
  if (latest > 0 && says_the_same(state.versions.back(), command)) {
    return std::vector<Event>{};
  }
  const auto versions_max = CASSIA_TRY(setting.law.integer("bills.versions_max", today));
  if (latest >= versions_max.value) {
    return base::Refusal{.code = kBillVersionsTooMany,
                         .citation = versions_max.citation,
                         .place = "bill",
                         .facts = {{"versions_max", std::to_string(versions_max.value)}}};
  }
  return std::vector<Event>{
      BillSaved{.organisation = command.organisation,
                .bill = command.bill,
                .version = latest + 1,
                .name = command.name,
                .text = command.text,
                .rates = command.rates,
                .remark = command.remark,
                .digest = base::to_hex(base::sha256({base::bytes_of(command.text)}).bytes),
                .by = setting.context.actor,
                .at = setting.context.decided_at}};
}

// What is archived or kept already changes nothing.
Decided decide_one(const Setting& setting, const ArchiveBill& command) {
  CASSIA_TRY(is_there(setting.state, command.bill));
  if (setting.state.phase == BillPhase::archived) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{
      BillArchived{.by = setting.context.actor, .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const RestoreBill& command) {
  CASSIA_TRY(is_there(setting.state, command.bill));
  if (setting.state.phase == BillPhase::kept) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{
      BillRestored{.by = setting.context.actor, .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const UseBill& command) {
  CASSIA_TRY(is_there(setting.state, command.bill));
  if (setting.state.phase == BillPhase::archived) {
    return refused(kBillArchived, "bill", command.bill);
  }
  const std::int64_t version = command.version;
  if (version < 1 || version > std::ssize(setting.state.versions)) {
    return base::Refusal{
        .code = kBillVersionUnknown,
        .citation = kKeeping,
        .place = "version",
        .facts = {{"bill", command.bill.text()}, {"version", std::to_string(version)}}};
  }
  if (setting.state.versions[static_cast<std::size_t>(version) - 1].digest != command.digest) {
    return refused(kBillDiffers, "bill", command.bill);
  }
  return std::vector<Event>{BillUsed{.version = version,
                                     .certificate = command.certificate,
                                     .line_no = command.line_no,
                                     .issuer = command.issuer,
                                     .by = setting.context.actor,
                                     .at = setting.context.decided_at}};
}

}  // namespace

// Whose a bill is stands before all else: what is refused to others says nothing of what there is.
base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const auto& owner =
      std::visit([](const auto& one) -> const auto& { return one.organisation; }, command);
  if (owner != context.on_behalf_of) {
    return base::Refusal{.code = kBillNotYours, .citation = kKeeping, .place = "organisation"};
  }
  const Setting setting{.state = state, .context = context, .law = law};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

}  // namespace cassia::systems::treaty::bills
