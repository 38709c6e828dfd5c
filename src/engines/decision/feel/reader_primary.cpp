#include <algorithm>
#include <array>

#include "engines/decision/feel/letters.h"
#include "engines/decision/feel/node_builder.h"
#include "engines/decision/feel/reader.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

base::Result<NodePtr> Reader::postfix() {
  NodePtr node = CASSIA_TRY(primary());
  while (true) {
    if (token_.is_symbol(".")) {
      node = CASSIA_TRY(path(std::move(node)));
    } else if (token_.is_symbol("[") && !bracket_closes_range()) {
      node = CASSIA_TRY(filter(std::move(node)));
    } else if (token_.is_symbol("(")) {
      node = CASSIA_TRY(call(std::move(node)));
    } else {
      return node;
    }
  }
}

// `]1..5[`: a bracket that opens nothing. A filter starts with an expression; after the end of a
// range comes the end, a sign, or a word that continues what stands before.
bool Reader::bracket_closes_range() const {
  constexpr std::array<std::string_view, 9> kContinuing = {
      "and", "or", "then", "else", "return", "satisfies", "in", "between", "instance"};
  std::string_view rest = lexer_.rest();
  while (!rest.empty() && is_space(letter_at(rest, 0).value_or(Letter{}).code)) {
    rest.remove_prefix(letter_at(rest, 0)->size);
  }
  const bool is_path = rest.starts_with('.') && !plain_name(rest.substr(1)).empty();
  if (rest.empty() || is_path || std::string_view(",)]}").contains(rest.front())) {
    return true;
  }
  return std::ranges::find(kContinuing, plain_name(rest)) != kContinuing.end();
}

base::Result<NodePtr> Reader::path(NodePtr source) {
  CASSIA_TRY(step());
  if (token_.kind != TokenKind::name && token_.kind != TokenKind::keyword) {
    return unexpected("a name");
  }
  std::string name = token_.text;
  CASSIA_TRY(step());
  return NodeBuilder(source->place).cover(source).make(PathNode{source, std::move(name)});
}

base::Result<NodePtr> Reader::filter(NodePtr source) {
  CASSIA_TRY(step());
  NodePtr condition = CASSIA_TRY(expression());
  CASSIA_TRY(expect_symbol("]"));
  return NodeBuilder(source->place)
      .cover(source)
      .cover(condition)
      .make(FilterNode{source, condition});
}

base::Result<CallNode::Argument> Reader::argument(bool is_named) {
  std::string name;
  if (is_named) {
    name = CASSIA_TRY(bind_name({":"}));
    CASSIA_TRY(expect_symbol(":"));
  }
  NodePtr value = CASSIA_TRY(expression());
  return CallNode::Argument{.name = std::move(name), .value = std::move(value)};
}

// Whether arguments are named is seen at the first: a name and a colon.
base::Result<NodePtr> Reader::call(NodePtr callee) {
  CASSIA_TRY(step());
  CallNode node{.callee = callee, .arguments = {}};
  if (!token_.is_symbol(")")) {
    const Mark start = mark();
    const bool is_named = bind_name({":"}).has_value();
    rewind(start);
    do {
      node.arguments.push_back(CASSIA_TRY(argument(is_named)));
    } while (CASSIA_TRY(take_symbol(",")));
  }
  CASSIA_TRY(expect_symbol(")"));
  NodeBuilder builder(callee->place);
  builder.cover(callee);
  for (const CallNode::Argument& each : node.arguments) {
    builder.cover(each.value);
  }
  return builder.make(std::move(node));
}

base::Result<NodePtr> Reader::primary() {
  const Token token = token_;
  if (token.kind == TokenKind::number || token.kind == TokenKind::string) {
    CASSIA_TRY(step());
    return NodeBuilder(token.place).make(LiteralNode{token.value});
  }
  if (token.kind == TokenKind::name) {
    CASSIA_TRY(step());
    NodeBuilder builder(token.place);
    return (token.text == "?" ? builder.mention_input() : builder).make(NameNode{token.text});
  }
  if (token.kind == TokenKind::keyword) {
    return keyword_expression();
  }
  if (token.is_symbol("[") || token.is_symbol("]")) {
    return bracket();
  }
  if (token.is_symbol("(")) {
    return parenthesis();
  }
  if (token.is_symbol("{")) {
    return context();
  }
  if (token.is_symbol("@")) {
    return at_literal();
  }
  return unexpected("an expression");
}

