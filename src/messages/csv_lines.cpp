#include "messages/csv_lines.h"

#include "base/utf8.h"

namespace cassia::messages {

namespace {

constexpr std::size_t kRowsMax = 200'000;
constexpr std::size_t kCellsMax = 64;

base::Refusal malformed(int line, std::string problem) {
  return {.code = kCsvMalformed,
          .place = "line " + std::to_string(line),
          .facts = {{"problem", std::move(problem)}}};
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }
  int line() const { return line_; }

  base::Result<std::vector<std::string>> row() {
    std::vector<std::string> cells;
    while (true) {
      cells.push_back(CASSIA_TRY(cell()));
      if (cells.size() > kCellsMax) {
        return malformed(line_, "more than 64 cells");
      }
      if (at_end()) {
        return cells;
      }
      const char end = text_[at_++];
      if (end == '\r' && !at_end() && text_[at_] == '\n') {
        ++at_;
      }
      if (end != ',') {
        ++line_;
        return cells;
      }
    }
  }

 private:
  base::Result<std::string> cell() {
    if (!at_end() && text_[at_] == '"') {
      return quoted();
    }
    const std::size_t start = at_;
    while (!at_end() && !std::string_view(",\r\n").contains(text_[at_])) {
      if (text_[at_] == '"') {
        return malformed(line_, "a quote inside a cell");
      }
      ++at_;
    }
    return std::string(text_.substr(start, at_ - start));
  }

  base::Result<std::string> quoted() {
    const int opened = line_;
    std::string cell;
    for (++at_; !at_end(); ++at_) {
      if (text_[at_] != '"') {
        line_ += text_[at_] == '\n' ? 1 : 0;
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += '"';
        ++at_;
      } else {
        ++at_;
        if (!at_end() && !std::string_view(",\r\n").contains(text_[at_])) {
          return malformed(line_, "letters after a quote");
        }
        return cell;
      }
    }
    return malformed(opened, "a quote that does not end");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

base::Result<std::vector<CsvRow>> parse_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  if (!base::is_utf8(text)) {
    return malformed(1, "text that is not UTF-8");
  }
  Reader reader(text);
  if (reader.at_end()) {
    return malformed(1, "no head");
  }
  const std::vector<std::string> head = CASSIA_TRY(reader.row());
  std::vector<CsvRow> rows;
  while (!reader.at_end()) {
    const int line = reader.line();
    std::vector<std::string> cells = CASSIA_TRY(reader.row());
    if (cells.size() == 1 && cells.front().empty()) {
      continue;  // an empty line
    }
    if (cells.size() != head.size()) {
      return malformed(line, std::to_string(cells.size()) + " cells under a head of " +
                                 std::to_string(head.size()));
    }
    if (rows.size() == kRowsMax) {
      return malformed(line, "more than 200,000 rows");
    }
    CsvRow& row = rows.emplace_back(CsvRow{.line = line, .cells = {}});
    for (std::size_t i = 0; i < head.size(); ++i) {
      row.cells.emplace_back(head[i], std::move(cells[i]));
    }
  }
  return rows;
}

base::Result<DutyOptions> options_of(const CsvRow& row) {
  DutyOptions duty;
  for (const auto& [name, value] : row.cells) {
    if (name == "hs") {
      duty.hs = value;
    } else if (name == "origin") {
      duty.origin = value;
    } else if (name == "price") {
      duty.price = value;
    } else if (name == "incoterm") {
      duty.incoterm = value.empty() ? duty.incoterm : value;
    } else if (name == "freight") {
      duty.freight = value;
    } else if (name == "insurance") {
      duty.insurance = value;
    } else if (name == "on") {
      duty.on = value;
    } else {
      return malformed(row.line, "no column is called " + name);
    }
  }
  return duty;
}

}  // namespace cassia::messages
