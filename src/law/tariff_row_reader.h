#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "law/tariff_lines.h"

namespace cassia::law {

// Reads the rows of one table one after another, keeping each distinct text of a cell once. The
// head and the text outlive the reader.
class TariffRowReader {
 public:
  explicit TariffRowReader(const TariffHead& head) : head_(&head) {}

  // One line below the head; refuses law_table_malformed.
  base::Result<void> read(const TariffLines& lines, std::string_view line);
  TariffRows finish() && { return std::move(rows_); }

 private:
  base::Result<void> read_code(const TariffLines& lines, std::string_view text);
  base::Result<void> check_scope(const TariffLines& lines) const;
  base::Result<std::uint32_t> text_index(const TariffLines& lines, std::string_view column,
                                         std::string_view text);
  base::Result<CellText> read_rates(const TariffLines& lines, std::string_view text,
                                    bool may_be_several);

  const TariffHead* head_;
  TariffRows rows_;
  std::vector<std::pair<base::HsCode, std::int32_t>> open_;  // rows the next may stand under
  std::unordered_map<std::string_view, std::uint32_t> plain_, choices_, scopes_;
};

}  // namespace cassia::law
