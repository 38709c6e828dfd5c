#include "messages/dmn/dmn_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engines/decision/model/model.h"
#include "messages/refusals.h"

namespace cassia::messages {
namespace {

namespace feel = engines::decision::feel;
namespace model = engines::decision::model;

constexpr std::string_view kDmnHead =
    "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' name='fees' "
    "namespace='urn:fees'>";

std::string file_of(std::string_view body) {
  return std::string(kDmnHead) + "\n" + std::string(body) + "\n</definitions>";
}

std::string decided(std::string_view body, std::string_view name) {
  const auto description = read_dmn(file_of(body));
  if (!description.has_value()) {
    return base::to_text(description.error());
  }
  const auto compiled = model::compile(*description, {}, feel::Mode::strict);
  if (!compiled.has_value()) {
    return base::to_text(compiled.error());
  }
  feel::Evaluation evaluation(feel::Circumstances{});
  const auto value = model::decide(*compiled, name, {}, evaluation);
  return value.has_value() ? to_text(*value) : base::to_text(value.error());
}

std::string text(std::string_view feel) {
  return fmt::format("<literalExpression><text>{}</text></literalExpression>", feel);
}

std::string entry(std::string_view name, std::string_view expression) {
  return fmt::format("<contextEntry><variable name='{}'/>{}</contextEntry>\n", name, expression);
}

std::string iterator(std::string_view kind, std::string_view part, std::string_view body) {
  return fmt::format("<{0} iteratorVariable='i'><in>{1}</in><{2}>{3}</{2}></{0}>", kind,
                     text("items"), part, text(body));
}

TEST(DmnReader, ReadsEveryBoxedExpression) {
  const std::string invocation =
      fmt::format("<invocation>{}<binding><parameter name='x'/>{}</binding></invocation>",
                  text("double"), text("two words"));
  const std::string table =
      "<decisionTable hitPolicy='COLLECT' aggregation='SUM'>"
      "<input><inputExpression typeRef='number'><text>called</text></inputExpression></input>"
      "<output/>"
      "<rule><inputEntry><text>&gt; 1</text></inputEntry>"
      "<outputEntry><text>10</text></outputEntry></rule>"
      "<rule><inputEntry><text>-</text></inputEntry>"
      "<outputEntry><text>5</text></outputEntry></rule></decisionTable>";
  const std::string body =
      "<decision name='d' id='d'><context>" + entry("two words", text("2")) +
      entry("double", "<functionDefinition><formalParameter name='x' typeRef='number'/>" +
                          text("x * 2") + "</functionDefinition>") +
      entry("called", invocation) +
      entry("rows", fmt::format("<relation><column name='a'/><column name='b c'/>"
                                "<row>{}{}</row></relation>",
                                text("1"), text("\"x\""))) +
      entry("items", fmt::format("<list>{}{}</list>", text("1"), text("5"))) +
      entry("large", fmt::format("<filter><in>{}</in><match>{}</match></filter>", text("items"),
                                 text("item > 3"))) +
      entry("squares", iterator("for", "return", "i * i")) +
      entry("any", iterator("some", "satisfies", "i = 5")) +
      entry("all", iterator("every", "satisfies", "i = 5")) +
      entry("choice", fmt::format("<conditional><if>{}</if><then>{}</then><else>{}</else>"
                                  "</conditional>",
                                  text("any"), text("\"yes\""), text("\"no\""))) +
      entry("table", table) + "<contextEntry>" +
      text("[called, rows.b c, large, squares, any, all, choice, table]") +
      "</contextEntry></context></decision>";
  EXPECT_EQ(decided(body, "d"), R"([4, ["x"], [5], [1, 25], true, false, "yes", 15])");
}

TEST(DmnReader, ReadsTypesRequirementsAndServices) {
  const auto read = read_dmn(file_of(R"(
<import name="other" namespace="urn:other"/>
<itemDefinition name="tList" isCollection="true"><typeRef>number</typeRef>
  <allowedValues><text>1, 2</text></allowedValues></itemDefinition>
<itemDefinition name="tPerson"><itemComponent name="age"/></itemDefinition>
<inputData name="who" id="_w"><variable name="who" typeRef="tPerson"/></inputData>
<businessKnowledgeModel name="k" id="_k"><encapsulatedLogic kind="Java"/>
</businessKnowledgeModel>
<decision name="d" id="_d"><variable name="d" typeRef="number"/>
  <informationRequirement><requiredInput href="#_w"/></informationRequirement>
  <knowledgeRequirement><requiredKnowledge href="#_k"/></knowledgeRequirement></decision>
<decisionService name="s" id="_s"><outputDecision href="#_d"/><inputData href="#_w"/>
</decisionService>)"));
  ASSERT_TRUE(read.has_value()) << base::to_text(read.error());
  EXPECT_EQ(read->space, "urn:fees");
  EXPECT_EQ(read->imports.at(0).space, "urn:other");
  EXPECT_TRUE(read->items.at(0).is_collection);
  EXPECT_EQ(read->items.at(0).allowed_values, "1, 2");
  EXPECT_EQ(read->items.at(1).components.at(0).name, "age");
  EXPECT_EQ(read->inputs.at(0).variable.type, "tPerson");
  EXPECT_TRUE(read->knowledge.at(0).function.is_external);
  EXPECT_EQ(read->decisions.at(0).requirements, std::vector<std::string>{"#_w"});
  EXPECT_EQ(read->decisions.at(0).knowledge, std::vector<std::string>{"#_k"});
  EXPECT_EQ(read->decisions.at(0).where, "file line 10");
  EXPECT_EQ(read->services.at(0).outputs, std::vector<std::string>{"#_d"});
}

TEST(DmnReader, RefusesEntitiesWithoutExpandingThem) {
  const std::string laughs =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
      "<!ENTITY c \"&b;&b;&b;&b;\">]>\n" +
      file_of("<decision name=\"&c;\"/>");
  const auto result = read_dmn(laughs);
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, kDmnDocumentType);
  EXPECT_EQ(result.error().place, "file line 3");
}

TEST(DmnReader, RefusesWhatIsTooLargeOrTooDeep) {
  EXPECT_EQ(read_dmn(std::string(kDmnBytesMax + 1, ' ')).error().code, kDmnTooLarge);
  std::string deep;
  for (int level = 0; level < 100'000; ++level) {
    deep += "<list>";
  }
  for (int level = 0; level < 100'000; ++level) {
    deep += "</list>";
  }
  const auto result = read_dmn(file_of(deep));
  EXPECT_EQ(result.error().code, kDmnTooDeep);
  EXPECT_EQ(result.error().place, "file line 2");
}

TEST(DmnReader, RefusesOtherFilesWithTheLine) {
  const auto refused = [](std::string_view text) { return base::to_text(read_dmn(text).error()); };
  EXPECT_TRUE(refused("").starts_with("dmn_malformed"));
  EXPECT_TRUE(refused("<a>\n<b></a>").starts_with("dmn_malformed at file line 2"));
  EXPECT_TRUE(refused("<html/>").starts_with("dmn_malformed at file line 1"));
  EXPECT_EQ(read_dmn("<definitions xmlns=\"urn:x\"/>").error().code, kDmnVersion);
  EXPECT_EQ(
      read_dmn(file_of("<decision><decisionTable hitPolicy=\"LAST\"/></decision>")).error().place,
      "file line 2");
  EXPECT_EQ(read_dmn(file_of("<decision><list/>\n<list/></decision>")).error().code, kDmnMalformed);
}

}  // namespace
}  // namespace cassia::messages
