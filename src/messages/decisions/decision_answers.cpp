#include "messages/decisions/decision_answers.h"

#include <algorithm>
#include <forward_list>
#include <numeric>
#include <utility>

#include "codec/described_json.h"
#include "engines/decision/table/receipt_lines.h"
#include "messages/decisions/decision_inputs.h"
#include "messages/decisions/decision_views.h"
#include "messages/decisions/value_json.h"

namespace cassia::messages {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

// About what the facts and the head of a receipt take.
constexpr std::size_t kOwnBytes = 1024;

// Lines of a receipt as they stand within a string of JSON: without its quotes.
std::string within_string(std::string_view lines) {
  std::string text;
  codec::append_text(text, lines);
  return text.substr(1, text.size() - 2);
}

PrintedText print_part(const std::string& json, std::string_view lines) {
  return {.json = json + ',', .lines = within_string(lines)};
}

PrintedText print_failed(const table::FailedCell& cell) {
  std::string line;
  append_failed_line(line, cell);
  return print_part(codec::to_json(failed_cell_view(cell)), line);
}

PrintedText print_matched(const table::MatchedRow& matched) {
  std::string lines;
  append_matched_lines(lines, matched);
  return print_part(codec::to_json(outcome_view(matched)), lines);
}

// The outcome of a row whose outputs are all constants; an empty text for any other.
PrintedText print_outcome(const table::DecisionTable& table, std::uint32_t row) {
  const table::BoundRow& bound = row == table::kNoRow ? *table.otherwise() : table.rows()[row];
  table::Explanation alone{.decision = {.is_otherwise = row == table::kNoRow}};
  std::vector<feel::Value>& outcome = alone.decision.outcomes.emplace_back();
  for (const table::OutputCell& output : bound.outputs) {
    if (output.expression != nullptr) {
      return {};
    }
    outcome.push_back(output.constant);
  }
  if (row != table::kNoRow) {
    alone.decision.rows = {row};
  }
  return print_matched(matched_row(table, alone, 0));
}

// One half of all parts. There are many and they are short: room is made for all of them at once.
void append_all(std::string& out, const std::vector<PrintedPart>& parts,
                std::string_view PrintedPart::* half) {
  std::size_t bytes = 0;
  for (const PrintedPart& part : parts) {
    bytes += (part.*half).size();
  }
  const std::size_t before = out.size();
  out.resize_and_overwrite(before + bytes, [&](char* text, std::size_t size) {
    char* to = text + before;
    for (const PrintedPart& part : parts) {
      to = std::copy_n((part.*half).data(), (part.*half).size(), to);
    }
    return size;
  });
}

void append_list(std::string& out, const std::vector<PrintedPart>& parts) {
  out += '[';
  append_all(out, parts, &PrintedPart::json);
  if (!parts.empty()) {
    out.pop_back();
  }
  out += ']';
}

void append_packages(std::string& out, const std::vector<table::PackagePin>& packages) {
  char opening = '[';
  for (const table::PackagePin& pin : packages) {
    out += opening;
    codec::write_json(out, pin_view(pin));
    opening = ',';
  }
  out += packages.empty() ? "[]" : "]";
}

}  // namespace

// Why it was decided so: parts that were printed in advance, and those that only this answer has.
struct DecisionAnswers::Reasons {
  std::vector<PrintedPart> failed = {};
  std::vector<PrintedPart> matched = {};
  std::forward_list<PrintedText> printed_now = {};

  PrintedPart keep(PrintedText text) { return printed_now.emplace_front(std::move(text)).part(); }

  std::size_t bytes() const {
    std::size_t sum = 0;
    for (const auto* const parts : {&failed, &matched}) {
      for (const PrintedPart& part : *parts) {
        sum += part.json.size() + part.lines.size();
      }
    }
    return sum;
  }
};

DecisionAnswers::DecisionAnswers(TablePtr table, std::size_t printed_bytes_max)
    : table_(std::move(table)), digest_(base::to_hex(table_->digest().bytes)) {
  const std::vector<table::ColumnText>& inputs = table_->text().inputs;
  by_name_.resize(inputs.size());
  std::iota(by_name_.begin(), by_name_.end(), 0U);
  std::ranges::sort(by_name_, {}, [&](std::size_t input) { return inputs[input].name; });
  for (const table::ColumnText& input : inputs) {
    codec::append_text(field_names_.emplace_back(), input.name);
    field_names_.back() += ':';
  }
  print_rows(printed_bytes_max);
}

