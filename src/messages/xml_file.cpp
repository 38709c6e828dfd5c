#include "messages/xml_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace cassia::messages {

std::string XmlFile::line_of(std::ptrdiff_t offset) const {
  const auto line = std::ranges::lower_bound(line_ends_, offset) - line_ends_.begin();
  return fmt::format("file line {}", line + 1);
}

std::string XmlFile::where(const pugi::xml_node& node) const {
  return line_of(node.offset_debug());
}

base::Refusal XmlFile::malformed(const pugi::xml_node& node, std::string_view what) const {
  return {.code = limits_.malformed, .place = where(node), .facts = {{"what", std::string(what)}}};
}

base::Result<XmlFile> XmlFile::parse(std::string_view xml, const XmlLimits& limits) {
  if (xml.size() > limits.bytes_max) {
    return base::Refusal{.code = limits.too_large,
                         .facts = {{"bytes", std::to_string(xml.size())},
                                   {"bytes_max", std::to_string(limits.bytes_max)}}};
  }
  XmlFile file(limits);
  for (std::size_t at = 0; at < xml.size(); ++at) {
    if (xml[at] == '\n') {
      file.line_ends_.push_back(static_cast<std::ptrdiff_t>(at));
    }
  }
  // The document type is kept so that it can be seen, and refused. Blank text counts in no element.
  const auto result = file.document_->load_buffer(
      xml.data(), xml.size(), pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
  if (!result) {
    return base::Refusal{.code = limits.malformed,
                         .place = file.line_of(result.offset),
                         .facts = {{"what", result.description()}}};
  }
  CASSIA_TRY(file.check_shape());
  return file;
}

// Walks without recursion, since how deep the file goes is what is asked.
base::Result<void> XmlFile::check_shape() const {
  int depth = 1;
  pugi::xml_node node = document_->first_child();
  while (node) {
    if (node.type() == pugi::node_doctype) {
      // The library tells no offset of a document type; it stands before the root.
      return base::Refusal{.code = limits_.document_type, .place = where(root())};
    }
    if (depth > limits_.depth_max) {
      return base::Refusal{.code = limits_.too_deep,
                           .place = where(node),
                           .facts = {{"depth_max", std::to_string(limits_.depth_max)}}};
    }
    if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    node = node ? node.next_sibling() : node;
  }
  return {};
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([name](const pugi::xml_node& each) { return local_name(each) == name; });
}

std::vector<pugi::xml_node> children(const pugi::xml_node& node, std::string_view name) {
  std::vector<pugi::xml_node> result;
  for (const pugi::xml_node& each : node.children()) {
    if (local_name(each) == name) {
      result.push_back(each);
    }
  }
  return result;
}

}  // namespace cassia::messages
