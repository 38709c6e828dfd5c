#pragma once

#include <array>
#include <boost/describe.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/country.h"
#include "base/date.h"
#include "base/hs_code.h"
#include "base/rate.h"
#include "law/dated.h"

namespace cassia::law {

// The columns that law/tariffs/README.md names. The rate under an agreement stands in a column of
// the agreement's id ("acfta"), so that a table of a new agreement needs no new program.
inline constexpr std::string_view kMfnColumn = "mfn";
inline constexpr std::string_view kGeneralColumn = "general";
inline constexpr std::string_view kOrdinaryColumn = "ordinary";
inline constexpr std::string_view kProvisionalColumn = "provisional";
inline constexpr std::string_view kScopeColumn = "scope";
inline constexpr std::string_view kVatColumn = "vat";
inline constexpr std::string_view kConsumptionColumn = "consumption";

// Codes filled to ten digits, both ends inclusive: 08 is 0800000000 to 0899999999.
struct CodeRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;

  friend bool operator==(const CodeRange&, const CodeRange&) = default;
};
CodeRange range_of(const base::HsCode& code);

// The head of one table: whose rates, from which text, of which period and goods.
struct TariffHead {
  std::string id;
  base::CountryCode importer;
  base::HsEdition edition = base::HsEdition::hs2022;
  base::Date valid_from;
  std::optional<base::Date> valid_to;  // inclusive; nothing while open
  std::string source;                  // an id of the register
  Mark mark = Mark::confirmed;
  std::vector<CodeRange> coverage;         // ascending, apart from each other
  std::string agreement;                   // empty: none
  std::vector<base::CountryCode> origins;  // ascending; empty: goods of any origin
  std::vector<std::string> columns;        // without "hs"

  // Told to users: whole tables also for K, since nobody compared their rows with the text.
  bool is_unverified() const { return mark != Mark::confirmed; }
  bool is_valid_on(base::Date on) const;
  bool is_for(base::CountryCode origin) const;
  bool covers(CodeRange range) const;
  std::optional<std::size_t> column_index(std::string_view column) const;
};

// What a cell says. `none` means that the law has no such rate (no provisional rate for the line);
// `unknown` that a rate exists which the table does not tell.
enum class TariffOutcome : std::uint8_t { given, none, unknown };
BOOST_DESCRIBE_ENUM(TariffOutcome, given, none, unknown)

// Why a rate is unknown, from the farthest to the nearest to an answer.
enum class TariffGap : std::uint8_t {
  no_table,          // no table of this importer has the column
  no_table_in_time,  // none of them is valid that day
  other_edition,     // of those, none is in the edition of the code
  other_origins,     // of those, none is for goods of this origin
  outside_coverage,  // of those, none claims to know the code
  no_row,            // the code is covered, yet no row is a prefix of it
  not_given,         // the cell is '-'
};
BOOST_DESCRIBE_ENUM(TariffGap, no_table, no_table_in_time, other_edition, other_origins,
                    outside_coverage, no_row, not_given)

// One cell: its rates ascending (several only where the goods decide among them) and whether they
// are for a part of the line only (scope "ex").
struct TariffCell {
  std::span<const base::Rate> rates;
  bool is_for_part_of_line = false;
};

// The rows that compile_tariffs read. A row's key sorts by code, then by length; `parent` is the
// nearest row above that is a prefix of it.
struct TariffRow {
  std::uint64_t key = 0;
  std::int32_t parent = -1;
};
struct CellText {
  std::uint32_t first_rate = 0;
  std::uint16_t rate_count = 0;  // 0: '-'
  bool is_part = false;          // the text "ex"
};
struct TariffRows {
  std::vector<TariffRow> rows;       // ascending by key
  std::vector<std::uint32_t> cells;  // row by row, one for each column: an index of `texts`
  std::vector<CellText> texts;       // the distinct texts of cells
  std::vector<base::Rate> rates;     // of all texts, one after another
};
std::uint64_t row_key(const base::HsCode& code);

// One table of law/tariffs, immutable.
class TariffTable {
 public:
  TariffTable(TariffHead head, TariffRows rows);

  const TariffHead& head() const { return head_; }
  std::size_t row_count() const { return rows_.rows.size(); }

  // The index of the longest row that is a prefix of `code`; binary search, no allocation.
  std::optional<std::size_t> find_row(const base::HsCode& code) const;
  TariffCell cell(std::size_t row, std::size_t column) const;
  // The codes of the rows of so many digits within the range, ascending; at most `limit`. Costs the
  // rows in the range, not the codes.
  std::vector<base::HsCode> codes_in(CodeRange range, int digits, std::size_t limit) const;

 private:
  TariffHead head_;
  TariffRows rows_;
  std::array<std::int32_t, 101> chapter_starts_{};  // where the rows of each chapter begin
  std::optional<std::size_t> scope_;                // the column "scope"
  std::optional<std::size_t> provisional_;          // the column that it qualifies
};

}  // namespace cassia::law
