#include "engines/decision/feel/reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engines/decision/feel/letters.h"
#include "engines/decision/feel/node_builder.h"
#include "engines/decision/feel/parser.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

struct BinaryOperator {
  TokenKind kind;
  std::string_view text;
  Operator operation;
  Level level;
};

constexpr std::array<BinaryOperator, 13> kBinaryOperators = {{
    {TokenKind::keyword, "or", Operator::disjunction, Level::disjunction},
    {TokenKind::keyword, "and", Operator::conjunction, Level::conjunction},
    {TokenKind::symbol, "=", Operator::equal, Level::comparison},
    {TokenKind::symbol, "!=", Operator::not_equal, Level::comparison},
    {TokenKind::symbol, "<", Operator::less, Level::comparison},
    {TokenKind::symbol, "<=", Operator::less_or_equal, Level::comparison},
    {TokenKind::symbol, ">", Operator::greater, Level::comparison},
    {TokenKind::symbol, ">=", Operator::greater_or_equal, Level::comparison},
    {TokenKind::symbol, "+", Operator::add, Level::sum},
    {TokenKind::symbol, "-", Operator::subtract, Level::sum},
    {TokenKind::symbol, "*", Operator::multiply, Level::product},
    {TokenKind::symbol, "/", Operator::divide, Level::product},
    {TokenKind::symbol, "**", Operator::power, Level::power},
}};

const BinaryOperator* operator_at(const Token& token) {
  const auto found = std::ranges::find_if(kBinaryOperators, [&token](const BinaryOperator& each) {
    return token.is(each.kind, each.text);
  });
  return found == kBinaryOperators.end() ? nullptr : &*found;
}

base::Result<void> check_text(std::string_view text) {
  if (text.size() > kTextBytesMax) {
    return base::Refusal{.code = kFeelTooLong,
                         .facts = {{"bytes", std::to_string(text.size())},
                                   {"bytes_max", std::to_string(kTextBytesMax)}}};
  }
  if (const auto offset = first_malformed(text)) {
    return base::Refusal{.code = kFeelNotUtf8, .facts = {{"byte", std::to_string(*offset)}}};
  }
  return {};
}

Level above(Level level) { return static_cast<Level>(std::to_underlying(level) + 1); }

}  // namespace

std::string_view to_text(Operator operation) {
  return std::ranges::find(kBinaryOperators, operation, &BinaryOperator::operation)->text;
}

base::Refusal too_deep(const Place& place) {
  return {.code = kFeelTooDeep,
          .place = to_text(place),
          .facts = {{"depth_max", std::to_string(kDepthMax)}}};
}

base::Result<void> Reader::step() {
  token_ = CASSIA_TRY(lexer_.next());
  return {};
}

void Reader::rewind(const Mark& mark) {
  lexer_.rewind(mark.cursor);
  token_ = mark.token;
}

base::Refusal Reader::unexpected(std::string_view expected) const {
  return syntax_refusal(token_.place, expected,
                        token_.kind == TokenKind::end ? "end of text" : token_.text);
}

base::Result<void> Reader::expect_symbol(std::string_view symbol) {
  if (!token_.is_symbol(symbol)) {
    return unexpected(symbol);
  }
  return step();
}

base::Result<void> Reader::expect_keyword(std::string_view keyword) {
  if (!token_.is_keyword(keyword)) {
    return unexpected(keyword);
  }
  return step();
}

base::Result<bool> Reader::take_symbol(std::string_view symbol) {
  if (!token_.is_symbol(symbol)) {
    return false;
  }
  CASSIA_TRY(step());
  return true;
}

base::Result<void> Reader::expect_end() {
  if (token_.kind != TokenKind::end) {
    return unexpected("the end of the expression");
  }
  return {};
}

// The current token is where the name starts: it is read again as letters.
base::Result<std::string> Reader::bind_name(std::initializer_list<std::string_view> terminators) {
  lexer_.rewind({.offset = token_.start, .place = token_.place});
  std::string name = CASSIA_TRY(lexer_.new_name(terminators));
  lexer_.learn(name);
  CASSIA_TRY(step());
  return name;
}

base::Result<NodePtr> Reader::whole_expression() {
  CASSIA_TRY(step());
  NodePtr node = CASSIA_TRY(expression());
  CASSIA_TRY(expect_end());
  return node;
}

