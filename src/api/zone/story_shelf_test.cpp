#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/durian_lodging_test.h"

// A consignment as readers see it: told once, and anew as soon as any of its streams moves.
namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::HasSubstr;
using testing::Not;
namespace declarations = journeys::declarations;

const declarations::DeclarationId kId = *declarations::DeclarationId::parse("D1");

class StoryShelfOverCounter : public testing::Test {
 protected:
  StoryShelfOverCounter() {
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    stranger_ = zone_.register_person("huang", "foods", OrganisationKind::trader, {"declarant"});
    zone_.register_person("wei", "youyi_customs", OrganisationKind::customs, {"customs_officer"});
    give(durian_lodging("D1", "fruit"));
  }

  void give(journeys::Command command, const char* organisation = "fruit") {
    const auto given = zone_.give(std::move(command), "someone", organisation);
    ASSERT_TRUE(given) << base::to_text(given.error());
  }

  http::Response get(const std::string& token, const char* language = "zh") {
    return zone_.call({.path = "/api/v1/trade/consignments/D1",
                       .token = token,
                       .headers = {{"Accept-Language", language}}});
  }

  ApiZone zone_;
  std::string trader_;
  std::string stranger_;
};

TEST_F(StoryShelfOverCounter, TellsTheSameTwice) {
  const http::Response first = get(trader_);
  EXPECT_EQ(first.status, 200) << first.body;
  EXPECT_EQ(get(trader_).body, first.body);
}

TEST_F(StoryShelfOverCounter, TellsWhatWasDecidedSince) {
  EXPECT_THAT(get(trader_).body, Not(HasSubstr("papers are missing")));
  give(declarations::PlaceControl{.declaration_id = kId,
                                  .control_id = *declarations::ControlId::parse("c1"),
                                  .reason = "papers are missing"},
       "youyi_customs");
  EXPECT_THAT(get(trader_).body, HasSubstr("papers are missing"));
}

TEST_F(StoryShelfOverCounter, TellsWhatHappenedToTheBatchSince) {
  namespace gate = journeys::gate;
  EXPECT_THAT(get(trader_).body, HasSubstr(R"("gate_phase":"none")"));
  gate::BookAppointment booking{.batch_no = *gate::BatchId::parse("B1"),
                                .carrier = *base::OrganisationId::parse("fruit"),
                                .pass = *gate::PassId::parse("youyi"),
                                .slot_from = *base::Instant::parse("2026-04-20T01:00:00Z"),
                                .slot_to = *base::Instant::parse("2026-04-20T01:30:00Z")};
  base::Digest driver;
  driver.bytes[0] = 7;
  booking.vehicles.push_back({.plate = "Gui01",
                              .driver_id_hash = driver,
                              .record_valid_to = *base::Date::parse("2026-12-31"),
                              .tare = *base::Quantity::parse("15000", base::Unit())});
  give(booking);
  EXPECT_THAT(get(trader_).body, HasSubstr(R"("gate_phase":"booked")"));
}

TEST_F(StoryShelfOverCounter, KeepsLanguagesApartAndNobodyElseSees) {
  const std::string chinese = get(trader_).body;
  EXPECT_NE(get(trader_, "en").body, chinese);
  EXPECT_EQ(get(trader_).body, chinese);
  EXPECT_EQ(get(stranger_).status, 404);
}

}  // namespace
}  // namespace cassia::api
