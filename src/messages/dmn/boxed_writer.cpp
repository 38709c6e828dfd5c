#include "messages/dmn/boxed_writer.h"

namespace cassia::messages {

namespace model = engines::decision::model;

void write_attribute(pugi::xml_node node, const char* name, const std::string& value) {
  if (!value.empty()) {
    node.append_attribute(name).set_value(value.c_str());
  }
}

void write_text(pugi::xml_node parent, const char* name, const std::string& text) {
  if (!text.empty()) {
    parent.append_child(name).append_child("text").text().set(text.c_str());
  }
}

void write_variable(pugi::xml_node node, const model::Variable& variable) {
  write_attribute(node, "name", variable.name);
  write_attribute(node, "typeRef", variable.type);
}

void BoxedWriter::write(pugi::xml_node parent, const model::BoxedPtr& boxed) {
  if (boxed != nullptr) {
    std::visit([&](const auto& box) { write(parent, box); }, boxed->content);
  }
}

void BoxedWriter::write(pugi::xml_node parent, const model::LiteralBox& box) {
  pugi::xml_node node = parent.append_child("literalExpression");
  write_attribute(node, "typeRef", box.type);
  node.append_child("text").text().set(box.text.c_str());
}

void BoxedWriter::write(pugi::xml_node parent, const model::ContextBox& box) {
  pugi::xml_node node = parent.append_child("context");
  for (const model::ContextBox::Entry& entry : box.entries) {
    pugi::xml_node child = node.append_child("contextEntry");
    if (!entry.variable.name.empty()) {
      write_variable(child.append_child("variable"), entry.variable);
    }
    write(child, entry.value);
  }
}

void BoxedWriter::write(pugi::xml_node parent, const model::InvocationBox& box) {
  pugi::xml_node node = parent.append_child("invocation");
  write(node, model::LiteralBox{.text = box.callee});
  for (const model::InvocationBox::Binding& binding : box.bindings) {
    pugi::xml_node child = node.append_child("binding");
    write_attribute(child.append_child("parameter"), "name", binding.name);
    write(child, binding.value);
  }
}

void BoxedWriter::write(pugi::xml_node parent, const model::RelationBox& box) {
  pugi::xml_node node = parent.append_child("relation");
  for (const std::string& column : box.columns) {
    write_attribute(node.append_child("column"), "name", column);
  }
  for (const std::vector<model::BoxedPtr>& row : box.rows) {
    pugi::xml_node child = node.append_child("row");
    for (const model::BoxedPtr& cell : row) {
      write(child, cell);
    }
  }
}

void BoxedWriter::write(pugi::xml_node parent, const model::ListBox& box) {
  pugi::xml_node node = parent.append_child("list");
  for (const model::BoxedPtr& item : box.items) {
    write(node, item);
  }
}

void BoxedWriter::write_function(pugi::xml_node node, const model::FunctionBox& box) {
  node.append_attribute("kind").set_value(box.is_external ? "Java" : "FEEL");
  for (const model::Variable& parameter : box.parameters) {
    write_variable(node.append_child("formalParameter"), parameter);
  }
  write(node, box.body);
}

void BoxedWriter::write(pugi::xml_node parent, const model::FunctionBox& box) {
  write_function(parent.append_child("functionDefinition"), box);
}

void BoxedWriter::write(pugi::xml_node parent, const model::ConditionalBox& box) {
  needs_later_version_ = true;
  pugi::xml_node node = parent.append_child("conditional");
  write(node.append_child("if"), box.condition);
  write(node.append_child("then"), box.consequence);
  write(node.append_child("else"), box.alternative);
}

void BoxedWriter::write(pugi::xml_node parent, const model::FilterBox& box) {
  needs_later_version_ = true;
  pugi::xml_node node = parent.append_child("filter");
  write(node.append_child("in"), box.source);
  write(node.append_child("match"), box.condition);
}

void BoxedWriter::write(pugi::xml_node parent, const model::IteratorBox& box) {
  needs_later_version_ = true;
  const bool is_for = box.kind == model::IteratorKind::for_each;
  const bool is_every = box.kind == model::IteratorKind::every;
  pugi::xml_node node = parent.append_child(is_for ? "for" : is_every ? "every" : "some");
  write_attribute(node, "iteratorVariable", box.variable);
  write(node.append_child("in"), box.source);
  write(node.append_child(is_for ? "return" : "satisfies"), box.body);
}

void BoxedWriter::write(pugi::xml_node parent, const model::TableBox& box) {
  write_table(parent.append_child("decisionTable"), box);
}

}  // namespace cassia::messages
