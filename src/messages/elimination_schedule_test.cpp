#include "messages/elimination_schedule.h"

#include <gtest/gtest.h>

#include "journeys/refusals.h"

namespace cassia::messages {
namespace {

TEST(EliminationScheduleFile, ReadsCutsAndStagesInTheirOrder) {
  const auto schedule = read_elimination_schedule(
      "\xEF\xBB\xBFhs,origin,year 1,elasticity,year "
      "2\r\n0810.60,VN,10.5,-1.25,0\r\n\n3707,,6,0,3\n");
  ASSERT_TRUE(schedule) << schedule.error().place;
  EXPECT_EQ(schedule->stages(), (std::vector<std::string>{"year 1", "year 2"}));
  ASSERT_EQ(schedule->cuts().size(), 2U);
  EXPECT_EQ(schedule->cuts()[0].name(), "0810.60 VN");
  EXPECT_EQ(schedule->cuts()[0].elasticity,
            engines::decision::feel::Number::from_scaled(-125, -2).value());
  EXPECT_EQ(base::print_percent(schedule->cuts()[0].rates[0]), "10.5");
  EXPECT_TRUE(schedule->cuts()[1].origin.is_unknown());
  EXPECT_EQ(base::print_percent(schedule->cuts()[1].rates[1]), "3");
}

TEST(EliminationScheduleFile, RefusesWithThePlace) {
  struct Case {
    const char* text;
    const char* code;
    const char* place;
  };
  const std::vector<Case> cases = {
      {"", "csv_malformed", "line 1"},
      {"hs,elasticity,end\n", "csv_malformed", "line 1"},
      {"hs,elasticity\n0810,-1\n", "csv_malformed", "line 1"},
      {"hs,end\n0810,0\n", "csv_malformed", "line 1"},
      {"elasticity,end\n-1,0\n", "csv_malformed", "line 1"},
      {"hs,elasticity,end,end\n0810,-1,0,0\n", "csv_malformed", "line 1"},
      {"hs,elasticity,\n0810,-1,0\n", "csv_malformed", "line 1"},
      {"hs,elasticity,end\n0810,-1\n", "csv_malformed", "line 2"},
      {"hs,elasticity,end\n0810,-1,0\n081,-1,0\n", "malformed_hs_code", "line 3.hs"},
      {"hs,elasticity,end\n0810,1,0\n", "csv_malformed", "line 2.elasticity"},
      {"hs,elasticity,end\n0810,soft,0\n", "csv_malformed", "line 2.elasticity"},
      {"hs,elasticity,end\n0810,-1,-1\n", "malformed_rate", "line 2.end"},
      {"hs,elasticity,end\n0810,-1,ten\n", "malformed_rate", "line 2.end"},
      {"hs,origin,elasticity,end\n0810,Vietnam,-1,0\n", "unknown_country", "line 2.origin"},
      {"hs,elasticity,end\n0810,-1,0\n0810,-2,0\n", "schedule_row_repeated", ""},
  };
  for (const Case& one : cases) {
    const auto schedule = read_elimination_schedule(one.text);
    ASSERT_FALSE(schedule) << one.text;
    EXPECT_EQ(schedule.error().code.name(), one.code) << one.text;
    EXPECT_EQ(schedule.error().place, one.place) << one.text;
  }
}

}  // namespace
}  // namespace cassia::messages
