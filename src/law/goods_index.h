#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "law/folded_text.h"
#include "law/pinyin_table.h"
#include "law/prefix_table.h"

namespace cassia::law {

struct GoodsName;  // law/goods_names.h

// Finds names of goods by what people type. Built once; a question costs two arrays of one byte a
// name and the entries that its parts begin.
class GoodsIndex {
 public:
  GoodsIndex() = default;
  // Names are told apart by their place in `names`.
  GoodsIndex(const std::vector<GoodsName>& names, const PinyinTable& pinyin);

  // How well a name answers, best first.
  enum class Rank : std::uint8_t { whole, beginning, part };
  struct Answer {
    Rank rank = Rank::part;
    std::uint32_t name = 0;
  };
  // The names that hold every part of the text (see terms_of), in no order. Parts are found
  // wherever a word or a Chinese character begins: in our names, in the official description, and
  // in the pinyin of the Chinese name, written out or by its initials. A name that is the whole
  // text ranks first, then one that begins with it.
  std::vector<Answer> find(std::string_view text) const;

 private:
  void add_text(std::string_view text, std::uint32_t name);
  void add_pinyin(std::string_view zh, const PinyinTable& pinyin, std::uint32_t name);
  void rank_whole(std::string_view text, std::vector<Rank>& ranks) const;

  std::size_t names_ = 0;
  PrefixTable table_;
};

}  // namespace cassia::law
