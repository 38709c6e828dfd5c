#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "engines/decision/feel/ast.h"
#include "engines/decision/feel/lexer.h"

namespace cassia::engines::decision::feel {

// How tightly an operator binds; a higher level binds its operands first.
enum class Level { disjunction = 1, conjunction, comparison, sum, product, power };

// A reader of expressions by recursive descent with one token of foresight. It goes back only where
// FEEL itself is ambiguous: named arguments, and `not(...)` as a test or as a call.
class Reader {
 public:
  Reader(std::string_view text, const Vocabulary& vocabulary) : lexer_(text, vocabulary) {}

  base::Result<NodePtr> whole_expression();
  base::Result<UnaryTests> whole_tests();
  base::Result<TypePtr> whole_type();

 private:
  struct Mark {
    Lexer::Cursor cursor;
    Token token;
  };

  base::Result<void> step();  // to the next token
  base::Result<void> expect_symbol(std::string_view symbol);
  base::Result<void> expect_keyword(std::string_view keyword);
  base::Result<bool> take_symbol(std::string_view symbol);
  base::Result<void> expect_end();
  base::Refusal unexpected(std::string_view expected) const;
  Mark mark() const { return {.cursor = lexer_.cursor(), .token = token_}; }
  void rewind(const Mark& mark);
  base::Result<std::string> bind_name(std::initializer_list<std::string_view> terminators);

  base::Result<NodePtr> expression();
  base::Result<NodePtr> binary(Level level);
  base::Result<NodePtr> join(NodePtr left, Operator operation, NodePtr right);
  base::Result<NodePtr> between(NodePtr value);
  base::Result<NodePtr> in(NodePtr value);
  base::Result<NodePtr> unary();
  base::Result<NodePtr> postfix();
  base::Result<NodePtr> primary();
  base::Result<NodePtr> keyword_expression();
  base::Result<NodePtr> path(NodePtr source);
  base::Result<NodePtr> filter(NodePtr source);
  base::Result<NodePtr> call(NodePtr callee);
  base::Result<CallNode::Argument> argument(bool is_named);

  base::Result<NodePtr> bracket();
  base::Result<NodePtr> parenthesis();
  base::Result<NodePtr> range_end(const Place& place, NodePtr start, bool is_start_included);
  base::Result<NodePtr> context();
  base::Result<NodePtr> at_literal();
  base::Result<NodePtr> if_expression();
  base::Result<NodePtr> for_expression();
  base::Result<NodePtr> quantified_expression();
  base::Result<NodePtr> function_expression();
  base::Result<std::vector<Iteration>> iterations(std::string_view keyword);
  base::Result<Parameter> parameter();

  base::Result<NodePtr> test(Level level);
  base::Result<std::vector<NodePtr>> tests(Level level);
  base::Result<TypePtr> type();
  base::Result<TypePtr> compound_type(const std::string& name);
  base::Result<TypePtr> context_type();
  base::Result<TypePtr> function_type();

  bool bracket_closes_range() const;

  Lexer lexer_;
  Token token_;
  std::uint32_t nesting_ = 0;
};

}  // namespace cassia::engines::decision::feel
