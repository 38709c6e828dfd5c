#include "messages/dmn/dmn_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "messages/dmn/boxed_reader.h"
#include "messages/refusals.h"
#include "messages/xml_file.h"

namespace cassia::messages {

namespace {

namespace model = engines::decision::model;

constexpr XmlLimits kDmnLimits{.malformed = kDmnMalformed,
                               .document_type = kDmnDocumentType,
                               .too_large = kDmnTooLarge,
                               .too_deep = kDmnTooDeep,
                               .bytes_max = kDmnBytesMax,
                               .depth_max = kDmnDepthMax};

// The namespaces of DMN 1.2, 1.3, 1.4 and 1.5.
constexpr std::array<std::string_view, 4> kVersions = {
    "http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/"};

std::string attribute(const pugi::xml_node& node, const char* name) {
  return node.attribute(name).value();
}

std::vector<model::Reference> references(const pugi::xml_node& node, std::string_view wrapper,
                                         std::initializer_list<std::string_view> names) {
  std::vector<model::Reference> result;
  for (const pugi::xml_node& each : children(node, wrapper)) {
    for (const std::string_view name : names) {
      const pugi::xml_node found = child(each, name);
      if (found) {
        result.emplace_back(attribute(found, "href"));
      }
    }
  }
  return result;
}

std::vector<model::Reference> direct_references(const pugi::xml_node& node, std::string_view name) {
  std::vector<model::Reference> result;
  for (const pugi::xml_node& each : children(node, name)) {
    result.emplace_back(attribute(each, "href"));
  }
  return result;
}

std::vector<model::Reference> knowledge_requirements(const pugi::xml_node& node) {
  return references(node, "knowledgeRequirement", {"requiredKnowledge"});
}

// The name of the element; the type stands at its variable.
model::Variable element_variable(const pugi::xml_node& node) {
  return {.name = attribute(node, "name"), .type = attribute(child(node, "variable"), "typeRef")};
}

// The depth of the file is bounded, so this may call itself.
model::ItemDefinition item(const XmlFile& file, const pugi::xml_node& node) {
  const pugi::xml_node allowed = child(node, "allowedValues");
  model::ItemDefinition result{
      .name = attribute(node, "name"),
      .where = fmt::format("type {}, {}", attribute(node, "name"), file.where(node)),
      .type = child(node, "typeRef").text().get(),
      .is_collection = node.attribute("isCollection").as_bool(),
      .allowed_values = text_of(allowed ? allowed : child(node, "typeConstraint"))};
  for (const pugi::xml_node& component : children(node, "itemComponent")) {
    result.components.push_back(item(file, component));
  }
  if (const pugi::xml_node function = child(node, "functionItem")) {
    result.is_function = true;
    result.type = attribute(function, "outputTypeRef");
    for (const pugi::xml_node& parameter : children(function, "parameters")) {
      result.parameters.push_back(variable_of(parameter));
    }
  }
  return result;
}

base::Result<void> check_root(const XmlFile& file) {
  const pugi::xml_node root = file.root();
  if (local_name(root) != "definitions") {
    return file.malformed(root, "a root other than definitions");
  }
  const std::string_view name = root.name();
  const std::size_t colon = name.find(':');
  const std::string declared =
      colon == std::string_view::npos ? "xmlns" : fmt::format("xmlns:{}", name.substr(0, colon));
  const std::string space = attribute(root, declared.c_str());
  if (std::ranges::find(kVersions, space) == kVersions.end()) {
    return base::Refusal{
        .code = kDmnVersion, .place = file.where(root), .facts = {{"namespace", space}}};
  }
  return {};
}

base::Result<model::Decision> decision(const XmlFile& file, const pugi::xml_node& node) {
  model::BoxedPtr logic = CASSIA_TRY(BoxedReader(file).within(node));
  return model::Decision{.id = attribute(node, "id"),
                         .variable = element_variable(node),
                         .where = file.where(node),
                         .requirements = references(node, "informationRequirement",
                                                    {"requiredDecision", "requiredInput"}),
                         .knowledge = knowledge_requirements(node),
                         .logic = std::move(logic)};
}

base::Result<model::KnowledgeModel> knowledge(const XmlFile& file, const pugi::xml_node& node) {
  auto function = CASSIA_TRY(BoxedReader(file).function(child(node, "encapsulatedLogic")));
  return model::KnowledgeModel{.id = attribute(node, "id"),
                               .variable = element_variable(node),
                               .where = file.where(node),
                               .requirements = knowledge_requirements(node),
                               .function = std::move(function)};
}

model::DecisionService service(const XmlFile& file, const pugi::xml_node& node) {
  return {.id = attribute(node, "id"),
          .variable = element_variable(node),
          .where = file.where(node),
          .outputs = direct_references(node, "outputDecision"),
          .input_decisions = direct_references(node, "inputDecision"),
          .input_data = direct_references(node, "inputData")};
}

}  // namespace

base::Result<model::Description> read_dmn(std::string_view xml) {
  const XmlFile file = CASSIA_TRY(XmlFile::parse(xml, kDmnLimits));
  CASSIA_TRY(check_root(file));
  const pugi::xml_node root = file.root();
  model::Description result{.name = attribute(root, "name"), .space = attribute(root, "namespace")};
  for (const pugi::xml_node& node : root.children()) {
    const std::string_view name = local_name(node);
    if (name == "import") {
      result.imports.push_back(
          {.name = attribute(node, "name"), .space = attribute(node, "namespace")});
    } else if (name == "itemDefinition") {
      result.items.push_back(item(file, node));
    } else if (name == "inputData") {
      result.inputs.push_back({.id = attribute(node, "id"),
                               .variable = element_variable(node),
                               .where = file.where(node)});
    } else if (name == "decision") {
      result.decisions.push_back(CASSIA_TRY(decision(file, node)));
    } else if (name == "businessKnowledgeModel") {
      result.knowledge.push_back(CASSIA_TRY(knowledge(file, node)));
    } else if (name == "decisionService") {
      result.services.push_back(service(file, node));
    }
  }
  return result;
}

}  // namespace cassia::messages
