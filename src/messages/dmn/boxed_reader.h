#pragma once

#include "base/result.h"
#include "engines/decision/model/description.h"
#include "messages/xml_file.h"

namespace cassia::messages {

// Reads the boxed expressions of DMN.
class BoxedReader {
 public:
  explicit BoxedReader(const XmlFile& file) : file_(file) {}

  // The expression among the children of an element; null where there is none.
  base::Result<engines::decision::model::BoxedPtr> within(const pugi::xml_node& parent) const;

  // `encapsulatedLogic` of a knowledge model, or a `functionDefinition`.
  base::Result<engines::decision::model::FunctionBox> function(const pugi::xml_node& node) const;

 private:
  base::Result<engines::decision::model::Boxed> expression(const pugi::xml_node& node) const;
  base::Result<engines::decision::model::ContextBox> context(const pugi::xml_node& node) const;
  base::Result<engines::decision::model::InvocationBox> invocation(
      const pugi::xml_node& node) const;
  base::Result<engines::decision::model::RelationBox> relation(const pugi::xml_node& node) const;
  base::Result<engines::decision::model::ListBox> list(const pugi::xml_node& node) const;
  base::Result<engines::decision::model::ConditionalBox> conditional(
      const pugi::xml_node& node) const;
  base::Result<engines::decision::model::IteratorBox> iterator(const pugi::xml_node& node) const;
  base::Result<engines::decision::model::FilterBox> filter(const pugi::xml_node& node) const;

  const XmlFile& file_;
};

// A decision table; its texts as they stand.
base::Result<engines::decision::model::TableBox> read_table(const XmlFile& file,
                                                            const pugi::xml_node& node);

// The content of the child `text`; empty where there is none.
std::string text_of(const pugi::xml_node& node);

// The attributes name and typeRef.
engines::decision::model::Variable variable_of(const pugi::xml_node& node);

}  // namespace cassia::messages
