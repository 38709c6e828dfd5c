#include "engines/decision/model/model.h"

#include <gtest/gtest.h>

#include <string>

#include "engines/decision/refusals.h"

namespace cassia::engines::decision::model {
namespace {

using feel::Evaluation;
using feel::Mode;
using feel::Number;
using feel::Value;

BoxedPtr literal(std::string text) {
  return std::make_shared<const Boxed>(Boxed{.where = {}, .content = LiteralBox{std::move(text)}});
}

Decision decision(const std::string& id, std::string text, std::vector<Reference> needs = {}) {
  return {.id = id,
          .variable = {.name = id},
          .requirements = std::move(needs),
          .logic = literal(std::move(text))};
}

Description fees() {
  return {.name = "fees",
          .space = "urn:fees",
          .items = {{.name = "tWeight", .type = "number", .allowed_values = ">= 0"}},
          .inputs = {{.id = "w", .variable = {.name = "gross weight", .type = "tWeight"}}},
          .decisions = {decision("tons", "gross weight / 1000", {"#w"}),
                        decision("fee", "rate(tons) * 2", {"#tons", "#rate"})},
          .knowledge = {{.id = "rate",
                         .variable = {.name = "rate", .type = "number"},
                         .function = {.parameters = {{.name = "t", .type = "number"}},
                                      .body = literal("t * 1.5")}}},
          .services = {{.id = "s",
                        .variable = {.name = "fee service"},
                        .outputs = {"#fee"},
                        .input_decisions = {"#tons"}}}};
}

std::string decided(const Description& description, std::string_view name,
                    const std::vector<Given>& given, Mode mode = Mode::strict) {
  const auto model = compile(description, {}, mode);
  if (!model.has_value()) {
    return base::to_text(model.error());
  }
  Evaluation evaluation({.mode = mode});
  const auto value = decide(*model, name, given, evaluation);
  return value.has_value() ? to_text(*value) : base::to_text(value.error());
}

Given number(std::string name, std::int64_t value) {
  return {.name = std::move(name), .value = Value(Number::from_integer(value))};
}

base::RefusalCode refused(const Description& description, Mode mode = Mode::strict) {
  return compile(description, {}, mode).error().code;
}

TEST(Model, DecidesAGraphWithFunctionsAndServices) {
  EXPECT_EQ(decided(fees(), "fee", {number("gross weight", 2000)}), "6");
  EXPECT_EQ(decided(fees(), "fee service", {number("tons", 10)}), "30");
}

TEST(Model, StrictlyRefusesWhatIsMissingOrNotAllowed) {
  EXPECT_EQ(decided(fees(), "fee", {}),
            "model_input_missing at input gross weight name=gross weight");
  EXPECT_TRUE(decided(fees(), "fee", {number("gross weight", -1)})
                  .starts_with("feel_not_allowed at input gross weight"));
  EXPECT_TRUE(decided(fees(), "fee", {number("height", 1)}).starts_with("model_unknown_element"));
  EXPECT_TRUE(decided(fees(), "toll", {}).starts_with("model_unknown_element"));
  Description nothing = fees();
  nothing.decisions.push_back(decision("nothing", "null"));
  EXPECT_TRUE(decided(nothing, "nothing", {}).starts_with("feel_null at decision nothing"));
  EXPECT_EQ(decided(nothing, "nothing", {}, Mode::standard), "null");
}

TEST(Model, RefusesCyclesRepeatsAndUnknownReferences) {
  Description cycle = fees();
  cycle.decisions = {decision("a", "b", {"#b"}), decision("b", "c", {"#c"}),
                     decision("c", "a", {"#a"})};
  cycle.services.clear();
  EXPECT_EQ(refused(cycle), kModelCycle);
  EXPECT_EQ(refused(cycle, Mode::standard), kModelCycle);

  Description types = fees();
  types.items = {{.name = "tA", .type = "tB"}, {.name = "tB", .type = "tA"}};
  EXPECT_EQ(refused(types), kModelCycle);

  Description repeated = fees();
  repeated.decisions.push_back(decision("tons", "1"));
  EXPECT_EQ(refused(repeated), kModelRepeated);

  Description unknown = fees();
  unknown.decisions.push_back(decision("d", "1", {"#nobody"}));
  EXPECT_EQ(refused(unknown), kModelUnknownReference);

  Description type = fees();
  type.inputs[0].variable.type = "tNothing";
  EXPECT_EQ(refused(type), kFeelUnknownType);
}

TEST(Model, ALongChainOfDecisionsNeedsNoStack) {
  Description chain{.name = "chain", .space = "urn:chain"};
  chain.decisions.push_back(decision("d0", "1"));
  for (int at = 1; at < 5000; ++at) {
    const std::string before = "d" + std::to_string(at - 1);
    chain.decisions.push_back(decision("d" + std::to_string(at), before + " + 1", {"#" + before}));
  }
  EXPECT_EQ(decided(chain, "d4999", {}), "5000");
}

TEST(Model, NamesAreJoinedOnlyWhereTheyAreKnown) {
  Description description{.name = "names", .space = "urn:names"};
  description.decisions = {decision("a", "5"), decision("b", "2"), decision("a-b", "100"),
                           decision("difference", "a-b", {"#a", "#b"}),
                           decision("other", "a-b", {"#a-b"})};
  EXPECT_EQ(decided(description, "difference", {}), "3");
  EXPECT_EQ(decided(description, "other", {}), "100");
}

TEST(Model, ImportedElementsStandUnderTheNameOfTheImport) {
  const auto imported = compile(fees(), {}, Mode::strict);
  ASSERT_TRUE(imported.has_value());
  Description importing{.name = "bill", .space = "urn:bill"};
  importing.imports = {{.name = "port fees", .space = "urn:fees"}};
  importing.decisions = {
      decision("bill", "port fees.rate(4) + port fees.fee", {"urn:fees#rate", "urn:fees#fee"})};
  const auto model = compile(importing, {*imported}, Mode::strict);
  ASSERT_TRUE(model.has_value()) << base::to_text(model.error());
  Evaluation evaluation({.mode = Mode::strict});
  Given weight = number("gross weight", 2000);
  weight.space = "urn:fees";
  EXPECT_EQ(to_text(*decide(*model, "bill", {weight}, evaluation)), "12");
}

TEST(Model, RefusesTextsThatCannotBeReadWithTheirElement) {
  Description broken = fees();
  broken.decisions.push_back({.id = "x",
                              .variable = {.name = "x"},
                              .logic = std::make_shared<const Boxed>(
                                  Boxed{.where = "file line 7", .content = LiteralBox{"1 +"}})});
  const auto result = compile(broken, {}, Mode::strict);
  EXPECT_EQ(result.error().code, kFeelSyntax);
  EXPECT_EQ(result.error().place, "file line 7, line 1, column 4");
  EXPECT_EQ(decided(broken, "x", {}, Mode::standard), "null");
}

}  // namespace
}  // namespace cassia::engines::decision::model
