#include "law/origin_table.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "engines/origin/rule_text.h"
#include "law/origin_head.h"
#include "law/place.h"
#include "law/refusals.h"
#include "law/yaml_fields.h"

namespace cassia::law {

namespace {

namespace origin = engines::origin;

constexpr std::string_view kFirstLine = "cassia-origin 1";
constexpr std::string_view kRulesEnding = ".origin";
constexpr std::size_t kRowsMax = 200'000;

// Where the goods of a row end: the first colon and blank that stand in no quoted text.
std::size_t end_of_goods(std::string_view line) {
  bool is_quoted = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    is_quoted = is_quoted != (line[i] == '"');
    if (!is_quoted && line[i] == ':' && line[i + 1] == ' ') {
      return i;
    }
  }
  return std::string_view::npos;
}

base::Refusal malformed_part(const TariffLines& lines, const base::Refusal& why) {
  return lines.malformed(why.place + ": " +
                         (why.facts.empty() ? std::string() : why.facts.front().value));
}

base::Result<origin::RuleTable> read_rules_head(TariffLines& lines, const SourceRegister& sources) {
  if (lines.take() != kFirstLine) {
    return lines.malformed("the first line must be " + std::string(kFirstLine));
  }
  OriginHead head(lines, sources);
  origin::RuleTable table;
  table.id = CASSIA_TRY(head.own_id(kRulesEnding));
  table.agreement = CASSIA_TRY(head.id("agreement"));
  table.edition = CASSIA_TRY(head.edition("hs_edition"));
  table.valid_from = CASSIA_TRY(head.date("valid_from"));
  table.valid_to = CASSIA_TRY(head.last_day("valid_to", table.valid_from));
  table.citation = CASSIA_TRY(head.citation());
  const Mark mark = CASSIA_TRY(head.mark());
  const std::string_view trust = CASSIA_TRY(head.text("trust"));
  if (trust != "proof_read" && trust != "transcribed") {
    return lines.malformed("neither proof_read nor transcribed");
  }
  table.is_transcribed = trust == "transcribed";
  table.is_unverified = mark == Mark::unsure || table.is_transcribed;
  table.is_complete = CASSIA_TRY(head.flag("complete"));
  table.has_notes_missing = CASSIA_TRY(head.flag("notes_missing"));
  CASSIA_TRY(head.end());
  return table;
}

// "set-7 other 030444: cth": the source's own line, what is to know of the row, goods and rule.
base::Result<origin::RuleRow> read_row(const TariffLines& lines, std::string_view line,
                                       base::HsEdition edition) {
  const std::size_t colon = end_of_goods(line);
  if (colon == std::string_view::npos) {
    return lines.malformed("no colon between goods and rule");
  }
  std::string_view head = line.substr(0, colon);
  origin::RuleRow row;
  row.source_line = take_word(head);
  row.is_for_any_other = head.starts_with("other ");
  row.is_ambiguous = head.starts_with("ambiguous ");
  if (row.is_for_any_other || row.is_ambiguous) {
    take_word(head);
  }
  if (row.source_line.empty() || head.empty()) {
    return lines.malformed("a row begins with the line of its source and its goods");
  }
  const auto goods = origin::parse_codes(head, edition);
  if (!goods) {
    return malformed_part(lines, goods.error());
  }
  if (goods->ranges().size() != 1) {
    return lines.malformed("the goods are not one range");
  }
  row.goods = goods->ranges().front();
  if (row.is_for_any_other && !row.goods.described_as.empty()) {
    return lines.malformed("any other good is described by no text");
  }
  auto rule = origin::parse_rule(line.substr(colon + 2), edition);
  if (!rule) {
    return malformed_part(lines, rule.error());
  }
  row.rule = std::move(*rule);
  return row;
}

bool share_days(const origin::RuleTable& left, const origin::RuleTable& right) {
  return (!left.valid_to || right.valid_from <= *left.valid_to) &&
         (!right.valid_to || left.valid_from <= *right.valid_to);
}

}  // namespace

base::Result<origin::RuleTable> read_origin_table(const LawText& file,
                                                  const SourceRegister& sources) {
  TariffLines lines = CASSIA_TRY(TariffLines::open(file));
  origin::RuleTable table = CASSIA_TRY(read_rules_head(lines, sources));
  std::set<std::tuple<std::uint64_t, std::uint64_t, std::string>> seen;
  while (!lines.is_at_end()) {
    if (table.rows.size() == kRowsMax) {
      return lines.malformed("more rows than a table may have");
    }
    table.rows.push_back(CASSIA_TRY(read_row(lines, lines.take(), table.edition)));
    const origin::CodeRange& goods = table.rows.back().goods;
    if (!seen.emplace(goods.first, goods.last, goods.described_as).second) {
      return lines.malformed("a second row for the same goods");
    }
  }
  return table;
}

base::Result<origin::RuleBook> compile_origin_rules(const std::vector<LawText>& files,
                                                    const SourceRegister& sources) {
  std::vector<origin::RuleTable> tables;
  for (const LawText& file : files) {
    tables.push_back(CASSIA_TRY(read_origin_table(file, sources)));
    const origin::RuleTable& added = tables.back();
    for (std::size_t i = 0; i + 1 < tables.size(); ++i) {
      if (tables[i].agreement == added.agreement && share_days(tables[i], added)) {
        return refuse(kLawValiditiesOverlap, {file.path},
                      {{"name", added.id + " / " + tables[i].id},
                       {"date", base::to_text(std::max(tables[i].valid_from, added.valid_from))}});
      }
    }
  }
  return origin::RuleBook(std::move(tables));
}

}  // namespace cassia::law
