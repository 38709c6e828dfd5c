#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "engines/decision/feel/evaluation.h"
#include "engines/decision/feel/parser.h"

namespace cassia::engines::decision::feel {

inline Circumstances noon(Mode mode) {
  return {.mode = mode,
          .now = parse_date_time("2025-07-01T12:00:00+08:00"),
          .zones = nullptr,
          .work_max = 100'000};
}

inline base::Result<Value> outcome(std::string_view text, Mode mode = Mode::strict,
                                   const Context& names = {}) {
  Vocabulary vocabulary;
  for (const auto& [name, value] : names.entries()) {
    vocabulary.add_name(name);
  }
  Evaluation evaluation(noon(mode));
  return evaluation.evaluate(CASSIA_TRY(parse_expression(text, vocabulary)), make_scope(names));
}

// The value's text, or the refusal's code and place: "feel_null at line 1, column 3".
inline std::string shown(const base::Result<Value>& result) {
  if (result.has_value()) {
    return to_text(*result);
  }
  return std::string(result.error().code.name()) + " at " + result.error().place;
}

inline std::string strictly(std::string_view text, const Context& names = {}) {
  return shown(outcome(text, Mode::strict, names));
}

struct Line {
  std::string_view text;
  std::string_view expected;
};

inline void check(std::initializer_list<Line> lines) {
  for (const Line& line : lines) {
    EXPECT_EQ(strictly(line.text), line.expected) << line.text;
  }
}

inline std::string by_the_standard(std::string_view text, const Context& names = {}) {
  return shown(outcome(text, Mode::standard, names));
}

}  // namespace cassia::engines::decision::feel
