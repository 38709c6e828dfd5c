#pragma once

#include <array>
#include <cstddef>
#include <string_view>

// The name of a struct in snake_case, at compile time: `LodgeDeclaration` is "lodge_declaration".
namespace cassia::codec {

namespace internal {

// Both compilers of the project put the type into this text as "T = name" before a ';' or ']'.
template <typename T>
constexpr std::string_view type_signature() {
  return __PRETTY_FUNCTION__;
}

constexpr std::string_view struct_name(std::string_view signature) {
  constexpr std::string_view kMark = "T = ";
  signature.remove_prefix(signature.find(kMark) + kMark.size());
  signature = signature.substr(0, signature.find_first_of(";]"));
  const std::size_t scope = signature.rfind("::");
  return scope == std::string_view::npos ? signature : signature.substr(scope + 2);
}

constexpr bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }

// Whether a word begins at `at`: a capital after a small letter or before one ("HSCode":
// "hs_code").
constexpr bool begins_word(std::string_view name, std::size_t at) {
  if (at == 0 || !is_upper(name[at])) {
    return false;
  }
  return !is_upper(name[at - 1]) || (at + 1 < name.size() && !is_upper(name[at + 1]));
}

struct SnakeName {
  std::array<char, 96> letters{};
  std::size_t length = 0;

  constexpr std::string_view text() const { return {letters.data(), length}; }
};

constexpr SnakeName snake_name(std::string_view name) {
  SnakeName snake;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (begins_word(name, at)) {
      snake.letters[snake.length++] = '_';
    }
    const char letter = name[at];
    snake.letters[snake.length++] =
        is_upper(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return snake;
}

template <typename T>
inline constexpr SnakeName kSnakeName = snake_name(struct_name(type_signature<T>()));

}  // namespace internal

template <typename T>
inline constexpr std::string_view kTypeName = internal::kSnakeName<T>.text();

}  // namespace cassia::codec
