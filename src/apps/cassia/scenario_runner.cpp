#include "apps/cassia/scenario_runner.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/zone/words.h"
#include "api/zone/zone_domain.h"
#include "apps/cassia/computations.h"
#include "apps/cassia/console.h"
#include "apps/cassia/refusal_text.h"
#include "apps/cassia/row_printer.h"
#include "journeys/quote.h"
#include "messages/command_reader.h"
#include "messages/field_reader.h"
#include "runtime/verify.h"

namespace cassia::apps {

namespace {

base::Refusal malformed(const messages::Step& step, std::string problem) {
  return {.code = messages::kScenarioMalformed,
          .place = "line " + std::to_string(step.line),
          .facts = {{"problem", std::move(problem)}}};
}

std::string table_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells) {
    line += line.empty() ? "| " : " | ";
    line += cell;
  }
  return line;
}

const messages::Field* find_field(const messages::FieldNode& node, std::string_view name) {
  const auto field = std::ranges::find(node.fields, name, &messages::Field::name);
  return field == node.fields.end() ? nullptr : &*field;
}

// The fields of `show` that are no conditions.
constexpr std::string_view kColumns = "columns";
constexpr std::string_view kOrder = "order";

// Whether the row has all the values that the other fields name.
bool is_meant(const PrintedRow& row, const messages::FieldNode& node) {
  return std::ranges::all_of(node.fields, [&row](const messages::Field& field) {
    if (field.name == kColumns || field.name == kOrder) {
      return true;
    }
    return std::ranges::any_of(row, [&field](const auto& cell) {
      return cell.first == field.name && cell.second == field.value;
    });
  });
}

base::Result<std::string> cell_of(const PrintedRow& row, const std::string& column,
                                  const messages::Step& step) {
  const auto cell = std::ranges::find(row, column, [](const auto& entry) { return entry.first; });
  if (cell == row.end()) {
    return malformed(step, "no column " + column);
  }
  return cell->second;
}

// Numbers sort as numbers, everything else as text.
std::pair<std::size_t, std::string> sort_key(const std::string& cell) {
  const bool is_number =
      std::ranges::all_of(cell, [](char letter) { return letter >= '0' && letter <= '9'; });
  return {is_number ? cell.size() : 0, cell};
}

std::vector<PrintedRow> rows_of(Zone& zone, const std::string& table) {
  const auto reader = zone.store().open_reader(runtime::ReadView::latest);
  std::vector<PrintedRow> rows;
  runtime::RowQuery query{.table = table};
  while (true) {
    const runtime::RowPage page = reader->query(query);
    for (const codec::RowWrite& row : page.rows) {
      rows.push_back(print_row(row));
    }
    if (!page.next) {
      return rows;
    }
    query.after = page.next;
  }
}

}  // namespace

ScenarioRunner::ScenarioRunner(Zone& zone, ToldClock& clock) : zone_(zone), clock_(clock) {}

base::Result<StepOutcome> ScenarioRunner::run(const messages::Step& step) {
  StepOutcome outcome{.step = &step, .lines = {}};
  refusal_.reset();
  if (step.verb == "at") {
    outcome.lines = CASSIA_TRY(set_clock(step));
  } else if (step.verb == "by") {
    outcome.lines = CASSIA_TRY(set_actor(step));
  } else if (step.verb == "again") {
    outcome.lines = CASSIA_TRY(give_again());
  } else if (step.verb == "show") {
    outcome.lines = CASSIA_TRY(show(step));
  } else if (step.verb == "quote") {
    outcome.lines = CASSIA_TRY(quote(step));
  } else if (step.verb == "compute") {
    if (step.words.size() != 1) {
      return malformed(step, "compute NAME field=value");
    }
    auto computed = compute(step.words.front(), step.node, zone_.law());
    if (!computed && computed.error().place.starts_with("line ")) {
      return computed.error();  // the step itself cannot be read
    }
    outcome.lines = computed ? *computed : Lines{"= " + refusal_line(computed.error())};
  } else if (step.verb == "verify") {
    outcome.lines = CASSIA_TRY(verify());
  } else {
    outcome.lines = CASSIA_TRY(give(step));
  }
  outcome.refusal = std::move(refusal_);
  return outcome;
}

