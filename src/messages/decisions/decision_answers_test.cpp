#include "messages/decisions/decision_answers.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "codec/described_json.h"
#include "messages/decisions/decision_views.h"
#include "messages/decisions/law_decisions.h"

namespace cassia::messages {
namespace {

namespace table = engines::decision::table;

// Inputs whose names JSON sorts otherwise than the table, letters that JSON escapes, cells that
// FEEL evaluates, outputs that are computed, a citation that is not verified.
constexpr std::string_view kRows = R"(
input weight: number
input kind: string
input day: date
output say: string
output fee: number

| weight | kind | day || say | fee || citation |
| [1..3) | "a\"b", "größe" | - || "tab\tnew\n" | 1.50 || law 1 |
| ? > 5 or ? < 0.5 | - | > @"2026-02-01" || "丹桂" | 2 || law 2, law 3 unverified |
| - | not("x") | <= @"2026-01-31" || kind | weight * 2 || law 4 |
)";

// The same moment in two spellings, on which `any` sees no conflict.
constexpr std::string_view kMoments = R"(
input weight: number
input kind: string
input day: date
output at: date and time

| weight | kind | day || at                              || citation |
| > 1    | -    | -   || @"2026-03-02T09:00:00+08:00" || law 1 |
| > 2    | -    | -   || @"2026-03-02T01:00:00Z"      || law 2 |
)";

constexpr std::string_view kSums = R"(
input weight: number
input kind: string
input day: date
output fee: number

| weight | kind | day || fee    || citation |
| > 1    | -    | -   || 0.10   || law 1 |
| > 2    | "x"  | -   || weight || law 2 |
)";

table::DecisionTable bound(std::string_view policy, std::string_view rows, std::string_view end) {
  std::string text = "cassia-table 1\nname: answers\nhit: ";
  text.append(policy).append("\nvalid: 2020-01-01 to 2026-12-31\ngaps: ");
  text.append(end.empty() ? "allowed because this is a test" : "refused").append(rows).append(end);
  auto read = table::read_table(text);
  EXPECT_TRUE(read.has_value()) << (read ? "" : base::to_text(read.error())) << text;
  auto made = table::DecisionTable::bind(*std::move(read));
  EXPECT_TRUE(made.has_value()) << (made ? "" : base::to_text(made.error()));
  return *std::move(made);
}

std::vector<table::DecisionTable> tables() {
  std::vector<table::DecisionTable> all;
  all.push_back(bound("first", kRows, ""));
  all.push_back(bound("first", kRows, "| otherwise || \"none\" | 0 || law 9 |\n"));
  all.push_back(bound("unique", kRows, "| otherwise || kind | weight || law 9 unverified |\n"));
  all.push_back(bound("rule order", kRows, ""));
  all.push_back(bound("any", kMoments, ""));
  all.push_back(bound("collect", kMoments, ""));
  all.push_back(bound("collect sum", kSums, ""));
  return all;
}

std::string text_of(base::Result<std::string> answer) {
  return answer ? *std::move(answer) : base::to_text(answer.error());
}

// As whoever prints the receipt's view field by field has it.
std::string plain_answer(const table::DecisionTable& table, const AskedDecision& asked) {
  const auto receipt = decide_by_json(
      {.table = table, .inputs = asked.inputs, .moment = asked.moment, .packages = asked.packages});
  return receipt ? codec::to_json(receipt_view(*receipt)) : base::to_text(receipt.error());
}

void expect_same(const std::string& inputs, std::int32_t offset_seconds, std::size_t bytes_max) {
  const table::DecisionMoment moment{.at = base::Instant::parse("2026-03-02T01:00:00.25Z").value(),
                                     .offset_seconds = offset_seconds};
  for (table::DecisionTable& each : tables()) {
    const std::vector<table::PackagePin> pins(
        each.text().rows.size() % 3, {.id = "08", .version = "3", .digest = each.digest()});
    const DecisionAnswers answers(std::make_shared<const table::DecisionTable>(each), bytes_max);
    const AskedDecision asked{.inputs = inputs, .moment = moment, .packages = pins};
    EXPECT_EQ(text_of(answers.answer(asked)), plain_answer(each, asked)) << inputs;
  }
}

// Prints in advance everything, something and nothing.
RC_GTEST_PROP(DecisionAnswers, AreTheReceiptsViewByteForByte, ()) {
  const auto weight = *rc::gen::element<std::string>("0", "0.1", "1", "2.50", "3", "-7", "1e3",
                                                     "12345678901234567890.5", "\"2.5\"");
  const auto kind = *rc::gen::element<std::string>(R"("x")", R"("a\"b")", R"("größe")",
                                                   R"("gr\u00f6\u00dfe")", R"("\u0001\\")");
  const auto day = *rc::gen::element<std::string>("2026-01-31", "2026-02-01", "2026-02-02");
  const auto inputs =
      R"({"weight": )" + weight + R"(, "day": ")" + day + R"(", "kind":)" + kind + "}";
  expect_same(inputs, *rc::gen::element(0, 8 * 3600, -9000),
              *rc::gen::element<std::size_t>(0, 100, DecisionAnswers::kPrintedBytesMax));
}

TEST(DecisionAnswers, RefuseWhatTheReceiptRefuses) {
  for (const std::string inputs :
       {"", "[]", "{}", R"({"weight": 1, "kind": "x", "day": "2026-02-30"})",
        R"({"weight": "x", "kind": "x", "day": "2026-02-28"})",
        R"({"weight": 1, "kind": "x", "day": "2026-02-28", "other": 1})"}) {
    expect_same(inputs, 0, DecisionAnswers::kPrintedBytesMax);
  }
  const auto table = std::make_shared<const table::DecisionTable>(bound("first", kRows, ""));
  const table::DecisionMoment late{.at = base::Instant::parse("2027-01-01T00:00:00Z").value()};
  const auto refused =
      DecisionAnswers(table).answer({.inputs = R"({"weight": 1, "kind": "x", "day": "2026-02-28"})",
                                     .moment = late,
                                     .packages = {}});
  EXPECT_EQ(refused.error().code.name(), "table_not_in_force");
}

}  // namespace
}  // namespace cassia::messages
