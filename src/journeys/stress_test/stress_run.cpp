#include "journeys/stress_test/stress_run.h"

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "engines/decision/table/decide.h"
#include "journeys/refusals.h"
#include "journeys/stress_test/concentration.h"
#include "law/table_pins.h"

namespace cassia::journeys {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

constexpr std::string_view kTable = "stress_tariff_stage";

struct NamedSum {
  std::string_view name;
  FenSum StageSum::* sum;
};
constexpr std::array kOutputs{
    NamedSum{"imports_change", &StageSum::imports_change},
    NamedSum{"duty_before", &StageSum::duty_before},
    NamedSum{"duty_after", &StageSum::duty_after},
    NamedSum{"vat_before", &StageSum::vat_before},
    NamedSum{"vat_after", &StageSum::vat_after},
    NamedSum{"net", &StageSum::net},
};

base::Refusal table_unfit() {
  return {.code = kStressTableUnfit,
          .citation = {"cassia_design", "stress_model"},
          .facts = {{"table", std::string(kTable)}}};
}

// A rate is kept in billionths, the table asks for percent.
feel::Value percent(base::Rate rate) {
  return feel::Value(feel::Number::from_scaled(rate.billionths(), -7).value());
}

class Model {
 public:
  Model(const law::LawTable& found, table::DecisionMoment moment) : found_(found), at_(moment) {}

  base::Result<StageSum> of(const ImportGroup& group, const ImportSum& imports,
                            const TariffCut& cut, std::size_t stage, StressOutcome& outcome) const {
    feel::Context inputs;
    inputs.set("imports", feel::Value(feel::Number::from_integer(imports.value.fen)));
    inputs.set("duty_rate", percent(group.duty));
    inputs.set("stage_rate", percent(std::min(group.duty, cut.rates[stage])));
    inputs.set("elasticity", feel::Value(cut.elasticity));
    inputs.set("vat_rate", percent(group.vat));
    const auto facts = CASSIA_TRY(table::bind_facts(found_.table, inputs));
    const auto decision = CASSIA_TRY(table::decide(found_.table, facts, at_));
    if (decision.rows.size() != 1) {
      return table_unfit();
    }
    cite(found_.table.text().rows[decision.rows.front()], outcome);
    StageSum sum{.lines = imports.lines, .imports = imports.value};
    for (const NamedSum& output : kOutputs) {
      (sum.*output.sum).fen = CASSIA_TRY(fen_of(decision, output.name));
      (sum.*output.sum).is_out_of_range = imports.value.is_out_of_range;
    }
    return sum;
  }

 private:
  base::Result<std::int64_t> fen_of(const table::Decision& decision, std::string_view name) const {
    const auto& outputs = found_.table.text().outputs;
    for (std::size_t at = 0; at < outputs.size(); ++at) {
      const feel::Number* const number = decision.outcomes.front()[at].as_number();
      if (outputs[at].name == name && number != nullptr && number->to_integer()) {
        return *number->to_integer();
      }
    }
    return table_unfit();
  }

  static void cite(const table::RowText& row, StressOutcome& outcome) {
    outcome.is_unverified = outcome.is_unverified || row.is_unverified;
    for (const base::Citation& citation : row.citations) {
      if (std::ranges::find(outcome.citations, citation) == outcome.citations.end()) {
        outcome.citations.push_back(citation);
      }
    }
  }

  const law::LawTable& found_;
  table::DecisionMoment at_;
};

std::string chapter_of(const base::HsCode& code) { return code.prefix(2).digits(); }

base::Result<StageOutcome> outcome_of(std::size_t stage, const Model& model,
                                      const PastImports& imports,
                                      const EliminationSchedule& schedule, StressOutcome& all) {
  StageOutcome outcome{.stage = schedule.stages()[stage]};
  std::map<std::string, Market> markets;
  for (const auto& [group, imported] : imports.groups) {
    const StageSum sum =
        CASSIA_TRY(model.of(group, imported, schedule.cuts()[group.cut], stage, all));
    const std::string chapter = chapter_of(group.hs_code);
    outcome.total.add(sum);
    outcome.by_chapter[chapter].sum.add(sum);
    outcome.by_origin[std::string(group.origin.code())].add(sum);
    markets[chapter].add(group.origin, sum);
  }
  for (const auto& [part, imported] : imports.by_importer) {
    outcome.by_importer[part.importer].add(
        CASSIA_TRY(model.of(part.group, imported, schedule.cuts()[part.group.cut], stage, all)));
  }
  for (auto& [chapter, of_chapter] : outcome.by_chapter) {
    of_chapter.concentration = markets[chapter].concentration();
  }
  return outcome;
}

}  // namespace

void StageSum::add(const StageSum& other) {
  lines += other.lines;
  imports.add(other.imports);
  for (const NamedSum& output : kOutputs) {
    (this->*output.sum).add(other.*output.sum);
  }
}

base::Result<StressOutcome> run_stress_test(const PastImports& imports,
                                            const EliminationSchedule& schedule, base::Instant at,
                                            const law::LawBook& law) {
  const law::LawTable* const found = law::find_law_table(law, kTable);
  if (found == nullptr) {
    return table_unfit();
  }
  const Model model(*found, CASSIA_TRY(law::decision_moment(law, at)));
  StressOutcome outcome{.table = std::string(kTable),
                        .table_digest = base::to_hex(found->table.digest().bytes)};
  for (std::size_t stage = 0; stage < schedule.stages().size(); ++stage) {
    outcome.stages.push_back(CASSIA_TRY(outcome_of(stage, model, imports, schedule, outcome)));
  }
  return outcome;
}

}  // namespace cassia::journeys
