#include "law/tariff_row_reader.h"

#include <algorithm>
#include <limits>

namespace cassia::law {

namespace {

constexpr std::string_view kNothing = "-";
constexpr std::string_view kPartOfLine = "ex";

// A rate in its one spelling: "7.50" and "07" are none.
base::Result<base::Rate> read_rate(const TariffLines& lines, std::string_view text) {
  auto rate = base::Rate::parse_percent(text);
  if (!rate || base::print_percent(*rate) != text) {
    return lines.malformed("no rate: " + std::string(text));
  }
  return rate;
}

base::Result<CellText> read_scope(const TariffLines& lines, std::string_view text) {
  if (text != kNothing && text != kPartOfLine) {
    return lines.malformed("neither ex nor '-': " + std::string(text));
  }
  return CellText{.is_part = text == kPartOfLine};
}

}  // namespace

base::Result<void> TariffRowReader::read(const TariffLines& lines, std::string_view line) {
  CASSIA_TRY(read_code(lines, take_word(line)));
  for (const std::string& column : head_->columns) {
    if (line.empty()) {
      return lines.malformed("too few cells");
    }
    rows_.cells.push_back(CASSIA_TRY(text_index(lines, column, take_word(line))));
  }
  if (!line.empty()) {
    return lines.malformed("too many cells");
  }
  return check_scope(lines);
}

base::Result<void> TariffRowReader::read_code(const TariffLines& lines, std::string_view text) {
  const auto code = base::HsCode::parse(text, head_->edition);
  if (!code || text.contains('.')) {
    return lines.malformed("no code: " + std::string(text));
  }
  const std::uint64_t key = row_key(*code);
  if (!rows_.rows.empty() && rows_.rows.back().key >= key) {
    return lines.malformed("the code does not stand after the one before");
  }
  if (!head_->covers(range_of(*code))) {
    return lines.malformed("the code lies outside the coverage");
  }
  while (!open_.empty() && !open_.back().first.covers(*code)) {
    open_.pop_back();
  }
  rows_.rows.push_back({key, open_.empty() ? -1 : open_.back().second});
  open_.emplace_back(*code, static_cast<std::int32_t>(rows_.rows.size() - 1));
  return {};
}

// A scope qualifies a provisional rate: without one it says nothing.
base::Result<void> TariffRowReader::check_scope(const TariffLines& lines) const {
  const auto cell = [&](std::size_t column) {
    return rows_.texts[rows_.cells[rows_.cells.size() - head_->columns.size() + column]];
  };
  const auto scope = head_->column_index(kScopeColumn);
  if (scope && cell(*scope).is_part &&
      cell(*head_->column_index(kProvisionalColumn)).rate_count == 0) {
    return lines.malformed("a scope without a provisional rate");
  }
  return {};
}

base::Result<std::uint32_t> TariffRowReader::text_index(const TariffLines& lines,
                                                        std::string_view column,
                                                        std::string_view text) {
  const bool is_scope = column == kScopeColumn;
  auto& known = is_scope ? scopes_ : column == kVatColumn ? choices_ : plain_;
  if (const auto found = known.find(text); found != known.end()) {
    return found->second;
  }
  CellText cell = CASSIA_TRY(is_scope ? read_scope(lines, text)
                                      : read_rates(lines, text, column == kVatColumn));
  rows_.texts.push_back(cell);
  const auto index = static_cast<std::uint32_t>(rows_.texts.size() - 1);
  known.emplace(text, index);
  return index;
}

// "13", "-", or where the goods may decide "8/10", ascending.
base::Result<CellText> TariffRowReader::read_rates(const TariffLines& lines, std::string_view text,
                                                   bool may_be_several) {
  CellText cell{.first_rate = static_cast<std::uint32_t>(rows_.rates.size())};
  if (text == kNothing) {
    return cell;
  }
  for (bool is_more = true; is_more;) {
    const auto slash = may_be_several ? std::min(text.find('/'), text.size()) : text.size();
    const base::Rate rate = CASSIA_TRY(read_rate(lines, text.substr(0, slash)));
    if (cell.rate_count == std::numeric_limits<std::uint16_t>::max() ||
        (cell.rate_count > 0 && rows_.rates.back() >= rate)) {
      return lines.malformed("the rates of the cell are not in ascending order");
    }
    rows_.rates.push_back(rate);
    ++cell.rate_count;
    is_more = slash < text.size();
    text.remove_prefix(std::min(slash + 1, text.size()));
  }
  return cell;
}

}  // namespace cassia::law
