#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/durian_lodging_test.h"
#include "runtime/signed_note.h"

namespace cassia::api {
namespace {

namespace gate = journeys::gate;
namespace gate_devices = journeys::gate_devices;
using base::OrganisationKind;
using testing::HasSubstr;
using testing::Not;

template <typename Id>
Id known(const std::string& text) {
  return *Id::parse(text);
}
base::Instant time(const char* text) { return *base::Instant::parse(text); }
base::Quantity kilograms(const char* text) { return *base::Quantity::parse(text, base::Unit()); }

// A lane at Youyi Pass with a tablet, and a released batch B1 of two vehicles that are due from
// 00:30 to 02:30 (UTC) on the day.
class OfflineGate : public testing::Test {
 protected:
  OfflineGate() {
    zone_.set_time("2026-04-19T22:00:00Z");
    zone_.register_person("an", "trucks", OrganisationKind::carrier, {"dispatcher"});
    zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    officer_ = zone_.register_person("wei", "youyi_customs", OrganisationKind::customs,
                                     {"customs_officer"});
    lane_ = zone_.register_person("he", "youyi_port", OrganisationKind::port_operator,
                                  {"gate_operator", "administrator"});
    release_batch();
    zone_.set_time("2026-04-20T00:30:00Z");
    EXPECT_EQ(post("gate_devices/register_device",
                   R"({"device_id":"T7","pass":"youyi","lane":"in-1"})", lane_)
                  .status,
              200);
  }

  void give(journeys::Command command, const std::string& organisation) {
    const auto given = zone_.give(std::move(command), "someone", organisation);
    EXPECT_TRUE(given) << (given ? "" : base::to_text(given.error()));
  }

  void release_batch() {
    const auto declaration = known<journeys::declarations::DeclarationId>("D1");
    journeys::LodgeConsignment lodging = durian_lodging("D1", "fruit");
    lodging.consignment.entry_at = time("2026-04-19T21:00:00Z");
    give(lodging, "fruit");
    give(journeys::ReleaseConsignment{.declaration_id = declaration}, "youyi_customs");
    gate::BookAppointment booking{.batch_no = known<gate::BatchId>("B1"),
                                  .carrier = known<base::OrganisationId>("trucks"),
                                  .pass = known<gate::PassId>("youyi"),
                                  .slot_from = time("2026-04-20T01:00:00Z"),
                                  .slot_to = time("2026-04-20T01:30:00Z")};
    gate::FileManifest manifest{
        .batch_no = booking.batch_no,
        .master_bills = {"MB1"},
        .declaration_ids = {known<gate::DeclarationId>("D1")},
        .goods = {{.hs_code = *base::HsCode::parse("081060", base::HsEdition::hs2022),
                   .name = "durian"}}};
    base::Digest driver;
    driver.bytes[0] = 7;
    for (const char* plate : {"Gui01", "Gui02"}) {
      booking.vehicles.push_back({.plate = plate,
                                  .driver_id_hash = driver,
                                  .record_valid_to = *base::Date::parse("2026-12-31"),
                                  .tare = kilograms("15000")});
      manifest.loads.push_back({.plate = plate,
                                .container_no = "C1",
                                .gross_weight = kilograms("10000"),
                                .packages = 10});
    }
    give(booking, "trucks");
    give(manifest, "trucks");
  }

  http::Response post(const std::string& path, const std::string& body, const std::string& token) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/trade/" + path,
                       .body = body,
                       .token = token,
                       .headers = {{"Idempotency-Key", "k" + std::to_string(++keys_)}}});
  }
  http::Response take_list(const std::string& token, const std::string& device = "T7") {
    return zone_.call(
        {.path = "/api/v1/trade/gate/released_list?device=" + device, .token = token});
  }
  std::string note() {
    return boost::json::value_to<std::string>(boost::json::parse(take_list(lane_).body).at("note"));
  }
  static std::string list_no(const std::string& note) {
    const std::string_view text = std::string_view(note).substr(note.find('\n') + 1);
    return boost::json::value_to<std::string>(
        boost::json::parse(text.substr(0, text.find('\n'))).at("list_no"));
  }

  // An event as a device queues it; `reading` of a vehicle that agrees with the manifest.
  static boost::json::object let_in(std::int64_t sequence, const std::string& plate,
                                    const std::string& list, const char* at) {
    return {
        {"told", boost::json::object{{"sequence", sequence},
                                     {"act", "let_in"},
                                     {"plate", plate},
                                     {"batch_no", "B1"},
                                     {"occurred_at", at},
                                     {"list_no", list},
                                     {"answer", "green"},
                                     {"clock_skew_seconds", 0}}},
        {"reading", boost::json::object{{"container_no", "C1"},
                                        {"lock_no", ""},
                                        {"lock_state", "none"},
                                        {"measured_weight",
                                         boost::json::object{{"amount", "25000"}, {"unit", "KGM"}}},
                                        {"is_driver_verified", true},
                                        {"is_cold", false},
                                        {"channel", "green"}}}};
  }
  boost::json::object upload(const std::string& list, boost::json::array events) {
    const boost::json::object body{{"device_id", "T7"},
                                   {"lists", boost::json::array{boost::json::string(list)}},
                                   {"events", std::move(events)}};
    const http::Response answer = post("gate/offline_events", boost::json::serialize(body), lane_);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return boost::json::parse(answer.body).as_object();
  }
  static std::string answer_of(const boost::json::object& answered, std::size_t place) {
    const boost::json::value& one = answered.at("events").at(place);
    return boost::json::value_to<std::string>(one.at("answer")) + " " +
           boost::json::value_to<std::string>(one.at("objections"));
  }

  ApiZone zone_;
  std::string lane_;
  std::string officer_;
  int keys_ = 0;
};

