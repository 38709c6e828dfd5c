#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "engines/decision/table/decide.h"

// What a decision leaves behind, so that anybody who has the table can make it again and see that
// it comes out the same (docs/formats/decision_receipt.md).
namespace cassia::engines::decision::table {

// A package of law that was in force for the decision.
struct PackagePin {
  std::string id;
  std::string version;
  base::Digest digest;

  friend bool operator==(const PackagePin&, const PackagePin&) = default;
};

struct NamedValue {
  std::string name;
  feel::Value value;

  friend bool operator==(const NamedValue&, const NamedValue&) = default;
};

// A cell by which a row failed that would have gone before what was decided. Rows count from 1.
struct FailedCell {
  std::uint32_t row = 0;
  std::string input = {};
  std::string test = {};

  friend bool operator==(const FailedCell&, const FailedCell&) = default;
};

// A row that counted, or the row otherwise (`row` is 0), and what it gave.
struct MatchedRow {
  std::uint32_t row = 0;
  std::vector<NamedValue> outputs = {};
  std::vector<base::Citation> citations = {};
  bool is_unverified = false;

  friend bool operator==(const MatchedRow&, const MatchedRow&) = default;
};

struct Receipt {
  std::string table = {};
  base::Digest digest = {};
  std::vector<PackagePin> packages = {};
  DecisionMoment moment = {};
  std::vector<NamedValue> inputs = {};
  std::vector<FailedCell> failed = {};
  std::vector<MatchedRow> matched = {};  // empty where gaps are allowed and nothing matched
  std::optional<feel::Value> aggregate = {};

  friend bool operator==(const Receipt&, const Receipt&) = default;
};

// Decides and tells how, in words (decide_and_explain of explanation.h does so in places). Refuses
// what `decide` refuses.
base::Result<Receipt> decide_with_receipt(const DecisionTable& table, const Facts& facts,
                                          const DecisionMoment& moment,
                                          std::vector<PackagePin> packages);

// The canonical text, and back. Reading refuses receipt_malformed, with the line, for every text
// that print_receipt does not give.
std::string print_receipt(const Receipt& receipt);
base::Result<Receipt> read_receipt(std::string_view text);

// What became of a decision that was made again: nothing differs, or the lines that only one of the
// two receipts has. A table under which the inputs are refused gives one line that says so.
struct Replay {
  std::vector<std::string> only_recorded = {};
  std::vector<std::string> only_recomputed = {};

  bool is_equal() const { return only_recorded.empty() && only_recomputed.empty(); }
};
Replay replay(const Receipt& receipt, const DecisionTable& table);

}  // namespace cassia::engines::decision::table
