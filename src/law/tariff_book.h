#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/law_text.h"
#include "law/tariff_table.h"

namespace cassia::law {

// Which rate is asked for. The column of an agreement is its id; the origin matters only to tables
// that are for some origins; the default, an unknown origin, is none of them.
struct TariffQuestion {
  base::CountryCode importer;
  std::string_view column;
  base::HsCode code;
  base::Date on;
  base::CountryCode origin = {};
};

// The answer with the table it stands in: the one asked when `unknown`, where there is one that
// came near. Spans and pointers live as long as the book. Unknown is never zero.
struct TariffAnswer {
  TariffOutcome outcome = TariffOutcome::unknown;
  TariffGap gap = TariffGap::no_table;  // of an unknown outcome only
  TariffCell cell = {};                 // of a given outcome only
  const TariffHead* table = nullptr;

  bool is_unverified() const { return table != nullptr && table->is_unverified(); }
};

// All tariff tables of the book. Tables that would give the same cell twice never get in, so that
// at most one answers.
class TariffBook {
 public:
  TariffBook() = default;
  explicit TariffBook(std::vector<TariffTable> tables);

  const std::vector<TariffTable>& tables() const { return tables_; }
  const TariffTable* find_table(std::string_view id) const;

  // The rate, or why it is unknown. Allocates nothing.
  TariffAnswer look_up(const TariffQuestion& question) const;

 private:
  // A column of a table. `key` begins with the importer and goes on with the first letters of the
  // column, so that comparing names is rarely needed.
  struct Entry {
    std::uint64_t key = 0;
    std::string column;
    std::size_t table = 0;
    std::size_t index = 0;  // of the column
  };

  std::vector<TariffTable> tables_;  // by id
  std::vector<Entry> entries_;       // by key
};

// "cn-import-2026: outside_coverage", or "no_table": one phrase for facts of refusals and logs.
std::string describe_gap(const TariffAnswer& answer);

// A table from the text of its file (path "tariffs/<id>.tariff"); every departure from the format
// of law/tariffs/README.md is refused with law_table_malformed and its line.
base::Result<TariffTable> read_tariff(const LawText& file);

// All tables. Refuses law_validities_overlap when two of them give the same column of the same
// importer for a code, a day and an origin.
base::Result<TariffBook> compile_tariffs(const std::vector<LawText>& files);

}  // namespace cassia::law
