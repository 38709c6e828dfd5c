#include <algorithm>
#include <array>

#include "base/id.h"
#include "law/place.h"
#include "law/refusals.h"
#include "law/tariff_lines.h"
#include "law/text_limits.h"

namespace cassia::law {

namespace {

constexpr std::string_view kFirstLine = "cassia-tariff 1";
constexpr std::string_view kEndOfHead = "---";
constexpr std::string_view kFolder = "tariffs/";
constexpr std::string_view kEnding = ".tariff";
constexpr std::array kKnownColumns{kMfnColumn,
                                   kGeneralColumn,
                                   kOrdinaryColumn,
                                   kProvisionalColumn,
                                   kScopeColumn,
                                   kVatColumn,
                                   kConsumptionColumn,
                                   std::string_view("acfta"),
                                   std::string_view("rcep"),
                                   std::string_view("atiga")};

bool has_key(const TariffLines& lines, std::string_view key) {
  return lines.peek().starts_with(key) && lines.peek().substr(key.size()).starts_with(':');
}

base::Result<CodeRange> read_range(const TariffLines& lines, base::HsEdition edition,
                                   std::string_view text) {
  const auto dash = std::min(text.find('-'), text.size());
  const auto first = base::HsCode::parse(text.substr(0, dash), edition);
  const auto last =
      base::HsCode::parse(dash == text.size() ? text : text.substr(dash + 1), edition);
  if (!first || !last || range_of(*first).first > range_of(*last).last) {
    return lines.malformed("no range of codes: " + std::string(text));
  }
  return CodeRange{range_of(*first).first, range_of(*last).last};
}

base::Result<void> read_coverage(TariffLines& lines, TariffHead& head) {
  for (std::string_view rest = CASSIA_TRY(take_value(lines, "coverage")); !rest.empty();) {
    const CodeRange range = CASSIA_TRY(read_range(lines, head.edition, take_word(rest)));
    if (!head.coverage.empty() && head.coverage.back().last >= range.first) {
      return lines.malformed("the ranges of the coverage are not in ascending order");
    }
    head.coverage.push_back(range);
  }
  return {};
}

base::Result<void> read_validity(TariffLines& lines, TariffHead& head) {
  const auto from = base::Date::parse(CASSIA_TRY(take_value(lines, "valid_from")));
  if (!from) {
    return lines.malformed("no date");
  }
  head.valid_from = *from;
  const std::string_view text = CASSIA_TRY(take_value(lines, "valid_to"));
  if (text == "-") {
    return {};
  }
  const auto to = base::Date::parse(text);
  if (!to || *to < head.valid_from) {
    return lines.malformed("neither '-' nor a date from " + base::to_text(head.valid_from) + " on");
  }
  head.valid_to = *to;
  return {};
}

base::Result<void> read_origins(TariffLines& lines, TariffHead& head) {
  if (!has_key(lines, "origins")) {
    return {};
  }
  for (std::string_view rest = CASSIA_TRY(take_value(lines, "origins")); !rest.empty();) {
    const std::string_view word = take_word(rest);
    const auto origin = base::CountryCode::parse(word);
    if (!origin || (!head.origins.empty() && head.origins.back() >= *origin)) {
      return lines.malformed("the origins are no ascending country codes: " + std::string(word));
    }
    head.origins.push_back(*origin);
  }
  return {};
}

// The columns must be known, or be the agreement's own. A table of an agreement has its rates and
// nothing else, so that no rate for some origins is ever mistaken for one for all.
base::Result<void> read_columns(TariffLines& lines, TariffHead& head) {
  std::string_view rest = CASSIA_TRY(take_value(lines, "columns"));
  if (take_word(rest) != "hs" || rest.empty()) {
    return lines.malformed("the columns are hs and at least one other");
  }
  while (!rest.empty()) {
    const std::string_view column = take_word(rest);
    const bool is_known = head.agreement.empty()
                              ? std::ranges::find(kKnownColumns, column) != kKnownColumns.end()
                              : column == head.agreement;
    if (!is_known || head.column_index(column)) {
      return lines.malformed("unknown, foreign or doubled column: " + std::string(column));
    }
    head.columns.emplace_back(column);
  }
  if (head.column_index(kScopeColumn) && !head.column_index(kProvisionalColumn)) {
    return lines.malformed("a scope without provisional rates");
  }
  return {};
}

base::Result<void> read_names(TariffLines& lines, TariffHead& head) {
  head.id = CASSIA_TRY(take_value(lines, "id"));
  if (!base::is_id_text(head.id) ||
      std::string(kFolder) + head.id + std::string(kEnding) != lines.path()) {
    return lines.malformed("the id is not the name of the file");
  }
  const auto importer = base::CountryCode::parse(CASSIA_TRY(take_value(lines, "importer")));
  if (!importer) {
    return lines.malformed("no country code");
  }
  head.importer = *importer;
  const auto edition = base::parse_hs_edition(CASSIA_TRY(take_value(lines, "hs_edition")));
  if (!edition) {
    return lines.malformed("no edition of the Harmonized System");
  }
  head.edition = *edition;
  return {};
}

}  // namespace

base::Result<TariffHead> read_head(TariffLines& lines) {
  if (lines.take() != kFirstLine) {
    return lines.malformed("the first line must be " + std::string(kFirstLine));
  }
  TariffHead head;
  CASSIA_TRY(read_names(lines, head));
  CASSIA_TRY(read_validity(lines, head));
  head.source = CASSIA_TRY(take_value(lines, "source"));
  if (!base::is_id_text(head.source)) {
    return lines.malformed("no id of the register");
  }
  const std::string_view mark_text = CASSIA_TRY(take_value(lines, "mark"));
  const auto mark = parse_mark(mark_text);
  if (!mark || mark_text.size() != 1) {
    return lines.malformed("no mark");
  }
  head.mark = *mark;
  CASSIA_TRY(read_coverage(lines, head));
  if (has_key(lines, "agreement")) {
    head.agreement = CASSIA_TRY(take_value(lines, "agreement"));
    if (!base::is_id_text(head.agreement) || head.agreement == "hs") {
      return lines.malformed("no id of an agreement");
    }
  }
  CASSIA_TRY(read_origins(lines, head));
  CASSIA_TRY(read_columns(lines, head));
  if (lines.take() != kEndOfHead) {
    return lines.malformed("expected the line --- after the head");
  }
  return head;
}

}  // namespace cassia::law
