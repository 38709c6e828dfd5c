#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cassia::messages {

// What a kind of file may be, and how it is refused where it is not.
struct XmlLimits {
  base::RefusalCode malformed;
  base::RefusalCode document_type;
  base::RefusalCode too_large;
  base::RefusalCode too_deep;
  std::size_t bytes_max = 0;
  int depth_max = 0;
};

// A parsed XML file within the limits. Names are compared without their prefix.
class XmlFile {
 public:
  // Refuses bad XML with its line, a document type (and with it any entity of its own: none is ever
  // expanded), and what is beyond the limits.
  static base::Result<XmlFile> parse(std::string_view xml, const XmlLimits& limits);

  pugi::xml_node root() const { return document_->document_element(); }

  // "file line 12" of where an element starts.
  std::string where(const pugi::xml_node& node) const;

  base::Refusal malformed(const pugi::xml_node& node, std::string_view what) const;

 private:
  explicit XmlFile(const XmlLimits& limits)
      : limits_(limits), document_(std::make_unique<pugi::xml_document>()) {}
  std::string line_of(std::ptrdiff_t offset) const;
  base::Result<void> check_shape() const;

  XmlLimits limits_;
  std::unique_ptr<pugi::xml_document> document_;
  std::vector<std::ptrdiff_t> line_ends_;
};

// The name behind the prefix: "text" of "dmn:text".
std::string_view local_name(const pugi::xml_node& node);

// The first child of that name, empty where there is none; and all of them.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
std::vector<pugi::xml_node> children(const pugi::xml_node& node, std::string_view name);

}  // namespace cassia::messages
