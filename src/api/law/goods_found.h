#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/hs_code.h"
#include "law/law_book.h"

namespace cassia::api {

// How much of the nomenclature a code stands for. A line is one of the import tariff, which alone
// can be declared.
enum class GoodsLevel : std::uint8_t { chapter, heading, subheading, line };
BOOST_DESCRIBE_ENUM(GoodsLevel, chapter, heading, subheading, line)

struct GoodsView {
  base::HsCode hs_code = {};
  GoodsLevel level = GoodsLevel::chapter;
  std::string name = {};      // of a line: that of the nearest code above it that has one
  std::string official = {};  // English, of a loaded nomenclature
  std::string mfn = {};       // of a line: its rate, "20"; empty where goods decide among several
};
BOOST_DESCRIBE_STRUCT(GoodsView, (), (hs_code, level, name, official, mfn))

struct GoodsQuestion {
  std::string text = {};
  base::Date on = {};  // whose import tariff has the lines
  std::size_t skip = 0;
  std::size_t limit = 0;
  law::Language language = law::Language::zh;
};

struct GoodsPage {
  std::vector<GoodsView> items = {};
  std::optional<std::size_t> next = {};  // how many to skip for what follows; nothing: that is all
};

// What a user may mean by a text (law::GoodsNames::search), and under it the lines of the import
// tariff: those that begin with the typed digits, from the fourth on; of a name, those under the
// headings and subheadings that are called so. Ten digits find the line of their first eight. In
// one order, of which the page is a part.
GoodsPage find_goods(const law::LawBook& law, const GoodsQuestion& question);

}  // namespace cassia::api
