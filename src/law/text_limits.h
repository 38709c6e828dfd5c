#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "law/law_text.h"

namespace cassia::law {

// What a law folder may hold at most: far above the real one, far below what would exhaust memory.
inline constexpr std::size_t kFilesMax = 2000;
inline constexpr std::size_t kFileBytesMax = 4U << 20U;
inline constexpr std::size_t kYamlBytesMax = 1U << 20U;
inline constexpr int kYamlDepthMax = 16;
// Columns before the content of a line. Nested blocks need ever more of them, which bounds how
// deep blocks nest.
inline constexpr int kYamlIndentMax = 2 * kYamlDepthMax;

// Refuses law_too_large, law_not_utf8 (also a byte-order mark) and law_malformed (a control letter
// other than the line feed) with the line.
base::Result<void> check_text(const LawText& text);

// Refuses law_too_large and law_too_deep: blocks that begin beyond kYamlIndentMax, or brackets
// nested beyond kYamlDepthMax. Runs before the YAML parser, which recurses.
base::Result<void> check_yaml_shape(const LawText& text);

}  // namespace cassia::law
