#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "engines/decision/feel/place.h"
#include "engines/decision/feel/value.h"
#include "engines/decision/feel/vocabulary.h"

namespace cassia::engines::decision::feel {

enum class TokenKind { end, number, string, name, keyword, symbol };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string text = {};  // the name, keyword or symbol; what stands there, for the others
  Value value = {};       // of a number or string
  Place place = {};
  std::size_t start = 0;

  bool is(TokenKind wanted, std::string_view text_wanted) const {
    return kind == wanted && text == text_wanted;
  }
  bool is_symbol(std::string_view wanted) const { return is(TokenKind::symbol, wanted); }
  bool is_keyword(std::string_view wanted) const { return is(TokenKind::keyword, wanted); }
};

// Cuts an expression into tokens, one at a time, since names bound within the expression (`for
// delivery date in ...`) change where later names end.
class Lexer {
 public:
  struct Cursor {
    std::size_t offset = 0;
    Place place = {};
  };

  Lexer(std::string_view text, const Vocabulary& vocabulary);

  // The next token; past the end, always the token `end`.
  base::Result<Token> next();

  // A name that is being given here: all words and signs up to one of the terminators, which are
  // symbols (":") or words ("in"). Refuses where none of them follows.
  base::Result<std::string> new_name(std::initializer_list<std::string_view> terminators);

  // A type's name; a null pointer where what stands here is the name of no known type.
  TypePtr type_name();

  // From now on, names that start with a word of this one are matched with it.
  void learn(std::string_view name) { learned_.add_name(name); }

  Cursor cursor() const { return cursor_; }
  void rewind(const Cursor& cursor) { cursor_ = cursor; }
  std::string_view rest() const { return text_.substr(cursor_.offset); }

  // The refusal to read on here: `expected` is what would have been right.
  base::Refusal unexpected(std::string_view expected) const;

 private:
  void advance(std::size_t bytes);
  base::Result<void> skip_space();
  base::Result<Token> number(Token token);
  base::Result<Token> string(Token token);
  base::Result<void> escape(std::string& text);
  base::Result<char32_t> hexadecimal(std::size_t digits);

  std::string_view text_;
  const Vocabulary& vocabulary_;
  NameSet learned_;
  Cursor cursor_;
};

// The refusal of what stands at a place of an expression.
base::Refusal syntax_refusal(const Place& place, std::string_view expected, std::string_view found);

}  // namespace cassia::engines::decision::feel