base::Result<std::vector<std::string>> ScenarioRunner::set_clock(const messages::Step& step) {
  if (step.words.size() != 1) {
    return malformed(step, "at TIME");
  }
  auto time = messages::read_value(step.words.front(), std::type_identity<base::Instant>{});
  if (!time) {
    return base::at("line " + std::to_string(step.line), time.error());
  }
  Lines lines;
  const auto reader = zone_.store().open_reader(runtime::ReadView::latest);
  for (auto due = reader->next_due(); due && *due <= *time; due = reader->next_due()) {
    clock_.set(*due);
    lines.push_back(fmt::format("= {} timer(s) at {}", zone_.executor().fire_due_timers(),
                                api::print_local(*due)));
  }
  clock_.set(*time);
  return lines;
}

base::Result<std::vector<std::string>> ScenarioRunner::set_actor(const messages::Step& step) {
  if (step.words.size() != 3 || step.words[1] != "for") {
    return malformed(step, "by PERSON for ORGANISATION");
  }
  actor_ = CASSIA_TRY(base::ActorId::parse(step.words[0]));
  organisation_ = CASSIA_TRY(base::OrganisationId::parse(step.words[2]));
  return Lines{};
}

base::Context ScenarioRunner::context() const {
  const base::Instant now = clock_.now();
  return {.actor = actor_,
          .on_behalf_of = organisation_,
          .occurred_at = now,
          .received_at = now,
          .decided_at = now};
}

base::Result<std::vector<std::string>> ScenarioRunner::give(const messages::Step& step) {
  if (!step.words.empty()) {
    return malformed(step, "a word that is no field: " + step.words.front());
  }
  const journeys::Command command = CASSIA_TRY(messages::read_command(step.verb, step.node));
  return submit("line-" + std::to_string(step.line), command);
}

std::vector<std::string> ScenarioRunner::submit(const std::string& id,
                                                const journeys::Command& command) {
  last_id_ = id;
  last_command_ = command;
  const auto result = zone_.executor()
                          .submit({.id = *codec::CommandId::parse(id),
                                   .command = runtime::Value::of(command),
                                   .actor = actor_,
                                   .on_behalf_of = organisation_,
                                   .occurred_at = clock_.now()})
                          .get();
  if (!result) {
    refusal_ = result.error();
  }
  return {"= " + (result ? "accepted" : refusal_line(result.error()))};
}

base::Result<std::vector<std::string>> ScenarioRunner::give_again() {
  if (!last_command_) {
    return base::Refusal{.code = messages::kScenarioMalformed,
                         .facts = {{"problem", "nothing to repeat"}}};
  }
  const auto reader = zone_.store().open_reader(runtime::ReadView::latest);
  const std::int64_t before = reader->log_state().size;
  Lines lines = submit(last_id_, journeys::Command(*last_command_));
  const std::int64_t written = reader->log_state().size - before;
  lines.front() += fmt::format(", {} new event(s)", written);
  return lines;
}

base::Result<std::vector<std::string>> ScenarioRunner::show(const messages::Step& step) {
  const messages::Field* const columns = find_field(step.node, kColumns);
  const auto tables = zone_.domain().tables();
  if (step.words.empty() || columns == nullptr ||
      std::ranges::find(tables, step.words.front(), &codec::TableSchema::name) == tables.end()) {
    return malformed(step, "show TABLE name=value columns=a,b");
  }
  std::vector<PrintedRow> rows = rows_of(zone_, step.words.front());
  std::erase_if(rows, [&step](const PrintedRow& row) { return !is_meant(row, step.node); });
  if (const messages::Field* const order = find_field(step.node, kOrder)) {
    std::ranges::stable_sort(rows, {}, [&](const PrintedRow& row) {
      const auto cell = cell_of(row, order->value, step);
      return cell ? sort_key(*cell) : std::pair<std::size_t, std::string>();
    });
  }
  Lines lines;
  for (const PrintedRow& row : rows) {
    std::vector<std::string> cells;
    for (const std::string& column : messages::split_commas(columns->value)) {
      cells.push_back(CASSIA_TRY(cell_of(row, column, step)));
    }
    lines.push_back(table_line(cells));
  }
  return lines;
}

