#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "engines/decision/feel/ast.h"
#include "engines/decision/feel/vocabulary.h"

namespace cassia::engines::decision::feel {

// Limits of one text. Both keep hostile texts from the stack and the memory, and are far above what
// people write; what is beyond is refused with its place.
inline constexpr std::size_t kTextBytesMax = 1'000'000;
inline constexpr std::uint32_t kDepthMax = 200;

// Reads one expression of FEEL. A refusal has the line and column at which reading stopped, and
// what would have been right there.
base::Result<NodePtr> parse_expression(std::string_view text, const Vocabulary& vocabulary);
// The same with the built-in names alone.
base::Result<NodePtr> parse_expression(std::string_view text);

// Reads the tests of a cell: "-", `< 5, [10..20)`, `not("a", "b")`, `? > x and ? < y`.
base::Result<UnaryTests> parse_unary_tests(std::string_view text, const Vocabulary& vocabulary);

// Reads the name of a type: "list<number>", "context<a: string>", "function<number> -> string".
base::Result<TypePtr> parse_type(std::string_view text, const Vocabulary& vocabulary);

}  // namespace cassia::engines::decision::feel
