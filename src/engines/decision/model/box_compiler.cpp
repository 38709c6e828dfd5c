#include "engines/decision/model/box_compiler.h"

#include <fmt/format.h>

#include "engines/decision/feel/node_builder.h"
#include "engines/decision/model/within.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::model {

namespace {

using feel::Evaluation;
using feel::NodeBuilder;
using feel::NodePtr;
using feel::ScopePtr;
using feel::Value;

// What no text can name: the entry of a context that is its result.
constexpr std::string_view kResult;

NodeBuilder builder() { return NodeBuilder(feel::Place{}); }

base::Result<NodePtr> literal_null() { return builder().make(feel::LiteralNode{}); }

}  // namespace

base::Result<NodePtr> BoxCompiler::text(std::string_view text, std::string_view where) const {
  auto parsed = feel::parse_expression(text, vocabulary_);
  if (!parsed.has_value()) {
    base::Refusal refusal = within(where, parsed.error());
    if (mode_ == feel::Mode::strict) {
      return refusal;
    }
    return builder().make(feel::NativeNode{
        [refusal = std::move(refusal)](Evaluation&, const ScopePtr&) -> base::Result<Value> {
          return refusal;
        }});
  }
  if (where.empty()) {
    return parsed;
  }
  // The places of a tree are within its text; this node adds which text it was.
  NodePtr node = std::move(parsed).value();
  NodeBuilder outer = builder();
  outer.cover(node);
  return outer.make(feel::NativeNode{
      [node, where = std::string(where)](Evaluation& evaluation,
                                         const ScopePtr& scope) -> base::Result<Value> {
        auto result = evaluation.evaluate(node, scope);
        return result.has_value() ? std::move(result)
                                  : base::Result<Value>(within(where, result.error()));
      },
      {node}});
}

base::Result<NodePtr> BoxCompiler::typed(NodePtr node, const feel::TypePtr& type) const {
  if (type == nullptr || type->kind == feel::TypeKind::any) {
    return node;
  }
  NodeBuilder outer = builder();
  outer.cover(node);
  return outer.make(feel::NativeNode{
      [node, type](Evaluation& evaluation, const ScopePtr& scope) -> base::Result<Value> {
        return evaluation.conform(CASSIA_TRY(evaluation.evaluate(node, scope)), type);
      },
      {node}});
}

base::Result<NodePtr> BoxCompiler::compile(const BoxedPtr& boxed) const {
  if (boxed == nullptr) {
    return literal_null();
  }
  return std::visit([&](const auto& box) { return compile(box, boxed->where); }, boxed->content);
}

base::Result<NodePtr> BoxCompiler::compile(const LiteralBox& box, std::string_view where) const {
  NodePtr node = CASSIA_TRY(text(box.text, where));
  return typed(std::move(node), CASSIA_TRY(types_.find(box.type, where)));
}

base::Result<NodePtr> BoxCompiler::compile(const ContextBox& box, std::string_view where) const {
  feel::ContextNode node;
  NodeBuilder outer = builder();
  bool has_result = false;
  for (const ContextBox::Entry& entry : box.entries) {
    const std::string name = feel::canonical_name(entry.variable.name);
    const feel::TypePtr type = CASSIA_TRY(types_.find(entry.variable.type, where));
    const bool is_function =
        entry.value != nullptr && std::holds_alternative<FunctionBox>(entry.value->content);
    NodePtr value = CASSIA_TRY(compile(entry.value));
    if (!is_function) {
      value = CASSIA_TRY(typed(std::move(value), type));
    }
    outer.cover(value);
    has_result = has_result || name == kResult;
    node.entries.push_back({.name = name, .value = std::move(value)});
  }
  NodePtr context = CASSIA_TRY(outer.make(std::move(node)));
  if (!has_result) {
    return context;
  }
  return builder().cover(context).make(feel::PathNode{context, std::string(kResult)});
}

base::Result<NodePtr> BoxCompiler::compile(const InvocationBox& box, std::string_view where) const {
  feel::CallNode node{.callee = CASSIA_TRY(text(box.callee, where)), .arguments = {}};
  NodeBuilder outer = builder();
  outer.cover(node.callee);
  for (const InvocationBox::Binding& binding : box.bindings) {
    NodePtr value = CASSIA_TRY(compile(binding.value));
    outer.cover(value);
    node.arguments.push_back(
        {.name = feel::canonical_name(binding.name), .value = std::move(value)});
  }
  return outer.make(std::move(node));
}

