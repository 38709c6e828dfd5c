#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cassia::messages {

// A command as a person writes it: `name=value` fields, and blocks of further fields that repeat
// ("lines hs_code=0810.60.00 ..."). Places are "line 7" of the scenario or "argument 3".
struct Field {
  std::string name;
  std::string value;
  std::string place;
};

struct FieldBlock;
struct FieldNode {
  std::string place;
  std::vector<Field> fields;
  std::vector<FieldBlock> blocks;
};
struct FieldBlock {
  std::string name;
  FieldNode node;
};

// The words of one line: blanks part them, double quotes join (with \" and \\ inside), and a word
// may be `name="a value"`. Refuses unterminated quotes (scenario_malformed).
base::Result<std::vector<std::string>> split_words(std::string_view line);

// "name=value" as a field; nothing when the word has no '=' or no name before it.
bool is_field(std::string_view word);
Field to_field(std::string_view word, std::string place);

}  // namespace cassia::messages
