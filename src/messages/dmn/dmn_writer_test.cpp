#include "messages/dmn/dmn_writer.h"

#include <gtest/gtest.h>

#include <string>

#include "messages/dmn/dmn_reader.h"

namespace cassia::messages {
namespace {

constexpr std::string_view kModel = R"(<?xml version="1.0"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="fees" namespace="urn:f">
<import name="other" namespace="urn:other"/>
<itemDefinition name="tList" isCollection="true"><typeRef>number</typeRef>
  <allowedValues><text>&gt; 0</text></allowedValues></itemDefinition>
<itemDefinition name="tBox"><itemComponent name="gross weight"><typeRef>number</typeRef>
</itemComponent></itemDefinition>
<itemDefinition name="tFunction"><functionItem outputTypeRef="number">
  <parameters name="x" typeRef="number"/></functionItem></itemDefinition>
<inputData name="box" id="b"><variable name="box" typeRef="tBox"/></inputData>
<decision name="fee" id="f"><variable name="fee" typeRef="number"/>
  <informationRequirement><requiredInput href="#b"/></informationRequirement>
  <knowledgeRequirement><requiredKnowledge href="urn:other#k"/></knowledgeRequirement>
  <decisionTable hitPolicy="COLLECT" aggregation="MAX">
   <input><inputExpression typeRef="number"><text>box.gross weight</text></inputExpression>
    <inputValues><text>[0..9]</text></inputValues></input>
   <output typeRef="number"><outputValues><text>1, 2</text></outputValues>
    <defaultOutputEntry><text>0</text></defaultOutputEntry></output>
   <annotation name="citation"/>
   <rule><inputEntry><text>&lt; 5 &amp; "x"</text></inputEntry>
    <outputEntry><text>1</text></outputEntry>
    <annotationEntry><text>《海关法》第九条</text></annotationEntry></rule>
  </decisionTable></decision>
<businessKnowledgeModel name="k" id="k"><variable name="k" typeRef="number"/>
 <encapsulatedLogic kind="FEEL"><formalParameter name="x" typeRef="number"/><context>
  <contextEntry><variable name="y"/><invocation><literalExpression><text>f</text>
   </literalExpression><binding><parameter name="a"/><list><literalExpression><text>1</text>
   </literalExpression></list></binding></invocation></contextEntry>
  <contextEntry><relation><column name="c"/><row><literalExpression typeRef="number">
   <text>x</text></literalExpression></row></relation></contextEntry>
 </context></encapsulatedLogic></businessKnowledgeModel>
<decisionService name="s" id="s"><variable name="s"/><outputDecision href="#f"/>
 <inputData href="#b"/></decisionService>
</definitions>)";

std::string rewritten(std::string_view text) {
  const auto description = read_dmn(text);
  EXPECT_TRUE(description.has_value()) << base::to_text(description.error());
  return write_dmn(*description);
}

TEST(DmnWriter, WritesWhatIsReadBackAlike) {
  const std::string once = rewritten(kModel);
  EXPECT_EQ(rewritten(once), once);
  for (const char* part :
       {"20191111", "requiredKnowledge href=\"urn:other#k\"", "requiredInput href=\"#b\"",
        "isCollection=\"true\"", "outputTypeRef=\"number\"", "aggregation=\"MAX\"",
        "&lt; 5 &amp; \"x\"", "annotation name=\"citation\"",
        "<description>《海关法》第九条</description>", "<text>《海关法》第九条</text>",
        "<defaultOutputEntry>", "<inputValues>", "relation", "invocation", "outputDecision"}) {
    EXPECT_NE(once.find(part), std::string::npos) << part;
  }
}

TEST(DmnWriter, SaysVersion4WhereVersion3DoesNotSuffice) {
  const auto description = read_dmn(kModel);
  ASSERT_TRUE(description.has_value());
  engines::decision::model::Description changed = *description;
  const auto boxed = [](engines::decision::model::LiteralBox literal) {
    return std::make_shared<const engines::decision::model::Boxed>(
        engines::decision::model::Boxed{.where = {}, .content = std::move(literal)});
  };
  changed.decisions[0].logic = std::make_shared<const engines::decision::model::Boxed>(
      engines::decision::model::Boxed{.where = {},
                                      .content = engines::decision::model::ConditionalBox{
                                          boxed({"true"}), boxed({"1"}), boxed({"2"})}});
  const std::string text = write_dmn(changed);
  EXPECT_NE(text.find("20211108"), std::string::npos);
  EXPECT_EQ(rewritten(text), text);
}

}  // namespace
}  // namespace cassia::messages
