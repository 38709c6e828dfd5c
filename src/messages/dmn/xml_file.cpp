#include "messages/dmn/xml_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "messages/dmn/dmn_reader.h"
#include "messages/refusals.h"

namespace cassia::messages {

namespace {

base::Refusal refusal(std::string where, std::string_view what) {
  return {.code = kDmnMalformed, .place = std::move(where), .facts = {{"what", std::string(what)}}};
}

}  // namespace

std::string XmlFile::line_of(std::ptrdiff_t offset) const {
  const auto line = std::ranges::lower_bound(line_ends_, offset) - line_ends_.begin();
  return fmt::format("file line {}", line + 1);
}

std::string XmlFile::where(const pugi::xml_node& node) const {
  return line_of(node.offset_debug());
}

base::Refusal XmlFile::malformed(const pugi::xml_node& node, std::string_view what) const {
  return refusal(where(node), what);
}

base::Result<XmlFile> XmlFile::parse(std::string_view xml) {
  if (xml.size() > kDmnBytesMax) {
    return base::Refusal{.code = kDmnTooLarge,
                         .facts = {{"bytes", std::to_string(xml.size())},
                                   {"bytes_max", std::to_string(kDmnBytesMax)}}};
  }
  XmlFile file;
  for (std::size_t at = 0; at < xml.size(); ++at) {
    if (xml[at] == '\n') {
      file.line_ends_.push_back(static_cast<std::ptrdiff_t>(at));
    }
  }
  // The document type is kept so that it can be seen, and refused. Blank text counts in no element.
  const auto result = file.document_->load_buffer(
      xml.data(), xml.size(), pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
  if (!result) {
    return refusal(file.line_of(result.offset), result.description());
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
      return base::Refusal{.code = kDmnDocumentType, .place = where(root())};
    }
    if (depth > kDmnDepthMax) {
      return base::Refusal{.code = kDmnTooDeep,
                           .place = where(node),
                           .facts = {{"depth_max", std::to_string(kDmnDepthMax)}}};
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
