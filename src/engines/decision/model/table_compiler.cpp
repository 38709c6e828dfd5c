#include <fmt/format.h>

#include "engines/decision/feel/node_builder.h"
#include "engines/decision/model/box_compiler.h"
#include "engines/decision/model/within.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::model {

namespace {

base::Refusal malformed(std::string_view what, std::string_view where) {
  return {
      .code = kModelMalformed, .place = std::string(where), .facts = {{"what", std::string(what)}}};
}

std::vector<feel::NodePtr> parts_of(const Table& table) {
  std::vector<feel::NodePtr> parts;
  for (const Table::Input& input : table.inputs) {
    parts.push_back(input.expression);
  }
  for (const Table::Output& output : table.outputs) {
    if (output.default_value != nullptr) {
      parts.push_back(output.default_value);
    }
  }
  for (const Table::Rule& rule : table.rules) {
    for (const feel::UnaryTests& tests : rule.inputs) {
      parts.insert(parts.end(), tests.tests.begin(), tests.tests.end());
    }
    parts.insert(parts.end(), rule.outputs.begin(), rule.outputs.end());
  }
  return parts;
}

base::Result<void> check_shape(const TableBox& box, std::string_view where) {
  if (box.outputs.empty()) {
    return malformed("a table without output", where);
  }
  for (const TableBox::Output& output : box.outputs) {
    if (box.outputs.size() > 1 && output.name.empty()) {
      return malformed("an output without name", where);
    }
  }
  const bool is_aggregating =
      box.hit_policy == HitPolicy::collect && box.aggregation != Aggregation::none;
  if (is_aggregating && box.outputs.size() > 1) {
    return malformed("an aggregation of several outputs", where);
  }
  for (std::size_t rule = 0; rule < box.rules.size(); ++rule) {
    if (box.rules[rule].inputs.size() != box.inputs.size() ||
        box.rules[rule].outputs.size() != box.outputs.size()) {
      return malformed(fmt::format("rule {} with another number of cells", rule + 1), where);
    }
  }
  return {};
}

}  // namespace

// In standard mode a cell that cannot be read never matches: it becomes a test without answer.
base::Result<feel::UnaryTests> BoxCompiler::cell(std::string_view text,
                                                 std::string_view where) const {
  auto parsed = feel::parse_unary_tests(text, vocabulary_);
  if (parsed.has_value() || mode_ == feel::Mode::strict) {
    return parsed.has_value() ? std::move(parsed) : within(where, parsed.error());
  }
  return feel::UnaryTests{.tests = {CASSIA_TRY(this->text(text, where))}};
}

base::Result<Table> BoxCompiler::table(const TableBox& box, std::string_view where) const {
  CASSIA_TRY(check_shape(box, where));
  Table table{.where = std::string(where),
              .hit_policy = box.hit_policy,
              .aggregation = box.aggregation,
              .inputs = {},
              .outputs = {},
              .rules = {}};
  for (const TableBox::Input& input : box.inputs) {
    const std::string place = fmt::format("{}, input {}", where, table.inputs.size() + 1);
    Table::Input made;
    made.expression = CASSIA_TRY(text(input.expression, place));
    made.type = CASSIA_TRY(types_.find(input.type, place));
    made.allowed_values = CASSIA_TRY(types_.tests(input.allowed_values, place));
    table.inputs.push_back(std::move(made));
  }
  for (const TableBox::Output& output : box.outputs) {
    const std::string place = fmt::format("{}, output {}", where, table.outputs.size() + 1);
    Table::Output made;
    made.name = feel::canonical_name(output.name);
    made.type = CASSIA_TRY(types_.find(output.type, place));
    made.allowed_values = CASSIA_TRY(types_.tests(output.allowed_values, place));
    if (!output.default_value.empty()) {
      made.default_value = CASSIA_TRY(text(output.default_value, place));
    }
    table.outputs.push_back(std::move(made));
  }
  for (const TableBox::Rule& rule : box.rules) {
    Table::Rule made;
    const std::string place = fmt::format("{}, rule {}", where, table.rules.size() + 1);
    for (const std::string& input : rule.inputs) {
      made.inputs.push_back(
          CASSIA_TRY(cell(input, fmt::format("{}, input {}", place, made.inputs.size() + 1))));
    }
    for (const std::string& output : rule.outputs) {
      made.outputs.push_back(
          CASSIA_TRY(text(output, fmt::format("{}, output {}", place, made.outputs.size() + 1))));
    }
    table.rules.push_back(std::move(made));
  }
  return table;
}

base::Result<feel::NodePtr> BoxCompiler::compile(const TableBox& box,
                                                 std::string_view where) const {
  const auto shared = std::make_shared<const Table>(CASSIA_TRY(table(box, where)));
  feel::NodeBuilder outer(feel::Place{});
  std::vector<feel::NodePtr> parts = parts_of(*shared);
  for (const feel::NodePtr& part : parts) {
    outer.cover(part);
  }
  return outer.make(feel::NativeNode{
      [shared, where = std::string(where)](
          feel::Evaluation& evaluation, const feel::ScopePtr& scope) -> base::Result<feel::Value> {
        auto result = evaluate(*shared, evaluation, scope);
        if (!result.has_value() && result.error().place.empty()) {
          return within(where, result.error());
        }
        return result;
      },
      std::move(parts)});
}

}  // namespace cassia::engines::decision::model