TEST_F(OfflineGate, GivesASignedListWithoutNames) {
  const std::string list = note();
  const auto text = runtime::open_note(list, zone_.key());
  ASSERT_TRUE(text) << list;
  EXPECT_TRUE(
      text->starts_with("cassia-released-list/1\n{\"device_id\":\"T7\",\"expires_at\":"
                        "\"2026-04-20T04:30:00Z\""))
      << *text;
  EXPECT_THAT(list, HasSubstr(R"("plate":"Gui01","reason":"none")"));
  EXPECT_THAT(list, HasSubstr(R"("plate":"Gui02")"));
  EXPECT_THAT(list, Not(HasSubstr("trucks")));
  EXPECT_THAT(list, Not(HasSubstr("driver")));
}

TEST_F(OfflineGate, GivesNoListToOthersNorToALostDevice) {
  EXPECT_EQ(take_list(officer_).status, 403);
  EXPECT_EQ(take_list(lane_, "T8").status, 404);
  EXPECT_EQ(zone_.call({.path = "/api/v1/trade/gate/released_list", .token = lane_}).status, 400);
  EXPECT_EQ(
      post("gate_devices/revoke_device", R"({"device_id":"T7","reason":"lost"})", lane_).status,
      200);
  const http::Response refused = take_list(lane_);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("device_not_in_use"));
}

TEST_F(OfflineGate, TakesTheQueueInOrderAndCountsEachEventOnce) {
  const std::string list = note();
  zone_.set_time("2026-04-20T04:00:00Z");
  const auto first = let_in(1, "Gui01", list_no(list), "2026-04-20T01:10:00Z");
  auto answered = upload(list, {first});
  EXPECT_EQ(answer_of(answered, 0), "accepted ");
  const auto row = [&] {
    return zone_.call({.path = "/api/v1/trade/gate/gate_vehicle?batch_no=B1", .token = lane_}).body;
  };
  EXPECT_THAT(row(), HasSubstr(R"("passed_at":"2026-04-20T01:10:00Z")"));
  answered = upload(list, {first, let_in(3, "Gui02", list_no(list), "2026-04-20T01:11:00Z")});
  EXPECT_EQ(answer_of(answered, 0), "accepted ");
  EXPECT_EQ(answer_of(answered, 1), "accepted ");
  EXPECT_EQ(answered.at("missing_sequences").as_string(), "2");
}

TEST_F(OfflineGate, MakesACaseOfWhatTheZoneWouldNotHaveDone) {
  const std::string list = note();
  zone_.set_time("2026-04-20T04:40:00Z");
  auto unlisted = let_in(3, "Gui09", list_no(list), "2026-04-20T01:12:00Z");
  unlisted["told"].as_object()["batch_no"] = "";
  unlisted["told"].as_object()["answer"] = "unlisted";
  const auto answered =
      upload(list, {let_in(1, "Gui01", list_no(list), "2026-04-20T01:10:00Z"),
                    let_in(2, "Gui01", list_no(list), "2026-04-20T01:11:00Z"), unlisted,
                    let_in(4, "Gui02", "T7/forged", "2026-04-20T01:13:00Z"),
                    let_in(5, "Gui02", list_no(list), "2026-04-20T04:30:00Z")});
  EXPECT_EQ(answer_of(answered, 0), "accepted ");
  EXPECT_EQ(answer_of(answered, 1), "conflict double_passage");
  EXPECT_EQ(answer_of(answered, 2), "conflict unlisted_let_in");
  EXPECT_EQ(answer_of(answered, 3), "conflict list_unknown=T7/forged");
  EXPECT_THAT(answer_of(answered, 4), HasSubstr("list_not_in_force=2026-04-20T04:30:00Z"));
  const http::Response cases = zone_.call(
      {.path = "/api/v1/trade/gate_devices/gate_conflict?status=open", .token = officer_});
  EXPECT_EQ(cases.status, 200);
  EXPECT_THAT(cases.body, HasSubstr(R"("occurred_at":"2026-04-20T01:11:00Z")"));
  EXPECT_THAT(cases.body, HasSubstr(R"("received_at":"2026-04-20T04:40:00Z")"));
  const http::Response closed =
      post("gate_devices/close_conflict",
           R"({"device_id":"T7","conflict_no":2,"outcome":"in_order","finding":"read twice"})",
           officer_);
  EXPECT_EQ(closed.status, 200) << closed.body;
  const http::Response device =
      zone_.call({.path = "/api/v1/trade/gate_devices/gate_device/T7", .token = lane_});
  EXPECT_THAT(device.body, HasSubstr(R"("conflicts_open":3)"));
}

TEST_F(OfflineGate, StopsAtWhatItRefuses) {
  const auto answered = upload("", {let_in(0, "Gui01", "", "2026-04-20T00:20:00Z"),
                                    let_in(1, "Gui02", "", "2026-04-20T00:21:00Z")});
  ASSERT_EQ(answered.at("events").as_array().size(), 1U);
  EXPECT_EQ(answer_of(answered, 0), "refused ");
  EXPECT_EQ(answered.at("events").at(0).at("problem").at("code").as_string(),
            "sequence_not_positive");
}

TEST_F(OfflineGate, TakesAHundredEventsAtOnce) {
  boost::json::array events;
  for (std::int64_t i = 1; i <= 101; ++i) {
    events.push_back(let_in(i, "Gui01", "", "2026-04-20T00:20:00Z"));
  }
  const boost::json::object body{
      {"device_id", "T7"}, {"lists", boost::json::array()}, {"events", std::move(events)}};
  const http::Response refused = post("gate/offline_events", boost::json::serialize(body), lane_);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.body, HasSubstr("too_many_events"));
}

}  // namespace
}  // namespace cassia::api
