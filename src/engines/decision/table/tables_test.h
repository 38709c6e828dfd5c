#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engines/decision/feel/parser.h"
#include "engines/decision/table/constants.h"
#include "engines/decision/table/decide.h"

namespace cassia::engines::decision::table {

// A table with every kind of line; channels of retail imports (the figures are examples).
inline constexpr std::string_view kChannels = R"(cassia-table 1
# The limits are those of 2019.
name: channel
title zh: 渠道
title en: Channel of a retail import
hit: first
valid: 2019-01-01 to -
gaps: refused

input price: number (CNY) in >= 0
# What the person has bought this year, this order included.
input year_total: number (CNY)
input is_single: boolean
output channel: string in "retail", "full_tax", "general"
output note: string

| price | year_total | is_single || channel    | note        || citation |
| -     | > 26000    | -         || "general"  | "year full" || note_2018 1 |
| <= 5000 | -        | -         || "retail"   | "small"     || note_2018 1, note_2016 2 |
# Only one thing may be dear.
| > 5000 | -         | true      || "full_tax" | "one dear thing" || note_2018 2 unverified |
| otherwise || "general" | "several things" || note_2018 3 |
# End.
)";

inline DecisionTable bound(std::string_view text) {
  auto read = read_table(text);
  EXPECT_TRUE(read.has_value()) << (read ? "" : base::to_text(read.error()));
  auto table = DecisionTable::bind(std::move(read).value());
  EXPECT_TRUE(table.has_value()) << (table ? "" : base::to_text(table.error()));
  return std::move(table).value();
}

// A table of the columns and rows given, valid always; `head` is "hit: ..." and "gaps: ...".
inline std::string table_text(std::string_view policy, std::string_view gaps,
                              std::string_view columns_and_rows) {
  std::string text = "cassia-table 1\nname: t\nhit: ";
  text.append(policy).append("\nvalid: 2000-01-01 to -\ngaps: ").append(gaps);
  return text.append("\n").append(columns_and_rows);
}

// {a: 1, b: "x"} as the inputs of a decision.
inline feel::Context context_of(std::string_view text) {
  const auto expression = feel::parse_expression(text, {});
  const auto value = constant_of(*expression.value());
  return *value.value().as_context();
}

inline constexpr DecisionMoment kMoment = {.at = base::Instant::of_micros(1'772'413'200'000'000),
                                           .offset_seconds = 8 * 3600};

inline base::Result<Decision> decided(const DecisionTable& table, std::string_view inputs) {
  const Facts facts = CASSIA_TRY(bind_facts(table, context_of(inputs)));
  return decide(table, facts, kMoment);
}

// The outcomes as text: `["retail", "small"] ["general", "x"]`, or the refusal.
inline std::string outcome_text(const base::Result<Decision>& decision) {
  if (!decision) {
    return base::to_text(decision.error());
  }
  if (decision->aggregate) {
    return to_text(*decision->aggregate);
  }
  std::string text;
  for (const auto& outcome : decision->outcomes) {
    text.append(text.empty() ? "" : " ").append(to_text(feel::Value(feel::List(outcome))));
  }
  return text;
}

}  // namespace cassia::engines::decision::table
