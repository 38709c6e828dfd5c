#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engines/decision/table/explanation.h"
#include "messages/decisions/printed_parts.h"

namespace cassia::messages {

// What is asked of a table.
struct AskedDecision {
  std::string_view inputs;  // a JSON object
  const engines::decision::table::DecisionMoment& moment;
  const std::vector<engines::decision::table::PackagePin>& packages;
};

// Answers by one table: the JSON of DecisionReceiptView, byte for byte, written into one text.
//
// An answer is mostly what other answers by the same table say too: that row 7 failed by its price,
// what row 12 gives and on whose authority. All that is printed once, when this is made, and then
// copied; only facts and moment are printed for each answer. Immutable; many may ask at once.
class DecisionAnswers {
 public:
  using TablePtr = std::shared_ptr<const engines::decision::table::DecisionTable>;

  // How much is printed in advance; what is left over is printed in each answer.
  static constexpr std::size_t kPrintedBytesMax = 8U << 20U;

  explicit DecisionAnswers(TablePtr table, std::size_t printed_bytes_max = kPrintedBytesMax);

  // Refuses what read_facts and decide refuse.
  base::Result<std::string> answer(const AskedDecision& asked) const;

 private:
  struct Reasons;

  void print_rows(std::size_t bytes_max);
  Reasons reasons_of(const engines::decision::table::Explanation& explanation) const;
  PrintedPart printed_match(const engines::decision::table::Decision& decision,
                            std::size_t at) const;
  std::vector<std::string> texts_of(const engines::decision::table::Facts& facts) const;
  void append_inputs(std::string& out, const engines::decision::table::Facts& facts,
                     const std::vector<std::string>& texts) const;
  std::string own_lines(const AskedDecision& asked, const std::vector<std::string>& texts) const;

  TablePtr table_;
  std::string digest_;                    // 64 letters
  std::vector<std::size_t> by_name_;      // the inputs as JSON sorts them
  std::vector<std::string> field_names_;  // `"price":`, by input
  PrintedParts rows_;                     // of each row a part for each input, then its outcome
  PrintedParts otherwise_;
};

}  // namespace cassia::messages