base::Result<std::vector<std::string>> ScenarioRunner::quote(const messages::Step& step) {
  const journeys::LodgeConsignment lodging = CASSIA_TRY(messages::read_lodging(step.node));
  const std::vector<runtime::StreamId> streams =
      zone_.domain().plan(runtime::Value::of(journeys::Command(lodging)));
  api::LoadedForReading loaded(zone_.store(), zone_.domain(), streams);
  api::load_for_quote(loaded, lodging);
  const auto quoted = journeys::quote(lodging, api::LoadedStates(loaded), context(), zone_.law());
  if (!quoted) {
    return Lines{"= " + refusal_line(quoted.error())};
  }
  Lines lines;
  for (const journeys::QuotedLine& line : quoted->lines) {
    for (const std::string& regime : regime_lines(line.taxes)) {
      lines.push_back("| " + std::to_string(line.line_no) + " " + regime);
    }
  }
  if (quoted->refusal) {
    lines.push_back("= " + refusal_line(*quoted->refusal));
  } else if (quoted->assessment) {
    lines.push_back("= tax " + base::print_amount(quoted->assessment->tax) + ", security " +
                    base::print_amount(quoted->assessment->security));
  }
  return lines;
}

base::Result<std::vector<std::string>> ScenarioRunner::verify() {
  const runtime::VerifyReport report =
      runtime::verify(zone_.store(), zone_.domain(),
                      {.zone_id = *codec::ZoneId::parse(kZoneName), .keys = {zone_.key()}});
  Lines lines = {report.is_sound() ? "= sound" : "= not sound"};
  for (const runtime::Finding& finding : report.findings) {
    lines.push_back("| " + finding.place + " | " + finding.what);
  }
  return lines;
}

namespace {

// The lines of the file with the expected lines after each step replaced by what was seen.
class Golden {
 public:
  explicit Golden(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      lines_.push_back(text.substr(0, end));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
  }

  void add(const StepOutcome& outcome) {
    copy_until(static_cast<std::size_t>(outcome.step->last_line));
    for (const std::string& line : outcome.lines) {
      text_ += line + '\n';
    }
    while (next_ < lines_.size() && !lines_[next_].empty() &&
           (lines_[next_][0] == '=' || lines_[next_][0] == '|')) {
      ++next_;
    }
  }

  std::string finish() && {
    copy_until(lines_.size());
    return std::move(text_);
  }

 private:
  void copy_until(std::size_t end) {
    for (; next_ < end; ++next_) {
      text_ += std::string(lines_[next_]) + '\n';
    }
  }

  std::vector<std::string_view> lines_;
  std::size_t next_ = 0;
  std::string text_;
};

std::string difference(const StepOutcome& outcome) {
  std::string text =
      fmt::format("line {}: {}\n", outcome.step->line, paint(Colour::strong, outcome.step->verb));
  for (const std::string& line : outcome.step->expected) {
    text += paint(Colour::good, "  expected  " + line) + '\n';
  }
  for (const std::string& line : outcome.lines) {
    text += paint(Colour::bad, "  seen      " + line) + '\n';
  }
  return text;
}

}  // namespace

base::Result<ScenarioReport> run_scenario(std::string_view text, const ZoneOptions& options) {
  const std::vector<messages::Step> steps = CASSIA_TRY(messages::parse_scenario(text));
  ToldClock clock;
  ZoneOptions told = options;
  told.clock = &clock;
  Zone zone(told);
  ScenarioRunner runner(zone, clock);
  ScenarioReport report;
  Golden golden(text);
  for (const messages::Step& step : steps) {
    const StepOutcome outcome = CASSIA_TRY(runner.run(step));
    ++report.steps;
    golden.add(outcome);
    if (!outcome.is_as_expected()) {
      ++report.failures;
      report.text += difference(outcome);
    }
  }
  report.golden = std::move(golden).finish();
  return report;
}

}  // namespace cassia::apps
