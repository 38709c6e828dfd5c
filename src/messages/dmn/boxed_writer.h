#pragma once

#include <pugixml.hpp>
#include <string>

#include "engines/decision/model/description.h"

namespace cassia::messages {

// Writes boxed expressions as children of an element, and sees whether DMN 1.4 is needed for them.
class BoxedWriter {
 public:
  void write(pugi::xml_node parent, const engines::decision::model::BoxedPtr& boxed);

  // The parameters and the body of a function, into its element.
  void write_function(pugi::xml_node node, const engines::decision::model::FunctionBox& box);

  bool needs_later_version() const { return needs_later_version_; }

 private:
  void write(pugi::xml_node parent, const engines::decision::model::LiteralBox& box);
  void write(pugi::xml_node parent, const engines::decision::model::ContextBox& box);
  void write(pugi::xml_node parent, const engines::decision::model::InvocationBox& box);
  void write(pugi::xml_node parent, const engines::decision::model::RelationBox& box);
  void write(pugi::xml_node parent, const engines::decision::model::ListBox& box);
  void write(pugi::xml_node parent, const engines::decision::model::FunctionBox& box);
  void write(pugi::xml_node parent, const engines::decision::model::ConditionalBox& box);
  void write(pugi::xml_node parent, const engines::decision::model::FilterBox& box);
  void write(pugi::xml_node parent, const engines::decision::model::IteratorBox& box);
  void write(pugi::xml_node parent, const engines::decision::model::TableBox& box);

  bool needs_later_version_ = false;
};

// A child with the element `text` in it; none where the text is empty.
void write_text(pugi::xml_node parent, const char* name, const std::string& text);

// An attribute; none where the value is empty.
void write_attribute(pugi::xml_node node, const char* name, const std::string& value);

void write_variable(pugi::xml_node node, const engines::decision::model::Variable& variable);

// A decision table, into its element.
void write_table(pugi::xml_node node, const engines::decision::model::TableBox& box);

}  // namespace cassia::messages
