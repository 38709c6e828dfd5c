#include <algorithm>
#include <utility>

#include "law/place.h"
#include "law/refusals.h"
#include "law/tariff_book.h"
#include "law/tariff_lines.h"
#include "law/tariff_row_reader.h"

namespace cassia::law {

namespace {

bool share_days(const TariffHead& left, const TariffHead& right) {
  return (!left.valid_to || right.valid_from <= *left.valid_to) &&
         (!right.valid_to || left.valid_from <= *right.valid_to);
}

bool share_origins(const TariffHead& left, const TariffHead& right) {
  return left.origins.empty() || right.origins.empty() ||
         std::ranges::any_of(left.origins,
                             [&](base::CountryCode origin) { return right.is_for(origin); });
}

bool share_codes(const TariffHead& left, const TariffHead& right) {
  if (left.edition != right.edition) {
    return false;
  }
  auto theirs = right.coverage.begin();
  for (const CodeRange& range : left.coverage) {
    while (theirs != right.coverage.end() && theirs->last < range.first) {
      ++theirs;
    }
    if (theirs != right.coverage.end() && theirs->first <= range.last) {
      return true;
    }
  }
  return false;
}

base::Result<void> check_apart(const TariffHead& earlier, const TariffHead& later) {
  if (earlier.importer != later.importer || !share_days(earlier, later) ||
      !share_origins(earlier, later) || !share_codes(earlier, later)) {
    return {};
  }
  for (const std::string& column : later.columns) {
    if (earlier.column_index(column)) {
      const base::Date first = std::max(earlier.valid_from, later.valid_from);
      return refuse(
          kLawValiditiesOverlap, {"tariffs/" + later.id + ".tariff"},
          {{"name", later.id + " " + column + " / " + earlier.id}, {"date", base::to_text(first)}});
    }
  }
  return {};
}

}  // namespace

base::Result<TariffTable> read_tariff(const LawText& file) {
  TariffLines lines = CASSIA_TRY(TariffLines::open(file));
  TariffHead head = CASSIA_TRY(read_head(lines));
  TariffRowReader reader(head);
  while (!lines.is_at_end()) {
    CASSIA_TRY(reader.read(lines, lines.take()));
  }
  TariffRows rows = std::move(reader).finish();
  return TariffTable(std::move(head), std::move(rows));
}

base::Result<TariffBook> compile_tariffs(const std::vector<LawText>& files) {
  std::vector<TariffTable> tables;
  for (const LawText& file : files) {
    tables.push_back(CASSIA_TRY(read_tariff(file)));
    const TariffHead& added = tables.back().head();
    for (std::size_t i = 0; i + 1 < tables.size(); ++i) {
      CASSIA_TRY(check_apart(tables[i].head(), added));
    }
  }
  return TariffBook(std::move(tables));
}

}  // namespace cassia::law
