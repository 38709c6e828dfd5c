#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cassia::messages {

// A parsed XML file within the limits. Names are compared without their prefix.
class XmlFile {
 public:
  static base::Result<XmlFile> parse(std::string_view xml);

  pugi::xml_node root() const { return document_->document_element(); }

  // "file line 12" of where an element starts.
  std::string where(const pugi::xml_node& node) const;

  base::Refusal malformed(const pugi::xml_node& node, std::string_view what) const;

 private:
  XmlFile() : document_(std::make_unique<pugi::xml_document>()) {}
  std::string line_of(std::ptrdiff_t offset) const;
  base::Result<void> check_shape() const;

  std::unique_ptr<pugi::xml_document> document_;
  std::vector<std::ptrdiff_t> line_ends_;
};

// The name behind the prefix: "text" of "dmn:text".
std::string_view local_name(const pugi::xml_node& node);

// The first child of that name, empty where there is none; and all of them.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
std::vector<pugi::xml_node> children(const pugi::xml_node& node, std::string_view name);

}  // namespace cassia::messages
