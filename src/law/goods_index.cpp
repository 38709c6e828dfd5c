#include "law/goods_index.h"

#include <algorithm>

#include "base/utf8.h"
#include "law/goods_names.h"

namespace cassia::law {

namespace {

// Where the words and the Chinese characters of a folded text begin.
std::vector<std::size_t> starts_of(std::string_view folded) {
  std::vector<std::size_t> starts;
  std::string_view rest = folded;
  char32_t before = U' ';
  while (!rest.empty()) {
    const std::size_t at = folded.size() - rest.size();
    const char32_t letter = base::take_letter(rest);
    if (is_han(letter) || (before == U' ' && letter != U' ')) {
      starts.push_back(at);
    }
    before = letter;
  }
  return starts;
}

// A text in pinyin with the places where its syllables begin.
struct Reading {
  std::string text;
  std::vector<std::size_t> starts;

  void add(std::string_view syllable) {
    starts.push_back(text.size());
    text += syllable;
  }
};

}  // namespace

GoodsIndex::GoodsIndex(const std::vector<GoodsName>& names, const PinyinTable& pinyin)
    : names_(names.size()) {
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    for (const std::string* text :
         {&names[i].name.zh, &names[i].name.en, &names[i].name.vi, &names[i].official}) {
      add_text(*text, i);
    }
    add_pinyin(names[i].name.zh, pinyin, i);
  }
  table_.sort();
}

void GoodsIndex::add_text(std::string_view text, std::uint32_t name) {
  const std::string folded = fold(text);
  table_.add(folded, starts_of(folded), name);
}

void GoodsIndex::add_pinyin(std::string_view zh, const PinyinTable& pinyin, std::uint32_t name) {
  Reading whole;
  Reading initials;
  while (!zh.empty()) {
    const std::string_view syllable = pinyin.reading_of(base::take_letter(zh));
    if (!syllable.empty()) {
      whole.add(syllable);
      initials.add(syllable.substr(0, 1));
    }
  }
  if (whole.text.empty()) {
    return;
  }
  table_.add(whole.text, whole.starts, name);
  table_.add(initials.text, initials.starts, name);
  if (whole.text.contains('v')) {  // ü is also typed as u
    std::ranges::replace(whole.text, 'v', 'u');
    table_.add(whole.text, whole.starts, name);
  }
}

void GoodsIndex::rank_whole(std::string_view text, std::vector<Rank>& ranks) const {
  for (const PrefixTable::Entry& entry : table_.starting_with(text)) {
    if (table_.is_at_start(entry)) {
      const Rank rank = table_.ends_after(entry, text.size()) ? Rank::whole : Rank::beginning;
      ranks[entry.owner] = std::min(ranks[entry.owner], rank);
    }
  }
}

std::vector<GoodsIndex::Answer> GoodsIndex::find(std::string_view text) const {
  const std::string folded = fold(text);
  const std::vector<std::string_view> terms = terms_of(folded);
  std::vector<Answer> answers;
  if (terms.empty()) {
    return answers;
  }
  // How many parts, from the first on, each name holds.
  std::vector<std::uint8_t> held(names_, 0);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (const PrefixTable::Entry& entry : table_.starting_with(terms[i])) {
      if (held[entry.owner] == i) {
        ++held[entry.owner];
      }
    }
  }
  std::vector<Rank> ranks(names_, Rank::part);
  rank_whole(folded, ranks);
  std::string joined = folded;
  if (std::erase(joined, ' ') > 0) {  // "liu lian", as pinyin is written out
    rank_whole(joined, ranks);
  }
  for (std::uint32_t name = 0; name < names_; ++name) {
    if (held[name] == terms.size()) {
      answers.push_back({ranks[name], name});
    }
  }
  return answers;
}

}  // namespace cassia::law
