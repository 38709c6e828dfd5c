#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engines/decision/feel/place.h"
#include "engines/decision/feel/scope.h"
#include "engines/decision/feel/type.h"
#include "engines/decision/feel/value.h"

namespace cassia::engines::decision::feel {

struct Node;
// Shared, since a function as a value holds the part of the tree that is its body.
using NodePtr = std::shared_ptr<const Node>;

// A number, string, boolean or null as written.
struct LiteralNode {
  Value value;
};

// @"2020-01-01": read when evaluated, since a zone's name needs the table of zones.
struct AtNode {
  std::string text;
};

struct NameNode {
  std::string name;  // "?" is the value under test
};

struct ListNode {
  std::vector<NodePtr> items;
};

struct ContextNode {
  struct Entry {
    std::string name;
    NodePtr value;
  };
  std::vector<Entry> entries;
};

struct RangeNode {
  NodePtr start;
  NodePtr end;
  bool is_start_included = false;
  bool is_end_included = false;
};

struct NegationNode {
  NodePtr operand;
};

enum class Operator {
  add,
  subtract,
  multiply,
  divide,
  power,
  equal,
  not_equal,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
  conjunction,
  disjunction,
};

// The operator as written: "<=", "and".
std::string_view to_text(Operator operation);

struct BinaryNode {
  Operator operation = Operator::add;
  NodePtr left;
  NodePtr right;
};

// `< 5`, `= "x"`: as a test, or in parentheses a range.
struct ComparisonNode {
  Operator operation = Operator::less;
  NodePtr operand;
};

struct BetweenNode {
  NodePtr value;
  NodePtr low;
  NodePtr high;
};

// `value in tests`: true where one of the tests holds.
struct InNode {
  NodePtr value;
  std::vector<NodePtr> tests;
};

struct IfNode {
  NodePtr condition;
  NodePtr consequence;
  NodePtr alternative;
};

// `name in source`, or `name in source..until` over integers or days.
struct Iteration {
  std::string name;
  NodePtr source;
  NodePtr until = {};
};

struct ForNode {
  std::vector<Iteration> iterations;
  NodePtr body;
};

struct QuantifiedNode {
  bool is_every = false;
  std::vector<Iteration> iterations;
  NodePtr condition;
};

struct FunctionNode {
  std::vector<Parameter> parameters;
  NodePtr body;
  bool is_external = false;
};

struct CallNode {
  struct Argument {
    std::string name;  // empty where arguments go by their position
    NodePtr value;
  };
  NodePtr callee;
  std::vector<Argument> arguments;
};

struct PathNode {
  NodePtr source;
  std::string name;
};

struct FilterNode {
  NodePtr source;
  NodePtr condition;
};

struct InstanceNode {
  NodePtr value;
  TypePtr type;
};

// Logic that is not written as an expression: a decision table, the type of a boxed entry. `parts`
// are the expressions within it.
struct NativeNode {
  std::function<base::Result<Value>(Evaluation&, const ScopePtr&)> body;
  std::vector<NodePtr> parts = {};
};

// One expression. The tree is no deeper than the parser's limit, so whatever walks it may recurse.
struct Node {
  Place place;
  std::uint32_t depth = 1;
  bool mentions_input = false;  // `?` stands somewhere in it
  std::variant<LiteralNode, AtNode, NameNode, ListNode, ContextNode, RangeNode, NegationNode,
               BinaryNode, ComparisonNode, BetweenNode, InNode, IfNode, ForNode, QuantifiedNode,
               FunctionNode, CallNode, PathNode, FilterNode, InstanceNode, NativeNode>
      content;

  template <typename Content>
  const Content* as() const {
    return std::get_if<Content>(&content);
  }
};

// The tests of one cell of a decision table: "-", or tests of which one must hold (none, where
// negated). Each test is a ComparisonNode, a RangeNode or any other expression: a value to be equal
// to, a list or range to be in, or, where it mentions `?`, a condition.
struct UnaryTests {
  Place place = {};
  bool is_any = false;
  bool is_negated = false;
  std::vector<NodePtr> tests = {};
};

}  // namespace cassia::engines::decision::feel