base::Result<NodePtr> Reader::expression() {
  if (nesting_ >= kDepthMax) {
    return too_deep(token_.place);
  }
  ++nesting_;
  auto result = binary(Level::disjunction);
  --nesting_;
  return result;
}

base::Result<NodePtr> Reader::join(NodePtr left, Operator operation, NodePtr right) {
  return NodeBuilder(left->place).cover(left).cover(right).make(BinaryNode{operation, left, right});
}

// All operators bind to the left. `between` and `in` stand on the level of comparisons.
base::Result<NodePtr> Reader::binary(Level level) {
  NodePtr left = CASSIA_TRY(unary());
  while (true) {
    const bool is_comparison = level <= Level::comparison;
    if (is_comparison && token_.is_keyword("between")) {
      left = CASSIA_TRY(between(std::move(left)));
      continue;
    }
    if (is_comparison && token_.is_keyword("in")) {
      left = CASSIA_TRY(in(std::move(left)));
      continue;
    }
    const BinaryOperator* found = operator_at(token_);
    if (found == nullptr || found->level < level) {
      return left;
    }
    CASSIA_TRY(step());
    NodePtr right =
        CASSIA_TRY(found->level == Level::power ? unary() : binary(above(found->level)));
    left = CASSIA_TRY(join(std::move(left), found->operation, std::move(right)));
  }
}

base::Result<NodePtr> Reader::between(NodePtr value) {
  CASSIA_TRY(step());
  NodePtr low = CASSIA_TRY(binary(Level::sum));
  CASSIA_TRY(expect_keyword("and"));
  NodePtr high = CASSIA_TRY(binary(Level::sum));
  return NodeBuilder(value->place)
      .cover(value)
      .cover(low)
      .cover(high)
      .make(BetweenNode{value, low, high});
}

base::Result<NodePtr> Reader::in(NodePtr value) {
  CASSIA_TRY(step());
  std::vector<NodePtr> wanted;
  if (token_.is_symbol("(")) {
    const Place place = token_.place;
    CASSIA_TRY(step());
    wanted.push_back(CASSIA_TRY(test(Level::disjunction)));
    if (token_.is_symbol("..")) {
      wanted.front() = CASSIA_TRY(range_end(place, std::move(wanted.front()), false));
    } else {
      while (CASSIA_TRY(take_symbol(","))) {
        wanted.push_back(CASSIA_TRY(test(Level::disjunction)));
      }
      CASSIA_TRY(expect_symbol(")"));
    }
  } else {
    wanted.push_back(CASSIA_TRY(test(Level::sum)));
  }
  NodeBuilder builder(value->place);
  builder.cover(value);
  for (const NodePtr& each : wanted) {
    builder.cover(each);
  }
  return builder.make(InNode{std::move(value), std::move(wanted)});
}

base::Result<NodePtr> Reader::unary() {
  const Place place = token_.place;
  std::uint32_t negations = 0;
  while (CASSIA_TRY(take_symbol("-"))) {
    ++negations;
  }
  NodePtr node = CASSIA_TRY(postfix());
  for (; negations > 0; --negations) {
    node = CASSIA_TRY(NodeBuilder(place).cover(node).make(NegationNode{node}));
  }
  while (token_.is_keyword("instance")) {
    CASSIA_TRY(step());
    if (!token_.is(TokenKind::name, "of")) {
      return unexpected("of");
    }
    // The type's name is read as letters, not as tokens: it may hold spaces.
    TypePtr wanted = CASSIA_TRY(type());
    CASSIA_TRY(step());
    node = CASSIA_TRY(NodeBuilder(place).cover(node).make(InstanceNode{node, std::move(wanted)}));
  }
  return node;
}

base::Result<NodePtr> parse_expression(std::string_view text, const Vocabulary& vocabulary) {
  CASSIA_TRY(check_text(text));
  return Reader(text, vocabulary).whole_expression();
}

base::Result<UnaryTests> parse_unary_tests(std::string_view text, const Vocabulary& vocabulary) {
  CASSIA_TRY(check_text(text));
  return Reader(text, vocabulary).whole_tests();
}

base::Result<NodePtr> parse_expression(std::string_view text) {
  static const Vocabulary kBuiltIn;  // making one takes longer than reading most texts
  return parse_expression(text, kBuiltIn);
}

base::Result<TypePtr> parse_type(std::string_view text, const Vocabulary& vocabulary) {
  CASSIA_TRY(check_text(text));
  return Reader(text, vocabulary).whole_type();
}

}  // namespace cassia::engines::decision::feel
