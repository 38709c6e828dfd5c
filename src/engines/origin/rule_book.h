#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/hs_code.h"
#include "base/refusal.h"
#include "engines/origin/rule.h"

namespace cassia::engines::origin {

// One product rule: what goods of a range of codes must meet. A row that is for a part of the goods
// only says so by `goods` ("any other good" is what no row beside it describes).
struct RuleRow {
  CodeRange goods = {};
  bool is_for_any_other = false;
  Rule rule = {};
  std::string source_line = {};  // where its source has it: "set 12", "EN62"
  bool is_ambiguous = false;     // not clearly legible there: told to users, never decides
};

// The product rules of one agreement for one period, from one source.
struct RuleTable {
  std::string id = {};         // of the table
  std::string agreement = {};  // "rcep"
  base::HsEdition edition = base::HsEdition::hs2012;
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};  // inclusive
  base::Citation citation = {};
  bool is_unverified = false;
  bool is_transcribed = false;     // nobody has compared the rows with the official text
  bool is_complete = false;        // goods without a row have no product rule
  bool has_notes_missing = false;  // notes of sections and chapters exist and are not loaded
  std::vector<RuleRow> rows = {};

  bool is_valid_on(base::Date on) const {
    return valid_from <= on && (!valid_to || on <= *valid_to);
  }
};

// The rows that may apply to one code, the narrowest range first; several where they describe
// parts of its goods. Good while the book is.
struct FoundRules {
  const RuleTable* table = nullptr;
  std::span<const std::uint32_t> rows = {};  // indexes into the table's

  bool is_empty() const { return rows.empty(); }
};

// All tables, ready to be asked. Ranges may nest: the narrower row wins over the wider, unless it
// is for a part of its goods only; then the wider is for the rest.
class RuleBook {
 public:
  RuleBook() = default;
  explicit RuleBook(std::vector<RuleTable> tables);

  std::span<const RuleTable> tables() const { return tables_; }
  // The table of the agreement for the day; nothing when none is loaded. Of two the later begun.
  const RuleTable* table_on(std::string_view agreement, base::Date on) const;
  // A table of the agreement for another day: rules expired or not yet in force.
  const RuleTable* table_beside(std::string_view agreement, base::Date on) const;
  // The rows for a code of the table's edition, padded to ten digits.
  FoundRules find(const RuleTable& table, std::uint64_t code) const;

 private:
  // From `first` on to the next segment, the same rows apply.
  struct Segment {
    std::uint64_t first = 0;
    std::uint32_t rows_begin = 0;
    std::uint32_t rows_end = 0;
  };
  struct Index {
    std::vector<std::uint64_t> starts;
    std::vector<Segment> segments;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> headings;  // the first start of each: few are then searched
  };
  static Index index_of(const RuleTable& table);

  std::vector<RuleTable> tables_;  // by agreement and valid_from
  std::vector<Index> indexes_;
};

}  // namespace cassia::engines::origin
