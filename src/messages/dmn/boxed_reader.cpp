#include "messages/dmn/boxed_reader.h"

#include <array>

namespace cassia::messages {

namespace {

namespace model = engines::decision::model;

constexpr std::array<std::string_view, 12> kExpressions = {
    "literalExpression", "context", "invocation", "relation", "list",  "functionDefinition",
    "conditional",       "filter",  "for",        "some",     "every", "decisionTable"};

bool is_expression(const pugi::xml_node& node) {
  for (const std::string_view name : kExpressions) {
    if (local_name(node) == name) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string text_of(const pugi::xml_node& node) { return child(node, "text").text().get(); }

model::Variable variable_of(const pugi::xml_node& node) {
  return {.name = node.attribute("name").value(), .type = node.attribute("typeRef").value()};
}

base::Result<model::BoxedPtr> BoxedReader::within(const pugi::xml_node& parent) const {
  model::BoxedPtr found;
  for (const pugi::xml_node& each : parent.children()) {
    if (!is_expression(each)) {
      continue;
    }
    if (found != nullptr) {
      return file_.malformed(each, "a second expression");
    }
    found = std::make_shared<const model::Boxed>(CASSIA_TRY(expression(each)));
  }
  return found;
}

base::Result<model::Boxed> BoxedReader::expression(const pugi::xml_node& node) const {
  const std::string_view name = local_name(node);
  model::Boxed boxed{.where = file_.where(node), .content = model::LiteralBox{}};
  if (name == "literalExpression") {
    boxed.content =
        model::LiteralBox{.text = text_of(node), .type = node.attribute("typeRef").value()};
  } else if (name == "context") {
    boxed.content = CASSIA_TRY(context(node));
  } else if (name == "invocation") {
    boxed.content = CASSIA_TRY(invocation(node));
  } else if (name == "relation") {
    boxed.content = CASSIA_TRY(relation(node));
  } else if (name == "list") {
    boxed.content = CASSIA_TRY(list(node));
  } else if (name == "functionDefinition") {
    boxed.content = CASSIA_TRY(function(node));
  } else if (name == "conditional") {
    boxed.content = CASSIA_TRY(conditional(node));
  } else if (name == "filter") {
    boxed.content = CASSIA_TRY(filter(node));
  } else if (name == "decisionTable") {
    boxed.content = CASSIA_TRY(read_table(file_, node));
  } else {
    boxed.content = CASSIA_TRY(iterator(node));
  }
  return boxed;
}

base::Result<model::ContextBox> BoxedReader::context(const pugi::xml_node& node) const {
  model::ContextBox box;
  for (const pugi::xml_node& entry : children(node, "contextEntry")) {
    model::BoxedPtr value = CASSIA_TRY(within(entry));
    box.entries.push_back(
        {.variable = variable_of(child(entry, "variable")), .value = std::move(value)});
  }
  return box;
}

base::Result<model::InvocationBox> BoxedReader::invocation(const pugi::xml_node& node) const {
  model::InvocationBox box{.callee = text_of(child(node, "literalExpression")), .bindings = {}};
  for (const pugi::xml_node& binding : children(node, "binding")) {
    model::BoxedPtr value = CASSIA_TRY(within(binding));
    box.bindings.push_back(
        {.name = child(binding, "parameter").attribute("name").value(), .value = std::move(value)});
  }
  return box;
}

base::Result<model::RelationBox> BoxedReader::relation(const pugi::xml_node& node) const {
  model::RelationBox box;
  for (const pugi::xml_node& column : children(node, "column")) {
    box.columns.emplace_back(column.attribute("name").value());
  }
  for (const pugi::xml_node& row : children(node, "row")) {
    box.rows.push_back(CASSIA_TRY(list(row)).items);
  }
  return box;
}

base::Result<model::ListBox> BoxedReader::list(const pugi::xml_node& node) const {
  model::ListBox box;
  for (const pugi::xml_node& each : node.children()) {
    if (is_expression(each)) {
      box.items.push_back(std::make_shared<const model::Boxed>(CASSIA_TRY(expression(each))));
    }
  }
  return box;
}

base::Result<model::FunctionBox> BoxedReader::function(const pugi::xml_node& node) const {
  const std::string_view kind = node.attribute("kind").value();
  model::FunctionBox box;
  box.is_external = !kind.empty() && kind != "FEEL";
  box.body = CASSIA_TRY(within(node));
  for (const pugi::xml_node& parameter : children(node, "formalParameter")) {
    box.parameters.push_back(variable_of(parameter));
  }
  return box;
}

base::Result<model::ConditionalBox> BoxedReader::conditional(const pugi::xml_node& node) const {
  model::ConditionalBox box;
  box.condition = CASSIA_TRY(within(child(node, "if")));
  box.consequence = CASSIA_TRY(within(child(node, "then")));
  box.alternative = CASSIA_TRY(within(child(node, "else")));
  return box;
}

base::Result<model::FilterBox> BoxedReader::filter(const pugi::xml_node& node) const {
  model::FilterBox box;
  box.source = CASSIA_TRY(within(child(node, "in")));
  box.condition = CASSIA_TRY(within(child(node, "match")));
  return box;
}

base::Result<model::IteratorBox> BoxedReader::iterator(const pugi::xml_node& node) const {
  const std::string_view name = local_name(node);
  const bool is_for = name == "for";
  model::IteratorBox box;
  box.kind = is_for            ? model::IteratorKind::for_each
             : name == "every" ? model::IteratorKind::every
                               : model::IteratorKind::some;
  box.variable = node.attribute("iteratorVariable").value();
  box.source = CASSIA_TRY(within(child(node, "in")));
  box.body = CASSIA_TRY(within(child(node, is_for ? "return" : "satisfies")));
  return box;
}

}  // namespace cassia::messages
