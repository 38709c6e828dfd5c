#include <algorithm>

#include "engines/decision/table/value_text.h"
#include "law/table_pins.h"
#include "systems/treaty/rulings/setting.h"

// What a table decides for a case.
namespace cassia::systems::treaty::rulings {

namespace {

namespace table = engines::decision::table;
namespace feel = engines::decision::feel;

base::Result<void> is_known_area(const Setting& setting, const base::AreaId& area) {
  const auto areas = CASSIA_TRY(setting.law.list("access.areas", setting.today));
  if (area.is_empty() || area.text() == base::kWholeZone ||
      std::ranges::find(areas.value, area.text()) != areas.value.end()) {
    return {};
  }
  return base::Refusal{.code = kRulingAreaUnknown,
                       .citation = areas.citation,
                       .place = "area",
                       .facts = {{"area", area.text()}}};
}

constexpr std::size_t kOwnLettersMax = 24;  // so that an id has room for a name behind them

// Ids begin with their applicant's, so that nobody learns from a refusal which ids others use.
base::Result<void> is_own_id(const Setting& setting, const RulingId& ruling) {
  std::string own = setting.context.on_behalf_of.text().substr(0, kOwnLettersMax);
  own += '.';
  if (ruling.text().starts_with(own) && ruling.text().size() > own.size()) {
    return {};
  }
  return base::Refusal{
      .code = kIdOfAnother, .citation = desk_rule(), .place = "ruling", .facts = {{"begins", own}}};
}

// Each fact as a value of its column; a name that is no input is refused when facts are bound.
base::Result<feel::Context> inputs_of(const std::vector<NamedText>& facts,
                                      const table::TableText& text) {
  feel::Context inputs;
  for (const NamedText& fact : facts) {
    if (inputs.find(fact.name) != nullptr) {
      return base::Refusal{.code = kFactRepeated,
                           .citation = desk_rule(),
                           .place = "facts." + fact.name,
                           .facts = {{"name", fact.name}}};
    }
    const auto column = std::ranges::find(text.inputs, fact.name, &table::ColumnText::name);
    const auto type = column == text.inputs.end() ? table::ColumnType::any : column->type;
    inputs.set(fact.name, table::value_of_plain_text(fact.value, type));
  }
  return inputs;
}

// What the rows that counted gave, an output after the other; of an output that several rows gave
// the texts in their order.
std::vector<NamedText> decided_outputs(const table::Receipt& receipt,
                                       const table::TableText& text) {
  std::vector<NamedText> outputs;
  if (receipt.aggregate) {
    return {{.name = text.outputs.front().name, .value = table::plain_text(*receipt.aggregate)}};
  }
  for (const table::MatchedRow& row : receipt.matched) {
    for (std::size_t at = 0; at < row.outputs.size(); ++at) {
      std::string value = table::plain_text(row.outputs[at].value);
      if (outputs.size() <= at) {
        outputs.push_back({.name = row.outputs[at].name, .value = std::move(value)});
      } else {
        outputs[at].value.append("; ").append(value);
      }
    }
  }
  return outputs;
}

base::Result<void> is_complete(const Setting& setting, const AskRuling& asked) {
  CASSIA_TRY(is_told(setting, asked.case_name, "case_name"));
  CASSIA_TRY(is_within(setting, std::ssize(asked.facts), "facts_max", "facts"));
  for (const NamedText& fact : asked.facts) {
    CASSIA_TRY(is_within(setting, std::ssize(fact.value), "words_bytes_max", "facts"));
  }
  return is_known_area(setting, asked.area);
}

}  // namespace

Decided decide_one(const Setting& setting, const MakeRuling& command) {
  const AskRuling& asked = command.asked;
  CASSIA_TRY(is_own_id(setting, command.ruling));
  if (setting.state.phase != RulingPhase::none) {
    return base::Refusal{.code = kRulingExists,
                         .citation = desk_rule(),
                         .place = "ruling",
                         .facts = {{"ruling", command.ruling.text()}}};
  }
  CASSIA_TRY(is_complete(setting, asked));
  if (command.by.table == nullptr) {
    return base::Refusal{.code = kInstitutionUnknown,
                         .citation = desk_rule(),
                         .place = "institution",
                         .facts = {{"institution", asked.institution}}};
  }
  const table::DecisionTable& version = *command.by.table;
  const feel::Context inputs = CASSIA_TRY(inputs_of(asked.facts, version.text()));
  const auto facts = table::bind_facts(version, inputs);
  if (!facts) {
    return base::at("facts", facts.error());
  }
  const auto moment = CASSIA_TRY(law::decision_moment(setting.law, setting.context.decided_at));
  const auto receipt = table::decide_with_receipt(version, *facts, moment, command.by.pins);
  if (!receipt) {
    return receipt.error();
  }
  RulingMade made{.ruling = command.ruling,
                  .institution = asked.institution,
                  .version = version.digest(),
                  .reform = command.by.reform,
                  .applicant = setting.context.on_behalf_of,
                  .case_name = asked.case_name,
                  .area = asked.area,
                  .pilot_group = asked.pilot_group,
                  .facts = asked.facts,
                  .outputs = decided_outputs(*receipt, version.text()),
                  .receipt = print_receipt(*receipt),
                  .asked_by = setting.context.actor,
                  .at = setting.context.decided_at,
                  .appeal_until = CASSIA_TRY(last_day(setting, "appeal_days")).value};
  for (const table::MatchedRow& row : receipt->matched) {
    made.citations.insert(made.citations.end(), row.citations.begin(), row.citations.end());
    made.is_unverified = made.is_unverified || row.is_unverified;
  }
  return std::vector<Event>{std::move(made)};
}

base::Result<std::vector<NamedText>> outputs_of(const std::vector<NamedText>& told,
                                                const table::DecisionTable& version) {
  const auto unfit = [](const std::string& name, const char* problem) {
    return base::Refusal{.code = kOutputUnfit,
                         .citation = desk_rule(),
                         .place = "outputs." + name,
                         .facts = {{"output", name}, {"problem", problem}}};
  };
  const std::vector<table::ColumnText>& columns = version.text().outputs;
  for (const NamedText& one : told) {
    if (std::ranges::find(columns, one.name, &table::ColumnText::name) == columns.end()) {
      return unfit(one.name, "the table has no such output");
    }
    if (std::ranges::count(told, one.name, &NamedText::name) > 1) {
      return unfit(one.name, "named twice");
    }
  }
  std::vector<NamedText> outputs;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    const auto one = std::ranges::find(told, columns[at].name, &NamedText::name);
    if (one == told.end()) {
      return unfit(columns[at].name, "missing");
    }
    const feel::Value value = table::value_of_plain_text(one->value, columns[at].type);
    const auto key = version.outputs()[at].key_of(value);
    if (!key || !version.allowed_outputs()[at].contains(*key)) {
      return unfit(one->name, "not a value of this output");
    }
    outputs.push_back({.name = one->name, .value = table::plain_text(value)});
  }
  return outputs;
}

}  // namespace cassia::systems::treaty::rulings
