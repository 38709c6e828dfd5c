#pragma once

#include <string>

#include "engines/decision/table/receipt.h"

// The lines of a receipt's text, by which print_receipt puts it together. Each function appends.
namespace cassia::engines::decision::table {

// What stands before the inputs: format, table, moment, packages.
struct ReceiptHead {
  std::string_view table;
  std::string_view digest;  // 64 letters
  const DecisionMoment& moment;
  const std::vector<PackagePin>& packages;
};
void append_head_lines(std::string& out, const ReceiptHead& head);

// `value` is the text of the value (feel::to_text).
void append_input_line(std::string& out, std::string_view name, std::string_view value);
void append_failed_line(std::string& out, const FailedCell& cell);
void append_matched_lines(std::string& out, const MatchedRow& matched);
void append_aggregate_line(std::string& out, const feel::Value& aggregate);

}  // namespace cassia::engines::decision::table
