#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/decision/feel/operators.h"
#include "engines/decision/feel/parser.h"
#include "engines/decision/model/description.h"

namespace cassia::engines::decision::model {

// Makes the types that a model defines and adds them to the vocabulary, each after those that it
// names. Refuses a definition that needs itself; in strict mode also an unknown type.
class TypeCompiler {
 public:
  TypeCompiler(feel::Vocabulary& vocabulary, feel::Mode mode)
      : vocabulary_(vocabulary), mode_(mode) {}

  base::Result<void> compile(const std::vector<ItemDefinition>& items);

  // The type of a name as it stands in a model; null for no name, and for one that is not known
  // where that is passed over.
  base::Result<feel::TypePtr> find(std::string_view name, std::string_view where) const;

  // Tests as they stand in a model; null for an empty text.
  base::Result<std::shared_ptr<const feel::UnaryTests>> tests(std::string_view text,
                                                              std::string_view where) const;

  const std::map<std::string, feel::TypePtr, std::less<>>& types() const { return types_; }

 private:
  base::Result<feel::TypePtr> make(const ItemDefinition& item, std::size_t depth) const;
  base::Result<feel::TypePtr> make_inner(const ItemDefinition& item, std::size_t depth) const;
  bool is_ready(const ItemDefinition& item, std::size_t depth) const;
  bool is_known(std::string_view name) const;

  feel::Vocabulary& vocabulary_;
  feel::Mode mode_;
  std::map<std::string, feel::TypePtr, std::less<>> types_;
  std::vector<std::string> pending_;  // defined, but not made yet
};

}  // namespace cassia::engines::decision::model
