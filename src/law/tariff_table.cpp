#include "law/tariff_table.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/assert.h"

namespace cassia::law {

namespace {

constexpr std::uint64_t kLengthFactor = 16;  // codes have at most ten digits

// How many ten-digit codes one of so many digits stands for.
constexpr std::uint64_t codes_below(int length) {
  constexpr std::array<std::uint64_t, 11> kCounts = {
      10'000'000'000, 1'000'000'000, 100'000'000, 10'000'000, 1'000'000, 100'000,
      10'000,         1'000,         100,         10,         1};
  return kCounts[static_cast<std::size_t>(length)];
}

bool is_prefix(std::uint64_t key, const base::HsCode& code) {
  const int row_length = static_cast<int>(key % kLengthFactor);
  const std::uint64_t first = key / kLengthFactor;
  return row_length <= code.length() && first <= code.padded() &&
         code.padded() < first + codes_below(row_length);
}

std::size_t chapter_of(std::uint64_t key) {
  constexpr std::uint64_t kKeysOfChapter = kLengthFactor * codes_below(2);
  return static_cast<std::size_t>(key / kKeysOfChapter);
}

}  // namespace

CodeRange range_of(const base::HsCode& code) {
  return {code.padded(), code.padded() + codes_below(code.length()) - 1};
}

std::uint64_t row_key(const base::HsCode& code) {
  return code.padded() * kLengthFactor + static_cast<std::uint64_t>(code.length());
}

bool TariffHead::is_valid_on(base::Date on) const {
  return valid_from <= on && (!valid_to || on <= *valid_to);
}

bool TariffHead::is_for(base::CountryCode origin) const {
  return origins.empty() || std::ranges::binary_search(origins, origin);
}

bool TariffHead::covers(CodeRange range) const {
  const auto after = std::ranges::upper_bound(coverage, range.first, {}, &CodeRange::first);
  return after != coverage.begin() && range.last <= std::prev(after)->last;
}

std::optional<std::size_t> TariffHead::column_index(std::string_view column) const {
  const auto found = std::ranges::find(columns, column);
  return found == columns.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

TariffTable::TariffTable(TariffHead head, TariffRows rows)
    : head_(std::move(head)),
      rows_(std::move(rows)),
      scope_(head_.column_index(kScopeColumn)),
      provisional_(head_.column_index(kProvisionalColumn)) {
  CASSIA_ASSERT(rows_.cells.size() == rows_.rows.size() * head_.columns.size(),
                "compile_tariffs counts the cells of every row");
  for (const TariffRow& row : rows_.rows) {
    ++chapter_starts_[chapter_of(row.key) + 1];
  }
  std::partial_sum(chapter_starts_.begin(), chapter_starts_.end(), chapter_starts_.begin());
}

std::optional<std::size_t> TariffTable::find_row(const base::HsCode& code) const {
  if (code.edition() != head_.edition || code.length() == 0) {
    return std::nullopt;
  }
  // In the order of the keys every prefix of a code stands before it, and whatever stands between
  // them is under that prefix too: the row before the code, or a parent of it, is the answer. All
  // of them are of the code's chapter.
  const std::uint64_t key = row_key(code);
  const auto chapter = rows_.rows.begin() + chapter_starts_[chapter_of(key)];
  const auto after = std::upper_bound(
      chapter, rows_.rows.begin() + chapter_starts_[chapter_of(key) + 1], key,
      [](std::uint64_t wanted, const TariffRow& candidate) { return wanted < candidate.key; });
  auto row = after == chapter ? -1 : static_cast<std::int32_t>(after - rows_.rows.begin()) - 1;
  while (row >= 0) {
    const TariffRow& candidate = rows_.rows[static_cast<std::size_t>(row)];
    if (is_prefix(candidate.key, code)) {
      return static_cast<std::size_t>(row);
    }
    row = candidate.parent;
  }
  return std::nullopt;
}

std::vector<base::HsCode> TariffTable::codes_in(CodeRange range, int digits,
                                                std::size_t limit) const {
  std::vector<base::HsCode> codes;
  auto row = std::ranges::lower_bound(rows_.rows, range.first * kLengthFactor, {}, &TariffRow::key);
  for (; row != rows_.rows.end() && row->key / kLengthFactor <= range.last && codes.size() < limit;
       ++row) {
    if (static_cast<int>(row->key % kLengthFactor) == digits) {
      const std::uint64_t number = row->key / kLengthFactor / codes_below(digits);
      const std::string text = std::to_string(number);
      const std::size_t zeros = static_cast<std::size_t>(digits) - text.size();
      const auto code = base::HsCode::parse(std::string(zeros, '0') + text, head_.edition);
      CASSIA_ASSERT(code.has_value(), "compile_tariffs parsed the code of every row");
      codes.push_back(*code);
    }
  }
  return codes;
}

TariffCell TariffTable::cell(std::size_t row, std::size_t column) const {
  const std::size_t first = row * head_.columns.size();
  const CellText& text = rows_.texts[rows_.cells[first + column]];
  TariffCell cell;
  cell.rates = std::span(rows_.rates).subspan(text.first_rate, text.rate_count);
  if (scope_ && column == provisional_) {
    cell.is_for_part_of_line = rows_.texts[rows_.cells[first + *scope_]].is_part;
  }
  return cell;
}

}  // namespace cassia::law
