#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/hs_code.h"
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
  explicit GoodsNames(std::vector<GoodsName> names);  // codes are unique (asserted)

  const std::vector<GoodsName>& all() const { return names_; }
  // The name of the longest loaded prefix of `code` that has one in our words; nothing when even
  // its chapter has none.
  const GoodsName* find(const base::HsCode& code) const;
  // The longest loaded prefix with an official description.
  const GoodsName* find_official(const base::HsCode& code) const;
  // What a user typed: digits (with or without points) find codes that begin so, other text finds
  // names that contain it, in any language and without regard to the case of Latin letters; one
  // Chinese character is enough. Shorter codes first, then by code; at most `limit`.
  std::vector<const GoodsName*> search(std::string_view text, std::size_t limit) const;

 private:
  const GoodsName* longest(const base::HsCode& code, bool is_official) const;
  std::vector<GoodsName> names_;  // by padded code and length
};

}  // namespace cassia::law
