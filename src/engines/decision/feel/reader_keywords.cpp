#include "engines/decision/feel/node_builder.h"
#include "engines/decision/feel/reader.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

base::Result<NodePtr> Reader::if_expression() {
  const Place place = token_.place;
  CASSIA_TRY(step());
  NodePtr condition = CASSIA_TRY(expression());
  CASSIA_TRY(expect_keyword("then"));
  NodePtr consequence = CASSIA_TRY(expression());
  CASSIA_TRY(expect_keyword("else"));
  NodePtr alternative = CASSIA_TRY(expression());
  return NodeBuilder(place)
      .cover(condition)
      .cover(consequence)
      .cover(alternative)
      .make(IfNode{condition, consequence, alternative});
}

base::Result<std::vector<Iteration>> Reader::iterations(std::string_view keyword) {
  std::vector<Iteration> result;
  do {
    std::string name = CASSIA_TRY(bind_name({"in"}));
    CASSIA_TRY(expect_keyword("in"));
    NodePtr source = CASSIA_TRY(expression());
    NodePtr until;
    if (CASSIA_TRY(take_symbol(".."))) {
      until = CASSIA_TRY(expression());
    }
    result.push_back(
        {.name = std::move(name), .source = std::move(source), .until = std::move(until)});
  } while (CASSIA_TRY(take_symbol(",")));
  CASSIA_TRY(expect_keyword(keyword));
  return result;
}

base::Result<NodePtr> Reader::for_expression() {
  NodeBuilder builder(token_.place);
  CASSIA_TRY(step());
  ForNode node{.iterations = CASSIA_TRY(iterations("return")), .body = nullptr};
  node.body = CASSIA_TRY(expression());
  for (const Iteration& each : node.iterations) {
    builder.cover(each.source).cover(each.until);
  }
  return builder.cover(node.body).make(std::move(node));
}

base::Result<NodePtr> Reader::quantified_expression() {
  NodeBuilder builder(token_.place);
  QuantifiedNode node{.is_every = token_.text == "every", .iterations = {}, .condition = nullptr};
  CASSIA_TRY(step());
  node.iterations = CASSIA_TRY(iterations("satisfies"));
  node.condition = CASSIA_TRY(expression());
  for (const Iteration& each : node.iterations) {
    builder.cover(each.source).cover(each.until);
  }
  return builder.cover(node.condition).make(std::move(node));
}

base::Result<Parameter> Reader::parameter() {
  std::string name = CASSIA_TRY(bind_name({":", ",", ")"}));
  TypePtr wanted;
  if (token_.is_symbol(":")) {
    wanted = CASSIA_TRY(type());
    CASSIA_TRY(step());
  }
  return Parameter{.name = std::move(name), .type = std::move(wanted)};
}

base::Result<NodePtr> Reader::function_expression() {
  NodeBuilder builder(token_.place);
  CASSIA_TRY(step());
  CASSIA_TRY(expect_symbol("("));
  FunctionNode node;
  if (!token_.is_symbol(")")) {
    do {
      node.parameters.push_back(CASSIA_TRY(parameter()));
    } while (CASSIA_TRY(take_symbol(",")));
  }
  CASSIA_TRY(expect_symbol(")"));
  if (token_.is(TokenKind::name, "external")) {
    node.is_external = true;
    CASSIA_TRY(step());
  }
  node.body = CASSIA_TRY(expression());
  return builder.cover(node.body).make(std::move(node));
}

}  // namespace cassia::engines::decision::feel
