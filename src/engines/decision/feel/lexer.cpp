#include "engines/decision/feel/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "engines/decision/feel/letters.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::array<std::string_view, 17> kKeywords = {
    "if",  "then", "else",    "for",      "in",       "return", "some",  "every", "satisfies",
    "and", "or",   "between", "instance", "function", "true",   "false", "null"};
constexpr std::array<std::string_view, 24> kSymbols = {
    "**", "<=", ">=", "!=", "..", "->", "<", ">", "=", "+", "-", "*",
    "/",  "(",  ")",  "[",  "]",  "{",  "}", ",", ":", ".", "@", ";"};
constexpr std::size_t kFoundLettersMax = 20;

std::size_t digits_size(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

// The bytes of a number as written. A point belongs to it only where a digit follows: "1..5".
std::size_t number_size(std::string_view text) {
  std::size_t size = digits_size(text);
  if (size + 1 < text.size() && text[size] == '.' && is_digit(text[size + 1])) {
    size += 1 + digits_size(text.substr(size + 1));
  }
  if (size < text.size() && (text[size] == 'e' || text[size] == 'E')) {
    const bool is_signed =
        size + 1 < text.size() && (text[size + 1] == '+' || text[size + 1] == '-');
    const std::size_t start = size + (is_signed ? 2 : 1);
    const std::size_t digits = start < text.size() ? digits_size(text.substr(start)) : 0;
    size = digits > 0 ? start + digits : size;
  }
  return size;
}

}  // namespace

std::string to_text(const Place& place) {
  return fmt::format("line {}, column {}", place.line, place.column);
}

base::Refusal syntax_refusal(const Place& place, std::string_view expected,
                             std::string_view found) {
  return {.code = kFeelSyntax,
          .place = to_text(place),
          .facts = {{"expected", std::string(expected)},
                    {"found", std::string(letters(found, 0, kFoundLettersMax))}}};
}

Lexer::Lexer(std::string_view text, const Vocabulary& vocabulary)
    : text_(text), vocabulary_(vocabulary) {}

base::Refusal Lexer::unexpected(std::string_view expected) const {
  const std::string_view left = rest();
  return syntax_refusal(cursor_.place, expected, left.empty() ? "end of text" : left);
}

void Lexer::advance(std::size_t bytes) {
  for (const char byte : rest().substr(0, bytes)) {
    if (byte == '\n') {
      ++cursor_.place.line;
      cursor_.place.column = 1;
    } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
      ++cursor_.place.column;
    }
  }
  cursor_.offset += bytes;
}

base::Result<void> Lexer::skip_space() {
  while (true) {
    const std::string_view left = rest();
    const auto letter = letter_at(left, 0);
    if (left.starts_with("//")) {
      advance(std::min(left.find('\n'), left.size()));
    } else if (left.starts_with("/*")) {
      const std::size_t end = left.find("*/", 2);
      if (end == std::string_view::npos) {
        return unexpected("a comment that ends with */");
      }
      advance(end + 2);
    } else if (letter.has_value() && is_space(letter->code)) {
      advance(letter->size);
    } else {
      return {};
    }
  }
}

base::Result<Token> Lexer::next() {
  CASSIA_TRY(skip_space());
  const std::string_view left = rest();
  Token token{.place = cursor_.place, .start = cursor_.offset};
  if (left.empty()) {
    return token;
  }
  if (is_digit(left[0]) || (left[0] == '.' && left.size() > 1 && is_digit(left[1]))) {
    return number(std::move(token));
  }
  if (left[0] == '"') {
    return string(std::move(token));
  }
  auto name = vocabulary_.match_name(left);
  if (auto own = learned_.match_name(left); own.has_value() && own->size > name->size) {
    name = std::move(own);
  }
  if (name.has_value()) {
    const bool is_keyword = std::ranges::find(kKeywords, name->name) != kKeywords.end();
    token.kind = is_keyword ? TokenKind::keyword : TokenKind::name;
    token.text = std::move(name->name);
    advance(name->size);
    return token;
  }
  const auto symbol = std::ranges::find_if(
      kSymbols, [left](std::string_view each) { return left.starts_with(each); });
  if (symbol == kSymbols.end()) {
    return unexpected("an expression");
  }
  token.kind = TokenKind::symbol;
  token.text = *symbol;
  advance(symbol->size());
  return token;
}

