#include "messages/dmn/dmn_writer.h"

#include <algorithm>
#include <sstream>

#include "messages/dmn/boxed_writer.h"

namespace cassia::messages {

namespace {

namespace model = engines::decision::model;

constexpr const char* kVersion3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
constexpr const char* kVersion4 = "https://www.omg.org/spec/DMN/20211108/MODEL/";

pugi::xml_node element(pugi::xml_node root, const char* name, const std::string& id,
                       const model::Variable& variable) {
  pugi::xml_node node = root.append_child(name);
  write_attribute(node, "id", id);
  write_attribute(node, "name", variable.name);
  return node;
}

void write_item(pugi::xml_node node, const model::ItemDefinition& item) {
  write_attribute(node, "name", item.name);
  if (item.is_collection) {
    node.append_attribute("isCollection").set_value("true");
  }
  if (item.is_function) {
    pugi::xml_node function = node.append_child("functionItem");
    write_attribute(function, "outputTypeRef", item.type);
    for (const model::Variable& parameter : item.parameters) {
      write_variable(function.append_child("parameters"), parameter);
    }
    return;
  }
  if (!item.type.empty()) {
    node.append_child("typeRef").text().set(item.type.c_str());
  }
  write_text(node, "allowedValues", item.allowed_values);
  for (const model::ItemDefinition& component : item.components) {
    write_item(node.append_child("itemComponent"), component);
  }
}

void write_requirements(pugi::xml_node node, const model::Description& description,
                        const std::vector<model::Reference>& references) {
  for (const model::Reference& reference : references) {
    const bool is_input = std::ranges::any_of(
        description.inputs,
        [&reference](const model::InputData& each) { return reference == "#" + each.id; });
    write_attribute(node.append_child("informationRequirement")
                        .append_child(is_input ? "requiredInput" : "requiredDecision"),
                    "href", reference);
  }
}

void write_knowledge(pugi::xml_node node, const std::vector<model::Reference>& references) {
  for (const model::Reference& reference : references) {
    write_attribute(node.append_child("knowledgeRequirement").append_child("requiredKnowledge"),
                    "href", reference);
  }
}

void write_references(pugi::xml_node node, const char* name,
                      const std::vector<model::Reference>& references) {
  for (const model::Reference& reference : references) {
    write_attribute(node.append_child(name), "href", reference);
  }
}

void write_elements(pugi::xml_node root, const model::Description& description,
                    BoxedWriter& boxes) {
  for (const model::InputData& input : description.inputs) {
    pugi::xml_node node = element(root, "inputData", input.id, input.variable);
    write_variable(node.append_child("variable"), input.variable);
  }
  for (const model::Decision& decision : description.decisions) {
    pugi::xml_node node = element(root, "decision", decision.id, decision.variable);
    write_variable(node.append_child("variable"), decision.variable);
    write_requirements(node, description, decision.requirements);
    write_knowledge(node, decision.knowledge);
    boxes.write(node, decision.logic);
  }
  for (const model::KnowledgeModel& knowledge : description.knowledge) {
    pugi::xml_node node = element(root, "businessKnowledgeModel", knowledge.id, knowledge.variable);
    write_variable(node.append_child("variable"), knowledge.variable);
    boxes.write_function(node.append_child("encapsulatedLogic"), knowledge.function);
    write_knowledge(node, knowledge.requirements);
  }
  for (const model::DecisionService& service : description.services) {
    pugi::xml_node node = element(root, "decisionService", service.id, service.variable);
    write_variable(node.append_child("variable"), service.variable);
    write_references(node, "outputDecision", service.outputs);
    write_references(node, "inputDecision", service.input_decisions);
    write_references(node, "inputData", service.input_data);
  }
}

}  // namespace

std::string write_dmn(const model::Description& description) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  pugi::xml_node root = document.append_child("definitions");
  pugi::xml_attribute version = root.append_attribute("xmlns");
  root.append_attribute("id").set_value("definitions");
  write_attribute(root, "name", description.name);
  write_attribute(root, "namespace", description.space);
  BoxedWriter boxes;
  for (const model::Import& import : description.imports) {
    pugi::xml_node node = root.append_child("import");
    write_attribute(node, "name", import.name);
    write_attribute(node, "namespace", import.space);
    node.append_attribute("importType").set_value(kVersion3);
  }
  for (const model::ItemDefinition& item : description.items) {
    write_item(root.append_child("itemDefinition"), item);
  }
  write_elements(root, description, boxes);
  version.set_value(boxes.needs_later_version() ? kVersion4 : kVersion3);
  std::ostringstream text;
  document.save(text, "  ", pugi::format_indent, pugi::encoding_utf8);
  return text.str();
}

}  // namespace cassia::messages
