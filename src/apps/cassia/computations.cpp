#include "apps/cassia/computations.h"

#include <fmt/format.h>

#include <map>

#include "api/zone/words.h"
#include "apps/cassia/row_printer.h"
#include "journeys/quote.h"
#include "messages/field_reader.h"

namespace cassia::apps {

struct DutyQuestion {
  base::HsCode hs = {};
  base::CountryCode origin = {};
  base::Money value = {};
  base::Date on = {};
};
BOOST_DESCRIBE_STRUCT(DutyQuestion, (), (hs, origin, value, on))

struct LanesQuestion {
  std::int64_t arrivals = 0;
  std::int64_t seconds = 0;
  base::Date on = {};
};
BOOST_DESCRIBE_STRUCT(LanesQuestion, (), (arrivals, seconds, on))

struct SlotsQuestion {
  base::Date date = {};
  journeys::gate::PassId pass = {};
  journeys::gate::LaneClass lane_class = journeys::gate::LaneClass::manned;
};
BOOST_DESCRIBE_STRUCT(SlotsQuestion, (), (date, pass, lane_class))

struct FilingQuestion {
  base::Instant filed_at = {};
  std::optional<base::Date> rule_date = {};
};
BOOST_DESCRIBE_STRUCT(FilingQuestion, (), (filed_at, rule_date))

namespace {

using Lines = std::vector<std::string>;

base::Result<Lines> compute_duty(const messages::FieldNode& node, const law::LawBook& law) {
  const auto question = CASSIA_TRY(messages::read_struct<DutyQuestion>(node));
  const auto taxes = CASSIA_TRY(journeys::regimes({.hs_code = question.hs,
                                                   .origin = question.origin,
                                                   .value = question.value,
                                                   .on = question.on},
                                                  law));
  Lines lines;
  for (const std::string& line : regime_lines(taxes)) {
    lines.push_back("| " + line);
  }
  if (taxes.saving_against_mfn) {
    lines.push_back("= saving " + base::print_amount(*taxes.saving_against_mfn));
  }
  for (const std::string_view table : taxes.missing_tables) {
    lines.push_back(fmt::format("= a missing table may hold a cheaper rate: {}", table));
  }
  return lines;
}

base::Result<Lines> compute_lanes(const messages::FieldNode& node, const law::LawBook& law) {
  const auto question = CASSIA_TRY(messages::read_struct<LanesQuestion>(node));
  const auto plan = CASSIA_TRY(journeys::gate::lanes_needed(
      {.arrivals_per_hour = question.arrivals, .service_seconds = question.seconds}, question.on,
      law));
  return Lines{fmt::format("= {} lanes ({}.{:02})", plan.lanes, plan.load_hundredths / 100,
                           plan.load_hundredths % 100)};
}

base::Result<Lines> compute_slots(const messages::FieldNode& node, const law::LawBook& law) {
  const auto question = CASSIA_TRY(messages::read_struct<SlotsQuestion>(node));
  const auto slots = CASSIA_TRY(journeys::gate::offered_slots(
      {.date = question.date, .pass = question.pass, .lane_class = question.lane_class}, law));
  std::map<std::string, int> counts;
  for (const journeys::gate::Slot& slot : slots) {
    ++counts[boost::describe::enum_to_string(slot.standing, "")];
  }
  Lines lines;
  for (const auto& [standing, count] : counts) {
    lines.push_back(fmt::format("| {} | {}", standing, count));
  }
  return lines;
}

base::Result<Lines> compute_filing(const messages::FieldNode& node, const law::LawBook& law) {
  const auto question = CASSIA_TRY(messages::read_struct<FilingQuestion>(node));
  const auto validity =
      CASSIA_TRY(question.rule_date
                     ? journeys::gate::filing_valid_to(question.filed_at, *question.rule_date, law)
                     : journeys::gate::filing_valid_to(question.filed_at, law));
  return Lines{
      fmt::format("= {} ({} h)", api::print_local(validity.valid_to), validity.hours.value)};
}

std::string standing_of(const engines::duty::Regime& regime) {
  std::string text = boost::describe::enum_to_string(regime.standing, "");
  if (regime.reason != engines::duty::RegimeReason::none) {
    text += std::string(": ") + boost::describe::enum_to_string(regime.reason, "");
  }
  if (!regime.reason_detail.empty()) {
    text += fmt::format(" ({})", regime.reason_detail);
  }
  for (const engines::duty::RateGap& gap : regime.gaps) {
    text += fmt::format(" [{}: {}]", gap.tax, gap.table.empty() ? gap.gap : gap.table);
  }
  return text;
}

}  // namespace

std::vector<std::string> regime_lines(const engines::duty::LineTaxes& taxes) {
  Lines lines;
  for (const engines::duty::Regime& regime : taxes.regimes) {
    std::string line = fmt::format("{} | {}", regime.id, standing_of(regime));
    if (regime.taxes) {
      line +=
          fmt::format(" | {} % | {} | {} | {}", base::print_percent(*regime.rates.duty),
                      base::print_amount(regime.taxes->duty), base::print_amount(regime.taxes->vat),
                      base::print_amount(regime.taxes->total));
    }
    if (regime.is_unverified) {
      line += " | unverified";
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

base::Result<Lines> compute(const std::string& name, const messages::FieldNode& node,
                            const law::LawBook& law) {
  if (name == "duty") {
    return compute_duty(node, law);
  }
  if (name == "lanes") {
    return compute_lanes(node, law);
  }
  if (name == "slots") {
    return compute_slots(node, law);
  }
  if (name == "filing_validity") {
    return compute_filing(node, law);
  }
  return base::Refusal{.code = messages::kCommandUnknown,
                       .place = node.place,
                       .facts = {{"command", "compute " + name}}};
}

}  // namespace cassia::apps
