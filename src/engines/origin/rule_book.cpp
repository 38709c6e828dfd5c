#include "engines/origin/rule_book.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/assert.h"

namespace cassia::engines::origin {

namespace {

constexpr std::uint64_t kHeadings = 10'000;
constexpr std::uint64_t kHeadingWidth = 1'000'000;

std::uint64_t width_of(const CodeRange& range) { return range.last - range.first; }

}  // namespace

RuleBook::RuleBook(std::vector<RuleTable> tables) : tables_(std::move(tables)) {
  std::ranges::sort(tables_, [](const RuleTable& left, const RuleTable& right) {
    return std::pair(std::string_view(left.agreement), left.valid_from) <
           std::pair(std::string_view(right.agreement), right.valid_from);
  });
  for (const RuleTable& table : tables_) {
    indexes_.push_back(index_of(table));
  }
}

const RuleTable* RuleBook::table_on(std::string_view agreement, base::Date on) const {
  const RuleTable* found = nullptr;
  for (const RuleTable& table : tables_) {
    if (table.agreement == agreement && table.is_valid_on(on)) {
      found = &table;
    }
  }
  return found;
}

const RuleTable* RuleBook::table_beside(std::string_view agreement, base::Date on) const {
  const auto found = std::ranges::find_if(tables_, [&](const RuleTable& table) {
    return table.agreement == agreement && !table.is_valid_on(on);
  });
  return found == tables_.end() ? nullptr : &*found;
}

// Sweeps over the ends of all ranges with the rows that are open, so that finding is one binary
// search however ranges nest.
RuleBook::Index RuleBook::index_of(const RuleTable& table) {
  std::map<std::uint64_t, std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> ends;
  for (std::uint32_t i = 0; i < table.rows.size(); ++i) {
    const CodeRange& goods = table.rows[i].goods;
    CASSIA_ASSERT(goods.first <= goods.last, "a range of goods is not empty");
    ends[goods.first].first.push_back(i);
    ends[goods.last + 1].second.push_back(i);
  }
  Index index;
  std::vector<std::uint32_t> open;  // narrowest first, then in the order of the table
  const auto is_before = [&](std::uint32_t left, std::uint32_t right) {
    return std::pair(width_of(table.rows[left].goods), left) <
           std::pair(width_of(table.rows[right].goods), right);
  };
  for (const auto& [code, change] : ends) {
    for (const std::uint32_t row : change.second) {
      std::erase(open, row);
    }
    for (const std::uint32_t row : change.first) {
      open.insert(std::ranges::lower_bound(open, row, is_before), row);
    }
    const auto begin = static_cast<std::uint32_t>(index.rows.size());
    for (std::size_t i = 0; i < open.size(); ++i) {
      const CodeRange& goods = table.rows[open[i]].goods;
      index.rows.push_back(open[i]);
      // A row for all goods of its range leaves nothing to the wider ones behind it.
      if (goods.described_as.empty() &&
          (i + 1 == open.size() || width_of(table.rows[open[i + 1]].goods) != width_of(goods))) {
        break;
      }
    }
    index.starts.push_back(code);
    index.segments.push_back({code, begin, static_cast<std::uint32_t>(index.rows.size())});
  }
  for (std::uint64_t heading = 0; heading <= kHeadings; ++heading) {
    index.headings.push_back(static_cast<std::uint32_t>(
        std::ranges::lower_bound(index.starts, heading * kHeadingWidth) - index.starts.begin()));
  }
  return index;
}

FoundRules RuleBook::find(const RuleTable& table, std::uint64_t code) const {
  const Index& index = indexes_[static_cast<std::size_t>(&table - tables_.data())];
  const std::uint64_t heading = std::min(code / kHeadingWidth, kHeadings - 1);
  const auto begin = index.starts.begin();
  const auto after =
      std::upper_bound(begin + index.headings[heading], begin + index.headings[heading + 1], code);
  if (after == begin) {
    return {&table, {}};
  }
  const Segment& segment = index.segments[static_cast<std::size_t>(after - begin) - 1];
  return {&table,
          std::span(index.rows).subspan(segment.rows_begin, segment.rows_end - segment.rows_begin)};
}

}  // namespace cassia::engines::origin
