#include <array>
#include <utility>

#include "messages/dmn/boxed_reader.h"

namespace cassia::messages {

namespace {

namespace model = engines::decision::model;

template <typename Policy, std::size_t size>
base::Result<Policy> word(const XmlFile& file, const pugi::xml_node& node, const char* attribute,
                          const std::array<std::pair<std::string_view, Policy>, size>& words) {
  const std::string_view found = node.attribute(attribute).value();
  for (const auto& [name, policy] : words) {
    if (found == name) {
      return policy;
    }
  }
  return file.malformed(node, attribute);
}

// An attribute that is missing has the first meaning.
constexpr std::array<std::pair<std::string_view, model::HitPolicy>, 8> kHitPolicies = {{
    {"", model::HitPolicy::unique},
    {"UNIQUE", model::HitPolicy::unique},
    {"FIRST", model::HitPolicy::first},
    {"ANY", model::HitPolicy::any},
    {"PRIORITY", model::HitPolicy::priority},
    {"RULE ORDER", model::HitPolicy::rule_order},
    {"OUTPUT ORDER", model::HitPolicy::output_order},
    {"COLLECT", model::HitPolicy::collect},
}};

constexpr std::array<std::pair<std::string_view, model::Aggregation>, 5> kAggregations = {{
    {"", model::Aggregation::none},
    {"SUM", model::Aggregation::sum},
    {"COUNT", model::Aggregation::count},
    {"MIN", model::Aggregation::min},
    {"MAX", model::Aggregation::max},
}};

}  // namespace

base::Result<model::TableBox> read_table(const XmlFile& file, const pugi::xml_node& node) {
  model::TableBox table{.hit_policy = CASSIA_TRY(word(file, node, "hitPolicy", kHitPolicies)),
                        .aggregation = CASSIA_TRY(word(file, node, "aggregation", kAggregations)),
                        .inputs = {},
                        .outputs = {},
                        .rules = {}};
  for (const pugi::xml_node& input : children(node, "input")) {
    const pugi::xml_node expression = child(input, "inputExpression");
    table.inputs.push_back({.expression = text_of(expression),
                            .type = expression.attribute("typeRef").value(),
                            .allowed_values = text_of(child(input, "inputValues"))});
  }
  for (const pugi::xml_node& output : children(node, "output")) {
    table.outputs.push_back({.name = output.attribute("name").value(),
                             .type = output.attribute("typeRef").value(),
                             .allowed_values = text_of(child(output, "outputValues")),
                             .default_value = text_of(child(output, "defaultOutputEntry"))});
  }
  for (const pugi::xml_node& rule : children(node, "rule")) {
    model::TableBox::Rule row;
    for (const pugi::xml_node& entry : children(rule, "inputEntry")) {
      row.inputs.push_back(text_of(entry));
    }
    for (const pugi::xml_node& entry : children(rule, "outputEntry")) {
      row.outputs.push_back(text_of(entry));
    }
    for (const pugi::xml_node& entry : children(rule, "annotationEntry")) {
      row.annotations.push_back(text_of(entry));
    }
    table.rules.push_back(std::move(row));
  }
  for (const pugi::xml_node& annotation : children(node, "annotation")) {
    table.annotation_names.emplace_back(annotation.attribute("name").value());
  }
  return table;
}

}  // namespace cassia::messages