base::Result<Token> Lexer::number(Token token) {
  const std::string_view text = rest().substr(0, number_size(rest()));
  const auto value = Number::parse(text);
  if (!value.has_value()) {
    return unexpected("a number of at most 34 digits");
  }
  token.kind = TokenKind::number;
  token.text = text;
  token.value = Value(*value);
  advance(text.size());
  return token;
}

base::Result<Token> Lexer::string(Token token) {
  const Cursor start = cursor_;
  std::string text;
  advance(1);
  while (true) {
    const std::string_view left = rest();
    const std::size_t plain = std::min(left.find_first_of("\"\\"), left.size());
    text += left.substr(0, plain);
    advance(plain);
    if (plain == left.size()) {
      rewind(start);
      return unexpected("a string that ends with a quotation mark");
    }
    if (left[plain] == '"') {
      advance(1);
      break;
    }
    CASSIA_TRY(escape(text));
  }
  token.kind = TokenKind::string;
  token.text = "a string";
  token.value = Value(std::move(text));
  return token;
}

base::Result<char32_t> Lexer::hexadecimal(std::size_t digits) {
  char32_t code = 0;
  for (std::size_t at = 0; at < digits; ++at) {
    const std::string_view left = rest();
    constexpr std::string_view kDigits = "0123456789abcdef";
    const char letter = left.empty() ? ' ' : static_cast<char>(left[0] | 0x20);
    const std::size_t digit = kDigits.find(letter);
    if (digit == std::string_view::npos) {
      return unexpected("a hexadecimal digit");
    }
    code = code * 16 + static_cast<char32_t>(digit);
    advance(1);
  }
  return code;
}

base::Result<void> Lexer::escape(std::string& text) {
  constexpr std::string_view kLetters = "nrt\"'\\";
  constexpr std::string_view kMeanings = "\n\r\t\"'\\";
  const Cursor start = cursor_;
  const char letter = rest().size() > 1 ? rest()[1] : ' ';
  if (const std::size_t at = kLetters.find(letter); at != std::string_view::npos) {
    text += kMeanings[at];
    advance(2);
    return {};
  }
  if (letter != 'u' && letter != 'U') {  // "\\d+" is a pattern as people write it
    text += '\\';
    advance(1);
    return {};
  }
  advance(2);
  char32_t code = CASSIA_TRY(hexadecimal(letter == 'u' ? 4 : 6));
  if (code >= 0xD800 && code < 0xDC00 && rest().starts_with("\\u")) {
    advance(2);
    const char32_t low = CASSIA_TRY(hexadecimal(4));
    code =
        low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00) : code;
  }
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
    rewind(start);
    return unexpected("an escape that names a letter");
  }
  base::append_letter(text, code);
  return {};
}

base::Result<std::string> Lexer::new_name(std::initializer_list<std::string_view> terminators) {
  CASSIA_TRY(skip_space());
  const std::size_t start = cursor_.offset;
  while (!rest().empty()) {
    const std::string_view word = plain_name(rest());
    const std::string_view here = word.empty() ? rest().substr(0, 1) : word;
    if (std::ranges::find(terminators, here) != terminators.end()) {
      std::string name = canonical_name(text_.substr(start, cursor_.offset - start));
      if (!is_name_start(letter_at(name, 0).value_or(Letter{}).code)) {
        break;
      }
      return name;
    }
    constexpr std::string_view kSigns = "./-'+*";
    if (word.empty() && !kSigns.contains(here) && !is_digit(here[0])) {
      break;
    }
    advance(word.empty() ? 1 : word.size());
    CASSIA_TRY(skip_space());
  }
  return unexpected("a name");
}

TypePtr Lexer::type_name() {
  if (!skip_space().has_value()) {
    return nullptr;
  }
  auto match = vocabulary_.match_type(rest());
  if (!match.has_value()) {
    return nullptr;
  }
  advance(match->size);
  return std::move(match->type);
}

}  // namespace cassia::engines::decision::feel
