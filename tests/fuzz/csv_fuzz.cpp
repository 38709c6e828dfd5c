// uses: messages
// Lines of goods in CSV: every row has the cells of the head, and reads back from a text in which
// each cell is quoted; what is refused says in which line. As an elimination schedule: each cut is
// the one that its own goods fall under.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.h"
#include "messages/csv_lines.h"
#include "messages/elimination_schedule.h"

namespace {

namespace messages = cassia::messages;

void check_refusal(const cassia::base::Refusal& refusal) {
  CASSIA_ASSERT(refusal.code == messages::kCsvMalformed, "there is one way to be malformed");
  CASSIA_ASSERT(refusal.place.starts_with("line "), "a refusal says where");
}

void append_quoted(std::string& out, std::string_view cell) {
  out += '"';
  for (const char letter : cell) {
    out.append(letter == '"' ? 2 : 1, letter);
  }
  out += "\",";
}

std::string written(const std::vector<messages::CsvRow>& rows) {
  std::string head;
  for (const auto& [name, value] : rows.front().cells) {
    append_quoted(head, name);
  }
  head.back() = '\n';
  std::string text = std::move(head);
  for (const messages::CsvRow& row : rows) {
    for (const auto& [name, value] : row.cells) {
      append_quoted(text, value);
    }
    text.back() = '\n';
  }
  return text;
}

void check_rows(const std::vector<messages::CsvRow>& rows) {
  const auto again = messages::parse_csv(written(rows));
  CASSIA_ASSERT(again.has_value() && again->size() == rows.size(), "what is written is read back");
  int line = 0;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    CASSIA_ASSERT(rows[at].cells == (*again)[at].cells, "what is written is read back");
    CASSIA_ASSERT(rows[at].line > line, "rows follow each other");
    line = rows[at].line;
    if (const auto options = messages::options_of(rows[at]); !options) {
      check_refusal(options.error());
    }
  }
}

void check_schedule(const cassia::journeys::EliminationSchedule& schedule) {
  for (std::size_t place = 0; place < schedule.cuts().size(); ++place) {
    const cassia::journeys::TariffCut& cut = schedule.cuts()[place];
    CASSIA_ASSERT(cut.rates.size() == schedule.stages().size(), "a cut has every stage");
    CASSIA_ASSERT(schedule.find(cut.hs_code, cut.origin) == place, "goods fall under their cut");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto rows = messages::parse_csv(text);
  if (!rows) {
    check_refusal(rows.error());
  } else if (!rows->empty()) {
    check_rows(*rows);
  }
  if (const auto schedule = messages::read_elimination_schedule(text)) {
    check_schedule(*schedule);
  }
  return 0;
}
