#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/hs_code.h"
#include "law/goods_index.h"
#include "law/language.h"

namespace cassia::law {

// Our own short name of a chapter, heading or subheading, and where a nomenclature was loaded its
// official English description (else empty).
struct GoodsName {
  base::HsCode code;
  LocalText name;  // all empty for a code that only the loaded nomenclature has
  std::string official;
};

// Names of goods by HS code (edition hs2022).
class GoodsNames {
 public:
  GoodsNames() = default;
  // Codes are unique (asserted). Without pinyin names are not found by it.
  explicit GoodsNames(std::vector<GoodsName> names, const PinyinTable& pinyin = {});

  const std::vector<GoodsName>& all() const { return names_; }
  // The name of the longest loaded prefix of `code` that has one in our words; nothing when even
  // its chapter has none.
  const GoodsName* find(const base::HsCode& code) const;
  // The longest loaded prefix with an official description.
  const GoodsName* find_official(const base::HsCode& code) const;
  // What a user typed. Digits (with or without points) find the codes that begin so; when there are
  // none, the longest code that begins them. Other text finds the names that hold all its parts:
  // one Chinese character or more, beginnings of English or Vietnamese words with or without
  // diacritics, pinyin or its initials. Names that are the text come first, then those that begin
  // with it, then the rest; within each, shorter codes first, then by code. At most `limit`.
  std::vector<const GoodsName*> search(std::string_view text, std::size_t limit) const;

 private:
  const GoodsName* longest(const base::HsCode& code, bool is_official) const;
  std::vector<const GoodsName*> find_codes(std::string_view digits, std::size_t limit) const;
  std::vector<const GoodsName*> find_words(std::string_view text, std::size_t limit) const;

  std::vector<GoodsName> names_;  // by padded code and length
  GoodsIndex index_;              // of names_, by place
};

}  // namespace cassia::law
