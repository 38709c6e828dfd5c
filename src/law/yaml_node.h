#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/law_text.h"
#include "law/place.h"

namespace cassia::law {

enum class YamlKind : std::uint8_t { scalar, list, map };
struct YamlField;

// A part of a YAML text with its position. Scalars are texts; what they mean is for whoever asked.
struct YamlNode {
  YamlKind kind = YamlKind::scalar;
  int line = 0;
  int column = 0;
  std::string scalar;
  std::vector<YamlNode> items;
  std::vector<YamlField> fields;  // in the order of the text
};
struct YamlField {
  std::string key;
  int line = 0;
  int column = 0;
  YamlNode value;
};

// Reads the subset of YAML that law files use: one document of maps, lists and scalars; keys are
// scalars and no map has one twice. Refuses law_malformed (also anchors, aliases, tags, an empty
// text, more than one document), law_key_repeated, and what check_text and check_yaml_shape do.
base::Result<YamlNode> read_yaml(const LawText& text);

inline Place place_of(std::string_view path, const YamlNode& node) {
  return {path, node.line, node.column};
}

}  // namespace cassia::law
