#include "journeys/unused_preference/own_lines.h"

#include <gtest/gtest.h>

namespace cassia::journeys {
namespace {

using declarations::DeclarationPhase;

base::Date on_the_day() { return *base::Date::parse("2026-04-20"); }

// Two lines: the first was claimed and granted in part, so that it has two portions.
declarations::State two_lines() {
  declarations::State state{.phase = DeclarationPhase::part_released,
                            .declaration_id = *declarations::DeclarationId::parse("D-1")};
  for (const std::int64_t line_no : {1, 2}) {
    state.content.lines.push_back(
        {.line_no = line_no,
         .hs_code = *base::HsCode::parse("0810.60.00", base::HsEdition::hs2022),
         .origin = *base::CountryCode::parse("VN")});
    state.assessment.lines.push_back({.line_no = line_no});
  }
  state.assessment.rate_date = on_the_day();
  state.content.claims = {{.line_no = 1, .agreement = "acfta"}};
  state.assessment.lines[0].portions = {
      {.customs_value = base::Money::of_minor(60'000), .regime = "acfta"},
      {.customs_value = base::Money::of_minor(40'000),
       .regime = "mfn",
       .duty = base::Money::of_minor(8'000),
       .vat = base::Money::of_minor(4'320)}};
  state.assessment.lines[1].portions = {
      {.customs_value = base::Money::of_minor(10'000), .regime = "mfn"}};
  state.released_lines = {1};
  return state;
}

TEST(OwnLines, AreTheTaxedPortionsOfReleasedLines) {
  const std::vector<PastLine> lines = past_lines_of(two_lines());
  ASSERT_EQ(lines.size(), 2U) << "line 2 is not released";
  EXPECT_EQ(lines[0].reference, "D-1/1/1");
  EXPECT_EQ(lines[0].regime, "acfta");
  EXPECT_EQ(lines[1].reference, "D-1/1/2");
  EXPECT_EQ(lines[1].value.minor(), 40'000);
  EXPECT_EQ(lines[1].duty_paid->minor(), 8'000);
  EXPECT_EQ(lines[1].vat_paid->minor(), 4'320);
  EXPECT_EQ(lines[1].declared_on, on_the_day());
  EXPECT_EQ(lines[1].origin_declared, true) << "the claim covered the whole line";
  EXPECT_FALSE(lines[1].paid_on);
}

TEST(OwnLines, WithoutAClaimWereNotDeclaredOriginating) {
  declarations::State state = two_lines();
  state.released_lines = {2};
  ASSERT_EQ(past_lines_of(state).size(), 1U);
  EXPECT_EQ(past_lines_of(state).front().origin_declared, false);
}

TEST(OwnLines, OfACancelledDeclarationAreNone) {
  declarations::State state = two_lines();
  state.phase = DeclarationPhase::cancelled;
  EXPECT_TRUE(past_lines_of(state).empty());
}

}  // namespace
}  // namespace cassia::journeys
