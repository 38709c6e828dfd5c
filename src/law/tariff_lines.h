#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "law/law_text.h"
#include "law/tariff_table.h"

namespace cassia::law {

// The lines of one tariff file, taken one after another, with their numbers for refusals.
class TariffLines {
 public:
  // Refuses law_table_malformed unless the last line ends in a line feed, and what check_text
  // refuses. `file` outlives the lines.
  static base::Result<TariffLines> open(const LawText& file);

  bool is_at_end() const { return rest_.empty(); }
  std::string_view peek() const { return rest_.substr(0, rest_.find('\n')); }
  std::string_view take();

  // law_table_malformed at the line taken last.
  base::Refusal malformed(std::string problem) const;
  std::string_view path() const { return path_; }

 private:
  TariffLines(std::string_view path, std::string_view rest) : path_(path), rest_(rest) {}

  std::string_view path_;
  std::string_view rest_;
  int number_ = 0;
};

// The word before the next blank, taken off `rest` together with the blank. An empty word says
// that `rest` began with a blank, ended with one or was empty.
std::string_view take_word(std::string_view& rest);

// The value of the next line, "key: value", whose key must be `key`. Refuses law_table_malformed.
base::Result<std::string_view> take_value(TariffLines& lines, std::string_view key);

// The first line and the head up to "---".
base::Result<TariffHead> read_head(TariffLines& lines);

}  // namespace cassia::law
