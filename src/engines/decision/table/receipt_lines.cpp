#include "engines/decision/table/receipt_lines.h"

#include <chrono>
#include <cstdlib>
#include <initializer_list>

namespace cassia::engines::decision::table {

namespace {

constexpr std::string_view kReceiptFirstLine = "cassia-receipt 1";
constexpr std::int32_t kSecondsInMinute = 60;
constexpr std::int32_t kMinutesInHour = 60;

// "2026-03-02T09:00:00+08:00"; "Z" where the clocks show UTC.
std::string moment_text(const DecisionMoment& moment) {
  const auto local = moment.at + std::chrono::seconds(moment.offset_seconds);
  std::string text = base::to_text(local);  // ends in Z
  if (moment.offset_seconds == 0) {
    return text;
  }
  text.back() = moment.offset_seconds < 0 ? '-' : '+';
  const std::int32_t minutes = std::abs(moment.offset_seconds) / kSecondsInMinute;
  const auto append_two_digits = [&text](std::int32_t number) {
    text += static_cast<char>('0' + number / 10);
    text += static_cast<char>('0' + number % 10);
  };
  append_two_digits(minutes / kMinutesInHour);
  text += ':';
  append_two_digits(minutes % kMinutesInHour);
  return text;
}

void append_line(std::string& out, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    out.append(word).append(1, ' ');
  }
  out.back() = '\n';
}

}  // namespace

void append_head_lines(std::string& out, const ReceiptHead& head) {
  append_line(out, {kReceiptFirstLine});
  append_line(out, {"table", head.table, head.digest});
  append_line(out, {"decided_at", moment_text(head.moment)});
  for (const PackagePin& pin : head.packages) {
    append_line(out, {"package", pin.id, pin.version, base::to_hex(pin.digest.bytes)});
  }
}

void append_input_line(std::string& out, std::string_view name, std::string_view value) {
  append_line(out, {"input", name, value});
}

void append_failed_line(std::string& out, const FailedCell& cell) {
  append_line(out, {"failed", std::to_string(cell.row), cell.input, cell.test});
}

void append_matched_lines(std::string& out, const MatchedRow& matched) {
  if (matched.row == 0) {
    append_line(out, {"otherwise"});
  } else {
    append_line(out, {"matched", std::to_string(matched.row)});
  }
  for (const NamedValue& output : matched.outputs) {
    append_line(out, {"output", output.name, to_text(output.value)});
  }
  for (const base::Citation& citation : matched.citations) {
    append_line(out, {"cite", citation.source, citation.clause});
  }
  if (matched.is_unverified) {
    append_line(out, {"unverified"});
  }
}

void append_aggregate_line(std::string& out, const feel::Value& aggregate) {
  append_line(out, {"aggregate", to_text(aggregate)});
}

std::string print_receipt(const Receipt& receipt) {
  std::string out;
  append_head_lines(out, {.table = receipt.table,
                          .digest = base::to_hex(receipt.digest.bytes),
                          .moment = receipt.moment,
                          .packages = receipt.packages});
  for (const NamedValue& input : receipt.inputs) {
    append_input_line(out, input.name, to_text(input.value));
  }
  for (const FailedCell& cell : receipt.failed) {
    append_failed_line(out, cell);
  }
  for (const MatchedRow& matched : receipt.matched) {
    append_matched_lines(out, matched);
  }
  if (receipt.aggregate) {
    append_aggregate_line(out, *receipt.aggregate);
  }
  return out;
}

}  // namespace cassia::engines::decision::table
