#include "law/folded_text.h"

#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace cassia::law {

namespace {

// The letters with diacritics by their plain one.
struct Plain {
  char plain;
  std::u32string_view letters;
};
constexpr std::array<Plain, 9> kPlain = {{
    {'a', U"ÀÁẠẢÃÂẦẤẬẨẪĂẰẮẶẲẴÄÅĀǍàáạảãâầấậẩẫăằắặẳẵäåāǎ"},
    {'c', U"Çç"},
    {'d', U"Đđ"},
    {'e', U"ÈÉẸẺẼÊỀẾỆỂỄËĒĚèéẹẻẽêềếệểễëēě"},
    {'i', U"ÌÍỊỈĨÎÏĪǏìíịỉĩîïīǐ"},
    {'n', U"ÑŃŇǸñńňǹ"},
    {'o', U"ÒÓỌỎÕÔỒỐỘỔỖƠỜỚỢỞỠÖŌǑØòóọỏõôồốộổỗơờớợởỡöōǒø"},
    {'u', U"ÙÚỤỦŨƯỪỨỰỬỮÛÜŪǓǕǗǙǛùúụủũưừứựửữûüūǔǖǘǚǜ"},
    {'y', U"ỲÝỴỶỸỳýỵỷỹ"},
}};

// They lie in two ranges: Latin-1 to Latin Extended-B, and the Vietnamese part of Latin Extended
// Additional. Zero for a letter that has no plain one.
constexpr char32_t kLatinFrom = 0xC0;
constexpr char32_t kLatinTo = 0x24F;
constexpr char32_t kVietnameseFrom = 0x1EA0;
constexpr char32_t kVietnameseTo = 0x1EF9;
constexpr std::size_t kLatinCount = kLatinTo - kLatinFrom + 1;
using PlainTable = std::array<char, kLatinCount + kVietnameseTo - kVietnameseFrom + 1>;

constexpr std::size_t table_place(char32_t letter) {
  return letter <= kLatinTo ? letter - kLatinFrom : kLatinCount + letter - kVietnameseFrom;
}

constexpr PlainTable make_plain_table() {
  PlainTable table{};
  for (const Plain& entry : kPlain) {
    for (const char32_t letter : entry.letters) {
      table[table_place(letter)] = entry.plain;
    }
  }
  return table;
}
constexpr PlainTable kPlainTable = make_plain_table();

// Small plain letter or digit; zero when the letter is neither.
char plain_of(char32_t letter) {
  constexpr char32_t kFullWidthOffset = 0xFEE0;
  if (letter >= U'！' && letter <= U'～') {
    letter -= kFullWidthOffset;
  }
  if (letter < 0x80) {
    const char ascii = static_cast<char>(letter);
    if (ascii >= 'A' && ascii <= 'Z') {
      return static_cast<char>(ascii - 'A' + 'a');
    }
    return (ascii >= 'a' && ascii <= 'z') || (ascii >= '0' && ascii <= '9') ? ascii : '\0';
  }
  const bool is_known = (letter >= kLatinFrom && letter <= kLatinTo) ||
                        (letter >= kVietnameseFrom && letter <= kVietnameseTo);
  return is_known ? kPlainTable[table_place(letter)] : '\0';
}

bool is_combining_mark(char32_t letter) { return letter >= 0x300 && letter <= 0x36F; }

enum class Kind : std::uint8_t { none, latin, han };

// The pairs of neighbours of a Chinese word, or the word itself when it is no longer than that.
void add_pairs(std::string_view word, std::vector<std::string_view>& terms) {
  std::size_t before = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t end = at + base::letter_length(word.substr(at));
    if ((at > 0 || end == word.size()) && terms.size() < kTermsMax) {
      terms.push_back(word.substr(before, end - before));
    }
    before = at;
    at = end;
  }
}

}  // namespace

bool is_han(char32_t letter) {
  return (letter >= 0x4E00 && letter <= 0x9FFF) || (letter >= 0x3400 && letter <= 0x4DBF) ||
         (letter >= 0xF900 && letter <= 0xFAFF) || (letter >= 0x20000 && letter <= 0x323AF);
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  Kind before = Kind::none;
  const auto begin = [&](Kind kind) {
    if (before != kind && !folded.empty()) {
      folded += ' ';
    }
    before = kind;
  };
  while (!text.empty()) {
    const char32_t letter = base::take_letter(text);
    if (is_combining_mark(letter)) {
      continue;  // a diacritic that was typed after its letter
    }
    const char plain = plain_of(letter);
    if (plain != '\0') {
      begin(Kind::latin);
      folded += plain;
    } else if (is_han(letter)) {
      begin(Kind::han);
      base::append_letter(folded, letter);
    } else {
      before = Kind::none;
    }
  }
  return folded;
}

std::vector<std::string_view> terms_of(std::string_view folded) {
  std::vector<std::string_view> terms;
  while (!folded.empty() && terms.size() < kTermsMax) {
    const std::string_view word = folded.substr(0, folded.find(' '));
    folded.remove_prefix(word.size() < folded.size() ? word.size() + 1 : word.size());
    if (static_cast<std::uint8_t>(word.front()) < 0x80) {
      terms.push_back(word);
    } else {
      add_pairs(word, terms);
    }
  }
  return terms;
}

}  // namespace cassia::law
