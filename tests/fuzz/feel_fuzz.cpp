// uses: engines/decision
// Expressions and cells of FEEL: what is refused says where; what can be read is evaluated within
// its limits, in both modes, and a value's text is an expression of the same value.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "engines/decision/feel/evaluation.h"
#include "engines/decision/feel/parser.h"

namespace {

namespace feel = cassia::engines::decision::feel;

feel::Circumstances circumstances(feel::Mode mode) {
  return {.mode = mode,
          .now = feel::parse_date_time("2025-07-01T12:00:00Z"),
          .zones = nullptr,
          .work_max = 20'000};
}

void check_text(const feel::Value& value) {
  // Names of entries may be any text, functions and infinite ranges have no literal.
  const bool is_plain = value.depth() == 0 && value.as_string() != nullptr;
  if (!is_plain && value.as_number() == nullptr) {
    return;
  }
  const auto node = feel::parse_expression(to_text(value), feel::Vocabulary());
  CASSIA_ASSERT(node.has_value(), "the text of a value can be read");
  feel::Evaluation evaluation(circumstances(feel::Mode::strict));
  const auto again = evaluation.evaluate(*node, nullptr);
  CASSIA_ASSERT(again.has_value() && *again == value, "and is the same value");
}

void check(std::string_view text, feel::Mode mode) {
  const feel::Vocabulary vocabulary;
  const auto node = feel::parse_expression(text, vocabulary);
  if (!node.has_value()) {
    return;
  }
  feel::Evaluation evaluation(circumstances(mode));
  const auto value = evaluation.evaluate(*node, nullptr);
  if (value.has_value()) {
    CASSIA_ASSERT(*value == *value, "a value equals itself");
    check_text(*value);
  } else {
    CASSIA_ASSERT(value.error().place.starts_with("line "), "a refusal says where");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(text, feel::Mode::strict);
  check(text, feel::Mode::standard);
  const auto tests = feel::parse_unary_tests(text, feel::Vocabulary());
  if (tests.has_value()) {
    feel::Evaluation evaluation(circumstances(feel::Mode::standard));
    const auto passed =
        evaluation.matches(*tests, feel::Value(feel::Number::from_integer(7)), nullptr);
    CASSIA_ASSERT(passed.has_value() || !passed.error().place.empty(), "a refusal says where");
  }
  return 0;
}
