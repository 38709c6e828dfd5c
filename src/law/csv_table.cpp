#include "law/csv_table.h"

#include <algorithm>
#include <optional>

#include "law/place.h"
#include "law/refusals.h"
#include "law/text_limits.h"

namespace cassia::law {

namespace {

// The cell that `rest` begins with, taken off it; nothing when its quotes are broken.
std::optional<std::string> take_cell(std::string_view& rest) {
  if (!rest.starts_with('"')) {
    const std::string_view cell = rest.substr(0, rest.find(','));
    rest.remove_prefix(cell.size());
    return cell.contains('"') ? std::nullopt : std::optional(std::string(cell));
  }
  std::string cell;
  for (rest.remove_prefix(1); !rest.empty(); rest.remove_prefix(1)) {
    if (rest.front() != '"') {
      cell += rest.front();
    } else if (rest.starts_with("\"\"")) {
      cell += '"';
      rest.remove_prefix(1);
    } else {
      rest.remove_prefix(1);
      return rest.empty() || rest.front() == ',' ? std::optional(cell) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<std::vector<std::string>> split(std::string_view line) {
  std::vector<std::string> cells;
  while (true) {
    auto cell = take_cell(line);
    if (!cell) {
      return std::nullopt;
    }
    cells.push_back(*std::move(cell));
    if (line.empty()) {
      return cells;
    }
    line.remove_prefix(1);  // the comma
  }
}

}  // namespace

base::Result<std::vector<CsvRow>> read_csv(const LawText& text, std::string_view header) {
  CASSIA_TRY(check_text(text));
  const std::string_view all = text.text;
  const auto columns = static_cast<std::size_t>(std::ranges::count(header, ',')) + 1;
  std::vector<CsvRow> rows;
  int number = 0;
  for (std::string_view::size_type start = 0; start < all.size() || number == 0;) {
    const auto end = std::min(all.find('\n', start), all.size());
    const std::string_view line = all.substr(start, end - start);
    start = end + 1;
    ++number;
    const auto malformed = [&](std::string problem) {
      return refuse(kLawTableMalformed, {text.path, number}, {{"problem", std::move(problem)}});
    };
    if (number == 1) {
      if (line != header) {
        return malformed("the header must be " + std::string(header));
      }
      continue;
    }
    auto cells = split(line);
    if (!cells) {
      return malformed("a broken quote");
    }
    if (cells->size() != columns) {
      return malformed(std::to_string(cells->size()) + " cells, not " + std::to_string(columns));
    }
    rows.push_back({number, *std::move(cells)});
  }
  return rows;
}

}  // namespace cassia::law
