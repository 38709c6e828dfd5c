#include "law/tariff_book.h"

#include <algorithm>
#include <utility>

namespace cassia::law {

namespace {

// '-' says that there is none of these two; of every other column that the rate is unknown.
bool may_be_none(std::string_view column) {
  return column == kProvisionalColumn || column == kScopeColumn;
}

std::uint64_t entry_key(base::CountryCode importer, std::string_view column) {
  constexpr std::size_t kLetters = sizeof(std::uint64_t);
  std::uint64_t key = 0;
  const auto add = [&](std::string_view text, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const char letter = i < text.size() ? text[i] : '\0';
      key = key << 8U | static_cast<std::uint8_t>(letter);
    }
  };
  add(importer.code(), 2);
  add(column, kLetters - 2);
  return key;
}

}  // namespace

TariffBook::TariffBook(std::vector<TariffTable> tables) : tables_(std::move(tables)) {
  std::ranges::sort(tables_, {}, [](const TariffTable& table) { return table.head().id; });
  for (std::size_t table = 0; table < tables_.size(); ++table) {
    const TariffHead& head = tables_[table].head();
    for (std::size_t index = 0; index < head.columns.size(); ++index) {
      const std::string& column = head.columns[index];
      entries_.push_back({entry_key(head.importer, column), column, table, index});
    }
  }
  std::ranges::stable_sort(entries_, {}, &Entry::key);
}

const TariffTable* TariffBook::find_table(std::string_view id) const {
  const auto found = std::ranges::find(
      tables_, id, [](const TariffTable& table) { return std::string_view(table.head().id); });
  return found == tables_.end() ? nullptr : &*found;
}

TariffAnswer TariffBook::look_up(const TariffQuestion& question) const {
  const std::uint64_t key = entry_key(question.importer, question.column);
  const CodeRange range = range_of(question.code);
  TariffAnswer answer;
  const auto miss = [&](TariffGap gap, const TariffHead& head) {
    if (gap > answer.gap) {
      answer.gap = gap;
      answer.table = &head;
    }
  };
  auto entry = std::ranges::lower_bound(entries_, key, {}, &Entry::key);
  for (; entry != entries_.end() && entry->key == key; ++entry) {
    if (entry->column != question.column) {
      continue;
    }
    const TariffTable& table = tables_[entry->table];
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
    } else if (const TariffCell cell = table.cell(*row, entry->index); !cell.rates.empty()) {
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
