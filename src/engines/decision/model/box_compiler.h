#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/decision/feel/ast.h"
#include "engines/decision/model/table.h"
#include "engines/decision/model/type_compiler.h"

namespace cassia::engines::decision::model {

// Makes trees of expressions out of boxed ones: nearly all boxes are another way to write what FEEL
// has; a decision table and the type of an entry become native nodes.
class BoxCompiler {
 public:
  BoxCompiler(const feel::Vocabulary& vocabulary, const TypeCompiler& types, feel::Mode mode)
      : vocabulary_(vocabulary), types_(types), mode_(mode) {}

  base::Result<feel::NodePtr> compile(const BoxedPtr& boxed) const;

  // The function of a knowledge model; `result` is what it gives.
  base::Result<feel::NodePtr> compile_function(const FunctionBox& box, const feel::TypePtr& result,
                                               std::string_view where) const;

 private:
  // A tree for a text. In standard mode a text that cannot be read becomes a node without value.
  base::Result<feel::NodePtr> text(std::string_view text, std::string_view where) const;
  base::Result<feel::NodePtr> typed(feel::NodePtr node, const feel::TypePtr& type) const;
  base::Result<feel::UnaryTests> cell(std::string_view text, std::string_view where) const;

  base::Result<feel::NodePtr> compile(const LiteralBox& box, std::string_view where) const;
  base::Result<feel::NodePtr> compile(const ContextBox& box, std::string_view where) const;
  base::Result<feel::NodePtr> compile(const InvocationBox& box, std::string_view where) const;
  base::Result<feel::NodePtr> compile(const RelationBox& box, std::string_view where) const;
  base::Result<feel::NodePtr> compile(const ListBox& box, std::string_view where) const;
  base::Result<feel::NodePtr> compile(const FunctionBox& box, std::string_view where) const;
  base::Result<feel::NodePtr> compile(const ConditionalBox& box, std::string_view where) const;
  base::Result<feel::NodePtr> compile(const FilterBox& box, std::string_view where) const;
  base::Result<feel::NodePtr> compile(const IteratorBox& box, std::string_view where) const;
  base::Result<feel::NodePtr> compile(const TableBox& box, std::string_view where) const;
  base::Result<Table> table(const TableBox& box, std::string_view where) const;

  const feel::Vocabulary& vocabulary_;
  const TypeCompiler& types_;
  feel::Mode mode_;
};

}  // namespace cassia::engines::decision::model