base::Result<NodePtr> BoxCompiler::compile(const RelationBox& box, std::string_view where) const {
  feel::ListNode list;
  NodeBuilder outer = builder();
  for (const std::vector<BoxedPtr>& row : box.rows) {
    if (row.size() != box.columns.size()) {
      return base::Refusal{.code = kModelMalformed,
                           .place = std::string(where),
                           .facts = {{"what", "a row with another number of cells"}}};
    }
    feel::ContextNode context;
    NodeBuilder inner = builder();
    for (std::size_t column = 0; column < row.size(); ++column) {
      NodePtr value = CASSIA_TRY(compile(row[column]));
      inner.cover(value);
      context.entries.push_back(
          {.name = feel::canonical_name(box.columns[column]), .value = std::move(value)});
    }
    list.items.push_back(CASSIA_TRY(inner.make(std::move(context))));
    outer.cover(list.items.back());
  }
  return outer.make(std::move(list));
}

base::Result<NodePtr> BoxCompiler::compile(const ListBox& box, std::string_view /*where*/) const {
  feel::ListNode list;
  NodeBuilder outer = builder();
  for (const BoxedPtr& item : box.items) {
    list.items.push_back(CASSIA_TRY(compile(item)));
    outer.cover(list.items.back());
  }
  return outer.make(std::move(list));
}

base::Result<NodePtr> BoxCompiler::compile_function(const FunctionBox& box,
                                                    const feel::TypePtr& result,
                                                    std::string_view where) const {
  feel::FunctionNode node{.parameters = {}, .body = nullptr, .is_external = box.is_external};
  for (const Variable& parameter : box.parameters) {
    feel::TypePtr type = CASSIA_TRY(types_.find(parameter.type, where));
    node.parameters.push_back(
        {.name = feel::canonical_name(parameter.name), .type = std::move(type)});
  }
  node.body = box.is_external ? CASSIA_TRY(literal_null()) : CASSIA_TRY(compile(box.body));
  node.body = CASSIA_TRY(typed(std::move(node.body), result));
  NodeBuilder outer = builder();
  outer.cover(node.body);
  return outer.make(std::move(node));
}

base::Result<NodePtr> BoxCompiler::compile(const FunctionBox& box, std::string_view where) const {
  return compile_function(box, nullptr, where);
}

base::Result<NodePtr> BoxCompiler::compile(const ConditionalBox& box,
                                           std::string_view /*where*/) const {
  feel::IfNode node;
  node.condition = CASSIA_TRY(compile(box.condition));
  node.consequence = CASSIA_TRY(compile(box.consequence));
  node.alternative = CASSIA_TRY(compile(box.alternative));
  NodeBuilder outer = builder();
  outer.cover(node.condition).cover(node.consequence).cover(node.alternative);
  return outer.make(std::move(node));
}

base::Result<NodePtr> BoxCompiler::compile(const FilterBox& box, std::string_view /*where*/) const {
  feel::FilterNode node;
  node.source = CASSIA_TRY(compile(box.source));
  node.condition = CASSIA_TRY(compile(box.condition));
  NodeBuilder outer = builder();
  outer.cover(node.source).cover(node.condition);
  return outer.make(std::move(node));
}

base::Result<NodePtr> BoxCompiler::compile(const IteratorBox& box,
                                           std::string_view /*where*/) const {
  feel::Iteration iteration;
  iteration.name = feel::canonical_name(box.variable);
  iteration.source = CASSIA_TRY(compile(box.source));
  NodePtr body = CASSIA_TRY(compile(box.body));
  NodeBuilder outer = builder();
  outer.cover(iteration.source).cover(body);
  if (box.kind == IteratorKind::for_each) {
    return outer.make(feel::ForNode{{std::move(iteration)}, std::move(body)});
  }
  return outer.make(feel::QuantifiedNode{
      box.kind == IteratorKind::every, {std::move(iteration)}, std::move(body)});
}

}  // namespace cassia::engines::decision::model