void DecisionAnswers::print_rows(std::size_t bytes_max) {
  if (table_->otherwise()) {
    otherwise_.add(print_outcome(*table_, table::kNoRow).part());
  }
  const auto inputs = static_cast<std::uint32_t>(table_->inputs().size());
  const auto rows = static_cast<std::uint32_t>(table_->rows().size());
  for (std::uint32_t row = 0; row < rows && rows_.bytes() < bytes_max; ++row) {
    for (std::uint32_t column = 0; column < inputs; ++column) {
      rows_.add(print_failed(failed_cell(*table_, {.row = row, .column = column})).part());
    }
    rows_.add(print_outcome(*table_, row).part());
  }
}

// An empty part where the row's outcome is not known in advance: it is computed, or under `any`
// that of another row, which may be written in another way.
PrintedPart DecisionAnswers::printed_match(const table::Decision& decision, std::size_t at) const {
  if (decision.is_otherwise) {
    return otherwise_.at(0);
  }
  if (table_->text().hit_policy == table::HitPolicy::any) {
    return {};
  }
  const std::size_t inputs = table_->inputs().size();
  return rows_.at(decision.rows[at] * (inputs + 1) + inputs);
}

DecisionAnswers::Reasons DecisionAnswers::reasons_of(const table::Explanation& explanation) const {
  Reasons reasons;
  const std::size_t parts_of_row = table_->inputs().size() + 1;
  reasons.failed.reserve(explanation.failed.size());
  for (const table::CellOfRow& cell : explanation.failed) {
    const PrintedPart part = rows_.at(cell.row * parts_of_row + cell.column);
    reasons.failed.push_back(
        part.is_empty() ? reasons.keep(print_failed(failed_cell(*table_, cell))) : part);
  }
  for (std::size_t at = 0; at < explanation.matched_count(); ++at) {
    const PrintedPart part = printed_match(explanation.decision, at);
    reasons.matched.push_back(
        part.is_empty() ? reasons.keep(print_matched(matched_row(*table_, explanation, at)))
                        : part);
  }
  return reasons;
}

// As FEEL writes the facts: a receipt has them so, and JSON has most of them so too.
std::vector<std::string> DecisionAnswers::texts_of(const table::Facts& facts) const {
  std::vector<std::string> texts;
  texts.reserve(facts.values.size());
  for (const feel::Value& value : facts.values) {
    texts.push_back(to_text(value));
  }
  return texts;
}

void DecisionAnswers::append_inputs(std::string& out, const table::Facts& facts,
                                    const std::vector<std::string>& texts) const {
  char opening = '{';
  for (const std::size_t input : by_name_) {
    out += opening;
    out += field_names_[input];
    append_value_json(out, facts.values[input], texts[input]);
    opening = ',';
  }
  out += by_name_.empty() ? "{}" : "}";
}

// The lines of the receipt that no other answer has.
std::string DecisionAnswers::own_lines(const AskedDecision& asked,
                                       const std::vector<std::string>& texts) const {
  const std::vector<table::ColumnText>& inputs = table_->text().inputs;
  std::string lines;
  lines.reserve(kOwnBytes);
  table::append_head_lines(lines, {.table = table_->text().name,
                                   .digest = digest_,
                                   .moment = asked.moment,
                                   .packages = asked.packages});
  for (std::size_t input = 0; input < inputs.size(); ++input) {
    table::append_input_line(lines, inputs[input].name, texts[input]);
  }
  return lines;
}

// The fields stand in the order of canonical JSON.
base::Result<std::string> DecisionAnswers::answer(const AskedDecision& asked) const {
  const auto facts = CASSIA_TRY(read_facts(asked.inputs, *table_));
  const auto explanation = CASSIA_TRY(decide_and_explain(*table_, facts, asked.moment));
  const Reasons reasons = reasons_of(explanation);
  const std::vector<std::string> texts = texts_of(facts);
  std::string out;
  out.reserve(reasons.bytes() + kOwnBytes);
  out += R"({"aggregate":)";
  if (const auto& aggregate = explanation.decision.aggregate) {
    append_value_json(out, *aggregate);
  } else {
    out += "null";
  }
  out += R"(,"decided_at":")";
  codec::append_instant(out, asked.moment.at);
  out.append(R"(","digest":")").append(digest_).append(R"(","failed":)");
  append_list(out, reasons.failed);
  out += R"(,"inputs":)";
  append_inputs(out, facts, texts);
  out += R"(,"outcomes":)";
  append_list(out, reasons.matched);
  out += R"(,"packages":)";
  append_packages(out, asked.packages);
  out += R"(,"receipt":)";
  codec::append_text(out, own_lines(asked, texts));
  out.pop_back();  // the string goes on
  append_all(out, reasons.failed, &PrintedPart::lines);
  append_all(out, reasons.matched, &PrintedPart::lines);
  if (const auto& aggregate = explanation.decision.aggregate) {
    std::string line;
    table::append_aggregate_line(line, *aggregate);
    out += within_string(line);
  }
  out += R"(","table":)";
  codec::append_text(out, table_->text().name);
  out += '}';
  return out;
}

}  // namespace cassia::messages
