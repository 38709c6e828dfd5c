#include "law/tariff_book.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace cassia::law {

namespace {

// '-' says that there is none of these two; of every other column that the rate is unknown.
bool may_be_none(std::string_view column) {
  return column == kProvisionalColumn || column == kScopeColumn;
}

}  // namespace

TariffBook::TariffBook(std::vector<TariffTable> tables) : tables_(std::move(tables)) {
  std::ranges::sort(tables_, {}, [](const TariffTable& table) { return table.head().id; });
  for (std::size_t table = 0; table < tables_.size(); ++table) {
    const TariffHead& head = tables_[table].head();
    for (std::size_t index = 0; index < head.columns.size(); ++index) {
      entries_.push_back({head.importer, head.columns[index], table, index});
    }
  }
  std::ranges::stable_sort(
      entries_, {}, [](const Entry& entry) { return std::tie(entry.importer, entry.column); });
}

const TariffTable* TariffBook::find_table(std::string_view id) const {
  const auto found = std::ranges::find(
      tables_, id, [](const TariffTable& table) { return std::string_view(table.head().id); });
  return found == tables_.end() ? nullptr : &*found;
}

TariffAnswer TariffBook::look_up(const TariffQuestion& question) const {
  const std::pair wanted(question.importer, question.column);
  const CodeRange range = range_of(question.code);
  TariffAnswer answer;
  const auto miss = [&](TariffGap gap, const TariffHead& head) {
    if (gap > answer.gap) {
      answer.gap = gap;
      answer.table = &head;
    }
  };
  const auto entries = std::ranges::equal_range(entries_, wanted, {}, [](const Entry& entry) {
    return std::pair(entry.importer, std::string_view(entry.column));
  });
  for (const Entry& entry : entries) {
    const TariffTable& table = tables_[entry.table];
    const TariffHead& head = table.head();
    if (!head.is_valid_on(question.on)) {
      miss(TariffGap::no_table_in_time, head);
    } else if (head.edition != question.code.edition()) {
      miss(TariffGap::other_edition, head);
    } else if (!head.is_for(question.origin)) {
      miss(TariffGap::other_origins, head);
    } else if (!head.covers(range)) {
      miss(TariffGap::outside_coverage, head);
    } else if (const auto row = table.find_row(question.code); !row) {
      miss(TariffGap::no_row, head);
    } else if (const TariffCell cell = table.cell(*row, entry.index); !cell.rates.empty()) {
      return {TariffOutcome::given, {}, cell, &head};
    } else if (may_be_none(question.column)) {
      return {TariffOutcome::none, {}, {}, &head};
    } else {
      miss(TariffGap::not_given, head);
    }
  }
  return answer;
}

std::string describe_gap(const TariffAnswer& answer) {
  const std::string gap = boost::describe::enum_to_string(answer.gap, "");
  return answer.table == nullptr ? gap : answer.table->id + ": " + gap;
}

}  // namespace cassia::law
