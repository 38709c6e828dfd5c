#include <algorithm>

#include "api/treaty/reform_views.h"

namespace cassia::api {

namespace {

namespace table = engines::decision::table;
using Cells = std::vector<std::string>;

Cells cells_of(const table::RowText& row) {
  Cells cells;
  for (const auto* const list : {&row.inputs, &row.outputs}) {
    std::ranges::transform(*list, std::back_inserter(cells), &table::CellText::text);
  }
  std::string citations;
  for (const base::Citation& citation : row.citations) {
    citations += citations.empty() ? "" : ", ";
    citations.append(citation.source).append(" ").append(citation.clause);
  }
  cells.push_back(citations + (row.is_unverified ? " unverified" : ""));
  return cells;
}

std::vector<Cells> rows_of(const table::TableText& text) {
  std::vector<Cells> rows;
  std::ranges::transform(text.rows, std::back_inserter(rows), cells_of);
  return rows;
}

// How many rows two versions have in common in one order, from each pair of rows on.
std::vector<std::vector<std::uint32_t>> common_lengths(const std::vector<Cells>& old_rows,
                                                       const std::vector<Cells>& new_rows) {
  std::vector<std::vector<std::uint32_t>> lengths(
      old_rows.size() + 1, std::vector<std::uint32_t>(new_rows.size() + 1, 0));
  for (std::size_t at = old_rows.size(); at-- > 0;) {
    for (std::size_t by = new_rows.size(); by-- > 0;) {
      lengths[at][by] = old_rows[at] == new_rows[by]
                            ? lengths[at + 1][by + 1] + 1
                            : std::max(lengths[at + 1][by], lengths[at][by + 1]);
    }
  }
  return lengths;
}

struct Sides {
  const std::vector<Cells>& old_rows;
  const std::vector<Cells>& new_rows;
};

RowChangeView change_of(const char* change, const Sides& sides, std::size_t old_row,
                        std::size_t new_row) {
  RowChangeView view{.change = change,
                     .old_row = static_cast<std::int64_t>(old_row),
                     .new_row = static_cast<std::int64_t>(new_row)};
  if (old_row > 0) {
    view.old_cells = sides.old_rows[old_row - 1];
  }
  if (new_row > 0) {
    view.new_cells = sides.new_rows[new_row - 1];
  }
  return view;
}

// The rows between two that both versions have: pairs first, then what only one side has.
void tell_between(const Sides& sides, std::size_t old_from, std::size_t old_to,
                  std::size_t new_from, std::size_t new_to, std::vector<RowChangeView>& told) {
  while (old_from < old_to && new_from < new_to) {
    told.push_back(change_of("changed", sides, ++old_from, ++new_from));
  }
  while (old_from < old_to) {
    told.push_back(change_of("removed", sides, ++old_from, 0));
  }
  while (new_from < new_to) {
    told.push_back(change_of("added", sides, 0, ++new_from));
  }
}

std::vector<RowChangeView> compare(const Sides& sides) {
  const auto lengths = common_lengths(sides.old_rows, sides.new_rows);
  std::vector<RowChangeView> told;
  std::size_t old_told = 0;
  std::size_t new_told = 0;
  std::size_t at = 0;
  std::size_t by = 0;
  while (at < sides.old_rows.size() && by < sides.new_rows.size()) {
    if (sides.old_rows[at] == sides.new_rows[by]) {
      tell_between(sides, old_told, at, new_told, by, told);
      told.push_back(change_of("same", sides, at + 1, by + 1));
      old_told = ++at;
      new_told = ++by;
    } else if (lengths[at + 1][by] >= lengths[at][by + 1]) {
      ++at;
    } else {
      ++by;
    }
  }
  tell_between(sides, old_told, sides.old_rows.size(), new_told, sides.new_rows.size(), told);
  return told;
}

void tell_otherwise(const table::TableText* old_text, const table::TableText& new_text,
                    std::vector<RowChangeView>& told) {
  const bool had = old_text != nullptr && old_text->otherwise.has_value();
  const bool has = new_text.otherwise.has_value();
  if (!had && !has) {
    return;
  }
  RowChangeView view{.old_row = had ? -1 : 0, .new_row = has ? -1 : 0};
  view.old_cells = had ? cells_of(*old_text->otherwise) : Cells();
  view.new_cells = has ? cells_of(*new_text.otherwise) : Cells();
  view.change = !had ? "added" : !has ? "removed" : "changed";
  if (had && has && view.old_cells == view.new_cells) {
    view.change = "same";
  }
  told.push_back(std::move(view));
}

}  // namespace

VersionDiff version_diff(const table::DecisionTable* old_version,
                         const table::DecisionTable& new_version) {
  const table::TableText& text = new_version.text();
  const std::vector<Cells> old_rows =
      old_version == nullptr ? std::vector<Cells>() : rows_of(old_version->text());
  const std::vector<Cells> new_rows = rows_of(text);
  VersionDiff diff{.new_digest = new_version.digest(),
                   .rows = compare({.old_rows = old_rows, .new_rows = new_rows})};
  if (old_version != nullptr) {
    diff.old_digest = old_version->digest();
  }
  for (const auto* const list : {&text.inputs, &text.outputs}) {
    std::ranges::transform(*list, std::back_inserter(diff.columns), &table::ColumnText::name);
  }
  tell_otherwise(old_version == nullptr ? nullptr : &old_version->text(), text, diff.rows);
  return diff;
}

}  // namespace cassia::api