base::Result<NodePtr> Reader::keyword_expression() {
  const Token token = token_;
  if (token.text == "if") {
    return if_expression();
  }
  if (token.text == "for") {
    return for_expression();
  }
  if (token.text == "some" || token.text == "every") {
    return quantified_expression();
  }
  if (token.text == "function") {
    return function_expression();
  }
  NodeBuilder builder(token.place);
  if (token.text == "true" || token.text == "false") {
    CASSIA_TRY(step());
    return builder.make(LiteralNode{Value(token.text == "true")});
  }
  if (token.text == "null") {
    CASSIA_TRY(step());
    return builder.make(LiteralNode{});
  }
  return unexpected("an expression");
}

// `[` opens a list or a range, `]` only a range.
base::Result<NodePtr> Reader::bracket() {
  const Place place = token_.place;
  const bool is_closed = token_.is_symbol("[");
  CASSIA_TRY(step());
  ListNode list;
  if (is_closed && CASSIA_TRY(take_symbol("]"))) {
    return NodeBuilder(place).make(std::move(list));
  }
  NodePtr first = CASSIA_TRY(test(Level::disjunction));
  if (token_.is_symbol("..")) {
    return range_end(place, std::move(first), is_closed);
  }
  if (!is_closed) {
    return unexpected("..");
  }
  NodeBuilder builder(place);
  builder.cover(first);
  list.items.push_back(std::move(first));
  while (CASSIA_TRY(take_symbol(","))) {
    list.items.push_back(CASSIA_TRY(test(Level::disjunction)));
    builder.cover(list.items.back());
  }
  CASSIA_TRY(expect_symbol("]"));
  return builder.make(std::move(list));
}

base::Result<NodePtr> Reader::range_end(const Place& place, NodePtr start, bool is_start_included) {
  CASSIA_TRY(step());
  NodePtr end = CASSIA_TRY(expression());
  const bool is_end_included = token_.is_symbol("]");
  if (!is_end_included && !token_.is_symbol(")") && !token_.is_symbol("[")) {
    return unexpected("] or )");
  }
  CASSIA_TRY(step());
  return NodeBuilder(place).cover(start).cover(end).make(
      RangeNode{start, end, is_start_included, is_end_included});
}

base::Result<NodePtr> Reader::parenthesis() {
  const Place place = token_.place;
  CASSIA_TRY(step());
  NodePtr inner = CASSIA_TRY(test(Level::disjunction));
  if (token_.is_symbol("..")) {
    return range_end(place, std::move(inner), false);
  }
  CASSIA_TRY(expect_symbol(")"));
  return inner;
}

base::Result<NodePtr> Reader::context() {
  const Place place = token_.place;
  CASSIA_TRY(step());
  ContextNode node;
  NodeBuilder builder(place);
  while (!token_.is_symbol("}")) {
    if (!node.entries.empty()) {
      CASSIA_TRY(expect_symbol(","));
    }
    std::string name;
    if (token_.kind == TokenKind::string) {
      name = *token_.value.as_string();
      lexer_.learn(name);
      CASSIA_TRY(step());
    } else {
      name = CASSIA_TRY(bind_name({":"}));
    }
    CASSIA_TRY(expect_symbol(":"));
    NodePtr value = CASSIA_TRY(expression());
    builder.cover(value);
    node.entries.push_back({.name = std::move(name), .value = std::move(value)});
  }
  CASSIA_TRY(step());
  return builder.make(std::move(node));
}

base::Result<NodePtr> Reader::at_literal() {
  const Place place = token_.place;
  CASSIA_TRY(step());
  if (token_.kind != TokenKind::string) {
    return unexpected("a string");
  }
  std::string text = *token_.value.as_string();
  CASSIA_TRY(step());
  return NodeBuilder(place).make(AtNode{std::move(text)});
}

}  // namespace cassia::engines::decision::feel
