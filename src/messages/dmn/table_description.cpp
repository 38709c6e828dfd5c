#include "messages/dmn/table_description.h"

#include <utility>

namespace cassia::messages {

namespace {

namespace model = engines::decision::model;
namespace table = engines::decision::table;

// An empty name of a type is any.
std::string type_of(table::ColumnType type) {
  switch (type) {
    case table::ColumnType::any:
      return {};
    case table::ColumnType::integer:
      return std::string(to_text(table::ColumnType::number));
    default:
      return std::string(to_text(type));
  }
}

std::string allowed_of(const table::ColumnText& column) {
  return column.allowed ? column.allowed->text : std::string();
}

std::pair<model::HitPolicy, model::Aggregation> policy_of(table::HitPolicy policy) {
  using model::Aggregation;
  switch (policy) {
    case table::HitPolicy::unique:
      return {model::HitPolicy::unique, Aggregation::none};
    case table::HitPolicy::first:
      return {model::HitPolicy::first, Aggregation::none};
    case table::HitPolicy::any:
      return {model::HitPolicy::any, Aggregation::none};
    case table::HitPolicy::priority:
      return {model::HitPolicy::priority, Aggregation::none};
    case table::HitPolicy::rule_order:
      return {model::HitPolicy::rule_order, Aggregation::none};
    case table::HitPolicy::output_order:
      return {model::HitPolicy::output_order, Aggregation::none};
    case table::HitPolicy::collect:
      return {model::HitPolicy::collect, Aggregation::none};
    case table::HitPolicy::collect_sum:
      return {model::HitPolicy::collect, Aggregation::sum};
    case table::HitPolicy::collect_min:
      return {model::HitPolicy::collect, Aggregation::min};
    case table::HitPolicy::collect_max:
      return {model::HitPolicy::collect, Aggregation::max};
    case table::HitPolicy::collect_count:
      return {model::HitPolicy::collect, Aggregation::count};
  }
  return {};
}

std::string citations_of(const table::RowText& row) {
  std::string text;
  for (const base::Citation& citation : row.citations) {
    text.append(text.empty() ? "" : ", ").append(citation.source).append(" ");
    text.append(citation.clause);
  }
  return text;
}

std::vector<std::string> texts_of(const std::vector<table::CellText>& cells) {
  std::vector<std::string> texts;
  for (const table::CellText& cell : cells) {
    texts.push_back(cell.text);
  }
  return texts;
}

model::TableBox box_of(const table::TableText& text) {
  const auto [policy, aggregation] = policy_of(text.hit_policy);
  model::TableBox box;
  box.hit_policy = policy;
  box.aggregation = aggregation;
  for (const table::ColumnText& column : text.inputs) {
    box.inputs.push_back({.expression = column.name,
                          .type = type_of(column.type),
                          .allowed_values = allowed_of(column)});
  }
  for (std::size_t column = 0; column < text.outputs.size(); ++column) {
    box.outputs.push_back(
        {.name = text.outputs[column].name,
         .type = type_of(text.outputs[column].type),
         .allowed_values = allowed_of(text.outputs[column]),
         .default_value = text.otherwise ? text.otherwise->outputs[column].text : std::string()});
  }
  box.annotation_names = {"citation", "unverified"};
  for (const table::RowText& row : text.rows) {
    box.rules.push_back(
        {.inputs = texts_of(row.inputs),
         .outputs = texts_of(row.outputs),
         .annotations = {citations_of(row), row.is_unverified ? "unverified" : ""}});
  }
  return box;
}

}  // namespace

model::Description describe_table(const table::TableText& text) {
  model::Description description{.name = text.name, .space = "urn:cassia:table:" + text.name};
  model::Decision decision{.id = text.name, .variable = {.name = text.name}};
  for (const table::ColumnText& column : text.inputs) {
    std::string id = "input_" + column.name;
    decision.requirements.push_back("#" + id);
    description.inputs.push_back(
        {.id = std::move(id), .variable = {.name = column.name, .type = type_of(column.type)}});
  }
  decision.logic = std::make_shared<const model::Boxed>(
      model::Boxed{.where = text.name, .content = box_of(text)});
  description.decisions.push_back(std::move(decision));
  return description;
}

}  // namespace cassia::messages
