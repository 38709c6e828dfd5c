#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cassia::law {

// Whether the letter is a Chinese character.
bool is_han(char32_t letter);

// A text as it is compared when people search: Latin letters small and without diacritics (those of
// Vietnamese, of pinyin and of Western Europe; "đ" is "d"), full-width letters and digits as plain
// ones, Chinese characters as they are. Whatever else stands between them, also bytes that are no
// UTF-8, counts as one blank; a blank also parts Chinese from Latin. None at either end.
std::string fold(std::string_view text);

// What a folded text asks for, part by part: each Latin word, each Chinese character that stands
// alone, and of longer Chinese words every two neighbours. At most kTermsMax; the rest is ignored.
inline constexpr std::size_t kTermsMax = 24;
std::vector<std::string_view> terms_of(std::string_view folded);

}  // namespace cassia::law
