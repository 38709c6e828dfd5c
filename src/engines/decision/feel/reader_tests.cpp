#include "engines/decision/feel/letters.h"
#include "engines/decision/feel/node_builder.h"
#include "engines/decision/feel/reader.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

std::optional<Operator> comparison_at(const Token& token) {
  for (const Operator each :
       {Operator::equal, Operator::not_equal, Operator::less, Operator::less_or_equal,
        Operator::greater, Operator::greater_or_equal}) {
    if (token.is_symbol(to_text(each))) {
      return each;
    }
  }
  return std::nullopt;
}

}  // namespace

// The level is that of the operands: within `x in ...` a test ends before `and`.
base::Result<NodePtr> Reader::test(Level level) {
  const Place place = token_.place;
  const auto operation = comparison_at(token_);
  if (!operation.has_value()) {
    return level == Level::disjunction ? expression() : binary(level);
  }
  CASSIA_TRY(step());
  NodePtr operand = CASSIA_TRY(binary(Level::sum));
  return NodeBuilder(place).cover(operand).make(ComparisonNode{*operation, operand});
}

base::Result<std::vector<NodePtr>> Reader::tests(Level level) {
  std::vector<NodePtr> result;
  do {
    result.push_back(CASSIA_TRY(test(level)));
  } while (CASSIA_TRY(take_symbol(",")));
  return result;
}

base::Result<UnaryTests> Reader::whole_tests() {
  CASSIA_TRY(step());
  const Mark start = mark();
  UnaryTests result{.place = token_.place};
  if (CASSIA_TRY(take_symbol("-"))) {
    if (token_.kind == TokenKind::end) {
      result.is_any = true;
      return result;
    }
    rewind(start);
  }
  if (token_.is(TokenKind::name, "not")) {
    CASSIA_TRY(step());
    if (CASSIA_TRY(take_symbol("("))) {
      auto negated = tests(Level::disjunction);
      if (negated.has_value() && token_.is_symbol(")") && step().has_value() &&
          token_.kind == TokenKind::end) {
        result.is_negated = true;
        result.tests = std::move(negated).value();
        return result;
      }
    }
    rewind(start);  // `not(...)` was a call within a longer condition
  }
  result.tests = CASSIA_TRY(tests(Level::disjunction));
  CASSIA_TRY(expect_end());
  return result;
}

base::Result<TypePtr> Reader::whole_type() {
  TypePtr result = CASSIA_TRY(type());
  CASSIA_TRY(step());
  CASSIA_TRY(expect_end());
  return result;
}

// Stands before the type's first letter, and afterwards behind its last.
base::Result<TypePtr> Reader::type() {
  if (nesting_ >= kDepthMax) {
    return too_deep(lexer_.cursor().place);
  }
  if (TypePtr known = lexer_.type_name()) {
    return known;
  }
  CASSIA_TRY(step());
  if (token_.kind != TokenKind::name && !token_.is_keyword("function")) {
    return unexpected("a type");
  }
  const std::string name = token_.text;
  ++nesting_;
  auto result = compound_type(name);
  --nesting_;
  return result;
}

base::Result<TypePtr> Reader::compound_type(const std::string& name) {
  const Place place = token_.place;
  const bool is_list = name == "list";
  if (!is_list && name != "range" && name != "context" && name != "function") {
    return base::Refusal{
        .code = kFeelUnknownType, .place = to_text(place), .facts = {{"name", name}}};
  }
  const Mark before = mark();
  CASSIA_TRY(step());
  if (!token_.is_symbol("<")) {  // the bare word: of anything
    rewind(before);
    const TypeKind kind = is_list             ? TypeKind::list
                          : name == "range"   ? TypeKind::range
                          : name == "context" ? TypeKind::context
                                              : TypeKind::function;
    return TypePtr(std::make_shared<const Type>(Type{.kind = kind}));
  }
  if (name == "context") {
    return context_type();
  }
  if (name == "function") {
    return function_type();
  }
  TypePtr element = CASSIA_TRY(type());
  CASSIA_TRY(step());
  if (!token_.is_symbol(">")) {
    return unexpected(">");
  }
  return TypePtr(std::make_shared<const Type>(
      Type{.kind = is_list ? TypeKind::list : TypeKind::range, .element = std::move(element)}));
}

base::Result<TypePtr> Reader::context_type() {
  Type result{.kind = TypeKind::context};
  do {
    CASSIA_TRY(step());
    std::string name = CASSIA_TRY(bind_name({":"}));
    TypePtr field = CASSIA_TRY(type());
    result.fields.push_back({.name = std::move(name), .type = std::move(field)});
    CASSIA_TRY(step());
  } while (token_.is_symbol(","));
  if (!token_.is_symbol(">")) {
    return unexpected(">");
  }
  return TypePtr(std::make_shared<const Type>(std::move(result)));
}

base::Result<TypePtr> Reader::function_type() {
  Type result{.kind = TypeKind::function};
  const Mark before = mark();
  CASSIA_TRY(step());
  if (!token_.is_symbol(">")) {
    rewind(before);
    do {
      result.parameters.push_back(CASSIA_TRY(type()));
      CASSIA_TRY(step());
    } while (token_.is_symbol(","));
  }
  if (!token_.is_symbol(">")) {
    return unexpected(">");
  }
  CASSIA_TRY(step());
  if (!token_.is_symbol("->")) {
    return unexpected("->");
  }
  result.element = CASSIA_TRY(type());
  return TypePtr(std::make_shared<const Type>(std::move(result)));
}

}  // namespace cassia::engines::decision::feel
