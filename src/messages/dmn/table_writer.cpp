#include <array>

#include "messages/dmn/boxed_writer.h"

namespace cassia::messages {

namespace {

namespace model = engines::decision::model;

// In the order of the enumerators.
constexpr std::array<const char*, 7> kHitPolicyNames = {
    "UNIQUE", "FIRST", "ANY", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT"};
constexpr std::array<const char*, 5> kAggregationNames = {"", "SUM", "COUNT", "MIN", "MAX"};

// A cell, whose text stands even where it is empty.
void write_cell(pugi::xml_node rule, const char* name, const std::string& text) {
  rule.append_child(name).append_child("text").text().set(text.c_str());
}

// The annotations stand in the description as well: that is where other editors show them.
void write_description(pugi::xml_node rule, const std::vector<std::string>& annotations) {
  std::string joined;
  for (const std::string& annotation : annotations) {
    joined.append(joined.empty() || annotation.empty() ? "" : ", ").append(annotation);
  }
  if (!joined.empty()) {
    rule.append_child("description").text().set(joined.c_str());
  }
}

void write_rule(pugi::xml_node rule, const model::TableBox::Rule& row) {
  write_description(rule, row.annotations);
  for (const std::string& cell : row.inputs) {
    write_cell(rule, "inputEntry", cell);
  }
  for (const std::string& cell : row.outputs) {
    write_cell(rule, "outputEntry", cell);
  }
  for (const std::string& cell : row.annotations) {
    write_cell(rule, "annotationEntry", cell);
  }
}

}  // namespace

void write_table(pugi::xml_node node, const model::TableBox& box) {
  write_attribute(node, "hitPolicy", kHitPolicyNames.at(static_cast<std::size_t>(box.hit_policy)));
  write_attribute(node, "aggregation",
                  kAggregationNames.at(static_cast<std::size_t>(box.aggregation)));
  for (const model::TableBox::Input& input : box.inputs) {
    pugi::xml_node child = node.append_child("input");
    pugi::xml_node expression = child.append_child("inputExpression");
    write_attribute(expression, "typeRef", input.type);
    expression.append_child("text").text().set(input.expression.c_str());
    write_text(child, "inputValues", input.allowed_values);
  }
  for (const model::TableBox::Output& output : box.outputs) {
    pugi::xml_node child = node.append_child("output");
    write_attribute(child, "name", output.name);
    write_attribute(child, "typeRef", output.type);
    write_text(child, "outputValues", output.allowed_values);
    write_text(child, "defaultOutputEntry", output.default_value);
  }
  for (const std::string& name : box.annotation_names) {
    node.append_child("annotation").append_attribute("name").set_value(name.c_str());
  }
  for (const model::TableBox::Rule& rule : box.rules) {
    write_rule(node.append_child("rule"), rule);
  }
}

}  // namespace cassia::messages
